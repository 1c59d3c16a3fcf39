// What counts as an answer of the server, and what as silence.
import assert from "node:assert/strict";
import test from "node:test";

import { Later, Stranger } from "../../../crates/glane-web/assets/outbox.js";
import { post } from "../../../crates/glane-web/assets/post.js";

const letter = { key: "a.1", me: "m", question: "", words: [], body: "question=a&round=1&v=x", attempt: 3, pressed: 0 };
const part = "<main></main><footer></footer>\n";
const answer = (body, init) => post(async () => new Response(body, init), "/r", letter, 12.4, 50);

test("a form goes with its number and its age", async () => {
  let sent = "";
  await post(async (_url, { body }) => {
    sent = String(body);
    return new Response("{}", { headers: { "x-glane-taken": "yes" } });
  }, "/r", letter, 12.4, 50);
  assert.equal(sent, "question=a&round=1&v=x&attempt=3&age=12&left=12&me=m");
});

test("a receipt, a refusal and « too late » are told apart", async () => {
  assert.deepEqual(await answer('{"next":2}', { headers: { "x-glane-taken": "yes" } }), { receipt: { next: 2 } });
  assert.deepEqual(await answer(part, { status: 422, headers: { "x-glane-taken": "no" } }), { html: part, late: false });
  assert.deepEqual(await answer(part, { status: 409, headers: { "x-glane-taken": "late" } }), { html: part, late: true });
});

test("a phone that is another person's by now is told from a refusal", async () => {
  const stranger = answer(part, { status: 409, headers: { "x-glane-taken": "stranger" } });
  await assert.rejects(stranger, (failed) => failed instanceof Stranger);
});

test("what a hall's network answers in our stead is no answer", async () => {
  await assert.rejects(answer("<p>Welcome to the Wi-Fi", { status: 200 }));
  await assert.rejects(answer("", { status: 500 }));
});

test("a receipt or a part cut in the middle is none", async () => {
  await assert.rejects(answer("<main>", { status: 409, headers: { "x-glane-taken": "late" } }));
  await assert.rejects(answer('{"next":', { headers: { "x-glane-taken": "yes" } }));
});

test("a busy server says for how long", async () => {
  await assert.rejects(answer("", { status: 503, headers: { "retry-after": "2" } }), (failed) => failed instanceof Later && failed.ms === 2000);
});

test("a line that hangs is given up", async () => {
  const hangs = (_url, { signal }) => new Promise((_, fail) => signal.addEventListener("abort", () => fail(new Error("given up"))));
  await assert.rejects(post(hangs, "/r", letter, 0, 20), /given up/);
});
