// @ts-check
// What is typed and not yet sent, by question, for as long as the page's tab lives.

/** Private mode may refuse storage: then a draft lives only as long as its page. */
const storage = {
  get(/** @type {string} */ key) {
    try { return sessionStorage.getItem(key); } catch { return null; }
  },
  set(/** @type {string} */ key, /** @type {string | null} */ value) {
    try {
      if (value === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, value);
    } catch { /* nothing to keep it in */ }
  },
};

/** @typedef {NodeListOf<HTMLInputElement>} Inputs */

/** What a person fills; a vote kept for them is not theirs to fill. */
const FIELDS = "[name=v]:not([type=hidden], button), [name^='v.']:not([type=hidden]), [name=idea]";

/** @param {HTMLFormElement} f the fields a person fills, as sent */
function content(f) {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(f)) {
    if (name === "v" || name === "idea" || name.startsWith("v.")) data.append(name, String(value));
  }
  return data.toString();
}

/** @param {HTMLFormElement} f @returns {string[]} what is typed and ticked, as a person reads it */
export function inWords(f) {
  const words = [];
  for (const field of /** @type {Inputs} */ (f.querySelectorAll(FIELDS))) {
    // A line and its step.
    if (field.name.startsWith("v.") && field.type === "radio") {
      if (field.checked && field.value) words.push(field.closest("fieldset")?.querySelector("legend")?.textContent + " : " + field.labels?.[0].textContent);
      continue;
    }
    // An option and its number.
    if (field.name.startsWith("v.") && !field.matches(".other")) {
      const option = field.labels?.[0].querySelector("span")?.textContent ?? "";
      words.push(field.value && (field.type === "text" ? option + " : " + field.value : field.value + ". " + option));
      continue;
    }
    const ticks = field.type === "checkbox" || field.type === "radio";
    if (!ticks) words.push(field.value);
    else if (field.checked) words.push(field.labels?.[0].textContent ?? "");
  }
  return words.filter((word) => word.trim());
}

/** The drafts of one workshop's questions. @param {string} code */
export function drafts(code) {
  const name = (/** @type {string} */ key) => "glane." + code + "." + key;
  return {
    /** @param {HTMLFormElement} f */
    keep: (f) => storage.set(name(f.dataset.key ?? ""), content(f)),
    /** @param {string} key */
    has: (key) => storage.get(name(key)) !== null,
    /** @param {string} key */
    forget: (key) => storage.set(name(key), null),
    /** @param {HTMLFormElement | null} f */
    restore(f) {
      const draft = f && storage.get(name(f.dataset.key ?? ""));
      if (!f || draft === null) return;
      const values = new URLSearchParams(draft);
      const typed = values.getAll("v");
      let next = 0;
      for (const field of /** @type {Inputs} */ (f.querySelectorAll(FIELDS))) {
        if (field.name.startsWith("v.") && field.type === "radio") field.checked = values.get(field.name) === field.value;
        else if (field.name.startsWith("v.")) field.value = values.get(field.name) ?? "";
        else if (field.name === "idea") field.value = values.get("idea") ?? "";
        else if (field.type === "checkbox" || field.type === "radio") field.checked = typed.includes(field.value);
        else field.value = typed[next++] ?? "";
      }
      const details = f.closest("details");
      if (details) details.open = true;
    },
  };
}
