// Runs phones until it is told to stop: lines of JSON in and out.
//
//     node main.js '[{ "name": …, "origin": …, "code": …, "seed": …, "pace": … }, …]'
//
// In: `act`, `rest` (nobody answers any more), `report`. Out: what is told to people as it happens, and reports.
import { createInterface } from "node:readline";

import { Phone } from "./phone.js";

const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");
const phones = JSON.parse(process.argv[2]).map((given) => new Phone(given, say));

for await (const line of createInterface({ input: process.stdin })) {
  if (line === "act") for (const phone of phones) phone.act().catch((error) => say({ broken: String(error.stack) }));
  if (line === "rest") for (const phone of phones) phone.rest();
  if (line === "report") say({ report: phones.map((phone) => phone.report()) });
}
// Whoever started this is gone.
process.exit(0);
