// <footing-check>: shows a check on another site, in a frame that this site can see nothing of.
//
// It runs in that site's page and draws nothing but the frame. The two tell each other little, and
// only what is named here; each looks whether it is really the other one that speaks. Answers are in
// no message, but for a result that the person gives to this site by a button of its own.

const home = new URL(".", import.meta.url);
const VERSION = 1;
const LOOK = ["accent", "background", "font", "radius"];
// Where the frame stays silent for so long while it is to be seen, what stands in the tag is shown.
const PATIENCE_MS = 20_000;
const TALLEST = 60_000;

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ":host{display:block}:host([hidden]){display:none}" +
    "iframe{display:block;inline-size:100%;block-size:32rem;border:0;border-radius:inherit;color-scheme:auto}" +
    // It is seen once it has its theme, so that no white page flashes up in a dark one.
    "iframe.silent{visibility:hidden}iframe[hidden]{display:none}",
);

const isWord = (text) => typeof text === "string" && /^[a-z-]{1,40}$/.test(text);
const isHeight = (n) => Number.isInteger(n) && n > 0 && n <= TALLEST;

class FootingCheck extends HTMLElement {
  static observedAttributes = [
    "check", "link", "lang", "tell", "send", "label", // another frame
    "theme", "style", "class", // another look
  ];

  #shadow = this.attachShadow({ mode: "open" });
  #slot = document.createElement("slot");
  #frame;
  #late;
  #isReady = false;
  // Neither a load nor an error tells in every browser that a frame was refused.
  #seen = new IntersectionObserver(([{ isIntersecting }]) => {
    clearTimeout(this.#late);
    if (isIntersecting && !this.#isReady) this.#late = setTimeout(() => this.#missed(), PATIENCE_MS);
  });
  #wanted = { frame: false, look: false };

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    addEventListener("message", this);
    this.#show();
  }

  // Moved as a whole (`moveBefore`), the frame goes on as it is.
  connectedMoveCallback() {}

  disconnectedCallback() {
    removeEventListener("message", this);
    this.#clear();
  }

  // Several attributes that change together are one change.
  attributeChangedCallback(name, before, now) {
    if (!this.#frame || before === now) return;
    const isLook = ["theme", "style", "class"].includes(name);
    const isFirst = !this.#wanted.frame && !this.#wanted.look;
    this.#wanted[isLook ? "look" : "frame"] = true;
    if (isFirst) queueMicrotask(() => this.#follow());
  }

  #follow() {
    const { frame } = this.#wanted;
    this.#wanted = { frame: false, look: false };
    if (!this.isConnected || !this.#frame) return;
    if (frame) this.#show();
    else this.#say({ type: "look", ...this.#look() });
  }

  #show() {
    this.#clear();
    const frame = document.createElement("iframe");
    this.#frame = frame;
    frame.title = this.getAttribute("label") || "Self-check";
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.allow = "clipboard-write";
    frame.sandbox =
      "allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups " +
      "allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
    this.#shadow.replaceChildren(frame);
    // A page without an origin can be sent nothing, and browsers let most of them frame nothing.
    if (self.origin === "null") return this.#missed();
    // Its colours are read off the page, so it has to be in it.
    frame.src = this.#address();
    frame.className = "silent";
    this.#seen.observe(this);
  }

  #clear() {
    this.#seen.disconnect();
    clearTimeout(this.#late);
    this.#frame?.remove();
    this.#frame = undefined;
    this.#isReady = false;
  }

  // The check did not come: blocked by a policy, or no network. The tag has another way to it.
  #missed() {
    this.#seen.disconnect();
    this.#frame.hidden = true;
    this.#shadow.append(this.#slot);
    this.#tell("error", { code: "not-loaded" });
  }

  #address() {
    const asked = new URLSearchParams({ host: self.origin });
    for (const name of ["check", "link", "tell"]) {
      const value = this.getAttribute(name);
      if (value) asked.set(name, value);
    }
    if (this.hasAttribute("send")) asked.set("send", "");
    const language = this.closest("[lang]")?.lang;
    if (language) asked.set("lang", language);
    for (const [name, value] of Object.entries(this.#look())) if (value) asked.set(name, value);
    return `${home}embed/#${asked}`;
  }

  // Custom properties of the tag, its own or inherited; colours as the browser works them out, in sRGB
  // however they are written.
  #look() {
    const style = getComputedStyle(this);
    const look = { theme: this.getAttribute("theme") || "auto" };
    for (const name of LOOK) look[name] = style.getPropertyValue(`--footing-${name}`).trim();
    for (const name of ["accent", "background"]) {
      if (!CSS.supports("color", look[name])) continue;
      this.#frame.style.color = `color-mix(in srgb, ${look[name]}, ${look[name]})`;
      look[name] = getComputedStyle(this.#frame).color;
    }
    this.#frame.style.color = "";
    return look;
  }

  #say(message) {
    this.#frame.contentWindow?.postMessage({ footing: VERSION, ...message }, home.origin);
  }

  #tell(name, detail = null) {
    this.dispatchEvent(new CustomEvent(`footing-${name}`, { bubbles: true, detail }));
  }

  #tells(name) {
    return (this.getAttribute("tell") ?? "").split(/\s+/).includes(name);
  }

  handleEvent({ source, origin, data }) {
    const frame = this.#frame;
    if (!frame || !source || source !== frame.contentWindow || origin !== home.origin) return;
    if (data?.footing !== VERSION) return;
    switch (data.type) {
      case "ready":
        clearTimeout(this.#late);
        this.#isReady = true;
        frame.hidden = false;
        frame.className = "";
        this.#slot.remove();
        this.#say({ type: "look", ...this.#look() });
        return this.#tell("ready");
      case "resized":
        return this.#resized(data);
      case "error":
        return isWord(data.code) ? this.#tell("error", { code: data.code }) : undefined;
      case "started":
      case "finished":
        return this.#tells(data.type) ? this.#tell(data.type) : undefined;
      case "result":
        if (!this.hasAttribute("send") || typeof data.result !== "object") return;
        this.#tell("result", data.result);
        return this.#say({ type: "received" });
    }
  }

  #resized({ height, top }) {
    if (!isHeight(height)) return;
    const changed = this.#frame.style.blockSize !== `${height}px`;
    this.#frame.style.blockSize = `${height}px`;
    // A new step begins at the top of the check, which may be above what is seen by now, or below what
    // sticks to the top of the page.
    const covered = parseFloat(getComputedStyle(this).scrollMarginTop);
    if (top === true && this.getBoundingClientRect().top < covered) {
      this.scrollIntoView({ block: "start", behavior: "instant" });
    }
    if (changed) this.#tell("resized", { height });
  }
}

if (home.origin === self.origin) {
  console.warn("footing-check: this page and the check have the same origin, so scripts here can read the check. Serve it from a host name of its own.");
}
if (self.origin === "null") {
  console.warn("footing-check: a file, or a page in a sandbox, has no origin and cannot show a check. Serve it, from localhost for instance.");
}
if (!customElements.get("footing-check")) customElements.define("footing-check", FootingCheck);
