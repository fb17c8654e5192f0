// Has the browser keep the site for visits without a network (worker.js), and tells the app when a
// newer version waits. Silent where a browser refuses: the app works without.

/** Begins, once the browser has nothing better to do. Never throws. */
export function keepForOffline() {
  const begin = () => keep().catch(() => {});
  if (window.requestIdleCallback) requestIdleCallback(begin);
  else setTimeout(begin);
}

async function keep() {
  const workers = navigator.serviceWorker;
  const address = allowed(new URL("../sw.js", import.meta.url).href);
  const kept = await workers.register(address, { updateViaCache: "none" });
  const watch = (worker) =>
    worker?.addEventListener("statechange", () => {
      // Without an active version this is the first one, and nothing is new.
      if (worker.state === "installed" && kept.active) tell();
    });
  addEventListener("footing-use-version", () => use(kept.waiting), { once: true });
  kept.addEventListener("updatefound", () => watch(kept.installing));
  watch(kept.installing);
  if (kept.waiting && kept.active) tell();
  // Only now, so that what this page itself loads comes first.
  const { active } = await workers.ready;
  active.postMessage("opened");
}

// Trusted types let no text become a script's address, but for this one.
function allowed(address) {
  const policy = window.trustedTypes?.createPolicy("footing-worker", { createScriptURL: () => address });
  return policy ? policy.createScriptURL("") : address;
}

function tell() {
  dispatchEvent(new Event("footing-version-waits"));
}

// Only the page that asks is loaded anew; others go on with what they have.
function use(worker) {
  const again = () => location.reload();
  if (!worker) return again();
  worker.addEventListener("statechange", () => {
    if (worker.state === "activated" || worker.state === "redundant") again();
  });
  worker.postMessage("take over");
}
