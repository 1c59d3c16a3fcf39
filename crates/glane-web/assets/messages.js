// @ts-check
// Copies a message by a button; without a script its text is selected by hand.
import { copy } from "./copy.js";

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!(button instanceof HTMLButtonElement)) continue;
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
