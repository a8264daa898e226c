// The fields of the form: answers out of them and into them. A part is looked for by its name, a line by its place.

import { element, elements } from "../dom.js";
import { isAnswered, isAsked } from "./answers.js";
import { emptyRows, rowsIn } from "./rows.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** The element of a part. @param {ParentNode} form @param {FormPart} part */
export const fieldOf = (form, part) => element(form, `[data-part="${part.name}"]`, HTMLElement);

/** The control in which a part of one field stands, or the first of several. @param {HTMLElement} field */
export const controlIn = (field) =>
  /** @type {Control | null} */ (field.querySelector("textarea, select, input:not([type=search])"));

/** The control that holds a value: among options the one that is chosen. @param {HTMLElement} field @param {string} value */
export function controlOf(field, value) {
  const control = controlIn(field);
  if (control?.type !== "radio" && control?.type !== "checkbox") return control;
  const chosen = elements(field, "input:checked", HTMLInputElement);
  return chosen.find((option) => option.value === value) ?? chosen[0] ?? control;
}

/** @param {HTMLElement} form @param {FormPart[]} parts @returns {FormAnswers} */
export const answersIn = (form, parts) =>
  Object.fromEntries(
    parts
      .map((part) => [part.name, answerIn(fieldOf(form, part), part)])
      .filter(([, answer]) => isAnswered(/** @type {FormAnswer} */ (answer))),
  );

/** @param {HTMLElement} field @param {FormPart} part @returns {FormAnswer} */
function answerIn(field, part) {
  if (part.shape === "rows")
    return rowsIn(field)
      .map((row) => rowAnswer(row, part))
      .filter((row) => isAnswered([row]));
  const chosen = elements(field, "input:checked", HTMLInputElement).map(({ value }) => value);
  if (part.shape === "many_of") return chosen;
  return isOptions(field) ? (chosen[0] ?? "") : (controlIn(field)?.value ?? "");
}

/** The lines of a part that say something, in their order: what the check calls «læring.0» is the first of them. @param {HTMLElement} field @param {FormPart} part */
export const answeredRows = (field, part) => rowsIn(field).filter((row) => isAnswered([rowAnswer(row, part)]));

/** @param {HTMLElement} row @param {FormPart} part @returns {FormRow} */
function rowAnswer(row, part) {
  /** @type {FormRow} */
  const answer = {};
  for (const column of part.columns) {
    const cell = columnOf(row, column);
    const value = column.shape === "elapsed" ? elapsedIn(cell) : String(answerIn(cell, column));
    if (value) answer[column.name] = value;
  }
  return isAnswered([answer]) && row.dataset.kept ? { ...answer, kept: row.dataset.kept } : answer;
}

/** @param {HTMLElement} row @param {FormPart} column */
export const columnOf = (row, column) => element(row, `[data-column="${column.name}"]`, HTMLElement);

/** @param {HTMLElement} cell */
function elapsedIn(cell) {
  const amount = element(cell, "input", HTMLInputElement).value.trim();
  return /^\d+$/u.test(amount) ? `${Number(amount)} ${element(cell, "select", HTMLSelectElement).value}` : "";
}

/** @param {HTMLElement} field */
const isOptions = (field) => field.querySelector("input[type=radio], input[type=checkbox]") !== null;

/** Puts answers into the form; what nobody has answered is emptied. @param {HTMLElement} form @param {FormPart[]} parts @param {FormAnswers} answers */
export function putAnswers(form, parts, answers) {
  for (const part of parts) putAnswer(fieldOf(form, part), part, answers[part.name]);
}

/** @param {HTMLElement} field @param {FormPart} part @param {FormAnswer | undefined} answer */
function putAnswer(field, part, answer) {
  if (part.shape === "rows") putRows(field, part, answer ?? []);
  else if (isOptions(field)) {
    const chosen = new Set(typeof answer === "string" ? [answer] : (answer ?? [""]));
    for (const input of elements(field, "input[type=radio], input[type=checkbox]", HTMLInputElement))
      input.checked = chosen.has(input.value);
  } else {
    const control = controlIn(field);
    if (control) control.value = typeof answer === "string" ? answer : "";
  }
}

/** @param {HTMLElement} field @param {FormPart} part @param {FormAnswer} answer */
function putRows(field, part, answer) {
  const rows = typeof answer === "string" ? [] : answer.filter((row) => typeof row !== "string");
  emptyRows(field, rows.length);
  rowsIn(field).forEach((row, at) => {
    const given = rows[at] ?? {};
    if (given.kept) row.dataset.kept = given.kept;
    for (const column of part.columns) {
      const cell = columnOf(row, column);
      if (column.shape === "elapsed") putElapsed(cell, given[column.name] ?? "");
      else putAnswer(cell, column, given[column.name] ?? "");
    }
  });
}

/** @param {HTMLElement} cell @param {string} elapsed */
function putElapsed(cell, elapsed) {
  const [amount = "", unit = ""] = elapsed.split(" ");
  element(cell, "input", HTMLInputElement).value = amount;
  const units = element(cell, "select", HTMLSelectElement);
  if ([...units.options].some(({ value }) => value === unit)) units.value = unit;
}

/** Shows the parts that the answers ask for, and no others. @param {HTMLElement} form @param {FormPart[]} parts @param {FormAnswers} answers */
export function showAsked(form, parts, answers) {
  for (const part of parts) fieldOf(form, part).hidden = !isAsked(part, answers);
  for (const question of elements(form, "[data-question]", HTMLElement)) {
    const own = elements(question, "[data-part]", HTMLElement);
    question.hidden = own.length > 0 && own.every(({ hidden }) => hidden);
  }
}
