// @ts-check
// The pages of themes. Everything works without this script: it spares reloads, lets the queue be done by keyboard
// alone, and asks for the page anew when somebody else decided.
import { become } from "./part.js";
import { follow } from "./stream.js";

/** How long the program may take to do what a button says. */
const PATIENCE = 20000;
/** Several changes in a row are asked about once. */
const PAUSE = 150;
/** Where this tab keeps the coder's name. */
const NAME = "glane-codeur";

/** @type {DOMStringMap} */
const data = document.getElementById("data")?.dataset ?? {};
const part = document.getElementById("part");
const told = document.getElementById("told");
const line = document.getElementById("line");

/** @param {string | undefined} text what to say at the top of the page; nothing to say nothing */
function say(text) {
  if (!told) return;
  told.textContent = text ?? "";
  told.hidden = !text;
}

/** @param {string} selector @returns {HTMLElement | null} what the part holds */
function find(selector) {
  return part?.querySelector(selector) ?? null;
}

/** The revision on screen: an answer that was overtaken by a newer one is not shown. */
let shown = 0;

/** @param {string} html a new state of the part */
function show(html) {
  if (!part) return;
  const fresh = document.createElement("div");
  fresh.id = part.id;
  fresh.innerHTML = html;
  const state = /** @type {HTMLElement | null} */ (fresh.firstElementChild);
  const revision = Number(state?.dataset.revision);
  if (!state || !(revision >= shown)) return;
  shown = revision;
  const before = find("form.answer")?.id;
  become(part, fresh);
  if (state.dataset.here) history.replaceState(null, "", state.dataset.here);
  // On to another answer: whoever hears the page hears it.
  if (find("form.answer")?.id !== before) (find(".quoted-answer") ?? find("#nothing"))?.focus();
}

/**
 * @param {string} address
 * @param {RequestInit} how
 * @returns {Promise<Response>} a part of this page
 */
async function ask(address, how) {
  const response = await fetch(address, {
    ...how,
    headers: { "x-glane-part": "1" },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (![200, 409, 422].includes(response.status)) throw new Error(String(response.status));
  return response;
}

let sending = false;

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter the button */
async function send(form, submitter) {
  sending = true;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) body.append(name, String(value));
  try {
    const response = await ask(form.getAttribute("action") ?? "", { method: "POST", body });
    const html = await response.text();
    if (response.ok) {
      const folded = form.closest("details");
      if (folded) folded.open = false;
      if (form.isConnected) form.reset();
    }
    show(html);
    say(response.status === 409 ? data.conflict : response.status === 422 ? data.invalid : "");
  } catch {
    say(data.failed);
  } finally {
    sending = false;
  }
}

part?.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement) || event.target.dataset.plain) return;
  event.preventDefault();
  if (!sending) send(event.target, event.submitter);
});

/** Whether a key is meant for what has the focus. @param {EventTarget | null} target */
function types(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
    || (target instanceof HTMLInputElement && target.type !== "checkbox");
}

/** The key as a codebook counts them: a French keyboard's upper row is digits, shifted or not. @param {KeyboardEvent} event */
function key(event) {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  return digit ? digit[1] : event.key.toLowerCase();
}

/** @param {KeyboardEvent} event @returns {boolean} whether the key did something */
function press(event) {
  const pressed = key(event);
  const box = /** @type {HTMLInputElement | null} */ (find(`form.answer input[data-key="${CSS.escape(pressed)}"]`));
  if (box) {
    box.checked = !box.checked;
    return true;
  }
  if (pressed === "enter") {
    const on = document.activeElement;
    if (on instanceof HTMLButtonElement || on instanceof HTMLAnchorElement || on?.tagName === "SUMMARY") return false;
    return click("#confirm");
  }
  if (pressed === "n") return click("#none");
  if (pressed === "u") return click("#undo");
  if (pressed === "arrowleft") return click("#previous");
  if (pressed === "arrowright") return click("#next");
  if (pressed === "/") {
    const search = find("#chercher");
    search?.focus();
    return search !== null;
  }
  if (pressed === "?") {
    const keys = /** @type {HTMLDetailsElement | null} */ (find("#keys"));
    if (keys) keys.open = !keys.open;
    return keys !== null;
  }
  return false;
}

/** @param {string} selector @returns {boolean} whether there was something to click */
function click(selector) {
  const target = find(selector);
  target?.click();
  return target !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || types(event.target)) return;
  // A key held down must not code one answer after the other.
  if (event.repeat || sending) {
    if (find("form.answer") && key(event) === "enter") event.preventDefault();
    return;
  }
  if (find("#keys") && press(event)) event.preventDefault();
});

// The name is asked for once a tab.
const name = document.getElementById("codeur");
if (name instanceof HTMLInputElement) {
  name.value = sessionStorage.getItem(NAME) ?? "";
  name.form?.addEventListener("submit", () => sessionStorage.setItem(NAME, name.value));
}

let timer = 0;

/** Asks for the page as it is now. */
async function refresh() {
  try {
    if (!sending) show(await (await ask(location.href, {})).text());
  } catch {
    // The line says so, if it is lost.
  }
}

if (part && data.stream) {
  follow(
    data.stream,
    (frame) => {
      if (!(frame.revision > shown) || find("#name")) return;
      clearTimeout(timer);
      timer = window.setTimeout(refresh, PAUSE);
    },
    (state) => {
      // The program may have come back with another history: what it shows next is right whatever its number.
      if (state === "live") shown = 0;
      if (!line) return;
      line.textContent = state === "live" ? "" : (data.offline ?? "");
      line.hidden = state === "live";
    },
  );
}
