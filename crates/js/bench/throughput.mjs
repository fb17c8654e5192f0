// How many results are scored in a second: by this package, by the same sums written in plain
// JavaScript, and by SurveyJS with calculated values. Each figure is a ratio to plain JavaScript of the
// same run; the machine's own speed says nothing.
//
//   cargo xtask bench-package [--save]
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const { FOOTING_PACKAGE: folder, FOOTING_BESIDE: beside } = process.env;
if (!folder || !beside) throw new Error("run `cargo xtask bench-package`");
const footing = createRequire(import.meta.url)(join(folder, "node/footing.js"));
const { SurveyModel, Version } = createRequire(join(beside, "package.json"))("survey-core");
const ROUNDS = 15;
const ROUND_MS = 200;

// The same seven items for all: answers from 0 to 3, their sum, and the range that it falls into.
const ITEMS = ["i1", "i2", "i3", "i4", "i5", "i6", "i7"];
const RANGES = [[5, "minimal"], [10, "mild"], [15, "moderate"], [Infinity, "severe"]];

// As little as one can write by hand: the answers are checked, nothing else is said.
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

// The same by hand with what the package says besides: how the score was made, and what is missing.
function plainInFull(answers) {
  for (const name of Object.keys(answers)) if (!ITEMS.includes(name)) throw new RangeError(name);
  const steps = [];
  const missing = [];
  let total = 0;
  for (const item of ITEMS) {
    const value = answers[item];
    if (value === undefined || value === null) {
      missing.push(item);
      continue;
    }
    if (!Number.isInteger(value) || value < 0 || value > 3) throw new RangeError(item);
    total += value;
    steps.push({ item, given: value, counted: value });
  }
  if (missing.length > 0) return { total: null, range: null, steps, missing };
  return { total, range: RANGES.find(([below]) => total < below)[1], percent: (100 * total) / 21, steps, missing };
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
  return { total: score.value, range: score.band.title };
}

// Answers that differ from call to call, so that nothing can be remembered.
const sets = Array.from({ length: 997 }, (_, n) =>
  Object.fromEntries(ITEMS.map((item, i) => [item, Math.floor(((n + 1) * (i + 3) * 7919) / 13) % 4])));

for (const answers of sets) {
  const expected = plain(answers);
  for (const other of [plainInFull, byFooting, bySurvey]) {
    const found = other(answers);
    if (found.total !== expected.total || found.range !== expected.range) {
      throw new Error(`${other.name}: ${JSON.stringify(found)} for ${JSON.stringify(expected)}`);
    }
  }
}

// Every result is looked at, so that none can be left out as unused. What counts is the processor's
// time, that of collecting garbage included: what else the machine does meanwhile does not matter.
let looked = 0;
function perSecond(score) {
  const before = process.cpuUsage();
  const end = performance.now() + ROUND_MS;
  let count = 0;
  while (performance.now() < end) {
    for (let i = 0; i < 20; i += 1) looked += score(sets[(count + i) % sets.length]).total;
    count += 20;
  }
  const { user, system } = process.cpuUsage(before);
  return (count * 1e6) / (user + system);
}

const SUBJECTS = {
  "plain JavaScript": plain,
  "plain JavaScript, with steps and what is missing": plainInFull,
  footing: byFooting,
  "SurveyJS, calculated values": bySurvey,
};
const found = Object.fromEntries(Object.keys(SUBJECTS).map((name) => [name, []]));
for (const score of Object.values(SUBJECTS)) perSecond(score);
// In turn, so that a slow moment of the machine meets all of them.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, score] of Object.entries(SUBJECTS)) found[name].push(perSecond(score));
}
if (!(looked > 0)) throw new Error("nothing was scored");

const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
const base = median(found["plain JavaScript"]);
const rows = Object.entries(found).map(([name, figures]) => {
  const rate = median(figures);
  const times = (base / rate).toFixed(base / rate < 10 ? 1 : 0);
  return `| ${name} | ${Math.round(rate).toLocaleString("en")} | ${(1e6 / rate).toFixed(2)} | ${times} |`;
});
const table = `Node ${process.versions.node}, survey-core ${Version}, medians of ${ROUNDS} rounds of ${ROUND_MS} ms each, taken in turn.

| what scores | results a second of processor time | microseconds each | times plain JavaScript |
| --- | --: | --: | --: |
${rows.join("\n")}
`;
console.log(table);
if (process.argv.includes("--save")) {
  const head = `# How many results are scored in a second

Written by \`cargo xtask bench-package --save\`; [throughput.mjs](throughput.mjs) is what it does.
Seven items answered 0 to 3, their sum, and the range it falls into, in one thread of Node.
Only the ratios mean something: all are measured in the same run.

`;
  writeFileSync(new URL("RESULTS.md", import.meta.url), head + table);
}
