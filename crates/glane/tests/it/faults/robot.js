// Who holds a phone in Chromium: runs before the page's own script on each of its pages. Answers what is asked,
// changes its mind, reloads, leaves and comes back, drawn from the host's name. Its notes outlive the page.
(() => {
  const PACE = 10;
  const { hostname, pathname } = location;
  if (!hostname.endsWith(".salle.test")) return;
  const realNow = Date.now.bind(Date);
  const realTimeout = window.setTimeout.bind(window);
  const RealEventSource = window.EventSource;
  // The page's times, as many times as fast as the server's clock goes.
  Date.now = () => realNow() * PACE;
  window.setTimeout = (act, ms, ...rest) => realTimeout(act, (ms ?? 0) / PACE, ...rest);
  let live = false;
  window.EventSource = class extends RealEventSource {
    constructor(url) {
      super(url);
      live = true;
    }
  };

  const notes = JSON.parse(localStorage.getItem("robot") ?? '{"pressed":[],"shown":[],"pages":0,"byHand":0,"draw":0}');
  const note = () => localStorage.setItem("robot", JSON.stringify(notes));
  const random = () => {
    // The host's name and how many were drawn so far, well mixed.
    let z = notes.draw++;
    for (const letter of hostname) z = Math.imul(z ^ letter.charCodeAt(0), 0x85ebca6b) + 0x6d2b79f5;
    z = Math.imul(z ^ (z >>> 15), 0x2c1b3c6d);
    z = Math.imul(z ^ (z >>> 12), 0x297a2d39);
    return ((z ^ (z >>> 15)) >>> 0) / 4294967296;
  };
  notes.pages += 1;
  note();

  const go = (url) => { notes.room ??= pathname; note(); if (url) location.href = url; else location.reload(); };
  if (pathname === "/") {
    // A closed page that is opened again.
    realTimeout(() => go(notes.room), 200 * random());
    return;
  }
  const since = realNow();
  let broken = false;
  addEventListener("error", (event) => { if (event.target instanceof HTMLScriptElement) broken = true; }, true);
  const part = () => document.getElementById("part");
  const look = () => {
    for (const saved of part()?.querySelectorAll(".saved") ?? []) {
      const receipt = saved.querySelector(".receipt")?.textContent ?? "";
      const own = [...saved.querySelectorAll(".own")].map((line) => line.textContent).join(" ");
      const line = receipt + "|" + own;
      if (!notes.shown.includes(line)) { notes.shown.push(line); note(); }
    }
  };
  let last = notes.last ?? "";
  const answer = (form) => {
    last = notes.last = form.dataset.key;
    const pressed = realNow();
    const blank = random() < 0.08;
    const word = hostname.split(".")[0] + "w" + notes.pressed.length;
    const field = form.querySelector("[name=v]");
    if (!blank) {
      field.value = word;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    notes.pressed.push({ key: form.dataset.key, body: blank ? "blank=1" : "v=" + word, at: pressed });
    note();
    form.requestSubmit(form.querySelector(blank ? ".blank" : ".send"));
  };
  const act = () => {
    look();
    const rest = localStorage.getItem("robot.rest");
    // A page whose script did not come is one that people load again.
    if (broken || (!live && realNow() - since > 1500)) {
      notes.byHand += 1;
      go();
      return;
    }
    if (!rest && live) {
      const form = part()?.querySelector("form.answer");
      const chance = random();
      if (form && (form.dataset.key !== last ? chance < 0.7 : chance < 0.12)) answer(form);
      // Whatever was pressed, however short ago: it is kept from that very moment.
      else if (chance > 0.95) {
        go(chance > 0.975 ? "/" : "");
        return;
      }
      note();
    }
    realTimeout(act, 30 + 100 * random());
  };
  realTimeout(act, 50);

  /** What the test asks for in the end. */
  window.robotReport = () => {
    look();
    const main = part()?.querySelector("main");
    const own = [...(main?.querySelectorAll(".saved") ?? [])].filter((saved) => saved.firstElementChild?.className === "done").at(-1);
    const waiting = document.getElementById("waiting");
    const sending = document.querySelector(".sending");
    return {
      // A page that has just come may not yet have found what an earlier one left.
      ready: live && realNow() - since > 600,
      cookie: "",
      name: hostname,
      shown: {
        sig: main?.dataset.sig ?? "",
        refused: Boolean(main?.querySelector(".told.error")),
        attempt: Number(document.querySelector("form.answer [name=attempt]")?.value ?? 0),
        saved: own ? {
          code: own.querySelector(".receipt")?.textContent ?? "",
          answer: [...own.querySelectorAll(".own")].map((line) => line.textContent),
        } : null,
      },
      waiting: [waiting, sending].filter((said) => said && !said.hidden).map((said) => said.textContent),
      pressed: notes.pressed,
      seen: notes.shown,
      told: [],
      reloads: notes.pages - 1,
      by_hand: notes.byHand,
    };
  };
})();
