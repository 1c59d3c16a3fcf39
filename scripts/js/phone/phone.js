// A phone and who holds it: answers what it is shown, changes its mind, reloads, closes the page and comes back, all
// drawn from a seed. What the page decides is decided by the page's own modules.
import { openHand } from "../../../crates/glane-web/assets/hand.js";
import { openKeep } from "../../../crates/glane-web/assets/keep.js";
import { start } from "../../../crates/glane-web/assets/phone.js";
import { FakeIndexedDB, FakeStorage } from "../tests/world.js";
import { Jar, eventSource, read, told, written } from "./browser.js";

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** From 0 to 1, the same for the same seed. */
function drawn(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

/** The page's own times, divided by the pace of the server's clock; silence and asking even shorter. */
const paced = (pace) => ({
  outbox: { first: 500 / pace, longest: 10000 / pace, grace: 3000 },
  shown: { first: 500 / pace, longest: 10000 / pace },
  stream: { first: 1000 / pace, longest: 10000 / pace, silence: 15000 / pace, frame: 6000 / pace, asking: 20000 / pace },
  patience: 10000 / pace,
});

export class Phone {
  #jar = new Jar();
  #disk = { indexedDB: new FakeIndexedDB(), localStorage: new FakeStorage() };
  #page = null;
  #acting = true;
  #words = 0;
  /** Sent off: key, content, when (ms since 1970). */
  pressed = [];
  /** Said to be on disk: key, content, attempt, receipt. */
  told = [];
  reloads = 0;

  /** @param {{ name: string, origin: string, code: string, me: string, seed: number, pace: number }} given @param {(line: object) => void} say */
  constructor(given, say) {
    this.given = given;
    this.say = say;
    this.draw = drawn(given.seed);
    // A phone that has no EventSource, and one whose database is full now and then.
    this.streams = this.draw() > 0.15;
    this.frail = this.draw() < 0.2;
  }

  /** Opens the page, as often as it takes. */
  async #open() {
    for (;;) {
      const life = new AbortController();
      const fetch = this.#jar.fetcher(this.given.origin, life.signal);
      const timer = setTimeout(() => life.abort(), 800);
      try {
        const html = await Promise.race([
          fetch("/" + this.given.code).then(async (answer) => answer.text()),
          new Promise((_, fail) => life.signal.addEventListener("abort", () => fail(new Error("hangs")))),
        ]);
        const me = html.match(/data-me="([^"]*)"/)?.[1];
        // A page cut in the middle is one that somebody loads again.
        if (me && html.includes("</html>")) {
          clearTimeout(timer);
          this.#begin(html, me, fetch, life);
          return;
        }
      } catch { /* once more */ }
      clearTimeout(timer);
      life.abort();
      await pause(50);
    }
  }

  #begin(html, me, fetch, life) {
    const page = { life, me, phone: null, shown: read(html), started: false };
    const never = () => new Promise(() => {});
    const living = (act) => (...given) => (life.signal.aborted ? never() : act(...given));
    const keep = openKeep(this.given.code, this.#disk, 1500 / this.given.pace).then((kept) => ({
      all: living(kept.all),
      put: living(kept.put),
      remove: living(kept.remove),
    }));
    const hand = openHand(this.given.code, this.#disk);
    page.phone = start({
      me,
      hand: { ...hand, release: (letter) => { if (!life.signal.aborted) hand.release(letter); } },
      base: "/" + this.given.code,
      keep,
      fetch,
      now: () => Date.now() * this.given.pace,
      pace: paced(this.given.pace),
      stream: {
        EventSource: this.streams ? eventSource(fetch) : undefined,
        get: (url, signal) => fetch(url, { signal }),
        onWake: () => () => {},
      },
    }, {
      sig: () => page.shown.sig,
      draw: () => {},
      own: (part) => {
        const { refused, saved } = page.shown;
        if (refused) return null;
        return saved && !read(part).form ? part + written(saved) : part;
      },
      swap: (part) => { page.shown = read(part); },
      saved: (letter, receipt) => {
        this.#tell(letter, receipt);
        if (page.shown.form?.key !== letter.key) return false;
        page.shown.saved = { code: receipt.code, answer: receipt.answer };
        page.shown.attempt = receipt.next;
        return true;
      },
      refused: (letter, part) => {
        page.shown = { ...read(part), refused: true };
        const age = Math.round(Date.now() - letter.pressed / this.given.pace);
        this.say({ refused: this.given.name, key: letter.key, body: letter.body, attempt: letter.attempt, age, why: told(part) });
      },
      stranger: () => this.say({ broken: "the phone is taken for another person's" }),
      strange: (letter) => this.say({ strange: this.given.name, key: letter.key }),
      waiting: () => {},
      line: () => {},
    });
    // Before that it looks as if nothing were on its way.
    page.phone.started.then(() => { page.started = true; });
    this.#page = page;
  }

  #tell(letter, receipt) {
    const told = { key: letter.key, body: letter.body, attempt: letter.attempt, code: receipt.code, answer: receipt.answer };
    this.told.push(told);
    this.say({ told: this.given.name, cookie: this.#jar.cookie, ...told });
  }

  #close() {
    this.#page.phone.stop();
    this.#page.life.abort();
    this.#page = null;
  }

  async act() {
    await this.#open();
    let last = "";
    while (this.#acting) {
      await pause(10 + 90 * this.draw());
      if (!this.#acting) break;
      const { draw } = this;
      if (this.frail) this.#disk.indexedDB.mode = draw() < 0.3 ? "full" : "works";
      const { form } = this.#page.shown;
      const chance = draw();
      if (form && (form.key !== last ? chance < 0.7 : chance < 0.15)) {
        last = form.key;
        this.#answer(form);
      } else if (chance > 0.92) {
        this.#close();
        this.reloads += 1;
        // A reload, or a closed tab that is opened again later.
        if (chance > 0.96) await pause(300 * draw());
        await this.#open();
      }
    }
    this.#disk.indexedDB.mode = "works";
  }

  #answer(form) {
    const page = this.#page;
    const blank = this.draw() < 0.08;
    const word = this.given.name + "x" + this.#words++;
    const body = new URLSearchParams({ question: form.question, round: form.round });
    if (blank) body.set("blank", "1");
    else body.set("v", word);
    const pressed = Date.now();
    const letter = {
      key: form.key, me: page.me, question: form.question, words: [word], body: String(body),
      attempt: page.shown.attempt, pressed: pressed * this.given.pace,
    };
    this.pressed.push({ key: form.key, body: letter.body, at: pressed });
    page.phone.send(letter);
  }

  rest() {
    this.#acting = false;
  }

  /** What is believed and shown. */
  report() {
    const page = this.#page;
    return {
      name: this.given.name,
      cookie: this.#jar.cookie,
      shown: page && page.shown,
      waiting: page?.started ? page.phone.outbox.waiting.map(({ letter, state }) => letter.key + " " + state + " " + letter.body) : ["no page"],
      pressed: this.pressed,
      told: this.told,
      reloads: this.reloads,
    };
  }
}
