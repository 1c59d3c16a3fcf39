// @ts-check
// What the facilitator's scripts share: a part of the page that the program renders anew, what is said beside it, and
// the line to the program.
import { goneDark } from "./over.js";
import { become } from "./part.js";
import { follow } from "./stream.js";

/** How long the program may take to do what a button says. */
const PATIENCE = 20000;

/** @type {DOMStringMap} */
export const data = document.getElementById("data")?.dataset ?? {};
export const part = document.getElementById("part");
const told = document.getElementById("told");
const line = document.getElementById("line");

/** @param {string | undefined} text what to say at the top of the page; nothing to say nothing */
export function say(text) {
  if (!told) return;
  told.textContent = text ?? "";
  told.hidden = !text;
}

/** The revision on screen: an answer that was overtaken by a newer one is not shown. */
export let shown = 0;

/**
 * Puts a new state of the part in place.
 * @param {string} html
 * @param {(state: HTMLElement) => void} [before] what is done with the new state first
 * @returns {HTMLElement | null} the new state; nothing if it was overtaken
 */
export function put(html, before) {
  if (!part) return null;
  const fresh = document.createElement("div");
  fresh.id = part.id;
  fresh.innerHTML = html;
  const state = /** @type {HTMLElement | null} */ (fresh.firstElementChild);
  const revision = Number(state?.dataset.revision);
  if (!state || !(revision >= shown)) return null;
  shown = revision;
  before?.(state);
  become(part, fresh);
  return state;
}

/**
 * Asks the program for the part.
 * @param {string} address
 * @param {RequestInit} [how]
 */
export function ask(address, how) {
  // Which opening of the page asks, where the page says it.
  const visit = /** @type {HTMLElement | null} */ (part?.firstElementChild ?? null)?.dataset.visit;
  return fetch(address, {
    ...how,
    headers: { "x-glane-part": "1", ...(visit && { "x-glane-visit": visit }) },
    signal: AbortSignal.timeout(PATIENCE),
  });
}

/** @param {string} said a header's text, spaces written as `+` */
function plain(said) {
  return decodeURIComponent(said.replaceAll("+", " "));
}

/** A form is being sent. */
export let sending = false;

/**
 * Sends a button's form and shows what comes back.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter the button
 * @param {(html: string) => void} show
 * @returns {Promise<number | undefined>} what became of it, as HTTP calls it; nothing if it was not answered
 */
export async function send(form, submitter, show) {
  sending = true;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) body.append(name, String(value));
  try {
    const response = await ask(form.getAttribute("action") ?? "", { method: "POST", body });
    // The disk is full or failing: the answer is a page of its own, and the room as shown still stands.
    if (response.status === 507) {
      say(data.full ?? data.failed);
      return response.status;
    }
    // What they may do was changed meanwhile: the same, and nothing was done.
    if (response.status === 403) {
      say(data.refused ?? data.failed);
      return response.status;
    }
    const messages = new Map([[200, ""], [409, data.conflict], [422, data.invalid]]);
    if (!messages.has(response.status)) throw new Error(String(response.status));
    const html = await response.text();
    // The page shows more than there is: it is loaded again, which a newer part alone would not do.
    const ahead = response.status === 409 && Number(/ data-revision="(\d+)"/.exec(html)?.[1]) < Number(body.get("base"));
    const refusal = response.headers.get("x-glane-said");
    const said = ahead ? data.ahead : refusal ? plain(refusal) : messages.get(response.status);
    if (response.ok) {
      const folded = form.closest("details");
      if (folded) folded.open = false;
    }
    show(html);
    if (response.ok && form.isConnected) form.reset();
    // An offer says by itself why something else was not done.
    const offer = part?.querySelector("[data-offer]");
    say(offer ? "" : said);
    offer?.querySelector("button")?.focus();
    return response.status;
  } catch {
    say(data.failed);
    return undefined;
  } finally {
    sending = false;
  }
}

/** Follows the room, and says where the line to it is lost; goes dark where it may be followed no more. @param {(frame: any) => void} take */
export function watch(take) {
  if (!part || !data.stream) return;
  const stop = follow(data.stream, take, (state) => {
    // The program may have come back with another history: what it shows next is right whatever its number.
    if (state === "live") shown = 0;
    else goneDark().then((dark) => { if (dark) stop(); });
    if (!line) return;
    line.textContent = state === "live" ? "" : (data.offline ?? "");
    line.hidden = state === "live";
  });
}

/**
 * Asks for the whole part anew a while after the room has changed, where what changed is not sent along.
 * @param {(html: string) => void} show
 * @param {number} calm several changes in this time, in ms, are asked about once
 * @param {() => boolean} [waits] whether the page must stay as it is just now
 * @returns {() => Promise<void>} asks at once
 */
export function keepUp(show, calm, waits) {
  let timer = 0;
  const refresh = async () => {
    if (sending) return;
    try {
      const response = await ask(location.href);
      if (response.ok) show(await response.text());
    } catch {
      // The line says so, if it is lost.
    }
  };
  watch((frame) => {
    if (!(frame.revision > shown) || waits?.()) return;
    clearTimeout(timer);
    timer = window.setTimeout(refresh, calm);
  });
  return refresh;
}
