// What the answers say: for, against, and what is not settled. Nothing is added up: one no can outweigh ten yeses.

/** @typedef {import("./questions.js").Question} Question */
/** @typedef {{text: string, decider: string, weighty: boolean}} Point */

/**
 * @param {Question[]} questions
 * @returns {{pro: Point[], con: Point[], open: Point[], unanswered: number}}
 */
export function weigh(questions) {
  const points = (found) => found.map(point).sort((one, other) => Number(other.weighty) - Number(one.weighty));
  return {
    pro: points(questions.filter(({ answer, warning }) => answer === (warning ? "nej" : "ja"))),
    con: points(questions.filter(({ answer, warning }) => answer === (warning ? "ja" : "nej"))),
    open: points(questions.filter(({ answer }) => answer === "delvist" || answer === "ved-ikke")),
    unanswered: questions.filter(({ answer }) => !answer).length,
  };
}

/** @param {Question} question @returns {Point} */
function point({ answer, asked, told, decider, weighty }) {
  return { text: answer === "ved-ikke" ? `Det ved vi ikke endnu: ${asked}` : told, decider, weighty };
}

/**
 * How many of each answer there are, part by part, in words.
 * @param {Question[]} questions
 * @returns {[string, string][]}
 */
export function partByPart(questions) {
  const parts = Map.groupBy ? Map.groupBy(questions, ({ part }) => part) : grouped(questions);
  return [...parts].map(([part, inside]) => [part, counted(inside)]);
}

/** @param {Question[]} questions */
function grouped(questions) {
  const parts = new Map();
  for (const one of questions) parts.set(one.part, [...(parts.get(one.part) ?? []), one]);
  return parts;
}

const WORDS = [
  ["ja", "ja"],
  ["delvist", "delvist"],
  ["nej", "nej"],
  ["ved-ikke", "ved ikke"],
  ["", "ikke besvaret"],
];

/** @param {Question[]} questions */
function counted(questions) {
  const told = WORDS.map(([answer, word]) => [questions.filter((one) => one.answer === answer).length, word]);
  return told
    .filter(([count]) => count)
    .map(([count, word]) => `${count} ${word}`)
    .join(" · ");
}

/**
 * Who has what to settle.
 * @param {Point[]} open
 * @returns {Map<string, number>}
 */
export function byDecider(open) {
  const found = new Map();
  for (const { decider } of open) found.set(decider, (found.get(decider) ?? 0) + 1);
  return found;
}
