// @ts-check
// The assistant's panel beside a page. Without this script it is a page of its own: this spares the way there, and asks how far it is.
import { copy } from "./copy.js";

/** How often a running task is looked at. */
const ROUND = 1000;
/** How long the program may take; the model's own time is not part of it. */
const PATIENCE = 20000;

const panel = document.getElementById("assistant");
const address = panel?.dataset.load ?? "";
let timer = 0;

/** @param {string} html @param {HTMLFormElement} [sent] the form that was sent: what is typed elsewhere stays */
function show(html, sent) {
  if (!panel) return;
  /** @type {NodeListOf<HTMLTextAreaElement | HTMLSelectElement>} */
  const fields = panel.querySelectorAll("textarea:not([readonly]), select");
  const typed = [...fields].filter(({ form }) => !sent || form !== sent).map(({ id, value }) => ({ id, value }));
  const at = document.activeElement?.id ?? "";
  const open = [...panel.querySelectorAll("details[open]")].map(({ id }) => id);
  const was = panel.querySelector("[data-state]")?.getAttribute("data-state");
  panel.innerHTML = html;
  for (const id of open) {
    const folded = id ? document.getElementById(id) : null;
    if (folded instanceof HTMLDetailsElement && panel.contains(folded)) folded.open = true;
  }
  for (const { id, value } of typed) {
    const field = document.getElementById(id);
    if (field instanceof HTMLTextAreaElement) field.value = value;
    if (field instanceof HTMLSelectElement && [...field.options].some((one) => one.value === value)) field.value = value;
  }
  for (const button of panel.querySelectorAll("[data-copy]")) button.removeAttribute("hidden");
  const job = panel.querySelector("[data-state]");
  const state = job?.getAttribute("data-state");
  const again = at ? document.getElementById(at) : null;
  // Who asked goes on at what came of it.
  if (again && again !== document.activeElement) again.focus({ preventScroll: true });
  else if (at && !again && was !== state) /** @type {HTMLElement | null | undefined} */ (job?.querySelector("button"))?.focus({ preventScroll: true });
  clearTimeout(timer);
  if (state === "running") timer = window.setTimeout(look, ROUND);
}

/**
 * @param {string} where
 * @param {RequestInit} [how]
 * @param {HTMLFormElement} [sent]
 * @param {string} [part] what is asked for: the panel, or how far it is
 */
async function ask(where, how, sent, part = "1") {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(where, { ...how, headers: { "x-glane-part": part }, signal });
  if (response.redirected) return location.reload();
  const text = await response.text();
  // Under way: the rest of the panel stays as it is, with what is being typed there.
  if (response.status === 202) {
    const far = document.getElementById("assist-progress");
    if (far) far.textContent = text;
    clearTimeout(timer);
    timer = window.setTimeout(far ? look : load, ROUND);
  } else if (response.ok || response.headers.has("x-glane-said")) show(text, sent);
  else throw new Error(String(response.status));
}

async function load() {
  try {
    await ask(address);
  } catch {
    timer = window.setTimeout(load, ROUND);
  }
}

async function look() {
  try {
    await ask(address, {}, undefined, "progress");
  } catch {
    timer = window.setTimeout(look, ROUND);
  }
}

panel?.addEventListener("click", ({ target }) => {
  if (target instanceof HTMLButtonElement && target.dataset.copy !== undefined) copy(target);
});

panel?.addEventListener("submit", async (event) => {
  const form = event.target;
  // What is accepted is done by the page's own form.
  if (!(form instanceof HTMLFormElement) || form.dataset.whole !== undefined) return;
  event.preventDefault();
  const all = new FormData(form);
  const plain = new URLSearchParams();
  for (const [name, value] of all) if (typeof value === "string") plain.append(name, value);
  const body = form.enctype === "multipart/form-data" ? all : plain;
  try {
    await ask(form.getAttribute("action") ?? "", { method: "POST", body }, form);
  } catch {
    form.submit();
  }
});

if (panel) load();
