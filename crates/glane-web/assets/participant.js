// @ts-check
// Draws what `phone.js` decides: spares the participant the reload, keeps what is typed, and says « enregistrée »
// only once the server has answered so. Without this script the page works as forms and pages.
import { clock } from "./clock.js";
import { aloud } from "./voice.js";
import { drafts, inWords } from "./draft.js";
import { openHand } from "./hand.js";
import { openKeep } from "./keep.js";
import { start } from "./phone.js";
import { ease } from "./rated.js";

/** @typedef {import("./outbox.js").Letter} Letter */

const said = document.body.dataset;
const code = said.code ?? "";
const part = /** @type {HTMLElement} */ (document.getElementById("part"));
const line = /** @type {HTMLElement} */ (document.getElementById("line"));
const waiting = /** @type {HTMLElement} */ (document.getElementById("waiting"));
const draft = drafts(code);
/** Said of answers that have no form on screen: stays, whatever is shown next, until something is sent. @type {HTMLElement[]} */
let news = [];

const main = () => part.querySelector("main");
const form = () => /** @type {HTMLFormElement | null} */ (part.querySelector("form.answer"));
/** What the part itself says in its first line, news aside. @param {string} css @returns {HTMLElement[]} */
const fresh = (css) => [.../** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("main > " + css))].filter((found) => !news.includes(found));
/** Other tabs of this phone hear of what this one did. */
const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("glane." + code);

/** Puts the button that reads aloud beside the question. */
const voice = aloud(part, said.listen ?? "");

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
  ease(form());
  voice();
  showWaiting();
  main()?.prepend(...news);
  const back = id ? /** @type {HTMLInputElement | null} */ (document.getElementById(id)) : null;
  back?.focus();
  if (back && at !== null && back.type !== "radio" && back.type !== "checkbox") back.setSelectionRange(at, at);
}

/** Shows something above the part, and keeps it there. @param {HTMLElement} told */
function tell(told) {
  news.unshift(told);
  main()?.prepend(told);
}

/** @param {string | undefined} what @param {string[]} words */
function tellLeft(what, words) {
  const told = paragraphs(["told", "error", "typed"], [what ?? "", ...words]);
  told.setAttribute("role", "alert");
  tell(told);
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
  let fragile = false;
  for (const { letter, state, safe } of phone.outbox.waiting) {
    const told = (state === "sent" ? said.sending : said.unsent) ?? "";
    if (f?.dataset.key === letter.key) here = told;
    else lines.push(letter.question + " — " + told, ...letter.words);
    fragile ||= !safe;
  }
  if (status) {
    status.hidden = !here;
    status.textContent = here;
  }
  if (fragile) lines.push(said.fragile ?? "");
  waiting.hidden = lines.length === 0;
  waiting.replaceChildren(...(lines.length ? [paragraphs(["told", "typed"], lines)] : []));
}

/**
 * Marks the stance that is kept.
 * @param {HTMLFormElement} f @param {string} stance @param {number} next
 */
function took(f, stance, next) {
  f.dataset.stance = stance;
  for (const button of f.querySelectorAll(".stances button")) button.setAttribute("aria-pressed", String(button.getAttribute("value") === stance));
  /** @type {HTMLButtonElement} */ (f.querySelector("button.say")).value = stance;
  /** @type {HTMLInputElement} */ (f.elements.namedItem("attempt")).value = String(next);
}

/**
 * Says that an answer is on disk; its form, if it is on screen, folds away, ready to change it.
 * @param {Letter} letter @param {import("./outbox.js").Receipt} receipt
 */
