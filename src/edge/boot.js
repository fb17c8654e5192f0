// Starts the app, seals the page, and shows what works without the app when it cannot start.
// The build puts the hashed names in place of the plain ones.
// A page loads its app's glue by a tag of its own, where its integrity is written down; it does
// nothing until this script imports it. An import here rather than a bundle, so that its failure
// is caught.

import { keepForOffline } from "./offline.js";

// Made by early.js, which stands in the page, unless a host's own headers do not let it.
const footing = (globalThis.footing ??= { early: {} });
const root = document.documentElement;
const file = (name) => new URL(name, import.meta.url).href;
const small = { glue: file("./check.js"), wasm: root.dataset.wasm };
const whole = [
  { glue: file("./app.js"), wasm: file("./app.wasm") },
  { glue: file("./counselor.js"), wasm: file("./counselor.wasm") },
].reduce((usual, other) => (other.wasm === new URL(small.wasm, location.href).href ? other : usual));

// In a frame on another site nothing is kept, and what seals is only wanted where a link asks for it.
const isEmbed = "embed" in root.dataset;
const seals = "sealing" in root.dataset && (!isEmbed || new URLSearchParams(location.hash.slice(1)).has("link"));
const sealing = { glue: file("./seal.js"), wasm: file("./seal.wasm") };

// From here on the browser refuses every request of this page, even to its own host, but for the
// one file that it may still want.
function seal(wanted = "'none'") {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `connect-src ${wanted}`;
  document.head.append(policy);
}

// The app changes the address without loading anything. A relative icon would then be looked for
// in another folder, by a request of the browser's own.
function settle(links) {
  for (const link of links.querySelectorAll("link[rel$=icon], link[rel=manifest]")) link.href = link.href;
}
settle(document);

// Starts an app and waits until it has taken the page over, or a panic of its says that it never will.
function begun(start) {
  return new Promise((resolve, reject) => {
    const panic = (event) => {
      event.preventDefault();
      reject(event.error);
    };
    addEventListener("error", panic);
    footing.took = () => {
      removeEventListener("error", panic);
      resolve();
    };
    start().catch(reject);
  });
}

// Loads a module and gives what starts it.
async function loaded({ glue, wasm }, asked = fetch(wasm)) {
  const module = asked.then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} for ${wasm}`);
    return WebAssembly.compileStreaming(answer);
  });
  const [{ default: start }, compiled] = await Promise.all([import(glue), module]);
  return () => start({ module_or_path: compiled });
}

async function loadedSmall() {
  const check = (footing.bytes ?? fetch(root.dataset.check)).then((answer) => answer.arrayBuffer());
  const [start, bytes] = await Promise.all([loaded(small, footing.wasm), check]);
  footing.check = new Uint8Array(bytes);
  return start;
}

// What a page has in a template begins to load: the glue and the look of the whole app on a check's
// page, the glue of what seals where something is sealed or opened.
function bringLarger() {
  const larger = document.getElementById("larger");
  if (larger) document.head.append(larger.content);
  larger?.remove();
  settle(document);
}

// The look of what is only in the whole app: a check's page has it for print until then.
async function dressed() {
  const style = document.getElementById("whole-style");
  if (!style) return;
  style.media = "all";
  // It comes with the page, so it is there by now; better plain than late where it is not.
  if (!style.sheet) await new Promise((go) => {
    for (const type of ["load", "error"]) style.addEventListener(type, go, { once: true });
    setTimeout(go, 1000);
  });
}

// The whole app takes over from the small one, which asks for it when it is wanted.
let larger;
footing.more = async () => {
  larger ??= loaded(whole);
  const came = await larger.then(() => true, () => false);
  if (!came) larger = undefined;
  const tell = () => dispatchEvent(new CustomEvent("footing-whole", { detail: came }));
  tell();
  // The small one has writings to wait for, but not for ever.
  if (came) setTimeout(tell, 2000);
};
footing.handOver = async (handed) => {
  footing.handed = handed;
  const [start] = await Promise.all([larger, dressed()]);
  await start();
  delete footing.handed;
};

// The module that seals and opens (edge/sealing.rs): its exports, asked for once more where they did
// not come. Once they have, this page needs nothing more.
let exports;
async function broughtSealing() {
  bringLarger();
  const start = await loaded(sealing);
  await start();
  seal();
  return import(sealing.glue);
}
if (seals) footing.sealing = () => {
  exports ??= broughtSealing();
  exports.catch(() => (exports = undefined));
  return exports;
};

// A fault of the app's own, or of the browser's in running it: from then on the app may do anything.
function breakdown({ error, reason }) {
  if ((error ?? reason) instanceof WebAssembly.RuntimeError) {
    for (const type of ["error", "unhandledrejection"]) removeEventListener(type, breakdown);
    footing.outlive?.();
  }
}

try {
  if (footing.framed) throw new Error("This page is in a frame of another one");
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly is off");
  const start = await (root.dataset.check ? loadedSmall() : loaded(whole, footing.wasm));
  try {
    await begun(start);
  } catch (error) {
    // Something has changed the markup, an extension perhaps: once more, onto an empty page.
    console.warn("The app could not take the page over:", error);
    footing.fresh = true;
    root.classList.add("fresh");
    bringLarger();
    // Another module, or the same under another name, so that it is another instance.
    const glue = root.dataset.check ? whole.glue : `${whole.glue}#fresh`;
    const [again] = await Promise.all([loaded({ ...whole, glue }), dressed()]);
    await begun(again);
  }
  for (const type of ["error", "unhandledrejection"]) addEventListener(type, breakdown);
  bringLarger();
  footing.sealing?.();
  if (!isEmbed) keepForOffline();
} catch (error) {
  // A page that is being left has no use for it any more.
  if (!footing.left) {
    root.classList.add("without");
    console.error("The app could not start:", error);
  }
} finally {
  // Until here the page shows whom to call by itself, after a while (styles/layout.css).
  root.classList.add("booted");
  seal(root.dataset.check ? whole.wasm : footing.sealing && sealing.wasm);
}
