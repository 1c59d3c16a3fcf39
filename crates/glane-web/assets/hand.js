// @ts-check
// What a person has just sent off: written in the same breath, before anything can happen to the page, until the letter
// lies where letters are kept. Local storage alone is written at once; a database answers later.

/** @typedef {import("./outbox.js").Letter} Letter */
/**
 * What is in hand, one letter a question, the newest. `hold` says whether it outlives the page; `release` leaves another
 * content of the same question alone.
 * @typedef {{ held(): Letter[], hold(letter: Letter): boolean, release(letter: Letter): void }} Hand
 */

/** Letters in local storage under a prefix; each way of using it may throw. @param {Storage} storage @param {string} prefix */
export function drawer(storage, prefix) {
  return {
    /** @param {string} key @returns {Letter | null} */
    get(key) {
      try { return JSON.parse(storage.getItem(prefix + key) ?? "null"); } catch { return null; }
    },
    /** @param {Letter} letter */
    put: (letter) => storage.setItem(prefix + letter.key, JSON.stringify(letter)),
    /** @param {string} key */
    remove: (key) => storage.removeItem(prefix + key),
    all() {
      const kept = [];
      for (let at = 0; at < storage.length; at++) {
        const name = storage.key(at);
        const letter = name?.startsWith(prefix) ? this.get(name.slice(prefix.length)) : null;
        if (letter) kept.push(letter);
      }
      return kept;
    },
  };
}

/**
 * @param {string} code the workshop's
 * @param {{ localStorage?: Storage }} world what the browser lends; a getter may throw
 * @returns {Hand}
 */
export function openHand(code, world) {
  /** Storage that is refused holds nothing. @template T @param {(letters: ReturnType<typeof drawer>) => T} act @param {T} otherwise */
  const use = (act, otherwise) => {
    try {
      const { localStorage } = world;
      return localStorage ? act(drawer(localStorage, "glane." + code + ".pressed.")) : otherwise;
    } catch {
      return otherwise;
    }
  };
  return {
    held: () => use((letters) => letters.all().sort((a, b) => a.pressed - b.pressed), []),
    hold: (letter) => use((letters) => (letters.put(letter), true), false),
    release: (letter) => use((letters) => {
      if (letters.get(letter.key)?.body === letter.body) letters.remove(letter.key);
    }, undefined),
  };
}
