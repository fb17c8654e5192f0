// The service worker: keeps one whole copy of the site, so that it opens without a network.
//
// Our own and no library, because the list of files is fixed when the site is built: Workbox would
// bring a build in Node and more code than there is here, for strategies that must never run.
// The build writes SITE in front: the version, and each file's address with its hash. Nothing else
// is ever kept, and a file with another hash than the listed one is not taken. What only counselors
// need is a list of its own, kept for those who have opened one of its pages.

const scope = self.registration.scope;
const root = new URL(scope).pathname;
const files = new Map([...SITE.files, ...SITE.later]);
const later = SITE.later.map(([path]) => new URL(path, scope).href);
// Other apps of the same host have caches too; no address has a space in it.
const prefix = `footing ${scope} `;
const own = prefix + SITE.version;
const ours = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));
const isNamedByContent = (path) => path.startsWith("assets/");

// All or nothing: every file is here, whole and right, before the first one is kept.
async function keep(list) {
  const load = async ([path, integrity]) => {
    const url = new URL(path, scope).href;
    // A page has just loaded most of those named by their content, and the browser still has them.
    const cache = isNamedByContent(path) ? "default" : "no-cache";
    const answer = await fetch(url, { cache, integrity, redirect: "error" });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    return [url, answer];
  };
  const loaded = await Promise.all(list.map(load));
  const cache = await caches.open(own);
  try {
    await Promise.all(loaded.map(([url, answer]) => cache.put(url, answer)));
  } catch (error) {
    await Promise.all(loaded.map(([url]) => cache.delete(url)));
    throw error;
  }
}

async function hasLater(cacheName) {
  const kept = await Promise.all(later.map((url) => caches.match(url, { cacheName })));
  return kept.some(Boolean);
}

async function install() {
  const asked = await Promise.all((await ours()).map(hasLater));
  await keep(asked.includes(true) ? [...files] : SITE.files).catch(async (error) => {
    await caches.delete(own);
    throw error;
  });
}

async function keepLater({ url }) {
  if (later.includes(url.replace(/[?#].*/, "")) && !(await hasLater(own))) await keep(SITE.later);
}

// A page that is open may be of an older version, and what waits is newer: both keep their files.
async function tidy() {
  const old = (await ours()).filter((name) => name !== own);
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  if (installing || waiting || open.some((page) => page.url.startsWith(scope))) return;
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function activate() {
  const isFirst = (await ours()).length === 1;
  await (isFirst ? self.clients.claim() : tidy());
}

async function file(path, request) {
  const names = isNamedByContent(path) ? [own, ...(await ours())] : [own];
  for (const cacheName of names) {
    const kept = await caches.match(new URL(path, scope), { cacheName, ignoreVary: true });
    if (kept) return kept;
  }
  return fetch(request);
}

function page(path, request) {
  const folder = path.replace(/(^|\/)index\.html$/, "$1");
  if (files.has(folder)) return file(folder, request);
  if (files.has(`${folder}/`)) return Response.redirect(new URL(`${folder}/`, scope));
  // What mail programs make of the "#" of a link; 404.html does the same where there is no worker.
  if (path.includes("%23")) return Response.redirect(new URL(path.replace("%23", "#"), scope));
  return fetch(request).catch(() => Response.redirect(scope));
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  if (event.data === "opened") event.waitUntil(keepLater(event.source));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const path = new URL(request.url).pathname.slice(root.length);
  if (request.mode === "navigate") {
    event.respondWith(page(path, request));
    event.waitUntil(tidy());
  } else if (files.has(path) || isNamedByContent(path)) event.respondWith(file(path, request));
});
