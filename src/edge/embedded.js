// In the frame on another site (embed.js is its other half): says how tall the page is and puts on the
// look that is wished for. Before the app has come, and where it never does, it works as well.

const footing = (globalThis.footing ??= { early: {} });
const asked = new URLSearchParams(location.hash.slice(1));
const VERSION = 1;
const WISHES = ["theme", "accent", "background", "font", "radius"];
// Heights come in steps of an eighth, and within a screen only grow: how tall a page is must say
// little of what was answered on it.
const LEAST = 240;
const STEP = 9 / 8;

// Opened by itself the page has nobody around it, whatever its address says, and no name is shown as
// that of a site that would be told or given anything.
if (self === parent && asked.has("host")) {
  asked.delete("host");
  history.replaceState(history.state, "", `#${asked}`);
}

// Whoever is around this page says who they are, letter by letter as a browser writes an origin, so
// that the app shows the same name. A message to somebody else is not delivered.
const host = (() => {
  try {
    const name = asked.get("host");
    return self !== parent && new URL(name).origin === name ? name : undefined;
  } catch {
    return undefined;
  }
})();

footing.tell = (message) => {
  if (host) parent.postMessage({ footing: VERSION, ...message }, host);
};

let tallest = LEAST;
let rest = 0;
let told = 0;

function measure(top) {
  const natural = Math.ceil(document.body.getBoundingClientRect().height - rest);
  while (tallest < natural) tallest = Math.ceil(tallest * STEP);
  if (tallest !== natural + rest) {
    rest = tallest - natural;
    document.body.style.setProperty("--rest", `${rest}px`);
  }
  if (tallest === told && !top) return;
  told = tallest;
  footing.tell(top ? { type: "resized", height: told, top } : { type: "resized", height: told });
}

// A new screen begins: its heading is to be seen, and it may be lower than the one before.
footing.top = () => {
  tallest = LEAST;
  if (host) measure(true);
};

// The style sheet's own dark colours, which go by the person's device unless another theme is asked.
const darkRules = [];
function findDark(rules) {
  for (const rule of rules) {
    if (rule.media?.mediaText.includes("prefers-color-scheme: dark")) darkRules.push(rule.media);
    if (rule.cssRules) findDark(rule.cssRules);
  }
}
for (const sheet of document.styleSheets) findDark(sheet.cssRules);

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const style = document.documentElement.style;
let dress = { theme: "auto", light: [], dark: [] };

function putOn() {
  const { theme } = dress;
  const media = { light: "not all", dark: "all" }[theme] ?? "(prefers-color-scheme: dark)";
  for (const rule of darkRules) rule.mediaText = media;
  style.cssText = "";
  style.colorScheme = theme === "auto" ? "light dark" : theme;
  const isDark = theme === "auto" ? prefersDark.matches : theme === "dark";
  for (const [name, value] of isDark ? dress.dark : dress.light) style.setProperty(name, value);
}
prefersDark.addEventListener("change", putOn);

// What the app has found to be readable (embedded/look.rs).
footing.dress = ([theme, light, dark]) => {
  dress = { theme, light, dark };
  putOn();
};

// Each wish is a short text; the app says what becomes of it.
function wish(from) {
  const short = (value) => (typeof value === "string" && value.length <= 200 ? value : "");
  footing.wishes = WISHES.map((name) => short(from(name)));
  dispatchEvent(new CustomEvent("footing-host", { detail: "look" }));
}
wish((name) => asked.get(name) ?? "");
// The theme at once, or the page would be light first and dark then.
dress.theme = ["light", "dark"].find((it) => it === footing.wishes[0]) ?? "auto";
putOn();

addEventListener("message", ({ source, origin, data }) => {
  if (!host || source !== parent || origin !== host || data?.footing !== VERSION) return;
  if (data.type === "look") wish((name) => data[name]);
  if (data.type === "received") dispatchEvent(new CustomEvent("footing-host", { detail: "received" }));
});

if (host) {
  document.documentElement.classList.add("fitted");
  footing.tell({ type: "ready" });
  // Not in the midst of the browser's layout: what changes there is laid out in the next round, and some
  // browsers report that as an error.
  new ResizeObserver(() => setTimeout(measure, 0, false)).observe(document.body);
}
