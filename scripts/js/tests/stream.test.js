// Following a room: frames put together, cuts, streams that do not pass.
import assert from "node:assert/strict";
import test from "node:test";

import { follow, whole } from "../../../crates/glane-web/assets/stream.js";
import { settled } from "./world.js";

const TIMES = { first: 20, longest: 80, silence: 3000, frame: 1000, asking: 100000 };
/** What is still followed when a test ends. */
const followed = [];
test.afterEach(() => { while (followed.length) followed.pop()(); });
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** A world whose streams and questions the test answers. */
function world({ streams = true, ...times } = {}) {
  const state = { sources: [], asked: [], frames: [], states: [], wake: () => {}, opened: [] };
  class Source {
    constructor(url) {
      this.url = url;
      this.closed = false;
      this.heard = {};
      state.sources.push(this);
      state.opened.push(performance.now());
    }
    addEventListener(name, hear) { this.heard[name] = hear; }
    close() { this.closed = true; }
    send(frame) { if (!this.closed) this.onmessage?.({ data: JSON.stringify(frame) }); }
    fail() { if (!this.closed) this.onerror?.(); }
  }
  const lent = {
    EventSource: streams ? Source : undefined,
    get: (url, signal) => new Promise((take, fail) => {
      state.asked.push({ url, take: (frame) => take({ status: frame ? 200 : 204, text: async () => JSON.stringify(frame) }), fail });
      signal.addEventListener("abort", () => fail(new Error("aborted")));
    }),
    onWake: (wake) => { state.wake = wake; return () => {}; },
  };
  state.stop = follow("/d", (frame) => state.frames.push(frame), (line) => state.states.push(line), lent, { ...TIMES, ...times });
  followed.push(state.stop);
  return state;
}

test("a whole frame stands alone; a change is made to the frame before it", () => {
  const first = { seq: 4, sig: "a", body: "un deux trois" };
  assert.deepEqual(whole(undefined, first), first);
  const change = { seq: 5, edits: [0, 2, "UN et", 6, 3, "TRO", 2, 0, " !"] };
  const second = { seq: 5, sig: "a", body: "UN et deux TROis !", part: undefined };
  assert.deepEqual(whole(first, change), second);
  assert.deepEqual(whole({ ...first, part: "<p>" }, change), second, "a part is of its own frame alone");
  assert.equal(whole(first, { ...change, part: "<p>" }).part, "<p>");
  assert.equal(whole(first, { seq: 5, edits: [] }).body, first.body);
  assert.equal(whole(first, { ...change, sig: "b" }).sig, "b");
});

test("a change to another frame than the last is none", () => {
  const change = { seq: 6, edits: [] };
  assert.equal(whole({ seq: 4, sig: "a", body: "" }, change), undefined);
  assert.equal(whole(undefined, change), undefined);
});

test("after a missing frame the whole is asked for anew, and nothing is guessed", async () => {
  const w = world();
  w.sources[0].send({ seq: 1, sig: "a", body: "x" });
  w.sources[0].send({ seq: 3, edits: [0, 1, "y"] });
  await settled();
  assert.equal(w.frames.length, 1);
  assert.deepEqual([w.sources.length, w.sources[0].closed], [2, true]);
  w.sources[1].send({ seq: 3, sig: "a", body: "y" });
  assert.equal(w.frames[1].body, "y");
});

test("a cut line is said to be lost, then comes back by itself", async () => {
  const w = world();
  w.sources[0].send({ seq: 1, sig: "a", body: "" });
  w.sources[0].fail();
  assert.deepEqual(w.states, ["live", "lost"]);
  await pause(60);
  assert.equal(w.sources.length, 2);
  w.sources[1].send({ seq: 1, sig: "a", body: "" });
  assert.deepEqual(w.states, ["live", "lost", "live"]);
});

test("a silent line is a lost one, unless it beats", async () => {
  const w = world({ silence: 60 });
  w.sources[0].send({ seq: 1, sig: "a", body: "" });
  for (let beat = 0; beat < 4; beat++) {
    await pause(30);
    w.sources[0].heard.beat();
  }
  assert.deepEqual(w.states, ["live"]);
  await pause(110);
  assert.equal(w.states[1], "lost");
});

test("a browser without EventSource asks for frames one by one", async () => {
  const w = world({ streams: false });
  assert.equal(w.asked[0].url, "/d?apres=0");
  w.asked[0].take({ seq: 7, sig: "a", body: "x" });
  await pause(600);
  assert.equal(w.asked[1].url, "/d?apres=7");
  w.asked[1].take(null);
  await pause(600);
  assert.equal(w.asked[2].url, "/d?apres=7", "nothing new: asked again");
  w.asked[2].take({ seq: 8, edits: [0, 1, "y"] });
  await settled();
  assert.deepEqual(w.frames.map(({ body }) => body), ["x", "y"]);
});

test("streams that are held back on the way fall back to asking", async () => {
  const w = world({ frame: 30 });
  await pause(400);
  assert.deepEqual([w.sources.length, w.frames.length], [3, 0]);
  assert.ok(w.sources.every(({ closed }) => closed));
  assert.equal(w.asked[0].url, "/d?apres=0");
  w.asked[0].take({ seq: 1, sig: "a", body: "" });
  await settled();
  assert.deepEqual([w.frames.length, w.states.at(-1)], [1, "live"]);
});

test("a line that may be back is tried at once", async () => {
  const w = world();
  w.sources[0].fail();
  w.wake();
  assert.equal(w.sources.length, 2);
});

test("phones come back each at its own moment", async () => {
  const phones = Array.from({ length: 40 }, () => world());
  const cut = performance.now();
  for (const phone of phones) phone.sources[0].fail();
  await pause(80);
  const back = phones.map(({ opened }) => opened[1] - cut).sort((a, b) => a - b);
  assert.ok(back[0] >= 9, `the first after ${back[0]} ms`);
  assert.ok(back.at(-1) - back[0] > 8, `all within ${back.at(-1) - back[0]} ms`);
});

test("who stopped following is left alone", async () => {
  const w = world();
  w.stop();
  w.sources[0].fail();
  w.wake();
  await pause(60);
  assert.equal(w.sources.length, 1);
});
