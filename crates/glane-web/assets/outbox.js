// @ts-check
// Answers on their way. Each is kept on the phone until the server has said what became of it, and sent again
// with the same number after any failure: the server counts it once. Nothing here touches a page or the world:
// storage, sending, time and chance are handed in.

/**
 * An answer on its way.
 * @typedef {object} Letter
 * @property {string} key the question and its round: `canaux.1`
 * @property {string} me whose it is: letters of somebody else who used this phone are never sent in one's name
 * @property {string} question as people read it
 * @property {string[]} words what is said, as people read it
 * @property {string} body the form as sent, without the attempt
 * @property {number} attempt the phone's number for this content
 * @property {number} pressed when it was sent off, in ms by this phone's clock
 */

/**
 * What the server said of a letter: a receipt once it is on disk, else what the page shows next.
 * @typedef {{ receipt: Receipt } | { html: string }} Answered
 */

/**
 * @typedef {object} Receipt
 * @property {string} text what became of it
 * @property {string} code in a sentence
 * @property {string[]} answer as kept
 * @property {number} next the number the next change must bear
 * @property {boolean} late whether its question had closed before it arrived
 */

/** @typedef {{ all(): Promise<Letter[]>, put(letter: Letter): Promise<void>, remove(key: string): Promise<void> }} Keep */
/** @typedef {"waiting" | "sent"} State not under way just now, or handed to the network and not yet answered */

/** A server that asks for patience, and for how long. */
export class Later extends Error {
  /** @param {number} ms */
  constructor(ms) {
    super("later");
    this.ms = ms;
  }
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10000;

export class Outbox {
  /** @type {Map<string, { letter: Letter, tried: boolean, state: State }>} */
  #letters = new Map();
  #pumping = false;
  #wake = () => {};
  #wait = FIRST_WAIT;

  /**
   * @param {object} world
   * @param {Keep} world.keep
   * @param {string} world.me
   * @param {(letter: Letter, age: number) => Promise<Answered>} world.post fails if nobody answered
   * @param {() => number} world.now ms
   * @param {() => number} world.random from 0 to 1
   * @param {(ms: number, wake: Promise<void>) => Promise<void>} world.pause waits, less if woken
   * @param {() => void} world.changed a letter came, moved or went
   * @param {(letter: Letter, answered: Answered) => void} world.answered
   */
  constructor(world) {
    this.world = world;
  }

  /** What is on its way, the oldest first. @returns {{ letter: Letter, state: State }[]} */
  get waiting() {
    return [...this.#letters.values()].map(({ letter, state }) => ({ letter, state }));
  }

  /** Takes up what an earlier page left. @returns {Promise<Letter[]>} letters that are somebody else's */
  async start() {
    const strange = [];
    for (const letter of await this.world.keep.all()) {
      if (letter.me !== this.world.me) strange.push(letter);
      else if (!this.#letters.has(letter.key)) {
        // Whether it ever left is not known: a new content must take a higher number.
        this.#letters.set(letter.key, { letter, tried: true, state: "waiting" });
      }
    }
    this.world.changed();
    this.#pump();
    return strange;
  }

  /** Forgets a letter that will not be sent. @param {string} key */
  async drop(key) {
    this.#letters.delete(key);
    await this.world.keep.remove(key);
    this.world.changed();
  }

  /**
   * Sends a letter off, in place of an earlier one to the same question.
   * @param {Letter} letter
   */
  async put(letter) {
    const before = this.#letters.get(letter.key);
    let { attempt } = letter;
    if (before && before.letter.body === letter.body) {
      this.nudge();
      return;
    }
    if (before) {
      attempt = Math.max(attempt, before.letter.attempt + (before.tried ? 1 : 0));
    }
    const kept = { ...letter, attempt };
    this.#letters.set(letter.key, { letter: kept, tried: false, state: "waiting" });
    this.world.changed();
    await this.world.keep.put(kept);
    this.nudge();
  }

  /** The line may be back: tries at once. */
  nudge() {
    this.#wait = FIRST_WAIT;
    this.#wake();
    this.#pump();
  }

  async #pump() {
    if (this.#pumping) return;
    this.#pumping = true;
    for (let entry = this.#next(); entry; entry = this.#next()) {
      const failed = await this.#send(entry);
      if (failed === null) continue;
      const wake = new Promise((/** @type {(_: void) => void} */ done) => { this.#wake = done; });
      const wait = failed instanceof Later ? failed.ms : this.#wait;
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
      await this.world.pause(wait * (0.5 + this.world.random()), wake);
    }
    this.#pumping = false;
  }

  #next() {
    return [...this.#letters.values()][0];
  }

  /**
   * One try.
   * @param {{ letter: Letter, tried: boolean, state: State }} entry
   * @returns {Promise<unknown>} nothing once the server has answered, or what went wrong
   */
  async #send(entry) {
    const { letter } = entry;
    entry.tried = true;
    entry.state = "sent";
    this.world.changed();
    /** @type {Answered} */
    let answered;
    try {
      answered = await this.world.post(letter, Math.max(0, this.world.now() - letter.pressed));
    } catch (failed) {
      entry.state = "waiting";
      this.world.changed();
      return failed ?? new Error("unsent");
    }
    this.#wait = FIRST_WAIT;
    // A newer content may have taken its place meanwhile: that one still has to go.
    if (this.#letters.get(letter.key) === entry) {
      this.#letters.delete(letter.key);
      await this.world.keep.remove(letter.key);
      this.world.changed();
      this.world.answered(letter, answered);
    }
    return null;
  }
}
