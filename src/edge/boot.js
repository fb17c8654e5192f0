// Starts the app, seals the page, and shows what works without the app when it cannot start.
// The build puts the hashed names in place of ./app.js and ./app.wasm.
// The page loads app.js by a tag of its own, where its integrity is written down; it does nothing
// until this script imports it. An import here rather than a bundle, so that its failure is caught.
// The build puts offline.js into this file.

import { keepForOffline } from "./offline.js";

const root = document.documentElement;

// From here on the browser refuses every request of this page, even to its own host.
function seal() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'none'";
  document.head.append(policy);
}

// The app changes the address without loading anything. A relative icon would then be looked for
// in another folder, by a request of the browser's own.
for (const link of document.querySelectorAll("link[rel$=icon], link[rel=manifest]")) link.href = link.href;

// The page may still be coming in when everything else is already there.
function pageIsThere() {
  if (document.readyState !== "loading") return undefined;
  return new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}

try {
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly is off");
  // Not by a preload link: WebKit would load the module twice.
  const module = fetch(new URL("./app.wasm", import.meta.url));
  const [{ default: start }, answer] = await Promise.all([import("./app.js"), module, pageIsThere()]);
  await start({ module_or_path: answer });
  keepForOffline();
} catch (error) {
  root.classList.add("without");
  console.error("The app could not start:", error);
} finally {
  // Until here the page shows whom to call by itself, after a while (styles/layout.css).
  root.classList.add("booted");
  seal();
}
