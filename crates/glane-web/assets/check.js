// @ts-check
// « Vérifier la salle »: finds out whether this phone can answer here, and tells the console.

const base = "/" + document.body.dataset.code;
const TRIES = 5;
/** A stream that has not begun by then is held back on the way. */
const FIRST_FRAME = 6000;

/** @param {string} id @param {boolean} shown */
function show(id, shown) {
  const element = document.getElementById(id);
  if (element) element.hidden = !shown;
}

/** @returns {Promise<number>} ms there and back, the middle of some tries */
async function thereAndBack() {
  const times = [];
  for (let n = 0; n < TRIES; n++) {
    const from = performance.now();
    const answer = await fetch("/healthz", { cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    times.push(performance.now() - from);
  }
  return Math.round(times.sort((a, b) => a - b)[TRIES >> 1]);
}

/** @returns {Promise<boolean>} whether a stream begins */
function streams() {
  if (typeof EventSource === "undefined") return Promise.resolve(false);
  return new Promise((done) => {
    const source = new EventSource(base + "/direct");
    const end = (/** @type {boolean} */ good) => {
      source.close();
      done(good);
    };
    source.onmessage = () => end(true);
    source.onerror = () => end(false);
    setTimeout(() => end(false), FIRST_FRAME);
  });
}

/** @returns {Promise<boolean>} whether something kept can be read again */
function keeps() {
  return new Promise((done) => {
    setTimeout(() => done(false), 2000);
    try {
      const opening = indexedDB.open("glane.check", 1);
      opening.onsuccess = () => {
        opening.result.close();
        indexedDB.deleteDatabase("glane.check");
        done(true);
      };
      opening.onerror = () => done(false);
    } catch {
      done(false);
    }
  });
}

export {};

show("by-hand", false);
try {
  const ms = await thereAndBack();
  const number = document.querySelector("#ms b");
  if (number) number.textContent = String(ms);
  show("ms", true);
  const [live, kept] = await Promise.all([streams(), keeps()]);
  show(live ? "live" : "asks", true);
  show(kept ? "keeps" : "forgets", true);
  const body = new URLSearchParams({ ms: String(ms), live: live ? "1" : "0", keeps: kept ? "1" : "0" });
  const told = await fetch(base + "/essai", { method: "POST", body });
  if (!told.ok) throw new Error(String(told.status));
  show("good", true);
  show("doing", false);
} catch {
  show("cut", true);
  show("doing", false);
}
