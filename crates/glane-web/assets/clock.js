// @ts-check
// The time that a question has left, by the server's clock: this device's own may be wrong by hours.

/** From so many seconds left on it is said once more. */
const SOON = 30;

/**
 * Shows a clock, and says aloud when it begins, when little is left, and when it is over; never in between.
 * @param {string | undefined} now the server's moment when this page was made, in ms
 * @returns {(until: number) => void} to be told when the time is over, by the server's clock; 0: no time runs
 */
export function clock(now) {
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
    const over = shown.dataset.over ?? "";
    shown.textContent = left ? minutes + ":" + String(seconds).padStart(2, "0") : over;
    if (left < told && (told === Infinity || !left || (left <= SOON && told > SOON))) {
      spoken.textContent = left ? shown.ariaLabel + " " + minutes + " min " + seconds + " s" : over;
    }
    told = left;
    if (left) timer = setTimeout(tick, 250);
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
