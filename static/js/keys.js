// Keys for those who sort many messages: [data-key="j"] is pressed by J. They can be switched off (WCAG 2.1.4),
// and they rest while somebody writes or a key is held with Ctrl, Alt or Meta.

const OFF = "ideakirja-keys-off";
const root = document.documentElement;

function remembered() {
  try {
    return localStorage.getItem(OFF) === "1";
  } catch {
    return false;
  }
}

function remember(off) {
  try {
    localStorage.setItem(OFF, off ? "1" : "");
  } catch {
    // Private windows may refuse. The choice then lasts for this page.
  }
}

let off = remembered();

function show() {
  root.classList.toggle("keys-on", !off);
  for (const button of document.querySelectorAll("[data-keys-off]")) button.hidden = off;
  for (const button of document.querySelectorAll("[data-keys-on]")) button.hidden = !off;
}

function turn(value) {
  off = value;
  remember(off);
  show();
  document.querySelector(off ? "[data-keys-on]" : "[data-keys-off]")?.focus();
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys-off]")) turn(true);
  if (event.target.closest("[data-keys-on]")) turn(false);
});

document.addEventListener("keydown", (event) => {
  if (off || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!target) return;
  event.preventDefault();
  target.click();
});

root.classList.add("js");
show();
