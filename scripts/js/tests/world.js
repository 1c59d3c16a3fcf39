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
    });
    return request;
  }
  #transaction(mode) {
    const act = {};
    const copy = new Map(this.letters);
    const ask = (find) => {
      const request = {};
      if (this.mode !== "hangs") setTimeout(() => { request.result = find(); request.onsuccess?.(); });
      return request;
    };
    act.objectStore = () => ({
      count: () => ask(() => copy.size),
      getAll: () => ask(() => [...copy.values()]),
      get: (key) => ask(() => copy.get(key)),
      put: (letter) => ask(() => void copy.set(letter.key, structuredClone(letter))),
      delete: (key) => ask(() => void copy.delete(key)),
    });
    if (mode === "readwrite" && this.mode !== "hangs") {
      setTimeout(() => {
        if (this.mode === "full") return act.onabort?.();
        this.letters = copy;
        act.oncomplete?.();
      }, 4);
    }
    return act;
  }
}
