// Answers on their way: numbers, replacing, patience, other people's letters.
import assert from "node:assert/strict";
import test from "node:test";

import { Later, Outbox, Stranger } from "../../../crates/glane-web/assets/outbox.js";
import { hand, settled, shelf } from "./world.js";

const letter = (says, more = {}) => ({
  key: "canaux.1", me: "moi", question: "Canaux ?", words: [says], body: "v=" + says, attempt: 1, pressed: 1000, ...more,
});
const receipt = (attempt) => ({ receipt: { text: "", code: "", answer: [], next: attempt + 1, late: false } });

/** An outbox whose server is the test: each post waits in `posts` for its answer. */
function world(more = {}) {
  const state = { posts: [], pauses: [], answered: [], strangers: 0, now: 1000, keep: shelf(), hand: hand() };
  const outbox = new Outbox({
    me: "moi",
    keep: state.keep,
    hand: state.hand,
    post: (sent, age) => new Promise((take, fail) => state.posts.push({ sent, age, take, fail })),
    now: () => state.now,
    random: () => 0.5,
    pause: (ms, wake) => new Promise((go) => { state.pauses.push({ ms, go }); wake.then(go); }),
    changed: () => {},
    stranger: () => { state.strangers += 1; },
    answered: (sent, said) => state.answered.push([sent, said]),
    ...more,
  });
  return Object.assign(state, { outbox });
}

test("an answer stays kept until its receipt, and is sent again with the same number", async () => {
  const w = world();
  await w.outbox.put(letter("a"));
  assert.equal(w.posts.length, 1);
  w.posts[0].fail(new Error("cut"));
  await settled();
  assert.deepEqual([...w.keep.letters.keys()], ["canaux.1"]);
  assert.equal(w.outbox.waiting[0].state, "waiting");
  w.now = 4000;
  w.pauses[0].go();
  await settled();
  assert.deepEqual(w.posts.map(({ sent, age }) => [sent.attempt, age]), [[1, 0], [1, 3000]]);
  w.posts[1].take(receipt(1));
  await settled();
  assert.equal(w.keep.letters.size, 0);
  assert.deepEqual(w.outbox.waiting, []);
  assert.equal(w.answered.length, 1);
});

test("waits grow up to the longest, and a line that is back is used at once", async () => {
  const w = world();
  await w.outbox.put(letter("a"));
  for (let at = 0; at < 7; at++) {
    w.posts[at].fail(new Error("cut"));
    await settled();
    w.pauses[at].go();
    await settled();
  }
  assert.deepEqual(w.pauses.map(({ ms }) => ms), [500, 1000, 2000, 4000, 8000, 10000, 10000]);
  w.posts[7].fail(new Error("cut"));
  await settled();
  w.outbox.nudge();
  await settled();
  assert.equal(w.posts.length, 9, "nudged out of its pause");
});

test("a content that replaces one under way takes a higher number, and has to go as well", async () => {
  const w = world();
  await w.outbox.put(letter("a"));
  await w.outbox.put(letter("b"));
  assert.equal(w.keep.letters.get("canaux.1").attempt, 2);
  w.posts[0].take(receipt(1));
  await settled();
  assert.equal(w.answered.length, 0, "what was said of the old one is not said of the new one");
  assert.deepEqual([w.posts[1].sent.body, w.posts[1].sent.attempt], ["v=b", 2]);
});

test("a content that replaces one that never left keeps its number", async () => {
  const w = world();
  await w.outbox.put(letter("other", { key: "autre.1" }));
  await w.outbox.put(letter("a"));
  await w.outbox.put(letter("b"));
  assert.equal(w.keep.letters.get("canaux.1").attempt, 1);
});

test("the same content again is one letter", async () => {
  const w = world();
  await w.outbox.put(letter("a"));
  await w.outbox.put(letter("a", { attempt: 5 }));
  assert.equal(w.outbox.waiting.length, 1);
  assert.equal(w.outbox.waiting[0].letter.attempt, 1);
});

test("a number is not given twice, even while storage is slow to forget its letter", async () => {
  const w = world();
  w.keep.remove = () => new Promise(() => {});
  await w.outbox.put(letter("a"));
  w.posts[0].take(receipt(1));
  await settled();
  // The form on the page may not know of the receipt yet.
  w.outbox.put(letter("b", { attempt: 1 }));
  await settled();
  assert.equal(w.keep.letters.get("canaux.1").attempt, 2);
});

test("what an earlier page left is sent; a change takes a higher number, for it may have arrived", async () => {
  const w = world();
  await w.keep.put(letter("a"));
  await w.outbox.start(() => assert.fail("strange"));
  await settled();
  assert.equal(w.posts[0].sent.body, "v=a");
  await w.outbox.put(letter("b"));
  assert.equal(w.keep.letters.get("canaux.1").attempt, 2);
});