function showReceipt(letter, receipt) {
  const f = form();
  // Who answered is no newcomer any more: the page says how to take it back instead.
  part.querySelector(".notice")?.remove();
  part.querySelector(".mine")?.removeAttribute("hidden");
  const saved = paragraphs(["saved"], [receipt.text, ...receipt.answer, receipt.code, said.proof ?? ""]);
  saved.setAttribute("role", "status");
  saved.tabIndex = -1;
  const lines = [...saved.children];
  lines.forEach((p, at) => { p.className = at === 0 ? "done" : at < lines.length - 2 ? "own" : "receipt"; });
  const title = document.createElement("p");
  title.textContent = letter.question;
  if (f?.dataset.key !== letter.key) {
    // The room has gone on: the receipt stands above what is asked now, whose own answer stays.
    saved.prepend(title);
    tell(saved);
    return false;
  }
  for (const old of [...fresh(".saved"), ...fresh(".told")]) old.remove();
  if (f.matches(".reaction")) {
    // It stays at hand: one more touch changes it, and there may be something to add.
    took(f, new URLSearchParams(letter.body).get("v") ?? "", receipt.next);
    f.before(saved);
    saved.scrollIntoView({ block: "nearest" });
    return true;
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
  // A late one says more than the page will, once it is asked for again.
  if (receipt.late) {
    const kept = /** @type {HTMLElement} */ (saved.cloneNode(true));
    kept.prepend(title);
    news.unshift(kept);
  }
  saved.focus({ preventScroll: true });
  saved.scrollIntoView({ block: "nearest" });
  return true;
}

/** What stands in the form and was not sent. @returns {string[]} */
function unsent() {
  const f = form();
  const key = f?.dataset.key ?? "";
  return f && draft.has(key) && !phone.outbox.waiting.some(({ letter }) => letter.key === key) ? inWords(f) : [];
}

const lent = {
  get indexedDB() { return window.indexedDB; },
  get localStorage() { return window.localStorage; },
};
const phone = start({
  me: said.me ?? "",
  base: "/" + code,
  keep: openKeep(code, lent),
  hand: openHand(code, lent),
  fetch: (url, init) => fetch(url, init),
  now: Date.now,
}, {
  sig: () => main()?.dataset.sig ?? "",
  draw(body) {
    let results = document.getElementById("results");
    if (!body) results?.remove();
    else if (!results) {
      results = document.createElement("section");
      results.id = results.className = "results";
      const title = document.createElement("h2");
      title.textContent = said.results ?? "";
      const shown = document.createElement("div");
      // The room's pictures speak the workshop's language, whatever the page's is.
      shown.lang = said.spoken ?? "";
      shown.dir = "ltr";
      results.append(title, shown);
      main()?.append(results);
    }
    const shown = results?.querySelector("div");
    if (shown && body) shown.innerHTML = body;
  },
  own(html, known) {
    const before = main();
    const template = document.createElement("template");
    template.innerHTML = html;
    const now = template.content.querySelector("main");
    const mine = (/** @type {string} */ css) => fresh(css).pop()?.cloneNode(true);
    // Another language, no group yet, a refusal: the server knows what comes of it.
    if (!before || now?.lang !== document.documentElement.lang || before.querySelector("form.group") || mine(".told")) return null;
    const notice = mine(".notice");
    const saved = mine(".saved");
    // Who was a newcomer when the page came is none any more.
    if (notice && known) return null;
    if (notice) now.prepend(notice);
    if (saved && !now.querySelector("form")) now.querySelector(".wait")?.after(saved);
    return [...part.children].map((one) => (one === before ? now : one).outerHTML).join("\n");
  },
  swap(html) {
    const key = form()?.dataset.key ?? "";
    const left = unsent();
    swap(html);
    // The question closed under a person's fingers: what they wrote stays where they can read and copy it.
    if (left.length && form()?.dataset.key !== key) tellLeft(said.closed, left);
  },
  saved(letter, receipt) {
    draft.forget(letter.key);
    const here = showReceipt(letter, receipt);
    tabs?.postMessage(letter.key);
    return here;
  },
  refused(letter, html) {
    swap(html);
    const told = fresh(".told")[0];
    told?.scrollIntoView({ block: "nearest" });
    if (!told || form()?.dataset.key === letter.key) return;
    // No form holds what they wrote any more: it stays with what is said of it.
    const typed = fresh(".typed")[0];
    const words = [...(typed?.querySelectorAll("p") ?? [])].map((p) => p.textContent ?? "");
    typed?.remove();
    told.remove();
    draft.forget(letter.key);
    tellLeft(told.textContent ?? "", words);
  },
  stranger: () => location.reload(),
  strange: (letter) => tellLeft(said.strange, letter.words),
  waiting: showWaiting,
  time: clock(said.now, () => unsent().length > 0),
  line(state) {
    if (state === "lost") say(said.offline);
    else if (!line.hidden) {
      say(said.online);
      setTimeout(() => say(undefined), 3000);
    }
  },
});

/** @param {HTMLFormElement} f @param {HTMLInputElement} field @returns {HTMLInputElement} */
const otherTick = (f, field) => /** @type {HTMLInputElement} */ (f.querySelector(`[value="${field.name.slice(2)}"]`));

/** @param {HTMLFormElement} f @param {HTMLElement | null} button */
function send(f, button) {
  const other = /** @type {HTMLInputElement | null} */ (f.querySelector(".other"));
  // What stands there was another answer before one changed one's mind.
  if (other && !otherTick(f, other).checked) other.value = "";
  draft.keep(f);
  const data = new FormData(f);
  const attempt = Number(data.get("attempt"));
  data.delete("attempt");
  data.delete("me");
  const body = new URLSearchParams();
  for (const [name, value] of data) body.append(name, String(value));
  const blank = button?.getAttribute("name") === "blank";
  if (blank) body.append("blank", "1");
  // A stance is the button that is pressed.
  const stance = button?.getAttribute("name") === "v" ? button.getAttribute("value") ?? "" : "";
  if (stance) body.append("v", stance);
  const taken = f.querySelector(`.stances [value="${stance}"]`)?.textContent;
  for (const old of news) old.remove();
  news = [];
  phone.send({
    key: f.dataset.key ?? "",
    me: said.me ?? "",
    question: /** @type {HTMLElement | null} */ (part.querySelector("#question"))?.innerText ?? "",
    words: blank ? [button?.textContent ?? ""] : [...(taken ? [taken] : []), ...inWords(f)],
    body: body.toString(),
    attempt,
    pressed: Date.now(),
  });
}

part.addEventListener("input", ({ target }) => {
  const f = form();
  const field = /** @type {HTMLInputElement} */ (target);
  // To write another answer is to tick it.
  if (f && field.matches(".other") && field.value) otherTick(f, field).checked = true;
  if (f) draft.keep(f);
});
part.addEventListener("submit", (event) => {
  const f = /** @type {HTMLFormElement} */ (event.target);
  if (!f.matches("form.answer")) return;
  event.preventDefault();
  send(f, /** @type {SubmitEvent} */ (event).submitter);
});
for (const wakes of ["online", "pageshow", "visibilitychange"]) {
  (wakes === "visibilitychange" ? document : window).addEventListener(wakes, () => phone.nudge());
}
tabs?.addEventListener("message", ({ data }) => phone.heard(data));
draft.restore(form());
ease(form());
voice();
// The page follows the room by itself from here on.
document.getElementById("again")?.remove();
document.documentElement.classList.add("js");
