// @ts-check
// Where answers on their way are kept: IndexedDB, which works on plain HTTP too; a browser that refuses it gets
// local storage; one that refuses both gets memory, and is told that its page must stay open.

/** @typedef {import("./outbox.js").Letter} Letter */

/** Some private modes neither open nor refuse. */
const PATIENCE = 1500;

/**
 * @param {string} code the workshop's
 * @param {{ indexedDB?: IDBFactory, localStorage?: Storage }} world what the browser lends; a getter may throw
 * @returns {Promise<import("./outbox.js").Keep & { durable: boolean }>}
 */
export async function openKeep(code, world) {
  for (const kind of [database, local]) {
    try {
      return await kind(code, world);
    } catch { /* the next one */ }
  }
  return memory();
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    setTimeout(() => reject(new Error("timeout")), PATIENCE);
  });
}

/** @param {string} code @param {{ indexedDB?: IDBFactory }} world */
async function database(code, world) {
  if (!world.indexedDB) throw new Error("none");
  const opening = world.indexedDB.open("glane." + code, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("letters", { keyPath: "key" });
  const db = await done(opening);
  // Another tab may want to delete it: never in its way.
  db.onversionchange = () => db.close();
  const store = (/** @type {IDBTransactionMode} */ mode) => db.transaction("letters", mode).objectStore("letters");
  await done(store("readonly").count());
  // What the disk refuses later is kept in memory at least.
  const spare = memory();
  return {
    durable: true,
    all: async () => {
      /** @type {Letter[]} */
      const kept = await done(store("readonly").getAll());
      return kept.sort((a, b) => a.pressed - b.pressed);
    },
    put: async (/** @type {Letter} */ letter) => {
      try { await done(store("readwrite").put(letter)); } catch { await spare.put(letter); }
    },
    remove: async (/** @type {string} */ key) => {
      try { await done(store("readwrite").delete(key)); } catch { await spare.remove(key); }
    },
  };
}

/** @param {string} code @param {{ localStorage?: Storage }} world */
async function local(code, world) {
  const storage = world.localStorage;
  if (!storage) throw new Error("none");
  const prefix = "glane." + code + ".letter.";
  storage.setItem(prefix, "");
  storage.removeItem(prefix);
  return {
    durable: true,
    all: async () => {
      const kept = [];
      for (let at = 0; at < storage.length; at++) {
        const key = storage.key(at);
        if (!key?.startsWith(prefix)) continue;
        try { kept.push(/** @type {Letter} */ (JSON.parse(storage.getItem(key) ?? ""))); } catch { /* not ours */ }
      }
      return kept.sort((a, b) => a.pressed - b.pressed);
    },
    put: async (/** @type {Letter} */ letter) => {
      try { storage.setItem(prefix + letter.key, JSON.stringify(letter)); } catch { /* full: it is still on its way */ }
    },
    remove: async (/** @type {string} */ key) => storage.removeItem(prefix + key),
  };
}

/** @returns {import("./outbox.js").Keep & { durable: boolean }} */
function memory() {
  /** @type {Map<string, Letter>} */
  const letters = new Map();
  return {
    durable: false,
    all: async () => [...letters.values()],
    put: async (letter) => void letters.set(letter.key, letter),
    remove: async (key) => void letters.delete(key),
  };
}
