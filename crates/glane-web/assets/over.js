// @ts-check
// A page whose link or right was taken away goes dark, and says why in the program's own words.

/** What the program puts on a page that says so; a hall's network that answers in its stead has none. */
const OVER = "x-glane-over";
/** How long one waits before asking, in ms: this browser may be given another right in the same moment. */
const PAUSE = 700;
/** How long the program may take to say, in ms. */
const PATIENCE = 10000;

/**
 * Asks whether this page may still be seen, once its line is lost. If not, what the program says stands in its place.
 * @returns {Promise<boolean>} whether it went dark
 */
export async function goneDark() {
  await new Promise((/** @type {(_: void) => void} */ done) => setTimeout(done, PAUSE));
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch(location.href, { cache: "no-store", signal: patience.signal });
    if (!answer.headers.has(OVER)) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.documentElement.replaceWith(document.importNode(page.documentElement, true));
    return true;
  } catch {
    // Nobody answered: the line is lost, no more is known.
    return false;
  } finally {
    clearTimeout(timer);
  }
}
