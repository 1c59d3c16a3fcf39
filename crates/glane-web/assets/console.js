// @ts-check
// The facilitator's pages. Everything works without this script: it only spares reloads, keeps what is
// being typed, and keeps a double click from asking twice.
import { become } from "./part.js";
import { follow } from "./stream.js";

/** After a click, how long another one on the same spot is taken for the second half of a double click. */
const DOUBLE = 400;
/** How long the program may take to do what a button says. */
const PATIENCE = 20000;

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

/** The revision on screen: an answer that was overtaken by a newer frame is not shown. */
let shown = 0;

/** @param {string} html a new state of the part @param {boolean} asked whether the person's own click brought it */
function show(html, asked) {
  if (!part) return;
  const fresh = document.createElement("div");
  fresh.id = part.id;
  fresh.innerHTML = html;
  const state = /** @type {HTMLElement | null} */ (fresh.firstElementChild);
  const revision = Number(state?.dataset.revision);
  if (!state || !(revision >= shown)) return;
  shown = revision;
  // What is offered stays until the person did something, whatever comes in.
  const offer = part.querySelector("[data-offer]");
  if (offer && !asked) state.prepend(offer.cloneNode(true));
  const focused = document.activeElement;
  const around = ancestors(focused);
  become(part, fresh);
  // A button that did its work is gone: the one in its place takes the focus.
  if (focused && around.length > 0 && !focused.isConnected) {
    const home = around.find((element) => element.isConnected);
    const target = /** @type {HTMLElement | null | undefined} */ (home?.querySelector("button, summary"));
    target?.focus({ preventScroll: true });
  }
}

/** @param {Element | null} element @returns {Element[]} the named elements of the part it stands in */
function ancestors(element) {
  /** @type {Element[]} */
  const all = [];
  if (!part?.contains(element)) return all;
  for (let up = element?.parentElement; up && up !== part; up = up.parentElement) {
    if (up.id) all.push(up);
  }
  return all;
}

let sending = false;
let last = -DOUBLE;

/** @param {HTMLFormElement} form a button's form */
async function send(form) {
  sending = true;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  try {
    const response = await fetch(form.getAttribute("action") ?? "", {
      method: "POST",
      body,
      headers: { "x-glane-part": "1" },
      signal: AbortSignal.timeout(PATIENCE),
    });
    // The disk is full or failing: the answer is a page of its own, and the room as shown still stands.
    if (response.status === 507) return say(data.full);
    const messages = new Map([[200, ""], [409, data.conflict], [422, data.invalid]]);
    if (!messages.has(response.status)) throw new Error(String(response.status));
    const html = await response.text();
    if (response.ok) {
      const folded = form.closest("details");
      if (folded) folded.open = false;
    }
    show(html, true);
    if (response.ok && form.isConnected) form.reset();
    // An offer says by itself why something else was not done.
    const offer = part?.querySelector("[data-offer]");
    say(offer ? "" : messages.get(response.status));
    offer?.querySelector("button")?.focus();
  } catch {
    say(data.failed);
  } finally {
    sending = false;
  }
}

part?.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  event.preventDefault();
  if (sending || event.timeStamp - last < DOUBLE) return;
  last = event.timeStamp;
  send(event.target);
});

// Files and the restitution are handed in by the browser itself: once, with a word while it waits.
for (const form of document.querySelectorAll("form[data-once]")) {
  if (!(form instanceof HTMLFormElement)) continue;
  const progress = /** @type {HTMLElement | null} */ (form.querySelector(".progress"));
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    if (!progress) return;
    progress.textContent = form.dataset.progress ?? "";
    progress.hidden = false;
  });
  // Coming back to the page by the browser's own button finds it ready again.
  window.addEventListener("pageshow", () => {
    delete form.dataset.sent;
    if (progress) progress.hidden = true;
  });
}

if (part && data.stream) {
  follow(
    data.stream,
    (frame) => {
      if (frame.html) show(frame.html, false);
    },
    (state) => {
      // The program may have come back with another history: the next frame is right whatever its number.
      if (state === "live") shown = 0;
      if (!line) return;
      line.textContent = state === "live" ? "" : (data.offline ?? "");
      line.hidden = state === "live";
    },
  );
}
