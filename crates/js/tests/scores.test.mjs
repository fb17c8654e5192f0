// Published scoring vectors and the built-in checks' golden answers: the package scores as the core does.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { test } from "node:test";
import { footing, refusal } from "./package.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const shared = process.env.FOOTING_SHARED ?? join(root, "../shared");
const oracles = join(shared, "corpus/scores/scoring-oracles.json");

const titled = (scores, title) => {
  const found = scores.find((it) => it.title.toLowerCase() === title.toLowerCase());
  assert.ok(found, `there is no score ${title}`);
  return found;
};
const round = (value) => Math.round(value * 10_000) / 10_000;

function play(id, { name, answers, expected }) {
  const context = `${id}: ${name}`;
  if (expected.error) {
    assert.equal(refusal(() => footing.score(id, answers))?.code, "out-of-range", context);
    return;
  }
  const scores = footing.score(id, answers);
  const total = titled(scores, "total");
  for (const [key, wanted] of Object.entries(expected)) {
    if (key === "total") assert.equal(total.value, wanted, context);
    else if (key === "why") assert.equal(`missing: [${total.missing.map((it) => it.slice(1)).join(", ")}]`, wanted, context);
    else if (key === "pomp") assert.equal(round(total.percent), wanted, context);
    else if (key === "percentage") assert.equal(titled(scores, "percentage").value, wanted, context);
    else if (key === "subscales")
      for (const [part, value] of Object.entries(wanted)) assert.equal(titled(scores, part).value, value, context);
    else if (key === "band") assert.equal(total.band.title.replaceAll(" ", "-"), wanted, context);
    else assert.fail(`${context}: nobody looks at ${key}`);
  }
  if (!("band" in expected) && total.value !== null) assert.equal(total.band, null, context);
  if (total.band) assert.ok(total.band.source.length > 10, context);
}

test("every published vector is met", (t) => {
  if (!existsSync(oracles)) {
    assert.ok(!process.env.CI, `${oracles} is missing`);
    return t.skip(`left out: there is no ${oracles}`);
  }
  const { instruments } = json(oracles);
  let vectors = 0;
  for (const { id, vectors: own } of instruments) {
    for (const vector of own) play(id, vector);
    vectors += own.length;
  }
  t.diagnostic(`${instruments.length} instruments, ${vectors} vectors`);
  assert.equal(instruments.length, footing.instruments().filter((it) => it.origin === "published").length);
  assert.ok(vectors > 100);
});

test("every golden vector is met", () => {
  const { templates } = json(join(root, "crates/interchange/tests/golden.json"));
  for (const [id, vectors] of Object.entries(templates)) for (const vector of vectors) play(id, vector);
});

/** The answers of a golden set: `fill` is one value for all items with that scale. */
function filled(definition, { fill = {}, answers = {} }) {
  const items = definition.sections.flatMap((section) => section.items);
  const all = items.filter((item) => item.choice in fill).map((item) => [item.id, fill[item.choice]]);
  const own = Object.entries(answers).map(([id, answer]) => [id, answer === "declined" ? null : (answer.text ?? answer)]);
  return Object.fromEntries([...all, ...own]);
}

test("the built-in checks come to their golden figures", (t) => {
  const folder = join(root, "instruments");
  const ids = readdirSync(folder, { withFileTypes: true }).filter((it) => it.isDirectory());
  let compared = 0;
  for (const { name: id } of ids) {
    const definition = json(join(folder, id, "instrument.json"));
    for (const golden of json(join(folder, id, "golden.json")).cases) {
      const scores = footing.score(id, filled(definition, golden));
      for (const [name, wanted] of Object.entries(golden.expect.scores)) {
        const { value, why } = scores.find((it) => it.id === name);
        const context = `${id}, ${golden.name}: ${name}`;
        if (typeof wanted === "string") assert.equal(why, wanted, context);
        else assert.ok(Math.abs(value - wanted) < 0.005, `${context} is ${value}, not ${wanted}`);
        compared += 1;
      }
    }
  }
  t.diagnostic(`${ids.length} checks, ${compared} figures`);
  assert.ok(compared > 200);
});

test("a list and an object by item say the same", () => {
  const list = [1, 2, 0, null, 3, 0, 2];
  const object = Object.fromEntries(list.map((value, place) => [`i${place + 1}`, value]));
  assert.deepEqual(footing.score("gad-7", list), footing.score("gad-7", object));
});

test("what is not answered is not zero", () => {
  for (const answers of [{}, [0, 0, 0, 0, 0, 0, null], [0, 0, 0, 0, 0, 0, undefined]]) {
    const [total] = footing.score("gad-7", answers);
    assert.equal(total.value, null);
    assert.equal(total.why, "too-few");
    assert.ok(total.missing.includes("i7"));
  }
});

test("one call leaves nothing behind for the next", () => {
  const before = footing.score("gad-7", [1, 1, 1, 1, 1, 1, 1]);
  refusal(() => footing.score("gad-7", [1, 1, 1, 1, 1, 1, 9]));
  footing.score("gad-7", [3, 3, 3, 3, 3, 3, 3]);
  assert.deepEqual(footing.score("gad-7", [1, 1, 1, 1, 1, 1, 1]), before);
});
