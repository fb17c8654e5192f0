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

const CALLS = {
  instrument: (random) => [shape(random)],
  score: (random) => (random() < 0.5 ? ["gad-7", shape(random)] : [shape(random), shape(random)]),
  encodeLink: (random) => [shape(random)],
  decodeLink: (random) => [shape(random)],
};

test("5,000 random shapes", (t) => {
  const random = chance(20261122);
  const refused = {};
  for (let turn = 0; turn < 5_000; turn++) {
    const name = Object.keys(CALLS)[turn % 4];
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
  for (const wanted of ["score out-of-range", "score wrong-kind", "score no-such-item", "encodeLink bad-link", "score taken"])
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
