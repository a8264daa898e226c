// The findings of a text as a list by what is to be done, and the text with its marks. Links lead both ways.

import { make } from "../dom.js";
import { say } from "../sentences/checking.js";
import { linesOf, pieces } from "./pieces.js";

/** @typedef {{shown: string, around: string, count: number, places: [number, number][], hint: string, reasons: string[], line: number}} FoundWord */
/** @typedef {{title: string, message: string, hint: string, page: string, words: FoundWord[]}} FoundKind */
/** @typedef {{name: string, title: string, lead: string, kinds: FoundKind[]}} FoundGroup */
/** @typedef {{start: number, end: number, new_start: number, new_end: number, was: string, now: string, title: string}} TextChange */
/**
 * @typedef {object} TextAnswer
 * @property {"text" | "record"} kind
 * @property {string} text
 * @property {string} summary
 * @property {string[]} notes
 * @property {FoundGroup[]} groups
 * @property {{sentence: string, rules: {title: string, page: string}[]}} held_back
 * @property {{text: string, changes: TextChange[], sentence: string}} mended
 */
/** @typedef {{number: number, word: FoundWord, title: string, group: string}} Numbered */

const MOST_PLACES = 12; // links to the places of one word

/** All words with their numbers, in the order of the list. @param {TextAnswer} answer @returns {Numbered[]} */
export function numbered({ groups }) {
  const words = groups.flatMap(({ name, kinds }) =>
    kinds.flatMap(({ title, words: own }) => own.map((word) => ({ word, title, group: name }))),
  );
  return words.map((word, at) => ({ ...word, number: at + 1 }));
}

/** The list of findings. @param {TextAnswer} answer @param {string} site the way to the site's root */
export function listed(answer, site) {
  const numbers = new Map(numbered(answer).map(({ word, number }) => [word, number]));
  const lineOf = linesOf(answer.text);
  const notes = make("ul", { className: "cb-texts__notes" }, ...answer.notes.map((note) => make("li", {}, note)));
  const groups = answer.groups.map(({ name, title, lead, kinds }) =>
    make(
      "section",
      { className: `cb-todo cb-todo--${name}` },
      make("h3", {}, title),
      make("p", { className: "cb-section-lead" }, lead),
      ...kinds.map((kind) => kindOf(kind, site, numbers, lineOf)),
    ),
  );
  return [notes, ...groups, ...heldBack(answer.held_back, site)];
}

/**
 * @param {FoundKind} kind
 * @param {string} site
 * @param {Map<FoundWord, number>} numbers
 * @param {(at: number) => number} lineOf
 */
function kindOf({ title, message, hint, page, words }, site, numbers, lineOf) {
  const why = make("a", { href: `${site}${page}`, "aria-label": say.whyOf({ title }) }, say.why);
  const start = (words[0] && numbers.get(words[0])) ?? 1;
  return make(
    "div",
    { className: "cb-todo__kind" },
    make("h4", {}, title),
    make("p", {}, message, hint ? " " : "", hint ? make("strong", {}, hint) : "", " ", why),
    make("ol", { className: "cb-todo__words", start }, ...words.map((word, at) => wordOf(word, start + at, lineOf))),
  );
}

/** @param {FoundWord} word @param {number} number @param {(at: number) => number} lineOf */
function wordOf({ shown, around, count, places, hint, reasons, line }, number, lineOf) {
  const what = make(
    "span",
    { className: "cb-todo__word", translate: false },
    shown ? `«${around || shown}»` : say.whole,
  );
  const times = count > 1 ? [` ${say.times({ number: count })}`] : [];
  const links = places
    .slice(0, MOST_PLACES)
    .flatMap(([start], at) => [
      at ? " " : ` · ${say.line} `,
      make("a", { href: `#${placeId(number, at)}` }, String(lineOf(start))),
    ]);
  const more = places.length > MOST_PLACES ? [` ${say.morePlaces({ number: places.length - MOST_PLACES })}`] : [];
  const where = places.length ? [...links, ...more] : [` · ${say.line} ${line}`];
  const lines = [hint, reasons.length ? say.also({ titles: reasons.join(", ") }) : ""].filter(Boolean);
  return make(
    "li",
    { id: wordId(number), tabIndex: -1 },
    what,
    ...times,
    make("span", { className: "cb-todo__where" }, ...where),
    ...lines.map((text) => make("p", { className: "cb-todo__hint" }, text)),
  );
}

/** @param {TextAnswer["held_back"]} held @param {string} site */
function heldBack({ sentence, rules }, site) {
  if (!rules.length) return [];
  const lines = rules.map(({ title, page }) => make("li", {}, make("a", { href: `${site}${page}` }, title)));
  return [make("details", { className: "cb-texts__held" }, make("summary", {}, sentence), make("ul", {}, ...lines))];
}

/** The text with a mark around each place, and its number as a link back. @param {TextAnswer} answer */
export function markedText(answer) {
  const words = numbered(answer);
  const marks = words.flatMap(({ number, word }) =>
    word.places.map(([start, end], turn) => ({ start, end, number, turn })),
  );
  return pieces(answer.text, marks).map(({ text, mark }) => {
    const word = mark && words[mark.number - 1];
    if (!mark || !word) return text;
    const label = say.mark({ number: mark.number, title: word.title });
    const back = make("a", { href: `#${wordId(mark.number)}`, "aria-label": label }, String(mark.number));
    const properties = {
      id: placeId(mark.number, mark.turn),
      className: `cb-mark cb-mark--${word.group}`,
      tabIndex: -1,
    };
    return make("mark", properties, text, make("sup", {}, back));
  });
}

/** The copy with its changes marked. @param {TextAnswer["mended"]} mended */
export function mendedText({ text, changes }) {
  const marks = changes.map(({ new_start, new_end }, at) => ({ start: new_start, end: new_end, number: at, turn: 0 }));
  return pieces(text, marks).map(({ text: piece, mark }) => {
    const change = mark && changes[mark.number];
    return change ? make("ins", { className: "cb-mended", title: say.was({ title: change.title }) }, piece) : piece;
  });
}

/** @param {number} number */
const wordId = (number) => `fund-${number}`;

/** @param {number} number @param {number} turn */
const placeId = (number, turn) => `sted-${number}-${turn + 1}`;
