// @ts-check
// Hands a letter to the server, and reads what it says. An answer that is not Glane's own counts as none: a hall's
// network may answer in its stead.
import { Later, Stranger } from "./outbox.js";

/** An answer that takes longer, in ms, is lost on the way; it is sent again. */
export const PATIENCE = 15000;

/**
 * Asks, and gives up after a while.
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} ask
 * @param {number} patience ms
 */
export async function patiently(ask, patience) {
  const gone = new AbortController();
  const timer = setTimeout(() => gone.abort(), patience);
  try {
    return await ask(gone.signal);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A part of the page, to its end: a proxy may pass on the beginning alone, and nothing says so.
 * @param {Response} answer
 */
export async function partOf(answer) {
  const html = await answer.text();
  if (!html.trimEnd().endsWith("</footer>")) throw new Error("cut");
  return html;
}

/**
 * @param {typeof fetch} fetch
 * @param {string} url
 * @param {import("./outbox.js").Letter} letter
 * @param {number} age ms since it was sent off
 * @param {number} patience ms
 * @returns {Promise<import("./outbox.js").Answered>}
 */
export function post(fetch, url, letter, age, patience) {
  const body = new URLSearchParams(letter.body);
  body.set("attempt", String(letter.attempt));
  body.set("age", String(Math.round(age)));
  // By this phone's own clock: what the network held back is told from what is sent again.
  body.set("left", String(Math.round(letter.pressed + age)));
  body.set("me", letter.me);
  const headers = { "x-glane-part": "1" };
  return patiently(async (signal) => {
    const answer = await fetch(url, { method: "POST", body, headers, signal });
    const taken = answer.headers.get("x-glane-taken");
    if (taken === "yes") return { receipt: await answer.json() };
    if (taken === "stranger") throw new Stranger();
    if (taken) return { html: await partOf(answer), late: taken === "late" };
    const later = Number(answer.headers.get("retry-after"));
    throw later > 0 ? new Later(later * 1000) : new Error(String(answer.status));
  }, patience);
}
