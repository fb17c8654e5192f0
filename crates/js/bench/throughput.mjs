// How many results are scored in a second: by this package, by the same sums written in plain
// JavaScript, and by SurveyJS with calculated values. Each figure is a ratio to plain JavaScript of the
// same run; the machine's own speed says nothing.
//
//   cargo xtask package
//   cd crates/js/bench && npm ci && node throughput.mjs
import { createRequire } from "node:module";
import { SurveyModel } from "survey-core";

const footing = createRequire(import.meta.url)("../../../target/npm/footing/node/footing.js");
const ROUNDS = 9;
const ROUND_MS = 200;

// The same seven items: answers from 0 to 3, their sum, and the range that it falls into.
const ITEMS = ["q1", "q2", "q3", "q4", "q5", "q6", "q7"];
const RANGES = [[5, "minimal"], [10, "mild"], [15, "moderate"], [Infinity, "severe"]];

function plain(answers) {
  let total = 0;
  for (const item of ITEMS) {
    const value = answers[item];
    if (value === undefined) return { total: null, range: null };
    if (!Number.isInteger(value) || value < 0 || value > 3) throw new RangeError(item);
    total += value;
  }
  return { total, range: RANGES.find(([below]) => total < below)[1] };
}

const sum = ITEMS.map((item) => `{${item}}`).join(" + ");
const survey = new SurveyModel({
  elements: ITEMS.map((name) => ({ type: "radiogroup", name, choices: [0, 1, 2, 3] })),
  calculatedValues: [
    { name: "total", expression: sum },
    { name: "range", expression: "iif({total} < 5, 'minimal', iif({total} < 10, 'mild', iif({total} < 15, 'moderate', 'severe')))" },
  ],
});
function bySurvey(answers) {
  survey.data = answers;
  return { total: survey.getVariable("total"), range: survey.getVariable("range") };
}

function byFooting(answers) {
  const [score] = footing.score("gad-7", answers);
  return { total: score.value, range: score.band.title.split(" ")[0].toLowerCase() };
}

// Answers that differ from call to call, so that nothing can be remembered.
const sets = Array.from({ length: 997 }, (_, n) =>
  Object.fromEntries(ITEMS.map((item, i) => [item, Math.floor(((n + 1) * (i + 3) * 7919) / 13) % 4])));

for (const answers of sets) {
  const expected = plain(answers);
  for (const other of [byFooting, bySurvey]) {
    const found = other(answers);
    if (found.total !== expected.total || found.range !== expected.range) {
      throw new Error(`${other.name}: ${JSON.stringify(found)} for ${JSON.stringify(expected)}`);
    }
  }
}

function perSecond(score) {
  const end = performance.now() + ROUND_MS;
  let count = 0;
  const began = performance.now();
  while (performance.now() < end) {
    for (let i = 0; i < 20; i += 1) score(sets[(count + i) % sets.length]);
    count += 20;
  }
  return (count * 1000) / (performance.now() - began);
}

const subjects = { "plain JavaScript": plain, footing: byFooting, SurveyJS: bySurvey };
const found = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (const score of Object.values(subjects)) perSecond(score);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, score] of Object.entries(subjects)) found[name].push(perSecond(score));
}
const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
const base = median(found["plain JavaScript"]);
console.log(`Node ${process.version}, ${ROUNDS} rounds, medians`);
for (const [name, figures] of Object.entries(found)) {
  const rate = median(figures);
  console.log(`${name.padEnd(18)} ${Math.round(rate).toLocaleString("en").padStart(12)} results a second, ${(1e6 / rate).toFixed(1).padStart(7)} µs each, ${(base / rate).toFixed(1).padStart(6)} x plain`);
}
