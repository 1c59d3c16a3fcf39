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
 * @property {Letter} [earlier] the content it took the place of before that one was acknowledged: it goes after all if
 *   this one turns out to have been sent off too late
 */

/**
 * What the server said of a letter: a receipt once it is on disk, else what the page shows next, and whether it
 * was not taken because its question had closed.
 * @typedef {{ receipt: Receipt } | { html: string, late: boolean }} Answered
 */

/**
 * @typedef {object} Receipt
 * @property {string} text what became of it
 * @property {string} code in a sentence
 * @property {string[]} answer as kept
 * @property {number} next the number the next change must bear
 * @property {boolean} late whether its question had closed before it arrived
 */

/**
 * Where letters are kept. `all` hands what it finds too late to `late`; `put` says whether the letter outlives the page; `remove` leaves a newer content of
 * the same question alone: another tab may have put it there.
 * @typedef {{ all(late?: (letters: Letter[]) => void): Promise<Letter[]>, put(letter: Letter): Promise<boolean>, remove(letter: Letter): Promise<void> }} Keep
 */
/** @typedef {"waiting" | "sent"} State not under way just now, or handed to the network and not yet answered */
/** @typedef {{ letter: Letter, tried: number, state: State, safe: boolean, refused: number }} Entry */

/** A server that asks for patience, and for how long. */
export class Later extends Error {
  /** @param {number} ms */
  constructor(ms) {
    super("later");
    this.ms = ms;
  }
}

/** A server that knows this phone as another person by now. */
export class Stranger extends Error {}

/** Between two tries, in ms: the first time and the longest; and what the server allows an answer on its way. */
export const WAITS = { first: 500, longest: 10000, grace: 3000 };
/** How often « too late » is not believed. */
const DOUBTS = 5;

export class Outbox {
  /** @type {Map<string, Entry>} */
  #letters = new Map();
  /** The lowest number that a content not sent yet may bear, by question. @type {Map<string, number>} */
  #free = new Map();
  /** Sent off, and not in line yet: what an earlier page left comes first. @type {Map<string, { letter: Letter, safe: boolean }>} */
  #pressed = new Map();
  /** @type {Promise<void>} */
  #started = Promise.resolve();
  #pumping = false;
  #wake = () => {};
  #wait;

  /**
   * @param {object} world
   * @param {Keep} world.keep
   * @param {import("./hand.js").Hand} world.hand
   * @param {string} world.me
   * @param {(letter: Letter, age: number) => Promise<Answered>} world.post fails if nobody answered
   * @param {() => number} world.now ms
   * @param {() => number} world.random from 0 to 1
   * @param {(ms: number, wake: Promise<void>) => Promise<void>} world.pause waits, less if woken
   * @param {() => void} world.changed a letter came, moved or went
   * @param {() => void} world.stranger the phone is another person's by now: a page made for them must come
   * @param {(letter: Letter, answered: Answered) => void} world.answered
   * @param {typeof WAITS} [world.waits]
   */
  constructor(world) {
    this.world = world;
    this.waits = world.waits ?? WAITS;
    this.#wait = this.waits.first;
  }

