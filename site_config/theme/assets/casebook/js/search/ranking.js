// The order of the pages: what each word of the search says of a page, added up, and more where all words say something.

import { postings } from "./postings.js";

const CONCEPT_WEIGHT = 1.3; // how much a concept counts beside a word in the text
const SECOND = 0.3; // what is left of the weaker of the two, where both speak for a page
const LEAST_OF_BEST = 0.12; // pages below this share of the best page's score are noise
const RECORDS = ["zqtypecasezq", "zqtypemetodezq"];

/**
 * @typedef {{ id: string, score: number, load: () => Promise<any>, words: Map<string, Support> }} Ranked
 * @typedef {{ score: number, way?: import("./query.js").Way, concept?: import("./language.js").Meant }} Support
 */

/**
 * @param {import("./query.js").Query} query
 * @param {Record<string, string | string[]>} filters
 * @returns {Promise<Ranked[]>}
 */
export async function ranked(query, filters) {
  const chosen = asPagefind(filters);
  if (query.onlyFilters) return everyRecord(chosen);
  const pages = new Map();
  const worth = [];
  for (const asked of query.words) {
    const found = await supports(asked, query.concepts, chosen);
    worth.push(Math.max(0, ...[...found.values()].map((one) => one.score)));
    for (const [id, support] of found) {
      if (!pages.has(id)) pages.set(id, { id, load: support.load, words: new Map() });
      pages.get(id).words.set(asked.word, support);
    }
  }
  const all = worth.reduce((sum, one) => sum + one, 0);
  const found = [...pages.values()].map((page) => ({ ...page, score: total(page, query.words, worth, all) }));
  found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return found.filter((page) => page.score >= LEAST_OF_BEST * found[0].score);
}

function total(page, words, worth, all) {
  let [sum, covered] = [0, 0];
  words.forEach(({ word }, i) => {
    const support = page.words.get(word);
    if (support) [sum, covered] = [sum + support.score, covered + worth[i]];
  });
  return sum * (0.3 + 0.7 * (all ? covered / all : 0));
}

/** What a word of the search says of which pages: by itself, and by the concepts that it names. */
async function supports(asked, concepts, filters) {
  const found = new Map();
  for (const way of asked.ways) {
    for (const [id, { score, load }] of await postings(way.word, filters)) {
      const worth = score * way.weight;
      if (!found.has(id) || found.get(id).score < worth) found.set(id, { score: worth, load, way });
    }
  }
  for (const meant of concepts.filter((one) => one.stems.has(asked.root))) {
    for (const [id, { score, load }] of await postings(meant.concept.token, filters)) {
      const [worth, text] = [CONCEPT_WEIGHT * score, found.get(id)];
      const both = text ? Math.max(worth, text.score) + SECOND * Math.min(worth, text.score) : worth;
      if (!text?.concept || both > text.score) found.set(id, { score: both, load, way: text?.way, concept: meant });
    }
  }
  return found;
}

function asPagefind(filters) {
  return Object.fromEntries(
    Object.entries(filters).map(([facet, values]) => [facet, Array.isArray(values) ? { any: values } : values]),
  );
}

/** Every case and method that fits the filters. Pagefind's own search without words would fetch the whole index. */
async function everyRecord(filters) {
  const found = await Promise.all(RECORDS.map((token) => postings(token, filters)));
  const pages = found.flatMap((group) => [...group].map(([id, { load }]) => ({ id, load, score: 1, words: new Map() })));
  const titles = await Promise.all(pages.map(async (page) => (await page.load()).meta.title));
  const order = new Intl.Collator("da");
  return pages.map((page, i) => ({ page, title: titles[i] })).sort((a, b) => order.compare(a.title, b.title)).map((one) => one.page);
}
