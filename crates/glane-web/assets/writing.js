// @ts-check
// The page where the restitution is written. Everything works without this script: it spares reloads, holds each
// sentence against the data while it is typed, and keeps in this browser what is typed and not saved.
import { copy } from "./copy.js";
import { ask, data, keepUp, part, put, send, sending } from "./panel.js";

/** After a key, how long one may go on typing before the text is held. */
const PAUSE = 350;
/** Several changes in a row are asked about once. */
const CALM = 500;

/** How often it is asked who else writes. */
const ROUND = 3000;
/** This page's name for itself, so that it is not told of its own person. */
const me = [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36)).join("");

/** What is typed and not saved, by field: a block that goes and comes back takes its field anew. @type {Map<string, string>} */
const typed = new Map();

/** @param {string} id where what is typed in a field outlives its page */
const place = (id) => (data.kept ?? "glane.ecrit.") + id;

/** @param {() => void} act on a storage that may be refused or full */
function storing(act) {
  try { act(); } catch { /* Then it lives as long as its page. */ }
}

/** @param {string} id @param {string | undefined} text what is typed in a field; nothing once it is saved */
function keep(id, text) {
  if (text === undefined) {
    typed.delete(id);
    storing(() => localStorage.removeItem(place(id)));
    finish(id);
  } else {
    typed.set(id, text);
    storing(() => localStorage.setItem(place(id), text));
  }
}

/** @returns {HTMLTextAreaElement[]} */
const fields = () => [.../** @type {NodeListOf<HTMLTextAreaElement>} */ (part?.querySelectorAll("textarea") ?? [])];

/** How a block's own field begins its name. */
const OF_BLOCK = "text-";

/** The revision that each block's form was begun from, by its field: whoever saves it is told what came since. @type {Map<string, number>} */
const begun = new Map();

/** How the place of such a revision begins, after the page's own. */
const BEGUN = "depuis.";

/** @param {HTMLFormElement | null | undefined} form @returns {HTMLInputElement | null} where it says what its page showed */
const baseOf = (form) => form?.querySelector("[name=base]") ?? null;

/** @param {string} id the field of a form in which somebody writes */
function begin(id) {
  const field = document.getElementById(id);
  const base = field instanceof HTMLTextAreaElement ? baseOf(field.form) : null;
  if (!base || begun.has(id) || !field?.closest(".block")) return;
  begun.set(id, Number(base.value));
  storing(() => localStorage.setItem(place(BEGUN + id), base.value));
}

/** @param {string} id the field of a form that was saved or given up, or whose writer was told what came meanwhile */
function finish(id) {
  begun.delete(id);
  storing(() => localStorage.removeItem(place(BEGUN + id)));
  const field = document.getElementById(id);
  const state = /** @type {HTMLElement | null | undefined} */ (part?.firstElementChild);
  if (field instanceof HTMLTextAreaElement) baseOf(field.form)?.setAttribute("value", state?.dataset.revision ?? "");
}

/** Forms in which somebody writes say what they were begun from, whatever came since. @param {HTMLElement} state */
function pin(state) {
  for (const [id, from] of begun) {
    // The program was put back to an earlier history: what came before it is no longer there to be told from.
    if (from > Number(state.dataset.revision)) begun.delete(id);
    // A passage whose block went is put back in sight of that.
    else baseOf(state.querySelector(".block #" + CSS.escape(id))?.closest("form"))?.setAttribute("value", String(from));
  }
}

/** Takes up what an earlier page left, of blocks that went meanwhile too. */
function takeUp() {
  storing(() => {
    const kept = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "");
    const there = new Set(fields().map(({ id }) => place(id)));
    for (const name of kept) {
      if (!there.has(name) && !name.startsWith(place(OF_BLOCK))) continue;
      const text = localStorage.getItem(name);
      if (text === null) continue;
      const id = name.slice(place("").length);
      typed.set(id, text);
      const from = localStorage.getItem(place(BEGUN + id));
      if (from !== null) begun.set(id, Number(from));
    }
  });
  const state = /** @type {HTMLElement | null | undefined} */ (part?.firstElementChild);
  if (state) renew(state);
}

