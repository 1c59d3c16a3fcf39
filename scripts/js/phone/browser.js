// As much of a phone's browser as the page's modules use: cookies, an EventSource over fetch, a page read as text.

/** A cookie jar and a way to fetch that ends with its page: what a closed page asked for is answered to nobody. */
export class Jar {
  cookie = "";

  /** @param {AbortSignal} life of the page */
  fetcher(origin, life) {
    return async (url, init = {}) => {
      if (life.aborted) return new Promise(() => {});
      const signal = init.signal ? AbortSignal.any([init.signal, life]) : life;
      const headers = { ...init.headers, ...(this.cookie ? { cookie: this.cookie } : {}) };
      try {
        const answer = await fetch(origin + url, { ...init, headers, signal });
        const given = answer.headers.getSetCookie()[0]?.split(";")[0];
        if (given) this.cookie = given;
        return answer;
      } catch (failed) {
        if (life.aborted) return new Promise(() => {});
        throw failed;
      }
    };
  }
}

/** An EventSource class over a way to fetch. */
export function eventSource(fetch) {
  return class {
    #gone = new AbortController();
    #heard = {};
    constructor(url) {
      this.#read(url).catch(() => {}).then(() => { if (!this.#gone.signal.aborted) this.onerror?.(); });
    }
    addEventListener(name, hear) { this.#heard[name] = hear; }
    close() { this.#gone.abort(); }
    async #read(url) {
      const answer = await fetch(url, { headers: { accept: "text/event-stream" }, signal: this.#gone.signal });
      if (!answer.ok) return;
      const decoder = new TextDecoder();
      let rest = "";
      for await (const piece of answer.body) {
        rest += decoder.decode(piece, { stream: true });
        for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
          const lines = rest.slice(0, end).split("\n");
          rest = rest.slice(end + 2);
          if (this.#gone.signal.aborted) return;
          const field = (name) => lines.find((line) => line.startsWith(name))?.slice(name.length);
          const data = field("data: ");
          const event = field("event: ");
          if (event) this.#heard[event]?.({ data });
          else if (data !== undefined) this.onmessage?.({ data });
        }
      }
    }
  };
}

const text = (html) => html.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)).replaceAll("&amp;", "&");
const attribute = (html, pattern) => html.match(pattern)?.[1] ?? "";

/** What a part says went wrong. */
export const told = (part) => text(attribute(part, /class="told error"[^>]*>([\s\S]*?)<\/(?:p|section)>/));
/** What is saved, as a part says it. */
export const written = ({ code, answer }) =>
  `<section class="saved">${answer.map((own) => `<p class="own">${own}</p>`).join("")}<p class="receipt">${code}</p></section>`;

/** What of a part is looked at, as a person and the page's script do. */
export function read(part) {
  const form = part.match(/<form action="[^"]*\/reponse"[\s\S]*?<\/form>/)?.[0];
  const saved = part.match(/<section class="saved"[\s\S]*?<\/section>/)?.[0];
  const hidden = (name) => attribute(form ?? "", new RegExp(`name="${name}" value="([^"]*)"`));
  return {
    sig: attribute(part, /<main data-sig="([^"]*)"/),
    form: form ? { key: attribute(form, /data-key="([^"]*)"/), question: hidden("question"), round: hidden("round") } : null,
    attempt: form ? Number(hidden("attempt")) : 0,
    saved: saved ? {
      code: text(attribute(saved, /<p class="receipt"[^>]*>([\s\S]*?)<\/p>/)),
      answer: [...saved.matchAll(/<p class="own">([\s\S]*?)<\/p>/g)].map((own) => text(own[1])),
    } : null,
  };
}
