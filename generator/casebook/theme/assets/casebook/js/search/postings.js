// Which pages a word stands on, and how much it says about each: Pagefind asked for one word at a time.
//
// Pagefind finds exact words (by stem) without ranking them when they are quoted, and ranks them together with words
// that only begin alike when they are not. Both are asked, and what was not found exactly is left out.

import { pagefind } from "./files.js";

/** The token that every page of a kind has. @param {string} kind */
export const ofKind = (kind) => `zqtype${kind}zq`;

/** @type {Map<string, Promise<Map<string, Posting>>>} */
const asked = new Map();

/**
 * The pages that hold a word in any inflection, by id; with `beginning`, also those with a word that begins with it.
 * @param {string} word
 * @param {PagefindFilters} filters
 */
export function postings(word, filters = {}, { beginning = false } = {}) {
  const key = JSON.stringify([word, filters, beginning]);
  const found = asked.get(key) ?? ask(word, filters, beginning);
  asked.set(key, found);
  return found;
}

/**
 * @param {string} word @param {PagefindFilters} filters @param {boolean} beginning
 * @returns {Promise<Map<string, Posting>>}
 */
async function ask(word, filters, beginning) {
  const engine = await pagefind();
  const exact = beginning
    ? null
    : new Set((await engine.search(`"${word}"`, { filters })).results.map((one) => one.id));
  if (exact?.size === 0) return new Map();
  const { results } = await engine.search(word, { filters });
  return new Map(
    results.filter((one) => !exact || exact.has(one.id)).map((one) => [one.id, { score: one.score, load: one.data }]),
  );
}
