// @ts-check
// The page where the restitution is written. Everything works without this script: it spares reloads, holds each
// sentence against the data while it is typed, and keeps in this browser what is typed and not saved.
import { ask, data, part, put, send, sending, shown, watch } from "./panel.js";

/** After a key, how long one may go on typing before the text is held. */
const PAUSE = 350;
/** Several changes in a row are asked about once. */
const CALM = 500;

/** @param {HTMLTextAreaElement} field where what is typed in it is kept */
const kept = (field) => (data.kept ?? "glane.ecrit.") + field.id;

/** @param {() => void} act on a storage that may be refused or full */
function storing(act) {
  try { act(); } catch { /* Then it is only on screen. */ }
}

/** @returns {HTMLTextAreaElement[]} */
const fields = () => [.../** @type {NodeListOf<HTMLTextAreaElement>} */ (part?.querySelectorAll("textarea") ?? [])];

/** Brings back what was typed here and never saved. */
function restore() {
  for (const field of fields()) {
    storing(() => {
      const typed = localStorage.getItem(kept(field));
      if (typed === null || typed === field.value) return;
      field.value = typed;
      const folded = field.closest("details");
      if (folded) folded.open = true;
      soon(field);
    });
  }
}

/** @param {HTMLTextAreaElement} field @param {string} outcome @param {string} said @param {string[]} faults */
function tell(field, outcome, said, faults) {
  const verdict = /** @type {HTMLElement | null | undefined} */ (field.form?.querySelector("[data-verdict]"));
  if (!verdict) return;
  const line = document.createElement("p");
  line.textContent = said;
  const list = document.createElement("ul");
  for (const fault of faults) {
    const item = document.createElement("li");
    item.textContent = fault;
    list.append(item);
  }
  verdict.className = "verdict " + outcome;
  verdict.replaceChildren(line, ...(faults.length ? [list] : []));
  verdict.hidden = !said;
}

/** The text held last of each field. @type {WeakMap<HTMLTextAreaElement, string>} */
const asked = new WeakMap();

/** @param {HTMLTextAreaElement} field */
async function hold(field) {
  const text = field.value;
  if (!field.form || asked.get(field) === text) return;
  asked.set(field, text);
  if (text.trim() === "") return tell(field, "", "", []);
  const body = new URLSearchParams({ text });
  const given = new FormData(field.form);
  for (const name of ["block", "kind"]) {
    const value = given.get(name);
    if (value !== null) body.set(name, String(value));
  }
  try {
    const response = await ask(data.hold ?? "", { method: "POST", body });
    if (!response.ok) throw new Error(String(response.status));
    const held = await response.json();
    // Something newer was typed meanwhile: its own answer is on its way.
    if (field.value === text) tell(field, held.outcome, held.said, held.faults);
  } catch {
    asked.delete(field);
    tell(field, "", "", []);
  }
}

/** @type {WeakMap<HTMLTextAreaElement, number>} */
const timers = new WeakMap();

/** Holds a text once its writer pauses. @param {HTMLTextAreaElement} field */
function soon(field) {
  clearTimeout(timers.get(field));
  timers.set(field, window.setTimeout(() => hold(field), PAUSE));
}

part?.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement)) return;
  storing(() => localStorage.setItem(kept(target), target.value));
  soon(target);
});

part?.addEventListener("submit", async (event) => {
  const form = event.target;
  // Standing by it and publishing it are done by the browser itself, with the page that comes back.
  if (!(form instanceof HTMLFormElement) || form.dataset.whole !== undefined) return;
  event.preventDefault();
  if (sending) return;
  const field = form.querySelector("textarea");
  await send(form, /** @type {SubmitEvent} */ (event).submitter, (html) => put(html));
  // What was refused stays where it was typed.
  if (field && document.getElementById("told")?.hidden) {
    storing(() => localStorage.removeItem(kept(field)));
    asked.delete(field);
    tell(field, "", "", []);
  }
});

let timer = 0;

/** Asks for the page as it is now; what is being typed stays. */
async function refresh() {
  if (sending) return;
  try {
    const response = await ask(location.href);
    if (response.ok) put(await response.text());
  } catch {
    // The line says so, if it is lost.
  }
}

watch((frame) => {
  if (!(frame.revision > shown)) return;
  clearTimeout(timer);
  timer = window.setTimeout(refresh, CALM);
});
restore();
