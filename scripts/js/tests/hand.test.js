// What was sent off a moment ago, for as long as no shelf has it.
import assert from "node:assert/strict";
import test from "node:test";

import { openHand } from "../../../crates/glane-web/assets/hand.js";
import { openKeep } from "../../../crates/glane-web/assets/keep.js";
import { Outbox } from "../../../crates/glane-web/assets/outbox.js";
import { FakeIndexedDB, FakeStorage, settled } from "./world.js";

const letter = (says, more = {}) => ({
  key: "canaux.1", me: "moi", question: "Canaux ?", words: [says], body: "v=" + says, attempt: 1, pressed: 1000, ...more,
});
const lend = () => ({ indexedDB: new FakeIndexedDB(), localStorage: new FakeStorage() });
const receipt = (attempt) => ({ receipt: { text: "", code: "", answer: [], next: attempt + 1, late: false } });

/** A page on a phone, whose server answers when the test says so. */
function page(world, more = {}) {
  const state = { posts: [], seen: [] };
  const keep = openKeep("AAAAA", world, 30);
  const outbox = new Outbox({
    me: "moi",
    keep: {
      all: async (late) => (await keep).all(late),
      put: async (sent) => (await keep).put(sent),
      remove: async (sent) => (await keep).remove(sent),
    },
    hand: openHand("AAAAA", world),
    post: (sent) => new Promise((take) => state.posts.push({ sent, take })),
    now: () => 1000,
    random: () => 0.5,
    pause: (_, wake) => wake,
    changed: () => state.seen.push(outbox.waiting.map(({ letter: { body }, state: at, safe }) => `${body} ${at} ${safe}`).join(", ")),
    stranger: () => {},
    answered: () => {},
    ...more,
  });
  return Object.assign(state, { outbox });
}
const ready = async () => { for (let at = 0; at < 20; at++) await settled(); };

test("what is pressed before the page knows what an earlier one left is shown at once, and sent once it does", async () => {
  const world = lend();
  world.indexedDB.slow = { open: 20, read: 5 };
  const one = page(world);
  one.outbox.start();
  one.outbox.put(letter("a"));
  assert.deepEqual(one.seen, ["v=a waiting true"]);
  assert.deepEqual(one.posts, []);
  await ready();
  assert.deepEqual(one.posts.map(({ sent }) => sent.body), ["v=a"]);
  assert.deepEqual(openHand("AAAAA", world).held(), [], "a shelf has it");
  assert.equal(world.indexedDB.letters.size, 1);
});

test("a page that is left in that moment has lost nothing: the next one sends it, above what the one before may have sent", async () => {
  const world = lend();
  const first = page(world);
  first.outbox.start();
  await first.outbox.put(letter("a"));
  // The second page is left at once: nothing of it ever runs again.
  openHand("AAAAA", world).hold(letter("b", { pressed: 2000 }));
  const third = page(world);
  await third.outbox.start();
  await ready();
  third.posts[0].take(receipt(1));
  await ready();
  const [, { sent }] = third.posts;
  assert.deepEqual([sent.body, sent.attempt, sent.earlier.body], ["v=b", 2, "v=a"]);
});

test("pressed twice in that moment, the last counts, and the first goes if the last is too late", async () => {
  const world = lend();
  const one = page(world);
  one.outbox.start();
  one.outbox.put(letter("a"));
  one.outbox.put(letter("b", { pressed: 2000 }));
  assert.equal(one.seen.at(-1), "v=b waiting true", "one line a question");
  await ready();
  const { sent } = one.posts[0];
  assert.deepEqual([sent.body, sent.earlier?.body], ["v=b", "v=a"]);
});

test("what no shelf takes stays in hand until it is answered", async () => {
  const world = lend();
  const one = page(world);
  await one.outbox.start();
  world.indexedDB.mode = "full";
  const { setItem } = world.localStorage;
  world.localStorage.setItem = function (key, value) {
    if (key.includes(".letter.")) throw new Error("full");
    setItem.call(this, key, value);
  };
  await one.outbox.put(letter("a"));
  assert.deepEqual(openHand("AAAAA", world).held().map(({ body }) => body), ["v=a"]);
  one.posts[0].take(receipt(1));
  await ready();
  assert.deepEqual(openHand("AAAAA", world).held(), []);
});

test("somebody else's is handed back once, whichever way it was kept", async () => {
  const world = lend();
  const other = letter("x", { me: "autre" });
  await (await openKeep("AAAAA", world, 30)).put(other);
  openHand("AAAAA", world).hold(other);
  openHand("AAAAA", world).hold(letter("y", { me: "autre", key: "mots.1" }));
  const strange = [];
  const one = page(world);
  await one.outbox.start((found) => { strange.push(found.body); one.outbox.drop(found); });
  await ready();
  assert.deepEqual(strange, ["v=x", "v=y"]);
  assert.deepEqual([one.posts, openHand("AAAAA", world).held(), world.indexedDB.letters.size], [[], [], 0]);
});

test("storage that is refused holds nothing, says so, and does not fail", () => {
  const denied = openHand("AAAAA", { get localStorage() { throw new Error("denied"); } });
  assert.deepEqual([denied.hold(letter("a")), denied.held(), denied.release(letter("a"))], [false, [], undefined]);
  const none = openHand("AAAAA", {});
  assert.deepEqual([none.hold(letter("a")), none.held()], [false, []]);
});

test("another content of the same question is not let go of", () => {
  const hand = openHand("AAAAA", lend());
  hand.hold(letter("b"));
  hand.release(letter("a"));
  assert.deepEqual(hand.held().map(({ body }) => body), ["v=b"]);
});
