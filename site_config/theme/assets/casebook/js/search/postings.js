// Which pages a word stands on, and how much it says about each: Pagefind asked for one word at a time.
//
// Pagefind finds exact words (by stem) without ranking them when they are quoted, and ranks them together with words
// that only begin alike when they are not. Both are asked, and what was not found exactly is left out.

import { pagefind } from "./files.js";

/**
 * @typedef {{ score: number, load: () => Promise<Fragment> }} Posting
 * @typedef {{ url: string, content: string, anchors: Anchor[], meta: Record<string, any> }} Fragment
 * @typedef {{ id: string, text: string, location: number }} Anchor
 */

/** The token that every page of a kind has. @param {string} kind */
export const ofKind = (kind) => `zqtype${kind}zq`;

const asked = new Map();

/**
 * The pages that hold a word in any inflection, by id; with `beginning`, also those with a word that begins with it.
 * @param {string} word
 * @param {Record<string, unknown>} filters as Pagefind takes them
 * @returns {Promise<Map<string, Posting>>}
 */
export function postings(word, filters = {}, { beginning = false } = {}) {
  const key = JSON.stringify([word, filters, beginning]);
  if (!asked.has(key)) asked.set(key, ask(word, filters, beginning));
  return asked.get(key);
}

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
