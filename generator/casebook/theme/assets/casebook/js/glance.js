// The list of methods: sorted and narrowed down, and the choice kept in the address. Without this it is a plain table.
import { element, elements, make, wordsOf } from "./dom.js";
import { say } from "./sentences/glance.js";

const LOWEST_FIRST = new Set(["navn", "sager"]);

const form = element(document, "form[data-glance]", HTMLFormElement);
const table = element(document, ".cb-glance__table", HTMLTableElement);
const told = element(form, "[data-count]", HTMLElement);
const sort = element(form, "[name=sorter]", HTMLSelectElement);
const homes = [...table.tBodies].map((body) => ({ body, rows: elements(body, "[data-method]", HTMLTableRowElement) }));
const rows = homes.flatMap((home) => home.rows);
const sorted = table.createTBody();

const chosen = () => new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));

/** @param {HTMLTableRowElement} row @param {URLSearchParams} choice */
function fits(row, choice) {
  const { dataset } = row;
  const name = wordsOf(element(row, ".cb-glance__name", HTMLElement)).toLowerCase();
  const group = choice.get("maalgruppe");
  return (
    `${name}; ${dataset.words}`.includes((choice.get("q") ?? "").toLowerCase()) &&
    (!group || (dataset.groups ?? "").split(" ").includes(group)) &&
    Number(dataset.virkning) >= Number(choice.get("virkning") ?? 0) &&
    (!choice.has("cases") || Number(dataset.cases) > 0)
  );
}

/** Rows that do not tell what is asked for come last, and equals by title. @param {string} order */
function inOrder(order) {
  const sign = LOWEST_FIRST.has(order) ? 1 : -1;
  const key = (/** @type {HTMLTableRowElement} */ { dataset }) =>
    dataset[order] ? sign * Number(dataset[order]) : Infinity;
  const title = (/** @type {HTMLTableRowElement} */ { dataset }) => Number(dataset.navn);
  return [...rows].sort((a, b) => (key(a) === key(b) ? title(a) - title(b) : key(a) - key(b)));
}

function show() {
  const choice = chosen();
  const order = sort.value;
  if (order) sorted.append(...inOrder(order));
  else for (const home of homes) home.body.append(...home.rows);
  for (const row of rows) row.hidden = !fits(row, choice);
  for (const { body, rows: own } of homes) body.hidden = Boolean(order) || own.every(({ hidden }) => hidden);
  for (const head of elements(table, "th[data-order]", HTMLTableCellElement)) {
    const by = head.dataset.order === order;
    head.ariaSort = by ? (LOWEST_FIRST.has(order) ? "ascending" : "descending") : "none";
  }
  const number = rows.filter(({ hidden }) => !hidden).length;
  told.textContent = number ? say.shown({ number, all: rows.length }) : say.none({ all: rows.length });
}

function changed() {
  show();
  const query = new URLSearchParams([...chosen()].filter(([, value]) => value)).toString();
  history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
}

for (const head of elements(table, "th[data-order]", HTMLTableCellElement)) {
  const name = head.textContent ?? "";
  const button = make("button", { type: "button", "aria-label": say.sortBy({ name }) }, name);
  button.addEventListener("click", () => {
    sort.value = sort.value === head.dataset.order ? "" : (head.dataset.order ?? "");
    changed();
  });
  head.replaceChildren(button);
}
for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === field.value;
  else if (field instanceof HTMLInputElement) field.value = value;
  else if (field instanceof HTMLSelectElement && [...field.options].some((one) => one.value === value))
    field.value = value;
}
form.addEventListener("input", changed);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
show();
