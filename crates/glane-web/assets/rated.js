// @ts-check
// Options put in order by buttons, and points counted as one types. Without this script they are plain fields.

/** @typedef {HTMLSelectElement | HTMLInputElement} Field */

/** @param {Element} row @returns {Field} */
const field = (row) => /** @type {Field} */ (row.querySelector("select, input"));
/** @param {Element} row */
const label = (row) => row.querySelector("span")?.textContent ?? "";

/** Makes what a form has to rate easier, once it is on the page and filled. @param {HTMLFormElement | null} f */
export function ease(f) {
  const places = /** @type {HTMLElement | null | undefined} */ (f?.querySelector(".places"));
  const shares = /** @type {HTMLElement | null | undefined} */ (f?.querySelector(".shares"));
  if (places && !places.querySelector("button")) order(places);
  if (shares) {
    shares.oninput = () => count(shares);
    count(shares);
  }
}

/** @param {HTMLElement} list */
function order(list) {
  const rows = [...list.children];
  const places = field(rows[0]).querySelectorAll("option").length - 1;
  const said = document.createElement("p");
  said.className = "hidden";
  said.setAttribute("role", "status");
  list.after(said);
  const placed = () => rows.filter((row) => field(row).value).sort((a, b) => Number(field(a).value) - Number(field(b).value));

  /** Gives places from the first on, and shows rows in their order. @param {Element[]} ranked @param {Element} moved @param {HTMLElement} at */
  const draw = (ranked, moved, at) => {
    for (const row of rows) {
      const place = ranked.indexOf(row) + 1;
      field(row).value = place > 0 && place <= places ? String(place) : "";
    }
    list.append(...placed(), ...rows.filter((row) => !field(row).value));
    at.focus();
    said.textContent = (field(moved).value || "–") + ". " + label(moved);
    list.dispatchEvent(new Event("input", { bubbles: true }));
  };

  for (const row of rows) {
    for (const by of [-1, 1]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = by < 0 ? "▲" : "▼";
      button.setAttribute("aria-label", (by < 0 ? list.dataset.up : list.dataset.down) + " " + label(row));
      button.onclick = () => {
        const ranked = placed();
        const at = ranked.indexOf(row);
        if (at < 0 && by > 0) return;
        const out = at >= 0 && at + by === ranked.length;
        if (at >= 0) ranked.splice(at, 1);
        // The last place and further down: no place, unless all have one.
        if (!out || places === rows.length) ranked.splice(at < 0 ? Math.min(ranked.length, places - 1) : Math.max(0, at + by), 0, row);
        draw(ranked, row, button);
      };
      row.append(button);
    }
    const select = field(row);
    // Who is at the place that is chosen takes the one that is left.
    let before = select.value;
    select.onfocus = () => { before = select.value; };
    select.onchange = () => {
      const other = rows.find((one) => one !== row && select.value && field(one).value === select.value);
      if (other) field(other).value = before;
      before = select.value;
      list.append(...placed(), ...rows.filter((one) => !field(one).value));
      select.focus();
    };
  }
  list.append(...placed(), ...rows.filter((row) => !field(row).value));
}

/** @param {HTMLElement} list */
function count(list) {
  const left = /** @type {HTMLElement} */ (list.parentElement?.querySelector(".left"));
  const given = [...list.children].map((row) => Number(field(row).value.replace(",", ".")) || 0);
  const rest = Number(list.dataset.total) - given.reduce((all, one) => all + one, 0);
  left.hidden = false;
  left.classList.toggle("error", rest < 0);
  left.textContent = rest === 0 ? left.dataset.whole ?? "" : (rest > 0 ? left.dataset.left : left.dataset.over) + " " + Math.abs(rest);
}
