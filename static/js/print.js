// Buttons that print the page. Without this file they are not shown; the browser's own menu prints too.
document.documentElement.classList.add("js");
document.querySelectorAll("[data-print]").forEach((button) => {
  button.addEventListener("click", () => print());
});
