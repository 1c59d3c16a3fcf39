// @ts-check
// All that a participant's page decides, without its looks: which answers are on their way, when the page is asked
// for anew, what is said of the line. The page draws it; the fault tests run it without a page.
import { Outbox, WAITS as OUTBOX } from "./outbox.js";
import { PATIENCE, partOf, patiently, post } from "./post.js";
import { Shown, WAITS as SHOWN } from "./shown.js";
import { TIMES, follow } from "./stream.js";

/** @typedef {import("./outbox.js").Letter} Letter */
/** @typedef {import("./outbox.js").Receipt} Receipt */

/**
 * What shows it.
 * @typedef {object} Screen
 * @property {() => string} sig what the shown part is a picture of
 * @property {(html: string) => void} swap shows another part
 * @property {(body: string) => void} draw shows the room's results, or none
 * @property {(html: string, known: boolean) => string | null} own what everybody is shown, made this person's from what
 *   is on screen; nothing if that does not tell. `known` says whether something of theirs was acknowledged on this page
 * @property {(letter: Letter, receipt: Receipt) => boolean} saved says that an answer is on disk; whether its own form is there
 * @property {(letter: Letter, html: string) => void} refused shows the part that says why an answer was not taken
 * @property {() => void} stranger loads the page anew: this phone is another person's by now
 * @property {(letter: Letter) => void} strange shows what somebody else wrote, once
 * @property {() => void} waiting shows what is on its way
 * @property {(state: "live" | "lost") => void} line
 * @property {(until: number) => void} [time] shows when the time is over, in ms by the server's clock; 0: none runs
 */

/** How long everything takes, in ms. */
export const PACE = { outbox: OUTBOX, shown: SHOWN, stream: TIMES, patience: PATIENCE };

/**
 * @param {object} world
 * @param {string} world.me
 * @param {string} world.base where the room is
 * @param {Promise<import("./outbox.js").Keep>} world.keep
 * @param {import("./hand.js").Hand} world.hand
 * @param {typeof fetch} world.fetch
 * @param {import("./stream.js").World} [world.stream]
 * @param {() => number} world.now
 * @param {typeof PACE} [world.pace]
 * @param {Screen} screen
 */
export function start(world, screen) {
  const pace = world.pace ?? PACE;
  const { base, keep, now } = world;
  const random = Math.random;
  const pause = (/** @type {number} */ ms, /** @type {Promise<void>} */ wake) =>
    Promise.race([wake, new Promise((/** @type {(_: void) => void} */ done) => setTimeout(done, ms))]);
  /** The room's last word. @type {{ sig: string, body: string, part?: string } | null} */
  let frame = null;
  /** Questions and rounds, as letters name them, that this person answered as far as this page knows. @type {Set<string>} */
  const answered = new Set();

  const shown = new Shown({
    random,
    pause,
    waits: pace.shown,
    get: () => patiently(async (signal) => {
      const answer = await world.fetch(base + "/page", { cache: "no-store", signal });
      // A hall's network may answer in our stead.
      if (!answer.ok || !answer.headers.has("x-glane-part")) throw new Error(String(answer.status));
      return partOf(answer);
    }, pace.patience),
    swap(html) {
      screen.swap(html);
      settle();
    },
    right: () => !frame || screen.sig() === frame.sig,
  });
  /** Results in a part may be older than the room's last word. */
  const settle = () => {
    if (frame && screen.sig() === frame.sig) screen.draw(frame.body);
  };
  /** What a change brought for everybody is shown if it is true for this person too: else the page asks. */
  const take = () => {
    if (!frame?.part || screen.sig() === frame.sig) return;
    const [key, round, phase] = frame.sig.split(".");
    const one = key + "." + round;
    // Nobody had answered what opens with a part of its own; what closes leaves the answer that is on screen.
    if (phase === "open" ? answered.has(one) : !screen.sig().startsWith(one + ".")) return;
    const html = screen.own(frame.part, answered.size > 0);
    if (html) shown.put(html);
  };

  const outbox = new Outbox({
    me: world.me,
    now,
    random,
    pause,
    waits: pace.outbox,
    hand: world.hand,
    keep: {
      all: async (late) => (await keep).all(late),
      put: async (letter) => (await keep).put(letter),
      remove: async (letter) => (await keep).remove(letter),
    },
    post: (letter, age) => post(world.fetch, base + "/reponse", letter, age, pace.patience),
    changed: screen.waiting,
    stranger: screen.stranger,
    answered(letter, said) {
      shown.happened();
      answered.add(letter.key);
      if (!("receipt" in said)) {
        screen.refused(letter, said.html);
        shown.check();
      } else if (!screen.saved(letter, said.receipt)) shown.renew();
    },
  });
  const started = outbox.start((letter) => {
    screen.strange(letter);
    outbox.drop(letter).catch(() => {});
  }).catch(() => {});

  let lost = false;
  const stop = follow(
    base + "/direct",
    (fresh) => {
      const [sig, until] = fresh.sig.split("|");
      frame = { ...fresh, sig };
      screen.time?.(Number(until ?? 0));
      take();
      settle();
      shown.check();
    },
    (state) => {
      if (lost && state === "live") outbox.nudge();
      lost = state === "lost";
      screen.line(state);
    },
    world.stream,
    pace.stream,
  );

  return {
    outbox,
    stop,
    /** Once what an earlier page left is taken up. */
    started,
    /** Another tab of this phone heard of an answer. @param {string} key */
    heard(key) {
      answered.add(key);
      shown.renew();
    },
    /** Sends an answer off, kept from this very moment; done once it is in line. @param {Letter} letter */
    send: (letter) => outbox.put(letter),
    /** The line may be back. */
    nudge() {
      outbox.nudge();
      shown.check();
    },
  };
}
