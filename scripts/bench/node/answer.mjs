// An answer as the participant's page sends it, read and checked as src/answer.rs does.
export const OPTIONS = ["site", "facebook", "instagram", "snapchat", "tiktok", "discord", "courriel", "affiche"];
const MAX = 4;

export function read(cookie, body) {
  const person = /(?:^|; ?)glane=([0-9a-f]{32})(?:;|$)/.exec(cookie ?? "")?.[1];
  const form = new URLSearchParams(body);
  const ticked = new Set(form.getAll("v"));
  const round = Number(form.get("round"));
  const attempt = Number(form.get("attempt"));
  const good = person && form.get("question") === "canaux" && round >= 1 && attempt >= 1
    && ticked.size > 0 && ticked.size <= MAX && [...ticked].every((option) => OPTIONS.includes(option));
  return good ? { person, question: "canaux", round, attempt, items: [...ticked] } : null;
}

const tally = { people: 0, ticks: new Map(OPTIONS.map((option) => [option, 0])) };

export function fold(answer) {
  tally.people += 1;
  for (const item of answer.items) tally.ticks.set(item, tally.ticks.get(item) + 1);
}

export const receipt = (answer) => ({ code: answer.person.slice(0, 10), next: answer.attempt + 1 });
export const row = (answer) => [answer.person, answer.question, answer.round, answer.attempt, JSON.stringify({ items: answer.items })];