/** The card of a passage whose block went. */
const lost = /** @type {HTMLTemplateElement | null} */ (document.getElementById("lost"));

/**
 * Shows what is typed in blocks that are no longer there: it can be put back, or copied.
 * @param {HTMLElement} state what the page is to show
 */
function offer(state) {
  for (const [id, text] of typed) {
    const key = id.slice(OF_BLOCK.length);
    if (!lost || !id.startsWith(OF_BLOCK) || text.trim() === "" || !/^[a-z0-9-]+$/.test(key)) continue;
    if (state.querySelector("#" + CSS.escape(id))) continue;
    const card = document.createElement("template");
    card.innerHTML = lost.innerHTML.replaceAll("KEY", key);
    const base = card.content.querySelector("[name=base]");
    if (base instanceof HTMLInputElement) base.setAttribute("value", state.dataset.revision ?? "");
    const field = card.content.querySelector("textarea");
    if (field) field.textContent = text;
    state.prepend(card.content);
  }
  // These need a script.
  for (const button of state.querySelectorAll("[data-copy], [data-forget]")) button.removeAttribute("hidden");
}

/** @param {HTMLElement} state what the page is to show */
function renew(state) {
  offer(state);
  pin(state);
}

part?.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement) || !target.form) return;
  const field = target.form.querySelector("textarea");
  if (!field) return;
  if (target.dataset.forget !== undefined) {
    keep(field.id, undefined);
    field.closest(".lost")?.remove();
  } else if (target.dataset.copy !== undefined) {
    copy(target, field);
  }
});

/** Brings back what was typed here and never saved. */
function restore() {
  for (const field of fields()) {
    const text = typed.get(field.id);
    if (text === undefined || text === field.value) continue;
    field.value = text;
    begin(field.id);
    const folded = field.closest("details");
    if (folded) folded.open = true;
    soon(field);
  }
}

/** Shows the page as it is now; what is being typed stays. @param {string} html */
function show(html) {
  const writing = document.activeElement;
  put(html, renew);
  restore();
  // The page that came says nothing of what is still typed, and the data may be others: it is held again.
  for (const field of fields()) {
    if (typed.has(field.id) && asked.delete(field)) hold(field);
  }
  showHeld();
  // Whoever was writing goes on where their words are now.
  if (writing?.id && !writing.isConnected) document.getElementById(writing.id)?.focus({ preventScroll: true });
}

/** @param {HTMLTextAreaElement} field @param {string} outcome @param {string} said @param {string[]} faults @param {string[]} [figures] */
function tell(field, outcome, said, faults, figures = []) {
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
  const leaned = document.createElement("ul");
  leaned.className = "figures";
  for (const figure of figures) {
    const item = document.createElement("li");
    item.textContent = figure;
    leaned.append(item);
  }
  verdict.className = "verdict " + outcome;
  verdict.replaceChildren(line, ...(faults.length ? [list] : []), ...(figures.length ? [leaned] : []));
  verdict.hidden = !said;
}

/** Shows how to say a text more plainly. @param {HTMLTextAreaElement} field @param {string[]} lines */
function advise(field, lines) {
  const place = /** @type {HTMLElement | null | undefined} */ (field.form?.querySelector("[data-plain]"));
  if (!place) return;
  const head = document.createElement("p");
  head.textContent = place.dataset.said ?? "";
  const list = document.createElement("ul");
  for (const line of lines) {
    const item = document.createElement("li");
    item.textContent = line;
    list.append(item);
  }
  place.replaceChildren(head, list);
  place.hidden = lines.length === 0;
}

/** The text held last of each field. @type {WeakMap<HTMLTextAreaElement, string>} */
const asked = new WeakMap();

