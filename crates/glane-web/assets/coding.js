// @ts-check
// The pages of themes, of answers to read before publishing and of sheets to check. Everything works without this script: it spares reloads, lets the queue be done by keyboard
// alone, and asks for the page anew when somebody else decided.
import { data, keepUp, part, put, say, send, sending } from "./panel.js";

/** Several changes in a row are asked about once. */
const PAUSE = 150;
/** Where this tab keeps the coder's name. */
const NAME = "glane-codeur";
/** How often a window that waits asks whether others left a place. */
const LEFT = 15000;

/** @param {string} selector @returns {HTMLElement | null} what the part holds */
function find(selector) {
  return part?.querySelector(selector) ?? null;
}

/** What somebody has typed here and not sent: what is meant for this answer never goes to another one. */
function typed() {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (part?.querySelectorAll("form.answer input[data-type]") ?? []);
  return [...fields].filter((field) => field.value !== field.defaultValue).map((field) => field.value).join(" · ");
}

/** @param {string} html a new state of the part, because somebody else decided */
function follow(html) {
  const next = new DOMParser().parseFromString(html, "text/html").querySelector("form.answer")?.id;
  if (typed() && next !== find("form.answer")?.id) say(data.overtaken);
  else show(html);
}

/** @param {string} html a new state of the part */
function show(html) {
  const before = find("form.answer")?.id;
  const state = put(html);
  if (!state) return;
  if (state.dataset.here) history.replaceState(null, "", state.dataset.here);
  // On to another answer: whoever hears the page hears it.
  if (find("form.answer")?.id !== before) (find("input[autofocus]") ?? find(".quoted-answer") ?? find("#nothing"))?.focus();
}

part?.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement) || event.target.dataset.plain) return;
  event.preventDefault();
  if (sending) return;
  const meant = typed();
  send(event.target, event.submitter, show).then((status) => {
    if (status === 409 && meant && data.kept) say(`${data.conflict} ${data.kept.replace("#1", meant)}`);
  });
});

/** Whether a key is meant for what has the focus. @param {EventTarget | null} target */
function types(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
    || (target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio");
}

/** The key as a codebook counts them: a French keyboard's upper row is digits, shifted or not. @param {KeyboardEvent} event */
function key(event) {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  return digit ? digit[1] : event.key.toLowerCase();
}

/** @param {KeyboardEvent} event @returns {boolean} whether the key did something */
function press(event) {
  const pressed = key(event);
  // Arrows move among circles, where one of them has the focus.
  if (pressed.startsWith("arrow") && event.target instanceof HTMLInputElement && event.target.type === "radio") return false;
  const box = /** @type {HTMLInputElement | null} */ (find(`form.answer input[data-key="${CSS.escape(pressed)}"]`));
  if (box) {
    box.checked = box.type === "radio" || !box.checked;
    return true;
  }
  if (find(`[data-press="${CSS.escape(pressed)}"]`)) return click(`[data-press="${CSS.escape(pressed)}"]`);
  if (pressed === "enter") {
    const on = document.activeElement;
    if (on instanceof HTMLButtonElement || on instanceof HTMLAnchorElement || on?.tagName === "SUMMARY") return false;
    // What makes one worry is left out unless somebody chooses otherwise.
    return click(find("#confirm") ? "#confirm" : "#none");
  }
  if (pressed === "n") return click("#none");
  if (pressed === "g" && find("#keep")) return click("#keep");
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

const again = keepUp(follow, PAUSE, () => find("#name") !== null);

// A window has its place until it goes elsewhere, and has its name in its address, so that it finds it again.
const own = () => /** @type {HTMLElement | null} */ (part?.firstElementChild ?? null)?.dataset ?? {};
if (own().window) {
  if (own().here) history.replaceState(null, "", own().here);
  addEventListener("pagehide", () => {
    const { window: fenetre = "", visit: visite = "" } = own();
    navigator.sendBeacon(location.pathname, new URLSearchParams({ act: "quitter", fenetre, visite }));
  });
  // Brought back as it was left: it is opened anew.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  // Others may have left what is theirs, which nobody tells.
  setInterval(() => { if (find("#take")) again(); }, LEFT);
}
