/** Why a call was refused; never changes its meaning. */
export type FootingErrorCode =
  /** There is no instrument of this id. */
  | "no-such-instrument"
  /** What was given is no instrument; the message says what is wrong and where. */
  | "bad-instrument"
  /** Answers are neither an object by item id nor a list with one answer for each item. */
  | "bad-answers"
  /** The instrument has no item of this id; `item` names it. */
  | "no-such-item"
  /** The item takes another kind of answer; `item` names it. */
  | "wrong-kind"
  /** The answer is not one of the item's; `item` names it. */
  | "out-of-range"
  /** The text is longer than the item keeps; `item` names it. */
  | "too-long"
  /** What a link is to ask for is not as described; the message says what. */
  | "bad-link"
  /** There is no link in the text. */
  | "link-missing"
  /** A newer version wrote the link. */
  | "link-newer"
  /** A piece of the link is missing. */
  | "link-cut-off"
  /** Something in the link has changed on its way. */
  | "link-damaged"
  /** It is larger than a link can be. */
  | "link-too-large"
  /** The link says what this version does not know. */
  | "link-unknown"
  /** What was given is not a text. */
  | "no-text"
  /** There was no room for the result. */
  | "no-memory";

/** What every refused call throws. */
export interface FootingError extends Error {
  name: "FootingError";
  code: FootingErrorCode;
  /** The item whose answer was refused, where it is about one. */
  item?: string;
}

/** An instrument in a list. */
export interface InstrumentSummary {
  /** The name by which it is asked for. */
  id: string;
  /** Whole number from 1. Results of two editions must not be compared. */
  edition: number;
  title: string;
  /** One sentence: what it looks at. Empty for published ones. */
  purpose: string;
  /** Who wrote it: `own` for Footing or for whoever gave it, `published` for others. */
  origin: "own" | "published" | "imported";
  /** Whether a published study found that it measures what it says. Footing's own checks: no. */
  validated: boolean;
  /** Whether its words are here. Those of published ones belong to others: bring your own copy. */
  hasWords: boolean;
  /** The days that the answers look back on, 1 to 365. */
  recallDays: number;
  /** How long it takes, in minutes, 1 to 60. */
  minutes: number;
  /** How many items it has. */
  items: number;
  /** The licence of its wording. */
  licence: string;
  /** The published work it comes from, as "Author year". */
  sources: string[];
}

/** An instrument with its items and scores. */
export interface Instrument extends InstrumentSummary {
  /** Why it is asked, a paragraph each. */
  about: string[];
  /** Its items, in the order they are asked. */
  questions: Item[];
  /** What is computed, in the order of {@link score}. */
  scores: ScoreRule[];
  /** The items whose answers can point to danger: show help at once, and never guess such an answer. */
  safety: string[];
}

/** One question. */
export interface Item {
  /** Its name within the instrument. */
  id: string;
  /** The name of the part it stands in. */
  section: string;
  /** Its words; `{behaviour}` stands for the person's word for what they are changing. `null` where they are not here. */
  text: string | null;
  /** The situation it asks about, where several items share one. */
  stem: string | null;
  /** What is answered: one option's value, several options' ids, a whole number, own words, or nothing. */
  kind: "choice" | "several" | "number" | "text" | "display";
  /** What can be chosen; `null` where nothing is. */
  options: Option[] | null;
  /** The lowest value, as answered; `null` where answers have no value. */
  min: number | null;
  /** The highest value, as answered. */
  max: number | null;
  /** The most characters of own words. */
  maxChars: number | null;
  /** Whether it counts from the other end: min + max - value. */
  reversed: boolean;
  /** Whether it may be passed over. */
  optional: boolean;
  /** Whether it is asked only after certain answers. */
  conditional: boolean;
}

/** Something that can be chosen. */
export interface Option {
  /** Its name within the item. */
  id: string;
  /** What it counts. */
  value: number;
  /** Its words; `null` where they are not here. */
  text: string | null;
}

/** How values become a score. */
export type Method =
  /** They are added up. */
  | "sum"
  /** Their mean. */
  | "mean"
  /** Percent of maximum possible, 0 to 100 (Cohen, Cohen, Aiken & West 1999). */
  | "percent-of-maximum"
  /** They are multiplied. */
  | "product"
  /** Those of at least `least` are counted. */
  | "count";

