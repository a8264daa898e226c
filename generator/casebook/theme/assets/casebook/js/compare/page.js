// The page that compares: reads the address, fetches the methods, fills the table. Without it the page lists the methods.

import { answered, element, listing, make, quoted } from "../dom.js";
import { record } from "../records.js";
import { withIdsOfToday } from "../renamed.js";
import { say } from "../sentences/compare.js";
import { say as methodsSay } from "../sentences/methods.js";
import { addressOf, readChoice } from "./address.js";
import { watchPicks } from "./picks.js";
import { fillTable, markShared } from "./table.js";

/** @type {Record<string, string>} */
const NAMED = {
  target_groups: say.targetGroups,
  challenges: say.challenges,
  keep: say.keep,
  skills: say.skills,
  partners: say.partners,
};

const page = element(document, "[data-compare]", HTMLElement);
const part = (/** @type {string} */ name) => element(document, `[data-${name}]`, HTMLElement);
const most = Number(page.dataset.most);
const picks = watchPicks(element(document, "[data-pick]", HTMLFormElement), most);
const choice = readChoice(withIdsOfToday(location.search, page.dataset.renamed), picks.names, most);

/** Says what the address asks for in vain. @param {Comparison} choice */
function troubles({ left, unknown }) {
  const found = [];
  if (unknown.length) found.push(`${methodsSay.unknown({ names: quoted(unknown) })} ${say.misspelt}`);
  if (left.length) found.push(say.room({ most, left: listing(left.map((id) => picks.names.get(id) ?? id)) }));
  return found;
}

/** @param {string} id @returns {Promise<ComparedMethod>} */
const fetched = (id) => record(id);

/** @param {string[]} ids */
async function show(ids) {
  const methods = await Promise.all(ids.map(fetched)).catch(() => []);
  if (!methods.length) tell([say.unavailable]);
  else if (methods.length === 1) suggest(methods[0]);
  else fill(methods);
}

/** Two or more: the table. @param {ComparedMethod[]} methods */
function fill(methods) {
  const table = element(page, "table", HTMLTableElement);
  const silent = fillTable(table, methods);
  common(markShared(table));
  document.title = `${listing(methods.map((one) => one.title))} – ${document.title}`;
  part("silent").hidden = !silent.length;
  part("silent").textContent = say.silent({ names: silent.map((name) => name.toLowerCase()).join(", ") });
  table.style.setProperty("--columns", String(methods.length));
  part("shown").hidden = false;
  watchOnly(table);
  watchScroll(part("scroll"));
}

/** One sentence on what they share. @param {SharedRow[]} shared */
function common(shared) {
  const told = shared.filter(({ row, points }) => row in NAMED && points.length);
  const line = part("common");
  line.hidden = !told.length;
  line.textContent = say.common({
    shared: told.map(({ row, points }) => `${NAMED[row]} (${points.join(", ")})`).join("; "),
  });
}

/** The switch, kept in the address. @param {HTMLTableElement} table */
function watchOnly(table) {
  const only = element(document, "[data-only]", HTMLInputElement);
  const apply = () => table.classList.toggle("cb-compare__table--only", only.checked);
  only.checked = choice.only;
  only.addEventListener("change", () => {
    apply();
    history.replaceState(null, "", addressOf(choice.ids, only.checked));
  });
  apply();
}

/**
 * The keyboard can only scroll what it can reach; where nothing scrolls, there is nothing to reach.
 * @param {HTMLElement} box
 */
function watchScroll(box) {
  new ResizeObserver(() => {
    const fits = box.scrollWidth <= box.clientWidth;
    box.classList.toggle("cb-compare__scroll--fits", fits);
    if (fits) box.removeAttribute("tabindex");
    else box.tabIndex = 0;
  }).observe(box);
}

/** One: what to compare it with, beginning with its alternatives. @param {ComparedMethod} method */
function suggest(method) {
  const near = [...method.related].sort((one, other) => isOther(one) - isOther(other)).slice(0, 5);
  const lines = near.map((one) =>
    make("li", {}, `${one.phrase} `, make("a", { href: addressOf([method.id, one.id]) }, one.title)),
  );
  const told = make("p", {}, make("strong", {}, `${say.chosen({ title: method.title })} `), say.oneMore);
  part("told").append(
    told,
    ...(lines.length ? [make("p", {}, say.suggested({ title: method.title })), make("ul", {}, ...lines)] : []),
  );
}

/** Alternatives come first. @param {{ phrase: string }} relation */
function isOther({ phrase }) {
  return Number(!phrase.includes("alternativ"));
}

/** @param {string[]} sentences */
function tell(sentences) {
  part("told").replaceChildren(...sentences.map((text) => make("p", { className: "cb-notice" }, text)));
}

picks.choose(choice.ids);
tell(troubles(choice));
if (choice.ids.length) await show(choice.ids);
answered();
