// Answers by the names of parts: what is asked of whom, what is missing, and how far a section has come.

import { clean, oneLine } from "./writing.js";

const METHODS = "metoder";
export const OTHER_METHOD = "noget-andet";

/** All parts of a form in order. @param {QuestionForm} form */
export const partsOf = (form) => form.questions.flatMap(({ parts }) => parts);

/** True if the answer does not go to its own place. @param {FormPart} part @param {FormAnswers} answers */
export const isElsewhere = ({ unless }, answers) => Boolean(unless && answers[unless[0]] === unless[1]);

/** True if the other answers ask for this one. @param {FormPart} part @param {FormAnswers} answers */
export function isAsked(part, answers) {
  if (part.only && answers[part.only[0]] !== part.only[1]) return false;
  return !isElsewhere(part, answers) || Boolean(part.instead);
}

/** True if somebody has answered. @param {FormAnswer | undefined} answer @returns {boolean} */
export function isAnswered(answer) {
  if (typeof answer === "string") return clean(answer) !== "";
  return (answer ?? []).some((each) => typeof each === "string" || Object.values(each).some(isAnswered));
}

/** True if nobody has answered anything. @param {FormAnswers} answers */
export const isBlank = (answers) => !Object.values(answers).some(isAnswered);

/**
 * How far a section has come.
 * @param {FormPart[]} parts
 * @param {FormAnswers} answers
 * @param {{findings: number, missing: number}} number what is to be mended in it, and what has no answer
 * @returns {"findings" | "untouched" | "begun" | "done"}
 */
export function progress(parts, answers, number) {
  if (number.findings) return "findings";
  const asked = parts.filter((part) => isAsked(part, answers));
  if (!asked.some(({ name }) => isAnswered(answers[name]))) return "untouched";
  return number.missing ? "begun" : "done";
}

/** The options that an answer has chosen, by what they are called; a text as it stands. @param {FormPart} part @param {FormAnswer | undefined} answer @returns {string[]} */
export function inWords(part, answer) {
  const called = (/** @type {string} */ value) => part.options.find((option) => option.value === value)?.name ?? value;
  if (typeof answer === "string")
    return clean(answer) ? [part.shape === "long" ? clean(answer) : called(oneLine(answer))] : [];
  return (answer ?? [])
    .map((each) => (typeof each === "string" ? called(each) : rowInWords(part, each)))
    .filter(Boolean);
}

/** @param {FormPart} part @param {FormRow} row */
const rowInWords = (part, row) =>
  part.columns
    .flatMap((column) =>
      column.shape === "elapsed" ? [elapsedInWords(column, row[column.name])] : inWords(column, row[column.name]),
    )
    .filter(Boolean)
    .join(" · ");

/** «3 mdr» as people say it. @param {FormPart} column @param {string | undefined} elapsed */
function elapsedInWords(column, elapsed) {
  const [amount, unit] = (elapsed ?? "").split(" ");
  return amount && unit ? `${amount} ${column.options.find(({ value }) => value === unit)?.name ?? unit}` : "";
}

/** How many words a text has. @param {string} text */
export const wordsIn = (text) => text.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** True if the answer names a method that is not there yet. @param {FormPart} part @param {FormAnswers} answers */
export const isNewMethod = (part, answers) => part.chooses === METHODS && answers[part.name] === OTHER_METHOD;

/** What two sets of answers differ in, by the names of parts. @param {FormPart[]} parts @param {FormAnswers} before @param {FormAnswers} after */
export const changed = (parts, before, after) =>
  parts.filter((part) => inWords(part, before[part.name]).join("\n") !== inWords(part, after[part.name]).join("\n"));
