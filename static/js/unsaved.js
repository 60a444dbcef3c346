// A text that is typed and not saved is not lost by sending another form of the page: the browser asks first.
let sent;

const isUnsaved = (form) =>
  form !== sent && [...form.querySelectorAll("textarea, input")].some((field) => field.value !== field.defaultValue);

addEventListener("submit", (event) => (sent = event.target));
addEventListener("beforeunload", (event) => {
  if ([...document.querySelectorAll("form[data-unsaved]")].some(isUnsaved)) event.preventDefault();
  sent = undefined;
});
