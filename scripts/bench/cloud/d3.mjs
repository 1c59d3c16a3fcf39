// d3-cloud on the words, sizes and sheet of Glane's own cloud: `node d3.mjs WORDS FONT`, one line of JSON.
import { readFileSync } from "node:fs";

import { GlobalFonts, createCanvas } from "@napi-rs/canvas";
import cloud from "d3-cloud";

const { width, height, words } = JSON.parse(readFileSync(process.argv[2], "utf8"));
GlobalFonts.registerFromPath(process.argv[3], "Atkinson");
// Always the same numbers, so that each pass lays out the same.
const drawn = () => {
  let state = 7;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
};

const layout = () => new Promise((done) => {
  const left = performance.now();
  cloud()
    .size([width, height])
    .canvas(() => createCanvas(1, 1))
    .words(words.map((word) => ({ text: word.text, size: word.size })))
    .padding(1)
    .rotate(0)
    .font("Atkinson")
    .fontSize((word) => word.size)
    .random(drawn())
    .on("end", (placed) => done({ ms: performance.now() - left, placed }))
    .start();
});

const passes = [];
for (let pass = 0; pass < 5; pass++) passes.push(await layout());
const best = passes.reduce((one, other) => (other.ms < one.ms ? other : one));
const pen = createCanvas(1, 1).getContext("2d");
const boxes = best.placed.map(({ text, size, x, y }) => {
  pen.font = `${size}px Atkinson`;
  const told = pen.measureText(text);
  const [wide, up, down] = [told.width, told.actualBoundingBoxAscent, told.actualBoundingBoxDescent];
  return { x: x - wide / 2, y: y - up, width: wide, height: up + down };
});
console.log(JSON.stringify({ ms: best.ms, boxes }));
