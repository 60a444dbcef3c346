// A text that is typed and not saved is not lost by sending another form of the page: the browser asks first.
// data-kept: the page came back with something that could not be saved.
let sent;

const isUnsaved = (form) =>
  form !== sent &&
  (form.querySelector("[data-kept]") ||
    [...form.querySelectorAll("textarea, input")].some((field) => field.value !== field.defaultValue));

addEventListener("submit", (event) => (sent = event.target));
addEventListener("beforeunload", (event) => {
  if ([...document.querySelectorAll("form[data-unsaved]")].some(isUnsaved)) event.preventDefault();
  sent = undefined;
});
