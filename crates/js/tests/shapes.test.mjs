// Whatever is given, however odd: one of our errors or a result, never a trap.
import assert from "node:assert/strict";
import { test } from "node:test";
import { footing, refusal } from "./package.mjs";

// Mulberry32: the same shapes in every run; a failure names the seed and the turn.
function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};
const circle = () => {
  const it = {};
  it.i1 = it;
  return it;
};
const deep = () => {
  let it = 1;
  for (let n = 0; n < 20_000; n++) it = [it];
  return it;
};
const throwing = new Proxy({}, { get() { throw new Error("get"); }, ownKeys() { throw new Error("keys"); }, getPrototypeOf() { throw new Error("proto"); } });
const throwingList = new Proxy([], { get() { throw new Error("get"); } });
const ODD = [
  () => undefined, () => null, () => true, () => NaN, () => Infinity, () => -0, () => 0.5, () => 2 ** 31, () => -(2 ** 53),
  () => 10n, () => Symbol("s"), () => Symbol.iterator, () => () => 1, () => class {}, () => new Date(), () => /a/, () => new Map([["i1", 1]]),
  () => new Set([1]), () => new Uint8Array(3), () => new ArrayBuffer(8), () => Promise.resolve(1), () => new WeakMap(), () => new Error("e"),
  () => Object(1), () => Object("i1"), () => Object.create(null), () => Object.freeze({ i1: 1 }), () => circle(), () => deep(), () => revoked(),
  () => throwing, () => throwingList, () => globalThis, () => "\ud800", () => "\0", () => "x".repeat(300_000), () => "", () => "gad-7",
  () => "__proto__", () => ({ __proto__: { i1: 1 } }), () => ({ get i1() { throw new Error("i1"); } }), () => ({ length: 7 }), () => new Array(7),
  () => new Array(2 ** 32 - 1), () => ({ toJSON() { throw new Error("json"); } }), () => ({ toJSON: () => 1 }), () => [[], {}, null],
  () => ({ [Symbol("i1")]: 1 }), () => ({ i1: [] }), () => ({ i1: revoked() }), () => ({ i1: throwingList }), () => ({ i1: circle() }),
  // While it reads one thing it is asked for another.
  () => ({ get i1() { return footing.score("gad-7", [1, 1, 1, 1, 1, 1, 1])[0].value - 6; } }),
  () => ({ toJSON() { return footing.decodeLink(footing.encodeLink({ steps: [{ id: "check-in" }] })); } }),
];
const KEYS = ["i1", "i7", "i99", "", "format", "version", "id", "edition", "title", "items", "scales", "scores", "steps", "sender", "note",
  "recipient", "wanted", "asksName", "invite", "firstDay", "every", "language", "__proto__", "length", "toString"];

function shape(random, depth = 0) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const kind = random();
  if (depth > 4 || kind < 0.45) return pick(ODD)();
  if (kind < 0.6) return Math.floor(random() * 12) - 3;
  if (kind < 0.7) return pick(["footing-instrument", "own", "age1", "2026-01-31", "month", "nothing", "choice", "sum", ...KEYS]);
  if (kind < 0.85) return Array.from({ length: Math.floor(random() * 9) }, () => shape(random, depth + 1));
  const it = {};
  for (let n = random() * 6; n > 0; n--) Object.defineProperty(it, pick(KEYS), { value: shape(random, depth + 1), enumerable: true, configurable: true });
  return it;
}

