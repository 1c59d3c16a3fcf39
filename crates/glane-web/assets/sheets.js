// @ts-check
// Photos and scans of sheets, sent two at a time with their state shown. Without this script the form sends them all at
// once, and the page comes back when they are read.
const form = /** @type {HTMLFormElement | null} */ (document.getElementById("send"));
const progress = document.getElementById("progress");
const told = document.getElementById("told");

/** Files that wait their turn, each with its line. @type {{ file: File, line: HTMLElement }[]} */
const queue = [];
let done = 0;
let all = 0;
/** The line that files still to come are put before: what was sent last stands first. @type {Element | null} */
let first = null;
/** How many are on their way: the program reads so many side by side, one on each of its cores. */
let busy = 0;
const AT_ONCE = 2;

/** @param {string | undefined} text */
function say(text) {
  if (!told) return;
  told.textContent = text ?? "";
  told.hidden = !text;
}

/** @param {string} tag @param {string} name @param {string} text */
function element(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}

/** @param {HTMLElement} line @param {string | undefined} text what is said of a file */
function state(line, text) {
  line.lastElementChild?.replaceWith(element("p", "hint", text ?? ""));
}

/** @param {File} file */
function add(file) {
  const list = document.getElementById("files-read");
  const part = document.getElementById("files-part");
  if (!list || !part) return;
  part.hidden = false;
  const line = document.createElement("li");
  line.append(element("p", "what", file.name), element("p", "hint", form?.dataset.waiting ?? ""));
  list.insertBefore(line, first);
  queue.push({ file, line });
  all += 1;
}

function show() {
  if (!progress) return;
  progress.hidden = false;
  const faults = document.querySelectorAll("#files-read > .fault").length;
  const retake = faults > 0 ? (form?.dataset.retake ?? "").replace("#1", String(faults)) : "";
  progress.textContent = [(form?.dataset.progress ?? "").replace("#1", String(done)).replace("#2", String(all)), retake].filter(Boolean).join(" ");
}

/** Puts what the program says of a file in its place. @param {HTMLElement} line @param {string} html */
function put(line, html) {
  const fresh = document.createElement("div");
  fresh.innerHTML = html;
  const lines = [...fresh.querySelectorAll("#files-read > li")];
  if (lines.length === 0) return false;
  line.replaceWith(...lines);
  const summary = fresh.querySelector("#summary");
  if (summary) document.getElementById("summary")?.replaceWith(summary);
  return true;
}

/** @param {{ file: File, line: HTMLElement }} one */
async function send({ file, line }) {
  state(line, form?.dataset.sending);
  const body = new FormData();
  body.append("reprendre", String(document.querySelectorAll("#files-read .help").length));
  body.append("file", file, file.name);
  try {
    const response = await fetch(form?.getAttribute("action") ?? "", { method: "POST", headers: { "x-glane-part": "1" }, body });
    const html = await response.text();
    const said = response.headers.get("x-glane-said");
    if (said) say(decodeURIComponent(said.replaceAll("+", " ")));
    if (!put(line, html)) throw new Error(String(response.status));
  } catch {
    line.classList.add("fault");
    state(line, form?.dataset.failed);
  }
}

async function work() {
  if (busy >= AT_ONCE) return;
  busy += 1;
  for (let next = queue.shift(); next; next = queue.shift()) {
    show();
    await send(next);
    done += 1;
    show();
  }
  busy -= 1;
}

/** @param {HTMLInputElement} input */
function take(input) {
  const files = [...(input.files ?? [])];
  if (files.length === 0) return;
  say("");
  first = document.querySelector("#files-read > li");
  files.forEach(add);
  input.value = "";
  for (let n = 0; n < AT_ONCE; n += 1) work();
}

for (const input of form?.querySelectorAll("input[type=file]") ?? []) {
  input.addEventListener("change", () => take(/** @type {HTMLInputElement} */ (input)));
}

// A file leaves as soon as it is chosen: there is nothing to press.
for (const one of form?.querySelectorAll("[data-unscripted]") ?? []) /** @type {HTMLElement} */ (one).hidden = true;
for (const one of form?.querySelectorAll("[data-scripted]") ?? []) /** @type {HTMLElement} */ (one).hidden = false;
form?.addEventListener("submit", (event) => event.preventDefault());

addEventListener("beforeunload", (event) => {
  if (busy) event.preventDefault();
});

export {};
