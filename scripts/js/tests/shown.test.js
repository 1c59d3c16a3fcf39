// A page that becomes right whatever gets lost, and never older than what happened on it.
import assert from "node:assert/strict";
import test from "node:test";

import { Shown } from "../../../crates/glane-web/assets/shown.js";
import { settled } from "./world.js";

function world() {
  const state = { page: "old", wanted: "old", asked: [], pauses: [] };
  state.shown = new Shown({
    get: () => new Promise((take, fail) => state.asked.push({ take, fail })),
    swap: (html) => { state.page = html; },
    right: () => state.page === state.wanted,
    random: () => 0.5,
    pause: (ms, wake) => new Promise((go) => { state.pauses.push({ ms, go }); wake.then(go); }),
  });
  return state;
}

test("a page that is right is left alone", async () => {
  const w = world();
  w.shown.check();
  await settled();
  assert.equal(w.asked.length, 0);
});

test("a part that got lost is asked for again, until the page is right", async () => {
  const w = world();
  w.wanted = "new";
  w.shown.check();
  w.asked[0].fail(new Error("cut"));
  await settled();
  w.pauses[0].go();
  await settled();
  w.asked[1].take("stale");
  await settled();
  w.pauses[1].go();
  await settled();
  w.asked[2].take("new");
  await settled();
  assert.deepEqual([w.page, w.asked.length], ["new", 3]);
  assert.deepEqual(w.pauses.map(({ ms }) => ms), [500, 1000]);
});

test("a part asked for before an answer was acknowledged is not put over it", async () => {
  const w = world();
  w.wanted = "new";
  w.shown.check();
  w.shown.happened();
  w.asked[0].take("before");
  await settled();
  assert.equal(w.page, "old");
  w.pauses[0].go();
  await settled();
  w.asked[1].take("new");
  await settled();
  assert.equal(w.page, "new");
});

test("a page that must be asked for anew is, though it looks right, and once for many reasons", async () => {
  const w = world();
  w.shown.renew();
  w.asked[0].take("old");
  await settled();
  assert.equal(w.asked.length, 1);
});

test("a reason that comes while a part is on its way has it asked for once more", async () => {
  const w = world();
  w.shown.renew();
  w.shown.renew();
  w.asked[0].take("old");
  await settled();
  w.pauses[0].go();
  await settled();
  assert.equal(w.asked.length, 2);
});

test("a part that came by itself is shown at once, and none that was asked for before is put over it", async () => {
  const w = world();
  w.wanted = "new";
  w.shown.check();
  w.wanted = "newer";
  w.shown.put("newer");
  assert.equal(w.page, "newer");
  w.asked[0].take("new");
  await settled();
  assert.equal(w.page, "newer");
});
