// The search of the casebook: `search(query, {filters, limit})`, the one contract of user interface, tests and benchmark.
//
// Each word of a search is looked up by itself – as it stands, by its base form, by its synonyms, by the concepts that
// it names – and the pages are ranked by what all words say of them together. Nothing is fetched before the first search.

import { excerpt } from "./search/excerpt.js";
import { SITE } from "./search/files.js";
import { understood } from "./search/query.js";
import { ranked, titledFirst } from "./search/ranking.js";
import { reasons, sentence } from "./search/reasons.js";
import { wordsOf } from "./search/words.js";

/**
 * The pages that fit a search, the best first; the same search always gives the same.
 * @param {string} query
 * @param {{ filters?: FacetFilters, limit?: number }} [options] without a query the records that fit the filters are given
 * @returns {Promise<Hit[]>}
 */
export async function search(query, { filters = {}, limit = 10 } = {}) {
  const asked = await understood(query ?? "", Object.keys(filters).length > 0);
  const found = await ranked(asked, filters);
  const typed = query?.trim() ?? "";
  const pages = typed ? await titledFirst(found, typed, filters) : found;
  return wholeTitleFirst(await Promise.all(pages.slice(0, limit).map((page) => hit(page, asked))), typed);
}

/** The hits with those first whose whole title was asked for. @param {Hit[]} hits @param {string} typed */
function wholeTitleFirst(hits, typed) {
  const whole = wordsOf(typed).join("");
  const isWhole = (/** @type {Hit} */ { title }) => wordsOf(title).join("") === whole;
  return [...hits.filter(isWhole), ...hits.filter((one) => !isWhole(one))];
}

/**
 * What was perhaps meant, where words of the search are not on the site as they were written; else nothing.
 * @param {string} query
 * @returns {Promise<string | undefined>}
 */
export async function suggest(query) {
  return (await understood(query)).suggestion;
}

/** @param {RankedPage} page @param {Query} asked @returns {Promise<Hit>} */
async function hit(page, asked) {
  const fragment = await page.load();
  const { title, kind, mark } = fragment.meta;
  const sought = asked.finder();
  const found = excerpt(fragment, sought);
  const why = reasons(page, fragment, asked);
  const url = new URL(fragment.raw_url.replace(/^\//, ""), SITE);
  const place = found.anchor && { url: new URL(`#${found.anchor.id}`, url).href, title: found.anchor.text };
  return {
    url: url.href,
    title,
    kind,
    excerpt: found.text,
    mark,
    why: sentence(kind, why),
    reasons: why,
    marked: found.marked,
    place,
    score: page.score,
  };
}