/** @param {HTMLTextAreaElement} field */
async function hold(field) {
  const text = field.value;
  if (!field.form?.querySelector("[data-verdict]") || asked.get(field) === text) return;
  asked.set(field, text);
  if (text.trim() === "") {
    advise(field, []);
    return tell(field, "", "", []);
  }
  const body = new URLSearchParams({ text, qui: me });
  const given = new FormData(field.form);
  for (const name of ["block", "kind"]) {
    const value = given.get(name);
    if (value !== null) body.set(name, String(value));
  }
  for (const question of given.getAll("about")) body.append("about", String(question));
  try {
    const response = await ask(data.hold ?? "", { method: "POST", body });
    const isUnheld = [409, 422].includes(response.status);
    if (!response.ok && !isUnheld) throw new Error(String(response.status));
    const held = await response.json();
    // Something newer was typed meanwhile: its own answer is on its way.
    if (field.value !== text) return;
    if (isUnheld) return tell(field, "unproved", held.said, []);
    tell(field, held.outcome, held.said, held.faults, held.figures);
    advise(field, held.plain);
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

/** @param {HTMLTextAreaElement} field @returns {boolean} whether its form says again what stands */
function isGivenUp({ id, form, value }) {
  const said = document.getElementById("t-" + id.slice(OF_BLOCK.length))?.textContent;
  const others = [.../** @type {NodeListOf<HTMLInputElement>} */ (form?.querySelectorAll("input:not([type=hidden])") ?? [])];
  return value === said && others.every((other) => other.value === other.defaultValue);
}

part?.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  const field = target.form?.querySelector("textarea");
  if (!field) return;
  begin(field.id);
  if (target === field) keep(field.id, field.value);
  if (isGivenUp(field)) keep(field.id, undefined);
  if (target === field) soon(field);
});

// What a finding is about decides what bears it out.
part?.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== "about") return;
  const field = target.form?.querySelector("textarea");
  if (!field) return;
  asked.delete(field);
  soon(field);
});

/** The names of forms that were sent and not answered. @type {Map<string, string>} */
const names = new Map();

part?.addEventListener("submit", async (event) => {
  const form = event.target;
  // Standing by it and publishing it are done by the browser itself, with the page that comes back.
  if (!(form instanceof HTMLFormElement) || form.dataset.whole !== undefined) return;
  event.preventDefault();
  if (sending) return;
  const id = form.querySelector("textarea")?.id ?? "";
  const sent = typed.get(id);
  // A form that was sent and not answered is the same form when it is sent again.
  const once = form.querySelector("[name=once]");
  if (once instanceof HTMLInputElement) {
    once.value = names.get(form.id) ?? once.value;
    names.set(form.id, once.value);
  }
  const status = await send(form, /** @type {SubmitEvent} */ (event).submitter, show);
  // Both texts are in sight now, or what stands is this writer's own: whoever saves next has seen it.
  const given = new FormData(form);
  const own = OF_BLOCK + String(given.get("block") ?? "");
  const isOfWords = ["write", "machine"].includes(String(given.get("act")));
  if (isOfWords && (status === 409 || status === 200) && begun.has(own)) {
    finish(own);
    if (typed.has(own)) begin(own);
  }
  // What was refused stays where it was typed; so does what was typed while it was on its way.
  const isDone = document.getElementById("told")?.hidden;
  if (isDone) names.delete(form.id);
  if (isDone && typed.get(id) === sent) {
    keep(id, undefined);
    document.getElementById(id)?.closest(".lost")?.remove();
  }
  // The form was emptied once it had done its work.
  restore();
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement) || typed.has(id)) return;
  asked.delete(field);
  tell(field, "", "", []);
  advise(field, []);
});

/** The blocks in which others write. @type {string[]} */
let held = [];

/** Shows in which blocks others write. */
function showHeld() {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (part?.querySelectorAll(".holding") ?? [])) {
    line.hidden = !held.includes(line.id.slice(2));
  }
}

setInterval(async () => {
  if (document.hidden || !data.held) return;
  try {
    const response = await ask(data.held + "?qui=" + me);
    if (!response.ok) return;
    held = (await response.json()).held;
    showHeld();
  } catch {
    // The line says so, if it is lost.
  }
}, ROUND);

keepUp(show, CALM);
takeUp();
restore();
