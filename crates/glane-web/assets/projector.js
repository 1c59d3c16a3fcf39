// @ts-check
// The room's screen follows the console by itself.
import { goneDark } from "./over.js";
import { follow } from "./stream.js";

const { key, offline } = document.body.dataset;
const part = /** @type {HTMLElement} */ (document.getElementById("part"));
const line = /** @type {HTMLElement} */ (document.getElementById("line"));

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
  },
  (state) => {
    line.hidden = state === "live";
    line.textContent = state === "live" ? "" : (offline ?? "");
    if (state === "lost") goneDark().then((dark) => { if (dark) stop(); });
  },
);
