// Hides the questions that are not asked of this person, and brings them when an answer above asks for them. Without this
// file every question is there, with a line that says who answers it; the server leaves out what was answered in vain.
const form = document.querySelector("#card");
const parts = [...document.querySelectorAll("[data-asked-if]")];
const status = document.querySelector("[data-said]");

function isAsked(part) {
  const asking = form.elements[part.dataset.askedIf];
  const controls = asking instanceof RadioNodeList ? [...asking] : [asking];
  if (controls[0]?.closest("[data-asked-if][hidden]")) return false;
  const answers = part.dataset.askedAnswers.split(" ");
  return controls.some((control) => control?.checked && answers.includes(control.value));
}

function show() {
  const said = [];
  for (const part of parts) {
    const wasHidden = part.hidden;
    part.hidden = !isAsked(part);
    if (wasHidden && !part.hidden) said.push(part.dataset.say);
  }
  return said.join(" ");
}

// In the order of the page, so that a question that depends on a hidden one is hidden too. What was chosen stays in its
// place: whoever changes their mind twice loses nothing.
show();
form.addEventListener("change", () => (status.textContent = show()));
addEventListener("pageshow", show);
