// The table: a column for each method, and what is alike in all of them.

import { element, elements, make, wordsOf } from "../dom.js";
import { say } from "../sentences/compare.js";
import { say as methodsSay } from "../sentences/methods.js";
import { addressOf } from "./address.js";

/**
 * Puts a column for each method into the table. Rows in which none of them says anything are taken out.
 * @param {HTMLTableElement} table
 * @param {ComparedMethod[]} methods
 * @returns {string[]} the names of the rows that were taken out
 */
export function fillTable(table, methods) {
  element(table, "[data-heads]", HTMLTableRowElement).append(...methods.map((method) => head(method, methods)));
  for (const group of elements(table, "[data-group] th", HTMLTableCellElement)) group.colSpan = methods.length + 1;
  const silent = [];
  for (const row of rowsOf(table)) {
    const cells = methods.map((method) => ({ method, html: method.cells[keyOf(row)] }));
    if (cells.some(({ html }) => html)) row.append(...cells.map(({ method, html }) => cell(method, html)));
    else silent.push(remove(row));
  }
  for (const body of table.tBodies) body.hidden = !body.querySelector("[data-row]");
  keepRoles(table);
  return silent;
}

/** @param {HTMLTableElement} table */
const rowsOf = (table) => elements(table, "[data-row]", HTMLTableRowElement);

/** @param {HTMLTableRowElement} row */
const keyOf = (row) => row.dataset.row ?? "";

/** @param {ComparedMethod} method @param {ComparedMethod[]} methods */
function head(method, methods) {
  const rest = methods.map(({ id }) => id).filter((id) => id !== method.id);
  const name = make("a", { href: method.href }, method.title);
  const fit = make("a", { href: `../passer/?metode=${encodeURIComponent(method.id)}` }, methodsSay.fit);
  const off = make("a", { href: addressOf(rest), "aria-label": say.takeOut({ title: method.title }) }, say.out);
  const note = method.note ? [make("p", { className: "cb-label" }, method.note)] : [];
  const links = make("p", { className: "cb-compare__links" }, fit, " ", off);
  const mark = make("p");
  mark.innerHTML = method.mark;
  return make("th", { scope: "col" }, make("p", { className: "cb-compare__name" }, name), ...note, mark, links);
}

/** @param {ComparedMethod} method @param {string | undefined} html */
function cell(method, html) {
  const said = make("div");
  if (html) said.innerHTML = html;
  else said.append(make("span", { className: "cb-compare__none" }, say.unstated));
  return make("td", { "data-label": method.title }, said);
}

/** @param {HTMLTableRowElement} row */
function remove(row) {
  row.remove();
  return wordsOf(row);
}

/**
 * On a narrow window the rows are laid out one part under the other, and some browsers then forget that it is a table.
 * @param {HTMLTableElement} table
 */
function keepRoles(table) {
  const roles = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };
  const columns = [...table.querySelectorAll("thead th")];
  for (const [tag, role] of Object.entries(roles)) {
    for (const part of [...table.querySelectorAll(tag), ...(tag === "table" ? [table] : [])])
      part.setAttribute("role", role);
  }
  for (const one of table.querySelectorAll("th"))
    one.setAttribute("role", columns.includes(one) ? "columnheader" : "rowheader");
}

/**
 * Marks what all the methods have in common: whole rows, and points of lists.
 * @param {HTMLTableElement} table
 * @returns {SharedRow[]} the points that are shared, row by row
 */
export function markShared(table) {
  return rowsOf(table).map((row) => {
    const points = sharedPoints([...row.cells].slice(1));
    const texts = new Set([...row.cells].slice(1).map(wordsOf));
    row.classList.toggle("cb-compare__same", texts.size === 1);
    return { row: keyOf(row), points };
  });
}

/** @param {HTMLTableCellElement[]} cells */
function sharedPoints(cells) {
  const lists = cells.map((one) => [...one.querySelectorAll("li")]);
  const shared = lists[0]
    .map(wordsOf)
    .filter((text) => lists.every((list) => list.some((point) => wordsOf(point) === text)));
  for (const list of lists) {
    const common = list.filter((point) => shared.includes(wordsOf(point)));
    for (const point of common) point.classList.add("cb-compare__shared");
    if (list.length && common.length === list.length) list[0].parentElement?.after(onlyShared());
  }
  return shared;
}

const onlyShared = () => make("span", { className: "cb-compare__onlyshared" }, say.onlyShared);
