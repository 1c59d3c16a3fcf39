// @ts-check
// A sheet of paper typed by keyboard: Enter goes to the next question, and keeps the sheet after the last one. Without this
// script Tab goes on and Enter keeps it.
const form = /** @type {HTMLFormElement | null} */ (document.getElementById("typing"));
const fields = [...(form?.querySelectorAll("input:not([type=hidden]),select") ?? [])];
const UNFOLDED = ":open";

form?.addEventListener("keydown", (event) => {
  const at = fields.indexOf(/** @type {Element} */ (event.target));
  if (event.key.toLowerCase() !== "enter" || event.isComposing || at < 0) return;
  const next = /** @type {HTMLElement | undefined} */ (fields[at + 1]);
  if (!next || event.ctrlKey) return;
  // In a list that is unfolded, Enter chooses.
  if (CSS.supports(`selector(${UNFOLDED})`) && fields[at]?.matches(UNFOLDED)) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
});

// A second press while the first is on its way changes nothing.
form?.addEventListener("submit", (event) => {
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
});
addEventListener("pageshow", () => delete form?.dataset.sent);
export {};
