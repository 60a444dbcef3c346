// Tells the style sheet that scripts run: what only works with them (.js-only) is shown.
document.documentElement.classList.add("js");
