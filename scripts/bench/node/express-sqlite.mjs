// express over better-sqlite3 at full sync, each answer its own commit.
import Database from "better-sqlite3";
import express from "express";
import { fold, read, receipt, row } from "./answer.mjs";

const db = new Database(process.argv[2]);
db.pragma("journal_mode = WAL");
// A file in WAL mode is opened at NORMAL, which does not wait for the disk.
db.pragma("synchronous = FULL");
db.exec("CREATE TABLE ballot (id INTEGER PRIMARY KEY, person TEXT, question TEXT, round INT, attempt INT, payload TEXT, UNIQUE (person, question, round, attempt))");
const insert = db.prepare("INSERT INTO ballot (person, question, round, attempt, payload) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
const app = express();
app.post("/reponse", express.text({ type: "application/x-www-form-urlencoded" }), (request, response) => {
  const answer = read(request.headers.cookie, request.body);
  if (!answer) return response.status(400).end();
  if (!insert.run(...row(answer)).changes) return response.status(409).end();
  fold(answer);
  response.json(receipt(answer));
});
const server = app.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port} /reponse`));
