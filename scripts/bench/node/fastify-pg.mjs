// fastify over PostgreSQL, each answer its own commit, sixteen connections.
import fastify from "fastify";
import pg from "pg";
import { fold, read, receipt, row } from "./answer.mjs";

const pool = new pg.Pool({ connectionString: process.argv[2], max: 16 });
await pool.query("DROP TABLE IF EXISTS ballot_node; CREATE TABLE ballot_node (id bigserial PRIMARY KEY, person text, question text, round int, attempt int, payload text, UNIQUE (person, question, round, attempt))");
const insert = {
  name: "insert",
  text: "INSERT INTO ballot_node (person, question, round, attempt, payload) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
};
const app = fastify();
app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_, body, done) => done(null, body));
app.post("/reponse", async (request, reply) => {
  const answer = read(request.headers.cookie, request.body);
  if (!answer) return reply.code(400).send();
  const { rowCount } = await pool.query({ ...insert, values: row(answer) });
  if (!rowCount) return reply.code(409).send();
  fold(answer);
  return receipt(answer);
});
await app.listen({ host: "127.0.0.1", port: 0 });
console.log(`http://127.0.0.1:${app.server.address().port} /reponse`);
