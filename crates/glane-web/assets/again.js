// @ts-check
// A page that browsers kept and give back as it was: its forms are fresh ones, so that what is typed into them next is not taken
// for what was sent before.

/** A random id as the program writes them; `crypto.randomUUID` is only there over HTTPS. */
function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const input of document.querySelectorAll("input[name=entry]")) {
    if (input instanceof HTMLInputElement) input.value = fresh();
  }
});
