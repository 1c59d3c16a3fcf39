// @ts-check
// Copies a message by a button; without a script its text is selected by hand.

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!(button instanceof HTMLButtonElement)) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy ?? "");
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.select();
    let done = false;
    try {
      // In a room without TLS browsers have the old way alone.
      if (navigator.clipboard) {
        await navigator.clipboard.writeText(field.value);
        done = true;
      } else done = document.execCommand("copy");
    } catch {
      done = false;
    }
    button.textContent = (done ? button.dataset.copied : button.dataset.failed) ?? "";
    button.setAttribute("aria-live", "polite");
  });
}
