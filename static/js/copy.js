// Copies the text of a field: <button data-copy="id of the field" data-copied="Copied">.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Without https, or in a browser that does not allow it: the text is selected, and the old way may work.
      if (!document.execCommand("copy")) return;
    }
    button.setAttribute("aria-live", "polite");
    button.textContent = button.dataset.copied;
  });
}
