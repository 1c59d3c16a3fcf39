// @ts-check
// Spares the participant the reload: follows the room, keeps what is typed, and says « enregistrée »
// only once the server has answered so. Without this script the page works as forms and pages.
import { drafts, inWords } from "./draft.js";
import { openKeep } from "./keep.js";
import { Later, Outbox } from "./outbox.js";
import { follow } from "./stream.js";

const said = document.body.dataset;
const code = said.code ?? "";
const base = "/" + code;
const part = /** @type {HTMLElement} */ (document.getElementById("part"));
const line = /** @type {HTMLElement} */ (document.getElementById("line"));
const waiting = /** @type {HTMLElement} */ (document.getElementById("waiting"));
const draft = drafts(code);
/** An answer that takes longer is lost on the way; it is sent again. */
const PATIENCE = 15000;
let wanted = "";
let durable = true;
/** What was taken after its question closed is said until something else is sent. @type {(() => void) | null} */
let news = null;
/** Letters wait for what an earlier page left: numbers must not be given twice. */
let ready = () => {};
const started = new Promise((/** @type {(_: void) => void} */ done) => { ready = done; });

const main = () => part.querySelector("main");
const form = () => /** @type {HTMLFormElement | null} */ (part.querySelector("form.answer"));
/** Other tabs of this phone hear of what this one did. */
const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("glane." + code);

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
  draft.restore(form());
  showWaiting();
  news?.();
  const back = id ? /** @type {HTMLInputElement | null} */ (document.getElementById(id)) : null;
  back?.focus();
  if (back && at !== null && back.type !== "radio" && back.type !== "checkbox") back.setSelectionRange(at, at);
}

async function refresh() {
  const f = form();
  const key = f?.dataset.key ?? "";
  const open = f && wanted.startsWith(key + ".open");
  const onItsWay = outbox.waiting.some(({ letter }) => letter.key === key);
  // The question closed under a person's fingers: what they wrote stays where they can read and copy it.
  const left = f && !open && !onItsWay && draft.has(key) ? inWords(f) : [];
  try {
    const answer = await fetch(base + "/page", { cache: "no-store" });
    if (!answer.ok) return;
    swap(await answer.text());
    if (left.length) showLeft(said.closed, left);
  } catch { /* the stream tells when the line is back */ }
}

/** @param {string | undefined} what @param {string[]} words */
function showLeft(what, words) {
  const told = paragraphs(["told", "error", "typed"], [what ?? "", ...words]);
  told.setAttribute("role", "alert");
  main()?.prepend(told);
}

/** @param {string[]} classes @param {string[]} texts */
function paragraphs(classes, texts) {
  const section = document.createElement("section");
  section.classList.add(...classes);
  for (const text of texts) {
    const p = document.createElement("p");
    p.textContent = text;
    section.append(p);
  }
  return section;
}

/** Says where each answer on its way is: in its own form if that is on screen, else above the page. */
function showWaiting() {
  const f = form();
  const status = /** @type {HTMLElement | null | undefined} */ (f?.querySelector(".sending"));
  const lines = [];
  let here = "";
  for (const { letter, state } of outbox.waiting) {
    const told = (state === "sent" ? said.sending : said.unsent) ?? "";
    if (f?.dataset.key === letter.key) here = told;
    else lines.push(letter.question + " — " + told, ...letter.words);
  }
  if (status) {
    status.hidden = !here;
    status.textContent = here;
  }
  if (outbox.waiting.length && !durable) lines.push(said.fragile ?? "");
  waiting.hidden = lines.length === 0;
  waiting.replaceChildren(...(lines.length ? [paragraphs(["told", "typed"], lines)] : []));
}

/**
 * Says that an answer is on disk; its form folds away, ready to change it.
 * @param {import("./outbox.js").Letter} letter @param {import("./outbox.js").Receipt} receipt
 */
function showReceipt(letter, receipt) {
  const f = form();
  const here = f?.dataset.key === letter.key;
  const saved = paragraphs(["saved"], [receipt.text, ...receipt.answer, receipt.code]);
  saved.setAttribute("role", "status");
  saved.tabIndex = -1;
  const lines = [...saved.children];
  lines.forEach((p, at) => { p.className = at === 0 ? "done" : at < lines.length - 1 ? "own" : "receipt"; });
  /** @type {HTMLElement} */ (saved.lastElementChild).title = said.proof ?? "";
  for (const old of part.querySelectorAll("main .saved, main .told")) old.remove();
  if (!f || !here) {
    // The room has gone on: the receipt stands above what is asked now.
    const title = document.createElement("p");
    title.textContent = letter.question;
    saved.prepend(title);
    main()?.prepend(saved);
    return;
  }
  let fold = f.closest("details");
  if (!fold) {
    fold = document.createElement("details");
    fold.className = "change";
    const summary = document.createElement("summary");
    summary.textContent = said.change ?? "";
    f.before(fold);
    fold.append(summary, f);
  }
  fold.open = false;
  /** @type {HTMLInputElement} */ (f.elements.namedItem("attempt")).value = String(receipt.next);
  /** @type {HTMLElement} */ (f.querySelector("button.send")).textContent = said.again ?? "";
  fold.before(saved);
  saved.focus({ preventScroll: true });
  saved.scrollIntoView({ block: "nearest" });
}

