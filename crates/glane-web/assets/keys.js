// @ts-check
// The keys of a keyboard or of a slide clicker. A clicker sends PageDown, PageUp, `b` or `.`, and sometimes Escape and F5,
// which are left to the browser: none of them changes anything.

/** What each key is for. @type {Record<string, string>} */
const KEYS = {
  PageDown: "next",
  ArrowRight: "next",
  PageUp: "previous",
  ArrowLeft: "previous",
  r: "results",
  b: "blank",
  ".": "blank",
  "?": "help",
};
/** A clicker that bounces presses twice within this time, in ms. */
const BOUNCE = 400;

/** @param {EventTarget | null} target whether somebody types there, or moves among its choices */
const isTaken = (target) => target instanceof Element && target.closest("input, textarea, select, [contenteditable], audio, video") !== null;

/**
 * @param {(what: string) => void} pressed told what a key is for
 * @param {() => boolean} [on] whether keys count at all
 */
export function keys(pressed, on = () => true) {
  let last = { what: "", at: -BOUNCE };
  addEventListener("keydown", (event) => {
    const what = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!what || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTaken(event.target) || !on()) return;
    event.preventDefault();
    // Another key at once is meant: `?` to close the list, then `r`. No clicker sends `?`, and whoever closes at once what
    // they opened means it.
    if (event.repeat || (what !== "help" && what === last.what && event.timeStamp - last.at < BOUNCE)) return;
    last = { what, at: event.timeStamp };
    pressed(what);
  });
}
