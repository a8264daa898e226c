// Lines that are added and taken away by buttons. The focus goes to the new line, or to the button before the one that went.

import { element, elements } from "../dom.js";
import { say } from "../sentences/form.js";

const FEWEST = 3;

/** The lines of a part. @param {HTMLElement} field */
export const rowsIn = (field) => elements(field, "ol > [data-row]", HTMLElement);

/** Makes the buttons of all lines work; `changed` is told when a line has come or gone. @param {HTMLElement} form @param {() => void} changed */
export function letRowsChange(form, changed) {
  for (const field of elements(form, ".cb-form__rows", HTMLElement)) {
    field.addEventListener("click", ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const row = target.closest("[data-row]");
      if (target.matches("[data-add]")) firstControl(addRow(field))?.focus();
      else if (target.matches("[data-remove]") && row instanceof HTMLElement) removeRow(field, row);
      else return;
      changed();
    });
    number(field);
  }
}

/** Adds an empty line at the end. @param {HTMLElement} field */
export function addRow(field) {
  const pattern = element(field, "template", HTMLTemplateElement);
  const row = element(document.importNode(pattern.content, true), "[data-row]", HTMLElement);
  element(field, "ol", HTMLOListElement).append(row);
  number(field);
  return row;
}

/** @param {HTMLElement} field @param {HTMLElement} row */
function removeRow(field, row) {
  const before =
    row.previousElementSibling?.querySelector("[data-remove]") ?? element(field, "[data-add]", HTMLElement);
  row.remove();
  number(field);
  if (before instanceof HTMLElement) before.focus();
}

/** Leaves empty lines, as many as are asked for and never fewer than three. @param {HTMLElement} field @param {number} wanted */
export function emptyRows(field, wanted) {
  element(field, "ol", HTMLOListElement).replaceChildren();
  for (let at = 0; at < Math.max(FEWEST, wanted); at += 1) addRow(field);
}

/** @param {HTMLElement} row */
const firstControl = (row) => elements(row, "input, select, textarea", HTMLElement)[0];

/** Numbers the lines, and what belongs together in each of them. @param {HTMLElement} field */
function number(field) {
  const called = field.dataset.called ?? "";
  rowsIn(field).forEach((row, at) => {
    const place = at + 1;
    element(row, "legend", HTMLLegendElement).textContent = say.row({ name: called, number: place });
    const remove = element(row, "[data-remove]", HTMLElement);
    remove.textContent = say.removeRow({ number: place });
    remove.hidden = false;
    for (const cell of elements(row, "[data-column]", HTMLElement))
      name(cell, `${field.id}-${cell.dataset.column}-${place}`);
  });
}

/** Gives what stands in a column of a line its own name and id. @param {HTMLElement} cell @param {string} id */
function name(cell, id) {
  for (const radio of elements(cell, "input[type=radio]", HTMLInputElement)) radio.name = id;
  const label = cell.querySelector(":scope > label");
  const control = label?.parentElement?.querySelector("input, textarea, select");
  if (label instanceof HTMLLabelElement && control) {
    control.id = id;
    label.htmlFor = id;
  }
}
