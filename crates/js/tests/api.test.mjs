// What the package promises: its files, its functions, its types. A change here is a change for others.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { file, folder, footing } from "./package.mjs";

const FUNCTIONS = ["decodeLink", "encodeLink", "instrument", "instruments", "score"];
const FILES = [
  "LICENSE-APACHE", "LICENSE-MIT", "NOTICE", "README.md", "package.json",
  "bundler/footing.d.ts", "bundler/footing.js", "bundler/footing_bg.js", "bundler/footing_bg.wasm",
  "node/footing.d.ts", "node/footing.js", "node/footing_bg.wasm", "node/package.json",
  "web/footing.d.ts", "web/footing.js", "web/footing_bg.wasm",
].sort();

/** A project of somebody's, with the package installed. */
function project(use) {
  const home = mkdtempSync(join(tmpdir(), "footing-"));
  try {
    const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", home], { cwd: folder, encoding: "utf8" }).trim();
    const installed = join(home, "node_modules/footing");
    mkdirSync(installed, { recursive: true });
    execFileSync("tar", ["-xzf", join(home, packed), "-C", installed, "--strip-components=1"]);
    writeFileSync(join(home, "package.json"), '{ "private": true, "type": "module" }');
    return use(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

test("these functions and no others", () => {
  assert.deepEqual(Object.keys(footing).sort(), FUNCTIONS);
});

test("these files and no others", () => {
  const [{ files }] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: folder, encoding: "utf8" }));
  assert.deepEqual(files.map((it) => it.path).sort(), FILES);
});

test("the types are those that are written down", () => {
  // The binder indents anew; nothing else may differ.
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const written = plain(readFileSync(new URL("../src/types.d.ts", import.meta.url), "utf8"));
  for (const target of ["node", "bundler", "web"]) {
    const types = plain(file(`${target}/footing.d.ts`));
    assert.ok(types.includes(written), target);
    const rest = types.replace(written, "");
    const more = [...rest.matchAll(/export (?:default )?(?:function|class|const) (\w+)/g)].map((it) => it[1]);
    assert.deepEqual(more, target === "web" ? ["initSync", "__wbg_init"] : [], target);
  }
  const said = [...written.matchAll(/export function (\w+)/g)].map((it) => it[1]);
  assert.deepEqual(said.sort(), FUNCTIONS);
});

test("no type has changed unseen", () => {
  // All declarations without their comments, one a line. Who changes one changes `api.txt` as well,
  // and says in the changelog what that means for others.
  const types = readFileSync(new URL("../src/types.d.ts", import.meta.url), "utf8").replace(/\/\*[^]*?\*\//g, "");
  const now = types.split(/^(?=export )/m).map((it) => it.replace(/\s+/g, " ").trim()).filter(Boolean);
  const known = readFileSync(new URL("api.txt", import.meta.url), "utf8").trim().split("\n");
  assert.deepEqual(now, known);
});

test("what comes out has the fields of its type", () => {
  const types = readFileSync(new URL("../src/types.d.ts", import.meta.url), "utf8");
  const fields = (name) => {
    const body = types.match(new RegExp(`interface ${name} [^{]*\\{([^]*?)\\n\\}`))[1];
    return [...body.matchAll(/^  (\w+)\??:/gm)].map((it) => it[1]).sort();
  };
  const same = (value, ...names) => assert.deepEqual(Object.keys(value).sort(), names.flatMap(fields).sort(), names[0]);
  for (const it of footing.instruments()) {
    same(it, "InstrumentSummary");
    const whole = footing.instrument(it.id);
    same(whole, "Instrument", "InstrumentSummary");
    whole.questions.forEach((one) => same(one, "Item"));
    whole.questions.flatMap((one) => one.options ?? []).forEach((one) => same(one, "Option"));
    whole.scores.forEach((one) => same(one, "ScoreRule"));
    const highest = Object.fromEntries(whole.questions.filter((one) => one.max !== null).map((one) => [one.id, one.options?.[0].value ?? one.max]));
    for (const one of footing.score(it.id, highest)) {
      same(one, "Score");
      one.steps.forEach((step) => same(step, "Step"));
      if (one.band) same(one.band, "Band");
    }
  }
  same(footing.decodeLink(footing.encodeLink({ steps: [{ id: "check-in" }] })), "LinkConfig");
});

test("a project compiles with all checks on, and runs", () => {
  project((home) => {
    cpSync(new URL("./project/", import.meta.url), home, { recursive: true });
    for (const resolution of ["nodenext", "bundler"]) {
      const module = resolution === "bundler" ? "esnext" : "nodenext";
      const options = ["--strict", "--noEmit", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--target", "es2022", "--lib", "es2022,dom"];
      execFileSync(process.execPath, [process.env.FOOTING_TSC, ...options, "--module", module, "--moduleResolution", resolution, "sample.ts"], { cwd: home, stdio: "inherit" });
    }
    // The types refuse what the package refuses.
    writeFileSync(join(home, "wrong.ts"), 'import { score } from "footing"; score("gad-7", { i1: true });');
    assert.throws(() => execFileSync(process.execPath, [process.env.FOOTING_TSC, "--strict", "--noEmit", "--module", "nodenext", "wrong.ts"], { cwd: home, stdio: "ignore" }));
    // The first example of the README, letter by letter.
    const [, example] = file("README.md").match(/```js\n([^]*?)```/);
    writeFileSync(join(home, "first.mjs"), example);
    const said = execFileSync(process.execPath, ["first.mjs"], { cwd: home, encoding: "utf8" });
    assert.match(said, /^9 of 21\nmild /);
  });
});

test("it works in a worker, for the web too", async () => {
  const code = `
    const { parentPort, workerData } = require("node:worker_threads");
    const { readFileSync } = require("node:fs");
    const { pathToFileURL } = require("node:url");
    (async () => {
      const node = require(workerData + "/node/footing.js").score("gad-7", [1, 1, 1, 1, 1, 1, 1])[0].value;
      const web = await import(pathToFileURL(workerData + "/web/footing.js"));
      await web.default({ module_or_path: readFileSync(workerData + "/web/footing_bg.wasm") });
      parentPort.postMessage([node, web.score("gad-7", [2, 1, 1, 1, 1, 1, 1])[0].value]);
    })();`;
  const worker = new Worker(code, { eval: true, workerData: folder });
  const values = await new Promise((done, failed) => {
    worker.once("message", done);
    worker.once("error", failed);
  });
  await worker.terminate();
  assert.deepEqual(values, [7, 8]);
});
