// @ts-check
// « Vérifier la salle » on the console: phones appear as they come.
import { goneDark } from "./over.js";
import { become } from "./part.js";

const EVERY = 2000;

const looking = setInterval(async () => {
  if (document.visibilityState === "hidden") return;
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok) {
      if (await goneDark()) clearInterval(looking);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["warnings", "phones"]) {
      const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
      if (old && fresh) become(old, document.importNode(fresh, true));
    }
  } catch { /* the next look tells */ }
}, EVERY);
