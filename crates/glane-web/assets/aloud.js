// @ts-check
// Reads the open question aloud, with the device's own voice: only where it has one.

const SAID = "#question, .help, .answer .tick span, .answer .rated span, .answer .stances button, .ends span";

/**
 * @param {HTMLElement} part where questions come and go
 * @param {string} word what the button says
 * @returns {() => void} to call whenever another question may stand there
 */
export function aloud(part, word) {
  const voice = window.speechSynthesis;
  if (!voice) return () => {};
  part.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest(".aloud"))) return;
    // Touched again, it falls silent.
    const silent = voice.speaking;
    voice.cancel();
    if (silent) return;
    for (const one of part.querySelectorAll(SAID)) {
      const said = new SpeechSynthesisUtterance(one.textContent ?? "");
      // Each piece in the language it is written in.
      said.lang = one.closest("[lang]")?.getAttribute("lang") ?? "";
      voice.speak(said);
    }
  });
  return () => {
    voice.cancel();
    const question = part.querySelector("#question");
    if (!question) return;
    const button = document.createElement("button");
    button.id = "aloud";
    button.type = "button";
    button.className = "aloud blank";
    button.textContent = word;
    question.after(button);
  };
}
