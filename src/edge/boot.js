// Starts the app, seals the page, and shows what works without the app when it cannot start.
// The build puts the hashed names in place of ./app.js and ./app.wasm.
// The page loads app.js by a tag of its own, where its integrity is written down; it does nothing
// until this script imports it. An import here rather than a bundle, so that its failure is caught.

const root = document.documentElement;

// From here on the browser refuses every request of this page, even to its own host.
function seal() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'none'";
  document.head.append(policy);
}

try {
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly is off");
  const { default: start } = await import("./app.js");
  await start({ module_or_path: new URL("./app.wasm", import.meta.url) });
} catch (error) {
  root.classList.add("without");
  console.error("The app could not start:", error);
} finally {
  seal();
}
