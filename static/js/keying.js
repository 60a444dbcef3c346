// Typing in cards without the mouse: in a question a digit chooses (0: does not say), Enter goes on to the next question
// and saves after the last, Shift + Enter makes a new line. The keys work only in the fields of a question (WCAG 2.1.4).
const form = document.querySelector("form[data-keying]");
const questions = [...form.querySelectorAll(".question")];
const choicesOf = (question) => [...question.querySelectorAll("input[type=radio], input[type=checkbox]")];

function enter(question) {
  const choices = choicesOf(question);
  const field = choices.find((choice) => choice.checked) ?? choices[0] ?? question.querySelector("input, textarea");
  field.focus();
}

const saveButton = form.querySelector("button[type=submit]");

function goOn(question, atTheEnd) {
  const next = questions[questions.indexOf(question) + 1];
  if (next) enter(next);
  else atTheEnd();
}

function choose(question, digit) {
  const choices = choicesOf(question);
  const notSaid = choices.find((choice) => ["", "not-said"].includes(choice.value));
  const choice = digit ? choices.filter((choice) => choice !== notSaid)[digit - 1] : notSaid;
  if (!choice) return;
  choice.click();
  if (choice.type === "radio") goOn(question, () => saveButton.focus());
}

form.addEventListener("keydown", (event) => {
  const question = event.target.closest(".question");
  if (!question || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return;
  const isChoice = ["radio", "checkbox"].includes(event.target.type);
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    goOn(question, () => form.requestSubmit(saveButton));
  } else if (isChoice && /^\d$/.test(event.key)) {
    event.preventDefault();
    choose(question, Number(event.key));
  }
});

// A double press saves once.
form.addEventListener("submit", () => {
  setTimeout(() => form.querySelectorAll("button").forEach((button) => (button.disabled = true)));
});
addEventListener("pageshow", () => form.querySelectorAll("button").forEach((button) => (button.disabled = false)));

if (!document.querySelector("[data-focus]")) enter(questions[0]);
