// What the page does by itself until the app has come: it starts the check, waits with "Next",
// and leaves. Radios, boxes and text fields need nobody; the app reads them when it takes over.

const page = document.getElementById("app");
const main = document.getElementById("main");
const screen = document.getElementById("first-screen");
const early = {};
let before = [];
let shifts = 0;
let alone = false;

export const footing = { early, left: false, done };

// The app takes over, and says so before it touches the page: from here on it hears everything itself.
function done() {
  for (const type of ["click", "submit", "keydown", "keyup"]) document.removeEventListener(type, hear, true);
  document.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
  screen?.remove();
}

function hear(event) {
  if (event.type === "click") {
    const wish = event.target.closest("[data-do]")?.dataset.do;
    if (event.target.closest("a[data-nav]")) footing.left = true;
    if (wish === "leave") leave();
    if (wish === "start-keep") start(true);
    if (wish === "start-forget") start(false);
    if (wish === "back") back();
  } else if (event.type === "submit") {
    event.preventDefault();
    early.next = true;
    event.target.setAttribute("aria-busy", "true");
  } else if (event.type === "keydown") {
    alone = event.key === "Shift" && !event.repeat;
    if (!alone) shifts = 0;
  } else if (event.key === "Shift" && alone) {
    shifts += 1;
    if (shifts === 3) leave();
  }
}

function start(keep) {
  if (!screen) return;
  const picked = main.querySelector("[name=word]:checked");
  const own = main.querySelector("#own-word");
  const word = picked?.value === "other" ? own.value.trim() : picked?.parentElement.textContent.trim();
  if (!word) {
    // The browser says what is missing, in the person's own language.
    const missing = picked ? own : main.querySelector("[name=word]");
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
  if (!early.word) return;
  delete early.word;
  delete early.next;
  main.replaceChildren(...before);
  show();
}

function show() {
  scrollTo(0, 0);
  main.querySelector("h1").focus();
}

function leave() {
  footing.left = true;
  page.remove();
  const away = new URL(`${document.documentElement.dataset.root}away/`, location);
  history.replaceState(null, "", away);
  location.replace(away);
}

for (const type of ["click", "submit", "keydown", "keyup"]) document.addEventListener(type, hear, true);
