// @ts-check
// Follows a live stream of JSON frames: comes back by itself after a cut, each phone at its own moment.

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 10000;
/** Silence after which a stream counts as lost: twice the server's heartbeat and a little. */
const SILENCE = 40000;

/**
 * @param {string} url where the stream is
 * @param {(frame: any) => void} onFrame called with each frame, the present one first
 * @param {(state: "live" | "lost") => void} onState called when the line is lost or back
 * @returns {() => void} stops following
 */
export function follow(url, onFrame, onState) {
  /** @type {EventSource | null} */
  let source = null;
  let wait = FIRST_WAIT;
  let timer = 0;
  let watchdog = 0;
  let stopped = false;

  const alive = () => {
    clearTimeout(watchdog);
    watchdog = window.setTimeout(again, SILENCE);
  };
  const open = () => {
    if (stopped) return;
    source = new EventSource(url);
    alive();
    source.onopen = () => {
      wait = FIRST_WAIT;
      onState("live");
      alive();
    };
    source.onmessage = (event) => {
      alive();
      onFrame(JSON.parse(event.data));
    };
    source.addEventListener("beat", alive);
    source.onerror = again;
  };
  const again = () => {
    source?.close();
    clearTimeout(watchdog);
    clearTimeout(timer);
    onState("lost");
    timer = window.setTimeout(open, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const now = () => {
    if (stopped || document.visibilityState === "hidden") return;
    source?.close();
    clearTimeout(timer);
    wait = FIRST_WAIT;
    open();
  };
  window.addEventListener("online", now);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) now();
  });
  open();
  return () => {
    stopped = true;
    source?.close();
    clearTimeout(timer);
    clearTimeout(watchdog);
    window.removeEventListener("online", now);
  };
}
