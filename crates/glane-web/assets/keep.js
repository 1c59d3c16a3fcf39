// @ts-check
// Where answers on their way are kept: IndexedDB, which works on plain HTTP too; what it refuses goes to local
// storage; what both refuse stays in memory, and the person is told that the page must stay open.

import { drawer } from "./hand.js";

/** @typedef {import("./outbox.js").Letter} Letter */
/** @typedef {{ all(): Promise<Letter[]>, put(letter: Letter): Promise<void>, remove(letter: Letter): Promise<void> }} Shelf */

/** Some private modes neither open nor refuse, and an old phone may take its time. */
const PATIENCE = 1500;

/**
 * @param {string} code the workshop's
 * @param {{ indexedDB?: IDBFactory, localStorage?: Storage }} world what the browser lends; a getter may throw
 * @param {number} [patience] ms
 * @returns {Promise<import("./outbox.js").Keep>}
 */
export async function openKeep(code, world, patience = PATIENCE) {
  /** Those that are open, by rank. @type {Shelf[]} */
  const shelves = [];
  const opening = [database, local].map(async (open, rank) => {
    shelves[rank] = await open(code, world, patience);
    return shelves[rank];
  });
  await soon(Promise.allSettled(opening), patience);
  return {
    // An earlier page may have met another shelf that worked: all are looked at. One that answers late has been slow,
    // not empty: what it holds is handed in then.
    async all(late) {
      /** @type {Map<string, Letter>} */
      const newest = new Map();
      let early = true;
      const looked = opening.map(async (opened) => {
        const found = await opened.then((shelf) => shelf.all()).catch(() => /** @type {Letter[]} */ ([]));
        if (!early && found.length) late?.(found);
        for (const letter of found) {
          const known = newest.get(letter.key);
          if (!known || known.attempt < letter.attempt) newest.set(letter.key, letter);
        }
      });
      await soon(Promise.all(looked), patience);
      early = false;
      return [...newest.values()].sort((a, b) => a.pressed - b.pressed);
    },
    async put(letter) {
      for (const [at, shelf] of shelves.entries()) {
        try {
          await shelf.put(letter);
          // What an earlier page had to leave further down is old now.
          for (const other of shelves.slice(at + 1)) other?.remove({ ...letter, attempt: Infinity }).catch(() => {});
          return true;
        } catch { /* the next one */ }
      }
      return false;
    },
    async remove(letter) {
      await Promise.all(shelves.map((shelf) => shelf.remove(letter).catch(() => {})));
    },
  };
}

/** Waits for something, but no longer than that. @param {Promise<unknown>} done @param {number} ms */
function soon(done, ms) {
  return Promise.race([done, new Promise((over) => setTimeout(over, ms))]);
}

/**
 * What comes of a request; or that it did not in time.
 * @template T
 * @param {number} patience
 * @param {(resolve: (value: T) => void, reject: (why: unknown) => void) => void} ask
 * @returns {Promise<T>}
 */
function within(patience, ask) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("timeout")), patience);
    const ended = () => clearTimeout(timer);
    ask((value) => { ended(); resolve(value); }, (why) => { ended(); reject(why); });
  });
}

/** @param {string} code @param {{ indexedDB?: IDBFactory }} world @param {number} patience @returns {Promise<Shelf>} */
async function database(code, world, patience) {
  const { indexedDB } = world;
  if (!indexedDB) throw new Error("none");
  /** @type {IDBDatabase} */
  const db = await new Promise((resolve, reject) => {
    const opening = indexedDB.open("glane." + code, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("letters", { keyPath: "key" });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = opening.onblocked = () => reject(opening.error);
  });
  // Another tab may want to delete it: never in its way.
  db.onversionchange = () => db.close();
  /** Waits as long as it takes: who asks knows how long to wait. @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  const got = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  /** Written once the whole is on disk: a full one says so only then. @param {(store: IDBObjectStore) => void} write */
  const written = (write) => within(patience, (/** @type {(_: void) => void} */ resolve, reject) => {
    const act = db.transaction("letters", "readwrite", { durability: "strict" });
    act.oncomplete = () => resolve();
    act.onabort = act.onerror = () => reject(act.error);
    write(act.objectStore("letters"));
  });
  const store = () => db.transaction("letters", "readonly").objectStore("letters");
  await got(store().count());
  return {
    all: async () => got(store().getAll()),
    put: async (letter) => written((letters) => letters.put(letter)),
    remove: async (letter) => written((letters) => {
      const known = letters.get(letter.key);
      known.onsuccess = () => { if (known.result?.attempt <= letter.attempt) letters.delete(letter.key); };
    }),
  };
}

/** @param {string} code @param {{ localStorage?: Storage }} world @returns {Promise<Shelf>} */
async function local(code, world) {
  const storage = world.localStorage;
  if (!storage) throw new Error("none");
  const prefix = "glane." + code + ".letter.";
  storage.setItem(prefix, "");
  storage.removeItem(prefix);
  const letters = drawer(storage, prefix);
  return {
    all: async () => letters.all(),
    put: async (letter) => letters.put(letter),
    async remove(letter) {
      const known = letters.get(letter.key);
      if (known && known.attempt <= letter.attempt) letters.remove(letter.key);
    },
  };
}