/** How one score is made. */
export interface ScoreRule {
  id: string;
  title: string;
  method: Method;
  /** From which value on an answer is counted, for `count`. */
  least: number | null;
  /** The ids of its items. */
  of: string[];
  /** The lowest value it can have. */
  min: number;
  /** The highest value it can have. */
  max: number;
  /** From which percentage of answers on missing ones are stood in for by the mean; `null`: all must be there. */
  proratedFrom: number | null;
  /** Published ranges, lowest first; none on a scale that nobody has validated. */
  bands: Band[];
}

/** A published range of a score. Show it beside the score with its source; it is no diagnosis. */
export interface Band {
  /** The lowest value in it. */
  from: number;
  /** The highest value in it. */
  to: number;
  /** What its publishers call it. */
  title: string;
  /** Who found it, and in whom. */
  source: string;
}

/**
 * An answer: a value for `choice` and `number`, ids for `several`, words for `text`.
 * `null` is "prefer not to say" and counts as missing, as does `undefined`. A missing answer is never zero.
 */
export type Answer = number | string[] | string | null | undefined;

/** Answers by item id, or a list with one for each item in order. */
export type Answers = Record<string, Answer> | readonly Answer[];

/** What answers come to. */
export interface Score {
  id: string;
  title: string;
  /** The value, from `min` to `max`; `null` where there is none. */
  value: number | null;
  /** Why there is none. */
  why: "not-asked" | "too-few" | "safety-answer-missing" | null;
  /** How many answers it would take, for `too-few`. */
  needed: number | null;
  /** The lowest value it can have. */
  min: number;
  /** The highest value it can have. */
  max: number;
  /** The value as percent of maximum possible: 100 (value - min) / (max - min) (Cohen, Cohen, Aiken & West 1999). */
  percent: number | null;
  method: Method;
  /** The answers it rests on. */
  steps: Step[];
  /** The items that were asked and not answered. */
  missing: string[];
  /** How many items it is about: `steps` and `missing` together. */
  asked: number;
  /** Whether the mean stood in for missing answers. */
  prorated: boolean;
  /** The published range it lies in. */
  band: Band | null;
}

/** One answer's part in a score. */
export interface Step {
  item: string;
  /** The value as answered. */
  given: number;
  /** The value that counts, turned round where the item counts from the other end. */
  counted: number;
}

/** An instrument of one's own, as in a file of the app: `docs/footing-instrument.schema.json` describes it. */
export interface InstrumentFile {
  format: "footing-instrument";
  version: 1;
  [field: string]: unknown;
}

/** What a link asks for. All texts in a link that was read are somebody else's: show them as text. */
export interface LinkConfig {
  /** What to take, in this order; 1 to 12. Built-in instruments by id, or whole ones. */
  steps: ({ id: string; edition?: number } | InstrumentFile)[];
  /** The name that the sender gives themselves; one line, at most 60 characters. */
  sender?: string;
  /** A note, at most 600 characters. */
  note?: string;
  /** The language of the pages; `en` unless given. */
  language?: string;
  /** The age key to which results are sealed: `age1…`. */
  recipient?: string | null;
  /** What is asked back; the person decides. `nothing` unless given. */
  wanted?: "nothing" | "scores" | "answers";
  /** Whether a name or code is asked for. */
  asksName?: boolean;
  /** 16 digits of 0 to 9 and a to f that tell links apart; at random unless given. */
  invite?: string | null;
  /** The day suggested for the first time: `2026-01-31`. */
  firstDay?: string | null;
  /** How often it is suggested: every so many days, 1 to 366, or every month. */
  every?: number | "month" | null;
}

/** What a link that was read asks for. */
export type Link = Required<LinkConfig>;

/** All instruments: Footing's own checks, then published ones without their words. */
export function instruments(): InstrumentSummary[];

/**
 * One of them with its items and scores.
 * @throws {FootingError} `no-such-instrument`
 */
export function instrument(id: string): Instrument;

/**
 * What answers come to. Nothing is scored where one answer is refused.
 * @param instrument an id, or an instrument of one's own
 * @throws {FootingError}
 */
export function score(instrument: string | InstrumentFile, answers: Answers): Score[];

/**
 * The part of a link after its `#`: `1.` and then letters, digits, `-`, `_` and a full stop.
 * @throws {FootingError}
 */
export function encodeLink(config: LinkConfig): string;

/**
 * What a link asks for, from the link, its part after `#`, or a message that holds it.
 * @throws {FootingError}
 */
export function decodeLink(text: string): Link;