/** @param {import("./outbox.js").Letter} letter @param {number} age ms since it was sent off */
async function post(letter, age) {
  const body = new URLSearchParams(letter.body);
  body.set("attempt", String(letter.attempt));
  body.set("age", String(Math.round(age)));
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const headers = { "x-glane-part": "1" };
    const answer = await fetch(base + "/reponse", { method: "POST", body, headers, signal: patience.signal });
    const taken = answer.headers.get("x-glane-taken");
    const later = Number(answer.headers.get("retry-after"));
    if (taken === "yes") return { receipt: await answer.json() };
    if (taken === "no") return { html: await answer.text() };
    throw later > 0 ? new Later(later * 1000) : new Error(String(answer.status));
  } finally {
    clearTimeout(timer);
  }
}

const outbox = new Outbox({
  me: said.me ?? "",
  keep: {
    all: async () => (await keep).all(),
    put: async (letter) => (await keep).put(letter),
    remove: async (key) => (await keep).remove(key),
  },
  post,
  now: Date.now,
  random: Math.random,
  pause: (ms, wake) => Promise.race([wake, new Promise((/** @type {(_: void) => void} */ done) => setTimeout(done, ms))]),
  changed: showWaiting,
  answered(letter, answered) {
    if ("receipt" in answered) {
      draft.forget(letter.key);
      const show = () => showReceipt(letter, answered.receipt);
      news = answered.receipt.late ? show : null;
      show();
    } else {
      swap(answered.html);
      part.querySelector(".told")?.scrollIntoView({ block: "nearest" });
      if (main()?.dataset.sig !== wanted && wanted) refresh();
    }
    tabs?.postMessage(letter.key);
  },
});

/** @param {HTMLFormElement} f @param {HTMLElement | null} button */
async function send(f, button) {
  draft.keep(f);
  const data = new FormData(f);
  const attempt = Number(data.get("attempt"));
  data.delete("attempt");
  const body = new URLSearchParams();
  for (const [name, value] of data) body.append(name, String(value));
  const blank = button?.getAttribute("name") === "blank";
  if (blank) body.append("blank", "1");
  const letter = {
    key: f.dataset.key ?? "",
    me: said.me ?? "",
    question: part.querySelector("#question")?.textContent ?? "",
    words: blank ? [button?.textContent ?? ""] : inWords(f),
    body: body.toString(),
    attempt,
    pressed: Date.now(),
  };
  await started;
  news = null;
  outbox.put(letter);
}

part.addEventListener("input", () => {
  const f = form();
  if (f) draft.keep(f);
});
part.addEventListener("submit", (event) => {
  const f = /** @type {HTMLFormElement} */ (event.target);
  if (!f.matches("form.answer")) return;
  event.preventDefault();
  send(f, /** @type {SubmitEvent} */ (event).submitter);
});
for (const wakes of ["online", "pageshow", "visibilitychange"]) {
  (wakes === "visibilitychange" ? document : window).addEventListener(wakes, () => outbox.nudge());
}
tabs?.addEventListener("message", () => refresh());

draft.restore(form());
const keep = openKeep(code, {
  get indexedDB() { return window.indexedDB; },
  get localStorage() { return window.localStorage; },
});
keep.then(async (kept) => {
  durable = kept.durable;
  try {
    for (const letter of await outbox.start()) {
      showLeft(said.strange, letter.words);
      await outbox.drop(letter.key);
    }
  } finally {
    ready();
  }
});
follow(
  base + "/direct",
  (frame) => {
    wanted = frame.sig;
    const shown = part.querySelector("#results > div");
    if (main()?.dataset.sig !== wanted || Boolean(frame.body) !== Boolean(shown)) refresh();
    else if (shown) shown.innerHTML = frame.body;
  },
  (state) => {
    if (state === "lost") say(said.offline);
    else if (!line.hidden) {
      outbox.nudge();
      say(said.online);
      setTimeout(() => say(undefined), 3000);
    }
  },
);
