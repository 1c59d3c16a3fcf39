// @ts-check
// The room's screen follows the console by itself.
import { clock } from "./clock.js";
import { goneDark } from "./over.js";
import { follow } from "./stream.js";

const { key, now, offline } = document.body.dataset;
const part = /** @type {HTMLElement} */ (document.getElementById("part"));
const line = /** @type {HTMLElement} */ (document.getElementById("line"));

const time = clock(now);
const timed = () => time(Number(part.querySelector("main")?.dataset.until ?? 0));
timed();

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
