// What was found, grouped by what it is; the group with the best hit comes first.
import { element, make } from "../dom.js";
import { say as several } from "../sentences/several.js";

/** @type {Record<string, string>} */
const NAMES = several;
const MOST = 6; // of a group; the catalogue has them all

/**
 * @param {Hit[]} hits the best first
 * @returns {HTMLElement[]}
 */
export function groups(hits) {
  return [...grouped(hits)].map(([name, group], place) => {
    const id = `soegefund-${place}`;
    const list = make("ul", { "aria-labelledby": id }, ...group.slice(0, MOST).map(item));
    return make("section", {}, make("h2", { id }, name), list);
  });
}

/** How many of some hits are shown. @param {Hit[]} hits */
export const shown = (hits) =>
  [...grouped(hits).values()].reduce((sum, group) => sum + Math.min(group.length, MOST), 0);

/** @param {Hit} hit */
const nameOf = (hit) => NAMES[hit.kind] ?? several.andre;

/** @param {Hit[]} hits */
function grouped(hits) {
  /** @type {Map<string, Hit[]>} */
  const found = new Map();
  for (const hit of hits) found.set(nameOf(hit), [...(found.get(nameOf(hit)) ?? []), hit]);
  return found;
}

/** @param {Hit} hit */
function item(hit) {
  const link = make("a", { href: hit.url }, hit.title);
  const parts = [make("p", { className: "cb-searchbox__title" }, link)];
  if (hit.excerpt) parts.push(make("p", { className: "cb-searchbox__excerpt" }, ...pieces(hit)));
  if (hit.why) parts.push(make("p", { className: "cb-searchbox__why" }, `${hit.why}.`));
  if (hit.mark) parts.push(markOf(hit, hit.mark));
  return make("li", {}, ...parts);
}

/** What is known of a method, leading to where its page says more. @param {Hit} hit @param {string} html */
function markOf(hit, html) {
  const line = make("p");
  line.innerHTML = html;
  const mark = element(line, "a", HTMLAnchorElement);
  mark.href = new URL(mark.hash, hit.url).href;
  return line;
}

/** The excerpt with what was sought marked. @param {Hit} hit */
function pieces(hit) {
  return hit.marked.flatMap(({ text, hit: sought }) => (sought ? [make("mark", {}, text.trimEnd()), " "] : [text]));
}
