// What tests lend the page's modules.

/** Lets everything that is ready happen. */
export const settled = () => new Promise((done) => setTimeout(done, 5));

/** A keep in memory, open to the test. */
export function shelf() {
  const letters = new Map();
  return {
    letters,
    all: async () => [...letters.values()],
    put: async (letter) => { letters.set(letter.key, letter); return true; },
    remove: async (letter) => void letters.delete(letter.key),
  };
}

/** A hand in memory, open to the test. */
export function hand() {
  const letters = new Map();
  return {
    letters,
    held: () => [...letters.values()],
    hold: (letter) => { letters.set(letter.key, letter); return true; },
    release: (letter) => { if (letters.get(letter.key)?.body === letter.body) letters.delete(letter.key); },
  };
}

/** As much of local storage as the page uses. `full` makes it refuse. */
export class FakeStorage {
  items = new Map();
  full = false;
  get length() { return this.items.size; }
  key(at) { return [...this.items.keys()][at] ?? null; }
  getItem(key) { return this.items.get(key) ?? null; }
  setItem(key, value) {
    if (this.full) throw new Error("full");
    this.items.set(key, value);
  }
  removeItem(key) { this.items.delete(key); }
}

/**
 * As much of IndexedDB as the page uses, one store in a map. `mode` may be changed at any time: it works, refuses to
 * open, hangs, or takes what it is given and says at the commit that the disk is full.
 */
export class FakeIndexedDB {
  letters = new Map();
  mode = "works";
  /** How long it takes to open and to read, in ms. */
  slow = { open: 0, read: 0 };
  open() {
    const request = {};
    if (this.mode === "throws") throw new Error("denied");
    if (this.mode === "hangs") return request;
    const store = { createObjectStore() {} };
    request.result = Object.assign(store, { transaction: (_name, mode) => this.#transaction(mode) });
    setTimeout(() => {
      if (this.mode === "refuses") return request.onerror?.();
      request.onupgradeneeded?.();
      request.onsuccess?.();
    }, this.slow.open);
    return request;
  }
  /** Writes wait for each other, as in a browser: none undoes another's. */
  #tail = Promise.resolve();
  #transaction(mode) {
    const act = {};
    const asked = [];
    const ask = (find) => {
      const request = {};
      asked.push(() => { request.result = find(act.letters); request.onsuccess?.(); });
      return request;
    };
    act.objectStore = () => ({
      count: () => ask((letters) => letters.size),
      getAll: () => ask((letters) => [...letters.values()]),
      get: (key) => ask((letters) => letters.get(key)),
      put: (letter) => ask((letters) => void letters.set(letter.key, structuredClone(letter))),
      delete: (key) => ask((letters) => void letters.delete(key)),
    });
    if (this.mode === "hangs") return act;
    const run = async () => {
      await new Promise((done) => setTimeout(done, mode === "readwrite" ? 3 : this.slow.read));
      act.letters = new Map(this.letters);
      // What an answer asks in turn belongs to the same act.
      for (let next = asked.shift(); next; next = asked.shift()) next();
      if (mode !== "readwrite") return;
      if (this.mode === "full") return act.onabort?.();
      this.letters = act.letters;
      act.oncomplete?.();
    };
    this.#tail = this.#tail.then(run);
    return act;
  }
}
