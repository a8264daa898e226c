// Answers as the values of a record's fields. What fits no option and no form is no value.

import { isAsked, isNewMethod } from "./answers.js";
import { madeId } from "./ids.js";
import { clean, oneLine } from "./writing.js";

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const YEAR = /^[0-9]{4}$/u;

/** The parts that have to be answered, are asked, and have no value. @param {FormPart[]} parts @param {FormAnswers} answers */
export const unanswered = (parts, answers) =>
  parts.filter(
    (part) => part.required && isAsked(part, answers) && !isThere(asWritten(part, answers[part.name], answers)),
  );

/** @param {TreeValue | undefined} value @returns {value is TreeValue} */
export const isThere = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** The answer to a part as it is written. @param {FormPart} part @param {FormAnswer | undefined} answer @param {FormAnswers} answers @returns {TreeValue | undefined} */
export function asWritten(part, answer, answers) {
  if (isNewMethod(part, answers)) return newMethod(answers);
  if (part.shape === "rows")
    return rowsOf(answer)
      .map((row) => rowOf(part, row))
      .filter((row) => row !== undefined);
  if (part.shape === "many_of")
    return [...new Set(chosenOf(answer).map((each) => chosen(part, each)))].filter((each) => typeof each === "string");
  const text = textOf(answer);
  if (part.shape === "one_of") return chosen(part, text);
  if (part.shape === "year") return YEAR.test(oneLine(text)) ? Number(oneLine(text)) : undefined;
  return part.shape === "long" ? clean(text) : oneLine(text);
}

/** A row by the fields of its columns; a text where there is one column without a field. @param {FormPart} part @param {FormRow} row @returns {TreeValue | undefined} */
function rowOf(part, row) {
  const fields = part.columns.map((column) => [column.path, asWritten(column, row[column.name], row)]);
  const given = fields.filter(([, value]) => isThere(/** @type {TreeValue | undefined} */ (value)));
  if (!given.length) return undefined;
  const [first] = given;
  if (first && !first[0]) return /** @type {TreeValue} */ (first[1]);
  return { ...Object.fromEntries(given), ...JSON.parse(row.kept ?? "{}") };
}

/** @param {FormPart} part @param {string} answer @returns {TreeValue | undefined} */
function chosen(part, answer) {
  const option = part.options.find(({ value }) => value === answer);
  if (option) return option.writes ?? option.value;
  return !part.options.length && ID.test(answer) ? answer : undefined;
}

/** @param {FormAnswer | undefined} answer */
export const textOf = (answer) => (typeof answer === "string" ? answer : "");
/** @param {FormAnswer | undefined} answer */
const chosenOf = (answer) => (Array.isArray(answer) ? answer.filter((each) => typeof each === "string") : []);
/** @param {FormAnswer | undefined} answer */
const rowsOf = (answer) => (Array.isArray(answer) ? answer.filter((each) => typeof each !== "string") : []);
/** @param {FormAnswers} answers */
export const newMethod = (answers) => madeId(oneLine(textOf(answers.ny_metode)), [], "ny-metode");
