// The list of what is unclear takes the focus, so that a screen reader starts there.
document.querySelector("[data-focus]")?.focus();
