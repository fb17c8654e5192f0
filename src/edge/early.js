// What the page does by itself until the app has come: it starts the check, waits with "Next",
// and leaves. Radios, boxes and text fields need nobody; the app reads them when it takes over.
// Where the app breaks down later, leaving and loading again are the page's own once more.
//
// It stands in the page itself, so that a person who is quicker than the network is heard, and at its
// end: what is shown need not wait for it.

const byId = (id) => document.getElementById(id);
const early = {};
let before = [];
let shifts = 0;
let alone = false;

const { root, wasm, check, embed } = document.documentElement.dataset;
// Before the app changes the address, from which the way to the root is counted.
const away = new URL(`${root}away/`, location).href;
const footing = { early, left: false, done, leave, outlive, wasm: asked(wasm), bytes: check && asked(check) };
globalThis.footing = footing;
// Only the page that is made for it works in a frame of another one. The header `frame-ancestors` says
// so as well, but not every host can send it.
footing.framed = embed === undefined && self !== top;

const types = ["click", "submit", "keydown", "keyup"];
const listen = (hears) => types.forEach((type) => document.addEventListener(type, hears, true));

// Asked for here already; boot.js says what is to be done where it does not come. Chromium has asked
// for the module as soon as the page's head had come, by a link in it, and this is given the same answer.
// WebKit would load it twice, so that the link is for a screen whose posture is known, which is how
// Chromium alone sees every screen.
function asked(url) {
  const answer = fetch(url);
  answer.catch(() => {});
  return answer;
}

// The app takes over, and says so before it touches the page: from here on it hears everything itself.
function done() {
  types.forEach((type) => document.removeEventListener(type, hear, true));
  document.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
  byId("first-screen")?.remove();
}

const wishOf = (event) => event.type === "click" && event.target.closest("[data-do]")?.dataset.do;

function hear(event) {
  hearLeaving(event);
  if (event.type === "click") {
    const wish = wishOf(event);
    if (event.target.closest("a[data-nav]")) footing.left = true;
    if (wish === "start-keep") start(true);
    if (wish === "start-forget") start(false);
    if (wish === "back") back();
  } else if (event.type === "submit") {
    event.preventDefault();
    early.next = true;
    event.target.setAttribute("aria-busy", "true");
  }
}

function hearLeaving(event) {
  if (wishOf(event) === "leave") leave();
  if (event.type === "keydown") {
    alone = event.key === "Shift" && !event.repeat;
    if (!alone) shifts = 0;
  } else if (event.type === "keyup" && event.key === "Shift" && alone) {
    shifts += 1;
    if (shifts === 3) leave();
  }
}

// What is left of the app hears nothing any more, so that links load their pages as links do.
function outlive() {
  shifts = 0;
  listen((event) => {
    event.stopImmediatePropagation();
    if (event.type === "submit") event.preventDefault();
    hearLeaving(event);
    if (wishOf(event) === "again") location.reload();
  });
  document.documentElement.classList.add("broken");
  scrollTo(0, 0);
}

function start(keep) {
  const [main, screen] = [byId("main"), byId("first-screen")];
  // While the page is still coming in, the template may be there in part.
  if (!screen?.nextSibling) return;
  // Not every check asks for a word.
  const asks = main.querySelector("[name=word]");
  const picked = main.querySelector("[name=word]:checked");
  const own = main.querySelector("#own-word");
  const word = (picked?.value === "other" ? own.value : (picked?.parentElement.textContent ?? "")).trim();
  if (asks && !word) {
    // The browser says what is missing, in the person's own language.
    const missing = picked ? own : asks;
    missing.required = true;
    missing.reportValidity();
    missing.required = false;
    return;
  }
  Object.assign(early, { keep, word });
  const first = screen.content.cloneNode(true);
  const texts = document.createTreeWalker(first, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll("{behaviour}", word);
  before = [...main.childNodes];
  main.replaceChildren(first);
  show();
}

function back() {
  if (early.word === undefined) return;
  delete early.word;
  delete early.next;
  byId("main").replaceChildren(...before);
  show();
}

function show() {
  scrollTo(0, 0);
  byId("main").querySelector("h1").focus();
}

// The history is rewound to the app's first entry, that entry gets the harmless page's address, a new
// entry cuts off everything that lay ahead, and the harmless page takes its place.
function leave() {
  footing.left = true;
  const left = byId("left")?.content.cloneNode(true);
  document.body.replaceChildren(left ?? "");
  if (embed !== undefined) return leaveTop();
  // How many entries of the app lie before this one; none where the app has not been there.
  const index = Number.parseInt(history.state, 10);
  if (!index) return goAway();
  let gone = false;
  const once = () => {
    if (!gone) goAway();
    gone = true;
  };
  addEventListener("popstate", once);
  // If the browser does not rewind, the page is left all the same.
  setTimeout(once, 600);
  history.go(-index);
}

// In a frame it is the page around it that is to be left. Where the browser does not let that be done
// from here, what is seen in the frame is gone all the same, and says so.
function leaveTop() {
  if (self === top) return goAway();
  try {
    top.location.replace(away);
  } catch {}
}

function goAway() {
  history.replaceState(null, "", away);
  history.pushState(null, "", `${away}#`);
  location.replace(away);
}

listen(hear);
if (footing.framed) {
  const open = document.createElement("a");
  Object.assign(open, { href: location.href, target: "_blank", rel: "noopener", textContent: document.title });
  document.body.replaceChildren(open);
}