test("what is found late is sent, unless something newer was sent off meanwhile", async () => {
  const w = world();
  let late = (_letters) => {};
  w.keep.all = async (found) => { late = found; return []; };
  await w.outbox.start();
  await w.outbox.put(letter("b", { key: "mots.1" }));
  w.posts[0].take(receipt(1));
  await settled();
  const removed = [];
  w.keep.remove = async (letter) => void removed.push(letter.body);
  late([letter("a"), letter("old", { key: "mots.1" }), letter("c", { key: "texte.1", attempt: 3, me: "une autre" })]);
  await settled();
  assert.deepEqual(w.posts.slice(1).map(({ sent }) => sent.body), ["v=a"]);
  assert.deepEqual(removed, ["v=old"]);
});

test("somebody else's letter is handed back and never sent", async () => {
  const w = world();
  const theirs = letter("a", { me: "une autre" });
  await w.keep.put(theirs);
  const strange = [];
  await w.outbox.start((letter) => strange.push(letter));
  assert.deepEqual(strange, [theirs]);
  await settled();
  assert.equal(w.posts.length, 0);
  await w.outbox.drop(theirs);
  assert.equal(w.keep.letters.size, 0);
});

test("a server that asks for patience is given it, around the time it named", async () => {
  const w = world();
  await w.outbox.put(letter("a"));
  w.posts[0].fail(new Later(2000));
  await settled();
  assert.equal(w.pauses[0].ms, 2000);
});

test("a letter that always fails does not stand in the way of the others", async () => {
  const w = world();
  await w.outbox.put(letter("never", { key: "gone.1" }));
  await w.outbox.put(letter("a"));
  w.posts[0].fail(new Error("400"));
  await settled();
  w.pauses[0].go();
  await settled();
  assert.equal(w.posts[1].sent.body, "v=a");
  w.posts[1].take(receipt(1));
  await settled();
  assert.equal(w.posts[2].sent.body, "v=never");
});

test("« too late » is believed if it came at once, and asked again if the line held the answer back", async () => {
  const refusal = { html: "<p>", late: true };
  const quick = world();
  await quick.outbox.put(letter("a"));
  quick.posts[0].take(refusal);
  await settled();
  assert.equal(quick.answered.length, 1);

  const held = world();
  await held.outbox.put(letter("a"));
  held.now += 7000;
  held.posts[0].take(refusal);
  await settled();
  assert.deepEqual([held.answered.length, held.keep.letters.size], [0, 1]);
  held.pauses[0].go();
  await settled();
  assert.equal(held.posts[1].age, 7000, "the server hears how old it is");
  held.posts[1].take(receipt(1));
  await settled();
  assert.equal(held.answered.length, 1);
});

test("« too late » is not doubted for ever", async () => {
  const w = world();
  await w.outbox.put(letter("a"));
  for (let at = 0; at < 6; at++) {
    w.now += 7000;
    w.posts[at].take({ html: "<p>", late: true });
    await settled();
    w.pauses[at]?.go();
    await settled();
  }
  assert.deepEqual([w.posts.length, w.answered.length], [6, 1]);
});

test("a letter that no storage takes is told apart", async () => {
  const w = world();
  w.keep.put = async () => false;
  await w.outbox.put(letter("a"));
  assert.equal(w.outbox.waiting[0].safe, false);
});

test("a change of mind that came too late leaves what was sent off in time", async () => {
  const w = world();
  await w.outbox.put(letter("a"));
  w.posts[0].fail(new Error("cut"));
  await settled();
  w.now = 90000;
  await w.outbox.put(letter("b", { pressed: 90000 }));
  await settled();
  assert.deepEqual([w.posts[1].sent.body, w.posts[1].sent.attempt], ["v=b", 2]);
  w.posts[1].take({ html: "<p>", late: true });
  await settled();
  assert.deepEqual([w.posts[2].sent.body, w.posts[2].sent.attempt, w.posts[2].age], ["v=a", 1, 89000]);
  assert.equal(w.keep.letters.get("canaux.1").body, "v=a");
  w.posts[2].take(receipt(1));
  await settled();
  assert.deepEqual([w.keep.letters.size, w.answered.length], [0, 2]);
});

test("an answer of a page that another person left open is kept, and the page comes anew", async () => {
  const w = world();
  await w.outbox.put(letter("a"));
  w.posts[0].fail(new Stranger());
  await settled();
  assert.equal(w.strangers, 1);
  assert.equal(w.keep.letters.size, 1, "nothing is left to show");
  assert.equal(w.posts.length, 1, "it was sent again at once");
});
