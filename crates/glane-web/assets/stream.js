// @ts-check
// Follows a live stream of JSON frames: comes back by itself after a cut, each phone at its own moment. Where
// streams do not pass (an old browser, a proxy that holds them back), the same frames are asked for one by one.

/**
 * How long things take, in ms: the first and the longest wait before another try; the silence after which a stream
 * counts as lost, twice the server's heartbeat and a little; how long a stream that is not held back on the way takes
 * for its first frame; how long one asks for single frames before a stream is tried again.
 */
export const TIMES = { first: 1000, longest: 10000, silence: 40000, frame: 6000, asking: 300000 };
/** Streams that failed in a row before frames are asked for one by one. */
const PATIENCE = 3;

/**
 * The world a page lives in; tests hand in their own.
 * @typedef {object} World
 * @property {typeof EventSource | undefined} EventSource
 * @property {(url: string, signal: AbortSignal) => Promise<{ status: number, text(): Promise<string> }>} get
 * @property {(wake: () => void) => () => void} onWake calls when the line may be back; returns what ends that
 */

/** @type {World} */
const browser = {
  EventSource: globalThis.EventSource,
  get: (url, signal) => fetch(url, { cache: "no-store", signal }),
  onWake(wake) {
    const shown = () => { if (document.visibilityState !== "hidden") wake(); };
    const restored = (/** @type {PageTransitionEvent} */ event) => { if (event.persisted) wake(); };
    addEventListener("online", wake);
    addEventListener("pageshow", restored);
    document.addEventListener("visibilitychange", shown);
    return () => {
      removeEventListener("online", wake);
      removeEventListener("pageshow", restored);
      document.removeEventListener("visibilitychange", shown);
    };
  },
};

/**
 * Puts frames together: a whole one stands alone, a change needs the one it was made from.
 * @param {any} last the frame before, whole @param {any} frame @returns {any} the whole frame, or nothing if one is missing
 */
export function whole(last, frame) {
  if (!frame.edits) return frame;
  if (!last || last.seq + 1 !== frame.seq) return undefined;
  let body = "";
  let at = 0;
  // How much stays, how much goes, what comes in its place, and so on; the rest stays.
  for (let i = 0; i < frame.edits.length; i += 3) {
    const [stays, goes, comes] = frame.edits.slice(i, i + 3);
    body += last.body.slice(at, at + stays) + comes;
    at += stays + goes;
  }
  return { seq: frame.seq, sig: frame.sig ?? last.sig, part: frame.part, body: body + last.body.slice(at) };
}

/**
 * @param {string} url where the stream is; with `?apres=N` it answers one frame, once it is newer than the Nth
 * @param {(frame: any) => void} onFrame called with each frame, the present one first
 * @param {(state: "live" | "lost") => void} onState called when the line is lost or back
 * @param {World} [world]
 * @param {typeof TIMES} [times]
 * @returns {() => void} stops following
 */
export function follow(url, onFrame, onState, world = browser, times = TIMES) {
  /** @type {EventSource | null} */
  let source = null;
  /** @type {AbortController | null} */
  let asking = null;
  let wait = times.first;
  let failures = 0;
  let stopped = false;
  let askedSince = 0;
  /** @type {any} */
  let last;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let watchdog;

  const alive = (silence = times.silence) => {
    clearTimeout(watchdog);
    watchdog = setTimeout(again, silence);
  };
  const take = (/** @type {string} */ data) => {
    const frame = whole(last, JSON.parse(data));
    // One is missing on the way: the whole state is asked for, nothing is guessed.
    if (!frame) return false;
    last = frame;
    wait = times.first;
    failures = 0;
    onState("live");
    onFrame(frame);
    return true;
  };
  const end = () => {
    source?.close();
    source = null;
    asking?.abort();
    asking = null;
    clearTimeout(watchdog);
    clearTimeout(timer);
  };
  /** @returns {void} */
  const open = () => {
    end();
    if (stopped) return;
    if (!world.EventSource || failures >= PATIENCE) {
      ask();
      return;
    }
    // A stream starts with the whole state.
    last = undefined;
    const mine = source = new world.EventSource(url);
    alive(times.frame);
    mine.onmessage = (event) => {
      if (mine !== source) return;
      alive();
      if (!take(event.data)) open();
    };
    mine.addEventListener("beat", () => { if (mine === source) alive(); });
    mine.onerror = () => { if (mine === source) again(); };
  };
  /** @returns {Promise<void>} */
  const ask = async () => {
    const mine = asking = new AbortController();
    if (!askedSince) askedSince = Date.now();
    alive();
    try {
      const answer = await world.get(url + "?apres=" + (last?.seq ?? 0), mine.signal);
      const text = await answer.text();
      if (mine !== asking) return;
      if (answer.status !== 200 && answer.status !== 204) throw new Error(String(answer.status));
      if (answer.status === 200 && !take(text)) last = undefined;
      else onState("live");
      if (world.EventSource && Date.now() - askedSince > times.asking) {
        askedSince = 0;
        failures = 0;
        wait = times.first;
        return open();
      }
      failures = Math.max(failures, PATIENCE);
      // The server holds the question until something is new; one that does not is not asked in a rush.
      timer = setTimeout(ask, 200 + 300 * Math.random());
    } catch {
      if (mine === asking) again();
    }
  };
  const again = () => {
    end();
    if (stopped) return;
    failures += 1;
    onState("lost");
    timer = setTimeout(open, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, times.longest);
  };
  const unhook = world.onWake(() => {
    if (stopped) return;
    wait = times.first;
    open();
  });
  open();
  return () => {
    stopped = true;
    end();
    unhook();
  };
}
