// @ts-check
// The room's screen follows the console by itself.
import { clock } from "./clock.js";
import { keys } from "./keys.js";
import { goneDark } from "./over.js";
import { follow } from "./stream.js";

const { key, slug, now, offline } = document.body.dataset;
const part = /** @type {HTMLElement} */ (document.getElementById("part"));
const line = /** @type {HTMLElement} */ (document.getElementById("line"));

const time = clock(now);
const timed = () => time(Number(part.querySelector("main")?.dataset.until ?? 0));
timed();

/** The list of the keys, over the picture as long as somebody reads it. */
const list = /** @type {HTMLElement} */ (document.getElementById("keys"));
/** @param {boolean} shown */
function listed(shown) {
  list.hidden = !shown;
  if (shown) list.focus();
}
addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() === "escape") listed(false);
});

/** Whoever leads and is signed in here goes on by keys; for anybody else they do nothing. */
let mayLead = true;
keys(async (what) => {
  if (what === "help") return listed(list.hidden);
  if (!mayLead) return;
  const at = document.getElementById("at")?.dataset.at ?? "";
  try {
    const answer = await fetch("/animer/" + slug + "/touche", { method: "POST", body: new URLSearchParams({ key: what, at }) });
    mayLead = answer.status !== 401 && answer.status !== 403;
  } catch {
    // The line says so, if it is lost.
  }
});

/** Whether the groups are unfolded, kept from frame to frame. */
let unfolded = false;
part.addEventListener("toggle", (event) => {
  const details = /** @type {HTMLDetailsElement} */ (event.target);
  if (details.isConnected) unfolded = details.open;
}, true);

const stop = follow(
  "/ecran/" + key + "/direct",
  (frame) => {
    if (!frame.body || part.innerHTML === frame.body) return;
    const was = unfolded;
    part.innerHTML = frame.body;
    const details = part.querySelector("details");
    if (details) details.open = was;
    timed();
  },
  (state) => {
    line.hidden = state === "live";
    line.textContent = state === "live" ? "" : (offline ?? "");
    if (state === "lost") goneDark().then((dark) => { if (dark) stop(); });
  },
);
