// A phone that is told what a new state means for everybody: it asks for itself only where that does not tell.
import assert from "node:assert/strict";
import test from "node:test";

import { PACE, start } from "../../../crates/glane-web/assets/phone.js";
import { hand, settled, shelf } from "./world.js";

/** A phone whose part is `sig` alone: what it shows is what it was last given. */
function phone(sig) {
  const state = { shown: sig, asked: 0, posted: 0, drawn: [], own: (part) => part, seq: 1, source: null };
  const answer = (text, headers) => ({ ok: true, status: 200, headers: new Headers(headers), text: async () => text, json: async () => JSON.parse(text) });
  const world = {
    me: "me",
    base: "/X",
    keep: Promise.resolve(shelf()),
    hand: hand(),
    now: () => 0,
    pace: PACE,
    fetch: async (url) => {
      if (url === "/X/page") {
        state.asked += 1;
        return answer(state.truth + "</footer>", { "x-glane-part": "1" });
      }
      state.posted += 1;
      return answer('{"text":"","code":"","answer":[],"next":2,"late":false}', { "x-glane-taken": "yes" });
    },
    stream: {
      EventSource: class {
        constructor() { state.source = this; }
        addEventListener() {}
        close() {}
      },
      onWake: () => () => {},
    },
  };
  state.phone = start(world, {
    sig: () => state.shown,
    swap: (html) => { state.shown = html.replace("</footer>", ""); },
    draw: (body) => state.drawn.push(body),
    own: (part, known) => state.own(part, known),
    saved: () => true,
    refused: () => {},
    stranger: () => {},
    strange: () => {},
    waiting: () => {},
    line: () => {},
  });
  const hear = async (frame) => {
    state.source.onmessage({ data: JSON.stringify({ seq: state.seq, ...frame }) });
    await settled();
  };
  /** The room goes on to a state; `part` says what it means for everybody. */
  state.goes = async (sig, part) => {
    state.truth = sig;
    state.seq += 1;
    await hear({ edits: [], sig, part });
  };
  state.begins = () => hear({ sig, body: "" });
  return state;
}

test("what everybody is shown is shown without being asked for", async () => {
  const p = phone("start");
  await p.begins();
  for (const sig of ["a.1.open.0.1", "a.1.closed.0.1", "b.1.open.0.1"]) {
    await p.goes(sig, sig);
    assert.equal(p.shown, sig);
  }
  assert.equal(p.asked, 0);
  p.phone.stop();
});

test("a state that came without it is asked for, and so is one that needs what only the server knows", async () => {
  const p = phone("start");
  await p.begins();
  await p.goes("a.1.open.0.1");
  assert.deepEqual([p.shown, p.asked], ["a.1.open.0.1", 1]);
  p.own = () => null;
  await p.goes("a.1.closed.0.1", "a.1.closed.0.1");
  assert.deepEqual([p.shown, p.asked], ["a.1.closed.0.1", 2]);
  p.phone.stop();
});

test("a question that this phone answered is not shown as if it had not", async () => {
  const p = phone("a.1.open.0.1");
  await p.begins();
  await p.phone.send({ key: "a.1", me: "me", question: "", words: [], body: "v=x", attempt: 1, pressed: 0 });
  await settled();
  assert.equal(p.posted, 1);
  let known;
  p.own = (part, did) => { known = did; return part; };
  await p.goes("a.1.closed.0.1", "a.1.closed.0.1");
  assert.deepEqual([p.asked, known], [0, true], "its answer stays on screen");
  await p.goes("a.1.open.0.1", "a.1.open.0.1");
  assert.equal(p.asked, 1);
  await p.goes("a.2.open.0.1", "a.2.open.0.1");
  assert.equal(p.asked, 1, "another round");
  p.phone.stop();
});

test("a question that closes is taken from the screen that shows it and from no other", async () => {
  const p = phone("start");
  await p.begins();
  await p.goes("a.1.closed.0.1", "a.1.closed.0.1");
  assert.equal(p.asked, 1, "this person may have answered it");
  await p.goes("aa.1.closed.0.1", "aa.1.closed.0.1");
  assert.equal(p.asked, 2);
  const tenth = phone("a.10.closed.0.1");
  await tenth.begins();
  await tenth.goes("a.1.closed.0.1", "a.1.closed.0.1");
  assert.equal(tenth.asked, 1, "another round");
  tenth.phone.stop();
  p.phone.stop();
});

test("what another tab answered is known here", async () => {
  const p = phone("start");
  await p.begins();
  p.truth = "start";
  p.phone.heard("a.1");
  await settled();
  assert.equal(p.asked, 1);
  await p.goes("a.1.open.0.1", "a.1.open.0.1");
  assert.equal(p.asked, 2);
  p.phone.stop();
});
