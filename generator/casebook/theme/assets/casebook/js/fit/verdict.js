// What the answers say: for, against, and what is not settled. Nothing is added up: one no can outweigh ten yeses.

import { say } from "../sentences/fit.js";

/**
 * @param {FitQuestion[]} questions
 * @returns {Verdict}
 */
export function weigh(questions) {
  const points = (/** @type {FitQuestion[]} */ found) =>
    found.map(point).sort((one, other) => Number(other.weighty) - Number(one.weighty));
  return {
    pro: points(questions.filter(({ answer, warning }) => answer === (warning ? "nej" : "ja"))),
    con: points(questions.filter(({ answer, warning }) => answer === (warning ? "ja" : "nej"))),
    open: points(questions.filter(({ answer }) => answer === "delvist" || answer === "ved-ikke")),
    unanswered: questions.filter(({ answer }) => !answer).length,
  };
}

/** @param {FitQuestion} question @returns {FitPoint} */
function point({ answer, asked, told, decider, weighty }) {
  return { text: answer === "ved-ikke" ? say.unsure({ asked }) : told, decider, weighty };
}

/**
 * How many of each answer there are, part by part, in words.
 * @param {FitQuestion[]} questions
 * @returns {[string, string][]}
 */
export function partByPart(questions) {
  /** @type {Map<string, FitQuestion[]>} */
  const parts = new Map();
  for (const one of questions) parts.set(one.part, [...(parts.get(one.part) ?? []), one]);
  return [...parts].map(([part, inside]) => [part, counted(inside)]);
}

/** @type {[answer: string, word: string][]} */
const WORDS = [
  ["ja", say.yes],
  ["delvist", say.partly],
  ["nej", say.no],
  ["ved-ikke", say.doNotKnow],
  ["", say.unanswered],
];

/** @param {FitQuestion[]} questions */
function counted(questions) {
  const told = WORDS.map(([answer, word]) => ({
    count: questions.filter((one) => one.answer === answer).length,
    word,
  }));
  return told
    .filter(({ count }) => count)
    .map(({ count, word }) => `${count} ${word}`)
    .join(" · ");
}

/**
 * Who has what to settle.
 * @param {FitPoint[]} open
 * @returns {Map<string, number>}
 */
export function byDecider(open) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const { decider } of open) found.set(decider, (found.get(decider) ?? 0) + 1);
  return found;
}
