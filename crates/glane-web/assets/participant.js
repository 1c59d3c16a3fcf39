// @ts-check
// Spares the participant the reload: follows the room, keeps what is typed, and says « enregistrée »
// only once the server has answered so. Without this script the page works as forms and pages.
import { follow } from "./stream.js";

const { code, sending, unsent, offline, online, closed } = document.body.dataset;
const base = "/" + code;
const part = /** @type {HTMLElement} */ (document.getElementById("part"));
const line = /** @type {HTMLElement} */ (document.getElementById("line"));
let busy = false;
let wanted = "";
/** The content last sent: another content needs a higher attempt. */
let sent = "";

const main = () => part.querySelector("main");
const form = () => /** @type {HTMLFormElement | null} */ (part.querySelector("form.answer"));
const draftKey = (/** @type {HTMLFormElement} */ f) => "glane." + code + "." + f.dataset.key;

/** Private mode may refuse storage: then a draft lives only as long as its page. */
const store = {
  get(/** @type {string} */ key) {
    try { return sessionStorage.getItem(key); } catch { return null; }
  },
  set(/** @type {string} */ key, /** @type {string | null} */ value) {
    try {
      if (value === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, value);
    } catch { /* nothing to keep it in */ }
  },
};

/** What a person fills; a vote kept for them is not theirs to fill. */
const FIELDS = "[name=v]:not([type=hidden]), [name=idea]";

/** @param {HTMLFormElement} f the fields a person fills, as sent */
function content(f) {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(f)) {
    if (name === "v" || name === "idea") data.append(name, String(value));
  }
  return data.toString();
}

function keepDraft() {
  const f = form();
  if (f) store.set(draftKey(f), content(f));
}

function restoreDraft() {
  const f = form();
  const draft = f && store.get(draftKey(f));
  if (!f || draft === null) return;
  const values = new URLSearchParams(draft);
  const typed = values.getAll("v");
  let next = 0;
  for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (f.querySelectorAll(FIELDS))) {
    if (field.name === "idea") field.value = values.get("idea") ?? "";
    else if (field.type === "checkbox" || field.type === "radio") field.checked = typed.includes(field.value);
    else field.value = typed[next++] ?? "";
  }
  const details = f.closest("details");
  if (details) details.open = true;
}

/** @param {string | undefined} text */
function say(text) {
  line.hidden = !text;
  line.textContent = text ?? "";
}

/** Puts a new part in place; what is typed and where one types stay. @param {string} html */
function swap(html) {
  const active = /** @type {HTMLInputElement | null} */ (document.activeElement);
  const id = active && part.contains(active) ? active.id : "";
  const at = active && id && "selectionStart" in active ? active.selectionStart : null;
  part.innerHTML = html;
  restoreDraft();
  const back = id ? /** @type {HTMLInputElement | null} */ (document.getElementById(id)) : null;
  back?.focus();
  if (back && at !== null && back.type !== "radio" && back.type !== "checkbox") back.setSelectionRange(at, at);
}

async function refresh() {
  if (busy) return;
  const f = form();
  const open = f && wanted.startsWith(f.dataset.key + ".open");
  // The question closed under a person's fingers: what they wrote stays where they can read and copy it.
  const left = f && !open && store.get(draftKey(f)) !== null ? inWords(f) : [];
  try {
    const answer = await fetch(base + "/page", { cache: "no-store" });
    if (!answer.ok) return;
    swap(await answer.text());
    if (left.length) showLeft(left);
  } catch { /* the stream tells when the line is back */ }
}

/** @param {HTMLFormElement} f @returns {string[]} what is typed and ticked, as a person reads it */
function inWords(f) {
  const words = [];
  for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (f.querySelectorAll(FIELDS))) {
    const ticks = field.type === "checkbox" || field.type === "radio";
    if (!ticks) words.push(field.value);
    else if (field.checked) words.push(field.labels?.[0].textContent ?? "");
  }
  return words.filter((word) => word.trim());
}

/** @param {string[]} words */
function showLeft(words) {
  const told = document.createElement("section");
  told.className = "told error typed";
  told.setAttribute("role", "alert");
  for (const text of [closed ?? "", ...words]) {
    const p = document.createElement("p");
    p.textContent = text;
    told.append(p);
  }
  main()?.prepend(told);
}

/** @param {HTMLFormElement} f @param {HTMLElement | null} button */
async function send(f, button) {
  if (busy) return;
  busy = true;
  const attempt = /** @type {HTMLInputElement} */ (f.elements.namedItem("attempt"));
  const status = /** @type {HTMLElement | null} */ (f.querySelector(".sending"));
  const blank = button?.getAttribute("name") === "blank";
  const filled = content(f) + (blank ? "&blank" : "");
  if (sent && sent !== filled && sent.startsWith(f.dataset.key + "|")) {
    attempt.value = String(Number(attempt.value) + 1);
  }
  sent = f.dataset.key + "|" + filled;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(f)) body.append(name, String(value));
  if (blank) body.append("blank", "1");
  const tell = (/** @type {string | undefined} */ text) => {
    if (status) {
      status.hidden = !text;
      status.textContent = text ?? "";
    }
  };
  tell(sending);
  for (let wait = 1000; ; wait = Math.min(wait * 2, 10000)) {
    try {
      const answer = await fetch(f.action, { method: "POST", body, headers: { "x-glane-part": "1" } });
      const taken = answer.headers.get("x-glane-taken");
      if (taken === null) throw new Error(String(answer.status));
      if (taken === "yes") {
        store.set(draftKey(f), null);
        sent = "";
      }
      busy = false;
      swap(await answer.text());
      part.querySelector(".told, .saved")?.scrollIntoView({ block: "nearest" });
      break;
    } catch {
      tell(unsent);
      await new Promise((done) => setTimeout(done, wait * (0.5 + Math.random())));
      if (!f.isConnected) break;
    }
  }
  busy = false;
  if (main()?.dataset.sig !== wanted && wanted) refresh();
}

part.addEventListener("input", keepDraft);
part.addEventListener("submit", (event) => {
  const f = /** @type {HTMLFormElement} */ (event.target);
  if (!f.matches("form.answer")) return;
  event.preventDefault();
  send(f, /** @type {SubmitEvent} */ (event).submitter);
});

restoreDraft();
follow(
  base + "/direct",
  (frame) => {
    wanted = frame.sig;
    const shown = part.querySelector("#results > div");
    if (main()?.dataset.sig !== wanted || Boolean(frame.results) !== Boolean(shown)) refresh();
    else if (shown) shown.innerHTML = frame.results;
  },
  (state) => {
    if (state === "lost") say(offline);
    else if (!line.hidden) {
      say(online);
      setTimeout(() => say(undefined), 3000);
    }
  },
);
