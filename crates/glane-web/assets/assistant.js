// @ts-check
// The assistant's panel beside a page. Without this script it is a page of its own: this spares the way there, and asks how far it is.

/** How often a running task is looked at. */
const ROUND = 1000;
/** How long the program may take; the model's own time is not part of it. */
const PATIENCE = 20000;

const panel = document.getElementById("assistant");
const address = panel?.dataset.load ?? "";
let timer = 0;

/** @param {string} html */
function show(html) {
  if (!panel) return;
  const at = document.activeElement?.id ?? "";
  const open = [...panel.querySelectorAll("details[open]")].map(({ id }) => id);
  const was = panel.querySelector("[data-state]")?.getAttribute("data-state");
  panel.innerHTML = html;
  for (const id of open) {
    const folded = id ? document.getElementById(id) : null;
    if (folded instanceof HTMLDetailsElement && panel.contains(folded)) folded.open = true;
  }
  const job = panel.querySelector("[data-state]");
  const state = job?.getAttribute("data-state");
  const again = at ? document.getElementById(at) : null;
  // Who asked goes on at what came of it.
  if (again && again !== document.activeElement) again.focus({ preventScroll: true });
  else if (at && !again && was !== state) /** @type {HTMLElement | null | undefined} */ (job?.querySelector("button"))?.focus({ preventScroll: true });
  clearTimeout(timer);
  if (state === "running") timer = window.setTimeout(look, ROUND);
}

/** @param {string} where @param {RequestInit} [how] */
async function ask(where, how) {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(where, { ...how, headers: { "x-glane-part": "1" }, signal });
  if (response.redirected) location.reload();
  else if (response.ok) show(await response.text());
}

async function look() {
  try {
    await ask(address);
  } catch {
    timer = window.setTimeout(look, ROUND);
  }
}

panel?.addEventListener("submit", async (event) => {
  const form = event.target;
  // What is accepted is done by the page's own form.
  if (!(form instanceof HTMLFormElement) || form.dataset.whole !== undefined) return;
  event.preventDefault();
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  try {
    await ask(form.getAttribute("action") ?? "", { method: "POST", body });
  } catch {
    form.submit();
  }
});

if (panel) look();
