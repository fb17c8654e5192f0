// A project of somebody's: what they would write, with all checks of the compiler on.
import { decodeLink, encodeLink, instrument, instruments, score } from "footing";
import type { Answers, FootingError, InstrumentFile, Link, Score } from "footing";

const first = instruments()[0];
if (first === undefined) throw new Error("no instruments");
const whole = instrument(first.id);
const answers: Record<string, number | null> = {};
for (const item of whole.questions) {
  if (item.kind === "choice" && item.options !== null) answers[item.id] = item.options[0]?.value ?? null;
}
const scores: Score[] = score(whole.id, answers);
for (const { title, value, why, max, band } of scores) {
  const shown: string = value === null ? (why ?? "") : `${value.toFixed(1)} of ${max}`;
  console.log(title, shown, band?.source ?? "");
}
const list: Answers = [0, 1, 2, null, 0, 1, undefined];
score("gad-7", list);
const own: InstrumentFile = { format: "footing-instrument", version: 1, title: "Own" };
const link: string = encodeLink({ steps: [{ id: first.id }], wanted: "scores", every: "month" });
const asked: Link = decodeLink(link);
console.log(asked.sender.length, asked.every === "month", asked.steps.length);
try {
  score(own, {});
} catch (thrown) {
  const error = thrown as FootingError;
  if (error.code === "bad-instrument") console.log(error.message);
}
