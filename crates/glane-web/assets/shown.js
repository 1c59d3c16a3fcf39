// @ts-check
// Brings what a page shows to what the room is: asks for the page's part until it is right, whatever gets lost on
// the way, and never puts an older one over what has happened since.

/** Between two questions, in ms: the first time and the longest. */
export const WAITS = { first: 500, longest: 10000 };

export class Shown {
  /** What has happened to this person's answers here: a part asked for before it is old. */
  #epoch = 0;
  #stale = false;
  #busy = false;
  #wake = () => {};

  /**
   * @param {object} world
   * @param {() => Promise<string>} world.get the part as it is now; fails if nobody answered
   * @param {(html: string) => void} world.swap shows it
   * @param {() => boolean} world.right whether what is shown is what the room last said
   * @param {() => number} world.random from 0 to 1
   * @param {(ms: number, wake: Promise<void>) => Promise<void>} world.pause waits, less if woken
   * @param {typeof WAITS} [world.waits]
   */
  constructor(world) {
    this.world = world;
    this.waits = world.waits ?? WAITS;
  }

  /** An answer of this person was acknowledged or refused: parts that are on their way do not know it. */
  happened() {
    this.#epoch += 1;
  }

  /** Shows a part that is right without having been asked for; those on their way are older. @param {string} html */
  put(html) {
    this.#epoch += 1;
    this.world.swap(html);
  }

  /** What is shown must be asked for anew. */
  renew() {
    this.#stale = true;
    this.check();
  }

  /** The room said something, or the line may be back. */
  check() {
    this.#wake();
    this.#run();
  }

  async #run() {
    if (this.#busy) return;
    this.#busy = true;
    let wait = this.waits.first;
    while (this.#stale || !this.world.right()) {
      const epoch = this.#epoch;
      this.#stale = false;
      try {
        const html = await this.world.get();
        if (epoch === this.#epoch) this.world.swap(html);
        else this.#stale = true;
        if (!this.#stale && this.world.right()) break;
      } catch {
        this.#stale = true;
      }
      const wake = new Promise((/** @type {(_: void) => void} */ done) => { this.#wake = done; });
      await this.world.pause(wait * (0.5 + this.world.random()), wake);
      wait = Math.min(wait * 2, this.waits.longest);
    }
    this.#busy = false;
  }
}
