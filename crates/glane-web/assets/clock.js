// @ts-check
// The time that a question has left, by the server's clock: this device's own may be wrong by hours.

const SECOND = 1000;
/** From so many seconds left on it is said once more. */
const SOON = 30;

/** @param {number} left seconds */
const inDigits = (left) => Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
/** @param {number} left seconds */
const inWords = (left) => (left < 60 ? "" : Math.floor(left / 60) + " min ") + (left % 60 ? (left % 60) + " s" : "");

/**
 * Shows a clock, and says aloud when it begins, when little is left, and when it is over; never in between.
 * @param {string | undefined} now the server's moment when this page was made, in ms
 * @returns {(until: number) => void} to be told when the time is over, by the server's clock; 0: no time runs
 */
export function clock(now) {
  const shown = /** @type {HTMLElement} */ (document.getElementById("clock"));
  const spoken = /** @type {HTMLElement} */ (document.getElementById("spoken"));
  const words = shown.ariaLabel ?? "";
  const { over } = shown.dataset;
  const page = /** @type {PerformanceResourceTiming | undefined} */ (performance.getEntriesByType("navigation")[0]);
  const skew = Number(now) - (Date.now() - performance.now() + (page?.responseStart ?? 0));
  let until = 0;
  let told = 0;
  let timer = 0;
  const tick = () => {
    const left = Math.max(0, Math.ceil((until - skew - Date.now()) / SECOND));
    shown.textContent = left ? inDigits(left) : over ?? "";
    if (told > left && (told === Infinity || !left || (left <= SOON && told > SOON))) {
      spoken.textContent = left ? words + " " + inWords(left) : over ?? "";
    }
    told = left;
    if (left) timer = setTimeout(tick, SECOND / 4);
  };
  return (next) => {
    if (next === until) return;
    until = next;
    clearTimeout(timer);
    shown.hidden = !until;
    spoken.textContent = "";
    told = Infinity;
    if (until) tick();
  };
}
