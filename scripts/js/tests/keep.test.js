// Where letters are kept when a browser refuses, hangs or is full.
import assert from "node:assert/strict";
import test from "node:test";

import { openKeep } from "../../../crates/glane-web/assets/keep.js";
import { FakeIndexedDB, FakeStorage } from "./world.js";

const letter = (key, attempt = 1, pressed = 1) => ({ key, me: "m", question: "", words: [], body: "v=" + attempt, attempt, pressed });
const lend = () => ({ indexedDB: new FakeIndexedDB(), localStorage: new FakeStorage() });
const open = (world) => openKeep("AAAAA", world, 30);
const keys = async (keep) => (await keep.all()).map(({ key }) => key);

test("letters outlive the page, in the order they were sent off", async () => {
  const world = lend();
  const keep = await open(world);
  assert.equal(await keep.put(letter("b.1", 1, 20)), true);
  assert.equal(await keep.put(letter("a.1", 1, 10)), true);
  assert.deepEqual(await keys(await open(world)), ["a.1", "b.1"]);
  assert.equal(world.localStorage.length, 0, "the database alone holds them");
  await keep.remove(letter("a.1"));
  assert.deepEqual(await keys(await open(world)), ["b.1"]);
});

for (const mode of ["throws", "refuses", "hangs"]) {
  test(`a database that ${mode} leaves local storage, and what lies there is found once it works again`, async () => {
    const world = lend();
    world.indexedDB.mode = mode;
    const keep = await open(world);
    assert.equal(await keep.put(letter("a.1")), true);
    world.indexedDB.mode = "works";
    const later = await open(world);
    assert.deepEqual(await keys(later), ["a.1"]);
    await later.remove(letter("a.1"));
    assert.equal(world.localStorage.length, 0);
  });
}

for (const mode of ["hangs", "full"]) {
  test(`a database that ${mode} in use hands over to local storage; the newest content counts`, async () => {
    const world = lend();
    const keep = await open(world);
    await keep.put(letter("a.1", 1));
    world.indexedDB.mode = mode;
    assert.equal(await keep.put(letter("a.1", 2)), true);
    world.indexedDB.mode = "works";
    assert.deepEqual((await (await open(world)).all()).map(({ attempt }) => attempt), [2]);
  });
}

test("what everything refuses is said not to be kept", async () => {
  const world = lend();
  const keep = await open(world);
  world.indexedDB.mode = "full";
  world.localStorage.full = true;
  assert.equal(await keep.put(letter("a.1")), false);
});

test("a browser that lends nothing keeps nothing, and does not fail", async () => {
  const keep = await open({
    get indexedDB() { throw new Error("denied"); },
    get localStorage() { throw new Error("denied"); },
  });
  assert.equal(await keep.put(letter("a.1")), false);
  assert.deepEqual(await keep.all(), []);
  await keep.remove(letter("a.1"));
});

for (const shelf of ["indexedDB", "localStorage"]) {
  test(`a receipt for an old content leaves another tab's newer one in ${shelf}`, async () => {
    const world = { ...lend(), [shelf === "indexedDB" ? "localStorage" : "indexedDB"]: undefined };
    const keep = await open(world);
    await keep.put(letter("a.1", 2));
    await keep.remove(letter("a.1", 1));
    assert.deepEqual(await keys(keep), ["a.1"]);
    await keep.remove(letter("a.1", 2));
    assert.deepEqual(await keys(keep), []);
  });
}

test("what is not a letter in local storage is passed over", async () => {
  const world = { localStorage: new FakeStorage() };
  world.localStorage.setItem("glane.AAAAA.letter.x", "{broken");
  world.localStorage.setItem("other", "1");
  assert.deepEqual(await (await open(world)).all(), []);
});

for (const slow of [{ open: 60, read: 0 }, { open: 0, read: 60 }]) {
  test(`a database that takes its time (${JSON.stringify(slow)}) hands in later what it holds`, async () => {
    const world = lend();
    await (await open(world)).put(letter("a.1", 2));
    world.indexedDB.slow = slow;
    const keep = await open(world);
    const late = new Promise((found) => { keep.all(found).then((early) => assert.deepEqual(early, [])); });
    assert.deepEqual((await late).map(({ key, attempt }) => [key, attempt]), [["a.1", 2]]);
    // It keeps the next ones, once it is there.
    assert.equal(await keep.put(letter("b.1")), true);
    assert.equal(world.localStorage.length, 0);
  });
}
