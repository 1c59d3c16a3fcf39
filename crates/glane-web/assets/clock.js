// @ts-check
// The time that a question has left, by the server's clock: this device's own may be wrong by hours.

/** From so many seconds left on it is said once more. */
const SOON = 30;
/** From so many seconds left on, who wrote and did not send is told to. */
const LAST = 10;

/**
 * Shows a clock, and says aloud when it begins, when little is left, and when it is over; never in between.
 * @param {string | undefined} now the server's moment when this page was made, in ms
 * @param {() => boolean} [unsent] whether something stands there that was not sent
 * @returns {(until: number) => void} to be told when the time is over, by the server's clock; 0: no time runs
 */
export function clock(now, unsent) {
  const shown = /** @type {HTMLElement} */ (document.getElementById("clock"));
  const spoken = /** @type {HTMLElement} */ (document.getElementById("spoken"));
  const page = /** @type {PerformanceResourceTiming | undefined} */ (performance.getEntriesByType("navigation")[0]);
  const ahead = Date.now() - performance.now() + (page?.responseStart ?? 0) - Number(now);
  let until = 0;
  let told = 0;
  let timer = 0;
  const tick = () => {
    const left = Math.max(0, Math.ceil((until + ahead - Date.now()) / 1000));
    const [minutes, seconds] = [Math.floor(left / 60), left % 60];
    const press = (left <= LAST && unsent?.() && shown.dataset.press) || "";
    const over = press || shown.dataset.over || "";
    shown.textContent = left ? minutes + ":" + String(seconds).padStart(2, "0") + (press && " " + press) : over;
    const passed = (/** @type {number} */ at) => left <= at && told > at;
    if (told === Infinity || passed(0) || passed(SOON) || (press && passed(LAST))) {
      spoken.textContent = left ? shown.ariaLabel + " " + minutes + " min " + seconds + " s " + press : over;
    }
    told = left;
    // After the end answers are taken for some seconds more.
    if (left || press) timer = setTimeout(tick, 250);
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
