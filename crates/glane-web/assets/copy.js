// @ts-check
// Copies the text of a field by the button that names it.

/**
 * @param {HTMLButtonElement} button says what became of it
 * @param {Element | null} [field] the field, unless the button names it
 */
export async function copy(button, field = document.getElementById(button.dataset.copy ?? "")) {
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
}
