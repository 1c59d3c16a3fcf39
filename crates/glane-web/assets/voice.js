// @ts-check
// Reads the open question aloud, with a voice that lives on the device: only where it has one of the question's language.

const SAID = "#question, .help, .answer .tick span, .answer .rated span, .answer .row legend, .answer .stances button, .ends span";

/** @param {Element} one */
const spoken = (one) => one.closest("[lang]")?.getAttribute("lang") ?? "";

/**
 * @param {HTMLElement} part where questions come and go
 * @param {string} word what the button says
 * @returns {() => void} to call whenever another question may stand there
 */
export function aloud(part, word) {
  const mouth = window.speechSynthesis;
  if (!mouth) return () => {};
  // Other voices are somebody's server: what is asked here goes nowhere.
  const own = (/** @type {string} */ lang) => mouth.getVoices().find((voice) => voice.localService && voice.lang.slice(0, 2) === lang);
  const put = () => {
    const question = part.querySelector("#question");
    if (!question || part.querySelector(".aloud") || !own(spoken(question))) return;
    const button = document.createElement("button");
    button.id = "aloud";
    button.type = "button";
    button.className = "aloud blank";
    button.textContent = word;
    question.after(button);
  };
  part.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest(".aloud"))) return;
    // Touched again, it falls silent.
    const silent = mouth.speaking;
    mouth.cancel();
    if (silent) return;
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll(SAID))) {
      const voice = own(spoken(one));
      if (!voice) continue;
      const said = new SpeechSynthesisUtterance(one.innerText);
      said.lang = voice.lang;
      said.voice = voice;
      mouth.speak(said);
    }
  });
  // Voices are known a while after the page.
  mouth.addEventListener?.("voiceschanged", put);
  return () => {
    mouth.cancel();
    put();
  };
}
