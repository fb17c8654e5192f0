// Links: what is asked arrives, and what was damaged says so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { footing, refusal } from "./package.mjs";

const own = {
  format: "footing-instrument", version: 1, id: "abcdefghijklmno2", edition: 1, title: "Three lines", about: "", recall_days: 7,
  scales: [[{ value: 0, text: "No" }, { value: 1, text: "Yes" }]],
  items: [1, 2, 3].map((n) => ({ text: `Line ${n}`, answer: { choice: { scale: 0 } } })),
  scores: [{ title: "Total", method: "sum", of: [0, 1, 2] }],
};

test("what is asked arrives", () => {
  const asked = { steps: [{ id: "check-in", edition: 1 }], sender: "Room 4", note: "Before Thursday.\nThank you.", language: "en", recipient: null,
    wanted: "nothing", asksName: true, invite: "0123456789abcdef", firstDay: "2026-12-01", every: 14 };
  const link = footing.encodeLink(asked);
  assert.match(link, /^1\.[A-Za-z0-9_-]+\.[A-Za-z0-9]+$/);
  assert.deepEqual(footing.decodeLink(link), asked);
  assert.deepEqual(footing.decodeLink(`https://a.example/start/#${link}`), asked);
  assert.deepEqual(footing.decodeLink(`Hello!\n<https://a.example/start/%23${link}>.\n`), asked);
  const monthly = footing.decodeLink(footing.encodeLink({ steps: [{ id: "check-in" }], every: "month" }));
  assert.equal(monthly.every, "month");
  assert.equal(footing.encodeLink(footing.decodeLink(link)), link);
});

test("an invite is another one each time", () => {
  const links = new Set(Array.from({ length: 50 }, () => footing.encodeLink({ steps: [{ id: "check-in" }] })));
  assert.equal(links.size, 50);
});

test("a whole instrument travels in a link and is scored like any other", () => {
  const { steps } = footing.decodeLink(footing.encodeLink({ steps: [own] }));
  assert.equal(steps[0].title, "Three lines");
  const [total] = footing.score(steps[0], [1, 0, 1]);
  assert.deepEqual([total.title, total.value, total.max], ["Total", 2, 3]);
});

test("any single character that changes is noticed", () => {
  const link = footing.encodeLink({ steps: [{ id: "check-in" }], sender: "Room 4" });
  const asked = footing.decodeLink(link);
  for (let place = 2; place < link.length; place++) {
    const other = link[place] === "x" ? "y" : "x";
    const error = refusal(() => assert.deepEqual(footing.decodeLink(link.slice(0, place) + other + link.slice(place + 1)), asked) ?? undefined);
    assert.match(error?.code ?? "taken", /^link-/, `place ${place}`);
  }
});

test("what is wrong is said by its code", () => {
  for (const [code, call] of [
    ["link-missing", () => footing.decodeLink("")],
    ["link-damaged", () => footing.decodeLink("9.abc.def")],
    ["link-too-large", () => footing.decodeLink("1.".padEnd(300_000, "a"))],
    ["no-text", () => footing.decodeLink(7)],
    ["bad-link", () => footing.encodeLink({})],
    ["bad-link", () => footing.encodeLink({ steps: [{ id: "check-in" }], recipient: "age1nothing" })],
    ["bad-link", () => footing.encodeLink({ steps: [{ id: "check-in" }], every: 0 })],
    ["bad-link", () => footing.encodeLink({ steps: [{ id: "check-in" }], firstDay: "2026-02-30" })],
    ["bad-link", () => footing.encodeLink({ steps: [{ id: "check-in" }], invite: "é".repeat(8) })],
    ["bad-link", () => footing.encodeLink({ steps: [{ id: "check-in" }], unknown: 1 })],
    ["no-such-instrument", () => footing.encodeLink({ steps: [{ id: "gad-7" }] })],
    ["no-such-instrument", () => footing.instrument("nothing")],
    ["bad-instrument", () => footing.score({ ...own, scores: [{ title: "Total", method: "sum", of: [9] }] }, [])],
    ["bad-instrument", () => footing.score({ ...own, version: 99 }, [])],
    ["bad-answers", () => footing.score(own, [1])],
  ])
    assert.equal(refusal(call)?.code, code);
});