// What is taken as it is; one piece of it is replaced, left out or put elsewhere.
const OWN = {
  format: "footing-instrument", version: 1, id: "abcdefghijklmno2", edition: 1, template: "", title: "Own", about: "", recall_days: 7, licence: "", source: "A 2020",
  scales: [[{ value: 0, text: "No" }, { value: 1, text: "Yes" }]],
  items: [{ text: "One", answer: { choice: { scale: 0 } }, reversed: true, optional: false, danger: { from: 1, to: 1, topic: "violence" } },
    { text: "Two", answer: { number: { min: 0, max: 9 } } }, { text: "Three", answer: { words: { max_chars: 20 } } }, { text: "Four", answer: "none" }],
  scores: [{ title: "Total", method: "sum", of: [0, 1], bands: [{ from: 0, to: 5, text: "few" }], bands_source: "A 2020" }, { title: "Count", method: { count: { from: 1 } }, of: [0] }],
};
const CONFIG = { steps: [{ id: "check-in", edition: 1 }, OWN], sender: "Room 4", note: "Before Thursday.", language: "en", recipient: null, wanted: "nothing",
  asksName: true, invite: "0123456789abcdef", firstDay: "2026-12-01", every: 14 };
function nearly(whole, random) {
  const it = structuredClone(whole);
  let part = it;
  for (;;) {
    const keys = Object.keys(part);
    const key = keys[Math.floor(random() * keys.length)];
    if (part[key] !== null && typeof part[key] === "object" && Object.keys(part[key]).length > 0 && random() < 0.8) {
      part = part[key];
      continue;
    }
    if (random() < 0.1) delete part[key];
    else part[random() < 0.9 ? key : KEYS[Math.floor(random() * KEYS.length)]] = shape(random);
    return it;
  }
}

const CALLS = {
  instruments: (random) => [shape(random)],
  instrument: (random) => [shape(random)],
  score: (random) => {
    const kind = random();
    if (kind < 0.4) return ["gad-7", shape(random)];
    return [kind < 0.7 ? nearly(OWN, random) : shape(random), random() < 0.5 ? { i1: 1, i2: 3 } : shape(random)];
  },
  encodeLink: (random) => [random() < 0.6 ? nearly(CONFIG, random) : shape(random)],
  decodeLink: (random) => [shape(random)],
};

test("5,000 random shapes", (t) => {
  // No function is left out.
  const names = Object.keys(CALLS);
  assert.deepEqual(names.toSorted(), Object.keys(footing).sort());
  const random = chance(20261122);
  const refused = {};
  for (let turn = 0; turn < 5_000; turn++) {
    const name = names[turn % names.length];
    const given = CALLS[name](random);
    try {
      const error = refusal(() => footing[name](...given));
      const code = error ? error.code : "taken";
      refused[`${name} ${code}`] = (refused[`${name} ${code}`] ?? 0) + 1;
    } catch (error) {
      throw new Error(`${name} in turn ${turn}: ${error.message}`, { cause: error });
    }
  }
  t.diagnostic(JSON.stringify(refused));
  // The shapes come past the first door, too.
  for (const wanted of ["score out-of-range", "score wrong-kind", "score no-such-item", "score bad-instrument", "encodeLink bad-link", "score taken",
    "encodeLink taken", "encodeLink no-such-instrument", "instrument taken", "decodeLink link-damaged"])
    assert.ok(refused[wanted] > 0, `never ${wanted}`);
});

test("each odd value by itself, everywhere", () => {
  for (const [place, odd] of ODD.entries()) {
    for (const given of [[odd()], [odd(), odd()], ["gad-7", odd()], ["gad-7", { i1: odd() }], ["gad-7", [odd(), 0, 0, 0, 0, 0, 0]]])
      for (const name of Object.keys(CALLS)) {
        try {
          refusal(() => footing[name](...given));
        } catch (error) {
          throw new Error(`${name} with odd value ${place}: ${error.message}`, { cause: error });
        }
      }
  }
  assert.equal(footing.score("gad-7", [1, 1, 1, 1, 1, 1, 1])[0].value, 7);
});

test("no number that is none of the item's is ever taken", () => {
  for (const value of [NaN, Infinity, -1, 4, 0.5, 2 ** 32, 2 ** 32 + 1, -(2 ** 32)])
    assert.equal(refusal(() => footing.score("gad-7", { i1: value }))?.code, "out-of-range", String(value));
  for (const value of ["1", true, 1n, {}, [1]])
    assert.equal(refusal(() => footing.score("gad-7", { i1: value }))?.code, "wrong-kind", typeof value);
});