  /** What is on its way, the oldest first. @returns {{ letter: Letter, state: State, safe: boolean }[]} */
  get waiting() {
    const inLine = [...this.#letters.values()].filter(({ letter }) => !this.#pressed.has(letter.key));
    const pressed = [...this.#pressed.values()].map((one) => ({ ...one, state: /** @type {State} */ ("waiting") }));
    return [...inLine, ...pressed].map(({ letter, state, safe }) => ({ letter, state, safe }));
  }

  /**
   * Takes up what an earlier page left: numbers must not be given twice, so what is sent off meanwhile waits for it.
   * @param {(letter: Letter) => void} [strange] hears of letters that are somebody else's
   */
  start(strange = () => {}) {
    const held = this.world.hand.held();
    const started = this.#takeUp(held, strange);
    this.#started = started.catch(() => {});
    return started;
  }

  /** @param {Letter[]} held what an earlier page had no time to keep @param {(letter: Letter) => void} strange */
  async #takeUp(held, strange) {
    const take = (/** @type {Letter[]} */ letters) => {
      for (const letter of letters) {
        if (letter.me !== this.world.me) {
          // What no shelf has had time to let go of is told once.
          held = held.filter(({ key, body }) => key !== letter.key || body !== letter.body);
          this.world.hand.release(letter);
          strange(letter);
        }
        // What was found late may be old by now: something newer was sent off meanwhile.
        else if (this.#letters.has(letter.key) || letter.attempt < (this.#free.get(letter.key) ?? 0)) this.world.keep.remove(letter);
        else {
          // Whether it ever left is not known: a new content must take a higher number.
          this.#letters.set(letter.key, { letter, tried: 0, state: "waiting", safe: true, refused: 0 });
          this.#used(letter);
        }
      }
      this.world.changed();
      this.#pump();
    };
    try {
      take(await this.world.keep.all(take));
    } finally {
      for (const letter of held) {
        if (letter.me === this.world.me) this.#enter(letter);
        else strange(letter);
      }
    }
  }

  /** Forgets a letter that will not be sent. @param {Letter} letter */
  async drop(letter) {
    this.world.hand.release(letter);
    await this.world.keep.remove(letter);
    this.world.changed();
  }

  /**
   * Sends a letter off, in place of an earlier one to the same question. It outlives the page from this very moment.
   * @param {Letter} letter
   */
  async put(letter) {
    const pressed = { letter, safe: this.world.hand.hold(letter) };
    this.#pressed.set(letter.key, pressed);
    this.world.changed();
    await this.#started;
    if (this.#pressed.get(letter.key) === pressed) this.#pressed.delete(letter.key);
    await this.#enter(letter);
  }

  /** Puts a letter in line. @param {Letter} letter */
  async #enter(letter) {
    const before = this.#letters.get(letter.key);
    if (before && before.letter.body === letter.body) {
      this.world.changed();
      this.nudge();
      return;
    }
    // A number that was given to another content, even one acknowledged this very moment, is not given again.
    const attempt = Math.max(letter.attempt, before?.letter.attempt ?? 0, this.#free.get(letter.key) ?? 0);
    /** @type {Entry} */
    const entry = { letter: { ...letter, attempt, earlier: before?.letter }, tried: 0, state: "waiting", safe: true, refused: 0 };
    this.#letters.set(letter.key, entry);
    this.world.changed();
    entry.safe = await this.world.keep.put(entry.letter);
    // What no shelf takes stays in hand until it is answered.
    if (entry.safe) this.world.hand.release(letter);
    this.world.changed();
    this.nudge();
  }

  /** The line may be back: tries at once. */
  nudge() {
    this.#wait = this.waits.first;
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
      this.#wait = Math.min(this.#wait * 2, this.waits.longest);
      await this.world.pause(wait * (0.5 + this.world.random()), wake);
    }
    this.#pumping = false;
  }

  /** The one tried least, so that none that always fails stands in the way of the others; of equals the oldest. */
  #next() {
    /** @type {Entry | undefined} */
    let next;
    for (const entry of this.#letters.values()) {
      if (!next || entry.tried < next.tried) next = entry;
    }
    return next;
  }

  /** @param {Letter} letter */
  #used(letter) {
    this.#free.set(letter.key, Math.max(this.#free.get(letter.key) ?? 0, letter.attempt + 1));
  }

  /**
   * One try.
   * @param {Entry} entry
   * @returns {Promise<unknown>} nothing once the server has answered, or what went wrong
   */
  async #send(entry) {
    const { letter } = entry;
    this.#used(letter);
    entry.tried += 1;
    entry.state = "sent";
    this.world.changed();
    const left = this.world.now();
    /** @type {Answered} */
    let answered;
    try {
      answered = await this.world.post(letter, Math.max(0, left - letter.pressed));
    } catch (failed) {
      entry.state = "waiting";
      this.world.changed();
      if (failed instanceof Stranger) this.world.stranger();
      return failed ?? new Error("unsent");
    }
    this.#wait = this.waits.first;
    // The server counts from when it hears of it: an answer that the line held back says again how old it is.
    const held = this.world.now() - left > this.waits.grace;
    if ("html" in answered && answered.late && held && entry.refused < DOUBTS) {
      entry.refused += 1;
      entry.state = "waiting";
      return new Later(0);
    }
    // A newer content may have taken its place meanwhile: that one still has to go.
    if (this.#letters.get(letter.key) === entry) {
      this.#letters.delete(letter.key);
      this.world.changed();
      this.world.answered(letter, answered);
      const earlier = "html" in answered && answered.late ? letter.earlier : undefined;
      this.world.hand.release(letter);
      if (earlier) this.#back(earlier);
      else await this.world.keep.remove(letter);
    }
    return null;
  }

  /** Takes up the content that a refused one had replaced. @param {Letter} letter */
  async #back(letter) {
    /** @type {Entry} */
    const entry = { letter, tried: 0, state: "waiting", safe: true, refused: 0 };
    this.#letters.set(letter.key, entry);
    this.world.changed();
    entry.safe = await this.world.keep.put(letter);
  }
}
