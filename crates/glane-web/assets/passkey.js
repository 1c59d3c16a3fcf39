// @ts-check
// A key of this device: made for whoever is signed in, or shown to sign in. The form goes as any other once its hidden
// fields are filled; where there are no keys it stays hidden, and passwords are there.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form#passkey"));

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** @param {ArrayBuffer | null} buffer @returns {string} */
function written(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer(0)));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @returns {boolean} whether there are keys here: browsers bind them to a name, never to a number */
function able() {
  const numbered = /^[\d.]+$|:/.test(location.hostname);
  return window.isSecureContext && typeof PublicKeyCredential !== "undefined" && !numbered;
}

/** @param {Record<string, any>} asked @returns {Promise<Record<string, string>>} */
async function make(asked) {
  const made = /** @type {PublicKeyCredential} */ (
    await navigator.credentials.create({
      publicKey: {
        challenge: bytes(asked.challenge),
        rp: { id: asked.host, name: asked.house },
        user: { id: bytes(asked.user), name: asked.name, displayName: asked.name },
        pubKeyCredParams: asked.algorithms.map((/** @type {number} */ alg) => ({ type: "public-key", alg })),
        excludeCredentials: asked.known.map((/** @type {string} */ id) => ({ type: "public-key", id: bytes(id) })),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        attestation: "none",
      },
    })
  );
  const answer = /** @type {AuthenticatorAttestationResponse} */ (made.response);
  return {
    client: written(answer.clientDataJSON),
    data: written(answer.getAuthenticatorData()),
    public: written(answer.getPublicKey()),
    algorithm: String(answer.getPublicKeyAlgorithm()),
  };
}

/** @param {Record<string, any>} asked @returns {Promise<Record<string, string>>} */
async function show(asked) {
  const shown = /** @type {PublicKeyCredential} */ (
    await navigator.credentials.get({
      publicKey: { challenge: bytes(asked.challenge), rpId: asked.host, userVerification: "required" },
    })
  );
  const answer = /** @type {AuthenticatorAssertionResponse} */ (shown.response);
  return {
    credential: written(shown.rawId),
    client: written(answer.clientDataJSON),
    data: written(answer.authenticatorData),
    signature: written(answer.signature),
    user: written(answer.userHandle),
  };
}

/** @param {HTMLFormElement} form */
async function go(form) {
  const answer = await fetch(form.dataset.ask ?? "", { method: "POST" });
  if (!answer.ok) throw new Error(String(answer.status));
  const asked = await answer.json();
  const fields = await ("user" in asked ? make(asked) : show(asked));
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  form.submit();
}

if (form && able()) {
  form.hidden = false;
  document.getElementById("passkey-needs")?.remove();
  const button = /** @type {HTMLButtonElement} */ (document.getElementById("passkey-go"));
  const stopped = /** @type {HTMLElement} */ (document.getElementById("passkey-stopped"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    stopped.hidden = true;
    go(form).catch(() => {
      button.disabled = false;
      stopped.hidden = false;
    });
  });
}
