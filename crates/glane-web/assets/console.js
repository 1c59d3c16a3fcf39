// @ts-check
// The facilitator's pages. Everything works without this script: it only spares reloads, keeps what is
// being typed, and keeps a double click from asking twice.
import { clock } from "./clock.js";
import { keys } from "./keys.js";
import { ask, data, part, put, say, send, sending, watch } from "./panel.js";

/** After a click, how long another one on the same spot is taken for the second half of a double click. */
const DOUBLE = 400;

/**
 * What to say at the question in hand. It does not come with the part, which goes to all who look: the page of who leads has
 * it, and puts it in its place.
 * @param {HTMLElement} state
 */
function speak(state) {
  const say = /** @type {HTMLElement | null} */ (state.querySelector("#say"));
  const notes = document.querySelectorAll("#notes [data-note]");
  const note = [...notes].find((one) => one instanceof HTMLElement && one.dataset.note === say?.dataset.key);
  if (!say || !note) return;
  say.replaceChildren(...[...note.children].map((child) => child.cloneNode(true)));
  say.hidden = false;
}

/** Of a page with a room: what shows the time that is left. */
const time = data.now ? clock(data.now) : undefined;
const timed = () => time?.(Number(document.getElementById("state")?.dataset.until ?? 0));

/** @param {string} html a new state of the part @param {boolean} asked whether the person's own click brought it */
function show(html, asked) {
  const focused = document.activeElement;
  const around = ancestors(focused);
  put(html, (state) => {
    // What is offered stays until the person did something, whatever comes in.
    const offer = part?.querySelector("[data-offer]");
    if (offer && !asked) state.prepend(offer.cloneNode(true));
    speak(state);
  });
  timed();
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

let last = -DOUBLE;

part?.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  event.preventDefault();
  if (sending || event.timeStamp - last < DOUBLE) return;
  last = event.timeStamp;
  send(event.target, null, (html) => show(html, true));
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

/** Where this browser keeps that its keys are off. */
const KEYS_OFF = "glane.keys.off";
const panel = /** @type {HTMLDetailsElement | null} */ (document.getElementById("keys"));
const on = /** @type {HTMLInputElement | null} */ (document.getElementById("keys-on"));
if (on) {
  try {
    on.checked = localStorage.getItem(KEYS_OFF) === null;
    on.addEventListener("change", () => (on.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, "1")));
  } catch {
    // A browser that keeps nothing: keys are on until they are turned off again.
  }
}

/** @param {string} what a key is for */
async function pressed(what) {
  if (what === "help") {
    if (!panel) return;
    panel.open = !panel.open;
    panel.scrollIntoView({ block: "nearest" });
    panel.querySelector("summary")?.focus();
    return;
  }
  if (sending) return;
  try {
    const { at = "", saw = "" } = document.getElementById("state")?.dataset ?? {};
    const answer = await ask(data.keys ?? "", { method: "POST", body: new URLSearchParams({ key: what, at, saw, page: data.page ?? "" }) });
    if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
    show(await answer.text(), true);
    say(answer.ok ? "" : data.conflict);
    const done = document.getElementById("done-by-key");
    if (done && answer.ok) done.textContent = (document.querySelector("#last p") ?? document.querySelector("#now .status"))?.textContent ?? "";
  } catch {
    say(data.failed);
  }
}
if (data.keys) keys(pressed, () => on?.checked ?? true);

timed();
watch((frame) => {
  if (frame.body) show(frame.body, false);
});
