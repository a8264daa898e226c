// The order of the pages: what each word of the search says of a page, added up, and more where all words say something.

import { ofKind, postings } from "./postings.js";

const OWN_PAGE = 2.2; // how much more, where the page is about the concept
const CONCEPT_WEIGHT = 1.35; // how much a concept counts beside a word in the text
const SECOND = 0.55; // what is left of the weaker of the two, where both speak for a page
const OF_THE_KIND = 2.5; // how much more the pages count that are of the kind that was asked for («metode», «kursus»)
const TO_THE_POINT = 4; // … and where more than one word asks for it («skrive en case»)
const ONE_OF_FEW = 0.4; // what a course has of the best page's score beforehand, where a course is asked for
const IN_PART = 0.6; // how much less sure a concept is that only a part of a word names («angst» in «angstramt»)
const EVERYDAY = 0.7; // how much less sure a word of everyday speech is than one of the trade
const BARE = 0.35; // what is left of what a page says where it says hardly anything of the other words
const LEAST_OF_BEST = 0.06; // pages below this share of the best page's score are noise
const [LEAST_TELLING, RARE] = [0.25, 20]; // what a phrase of common words counts at least; pages that a telling word stands on
const own = (/** @type {string} */ token) => `zqegen${token}`; // what the page that is about a concept has beside its token
const RECORDS = ["case", "metode"];
const TITLE_LETTERS = 24;
/** How much the pages of a kind count: readers look for cases, methods and terms, and editors' pages come after. */
const COUNTS = {
  case: 1.15,
  begreb: 0.65,
  maalgruppe: 0.9,
  tema: 1.1,
  kilde: 0.42,
  kursus: 1.2,
  om: 0.95,
  bidrag: 0.5,
  regel: 0.4,
  vaerktoej: 0.6,
  overblik: 0.6,
  indgang: 0.35,
  liste: 0.35,
  side: 0.3,
};
const CROWD = { begreb: 2, regel: 2 }; // how many of a kind a list begins with, where they are many and alike

/** @param {Query} query @param {FacetFilters} filters @returns {Promise<RankedPage[]>} */
export async function ranked(query, filters) {
  const chosen = asPagefind(filters);
  if (query.onlyFilters) return everyRecord(chosen);
  /** @type {Map<string, FoundPage>} */
  const pages = new Map();
  /** @type {number[]} */
  const worth = [];
  for (const asked of query.words) {
    const found = await supports(asked, query, chosen);
    worth.push(Math.max(0, ...[...found.values()].map((one) => one.score)));
    for (const [id, support] of found) {
      const page = pages.get(id) ?? { id, load: support.load, words: new Map() };
      pages.set(id, page);
      page.words.set(asked.word, support);
    }
  }
  const all = worth.reduce((sum, one) => sum + one, 0);
  const [counts, wanted] = [query.onlyKinds ? new Map() : await counting(), await ofWantedKind(query.kinds)];
  const found = [...pages.values()].map((page) => {
    return {
      ...page,
      score: total(page, query.words, worth, all) * (counts.get(page.id) ?? 1) * (wanted.get(page.id) ?? 1),
    };
  });
  await lift(found, query.kinds);
  found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return spread(
    found.filter((page) => page.score >= LEAST_OF_BEST * found[0].score),
    query,
  );
}

/**
 * Lift the courses that say anything of it, where a course is asked for: they are few, and none says all the words.
 * @param {RankedPage[]} pages @param {Meant[]} kinds
 */
async function lift(pages, kinds) {
  if (!kinds.some((one) => one.concept.token === ofKind("kursus"))) return;
  const courses = await postings(ofKind("kursus"));
  const best = Math.max(0, ...pages.map((page) => page.score));
  for (const page of pages) if (courses.has(page.id)) page.score += ONE_OF_FEW * best;
}

/**
 * The pages with those first whose titles begin as the search does: who types a whole title wants that page, however
 * little the words say of it.
 * @param {RankedPage[]} pages @param {string} typed @param {FacetFilters} filters @returns {Promise<RankedPage[]>}
 */
export async function titledFirst(pages, typed, filters) {
  const titled = await postings(titleToken(typed), asPagefind(filters));
  const there = new Set(pages.map((page) => page.id));
  const score = pages[0]?.score ?? 1;
  const beside = [...titled]
    .filter(([id]) => !there.has(id))
    .map(([id, { load }]) => ({ id, load, score, words: new Map() }));
  const isTitled = (/** @type {RankedPage} */ { id }) => titled.has(id);
  return [...pages.filter(isTitled), ...beside, ...pages.filter((page) => !isTitled(page))];
}

/** What all pages have whose titles begin with the same letters; `documents.py` writes it. @param {string} typed */
function titleToken(typed) {
  const letters =
    typed
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  return `zqtitel${letters.slice(0, TITLE_LETTERS).join("")}zq`;
}

/**
 * The pages with those last that are one too many of a kind, where the search does not ask for that kind.
 * @param {RankedPage[]} pages @param {Query} query
 */
async function spread(pages, { kinds, onlyKinds }) {
  const asked = new Set(kinds.map((one) => one.concept.token));
  /** @type {Set<RankedPage>} */
  const late = new Set();
  for (const [kind, most] of onlyKinds ? [] : Object.entries(CROWD)) {
    const all = await postings(ofKind(kind));
    const many = asked.has(ofKind(kind)) ? [] : pages.filter((page) => all.has(page.id)).slice(most);
    for (const page of many) late.add(page);
  }
  return [...pages.filter((page) => !late.has(page)), ...late];
}

/** @param {FoundPage} page @param {AskedWord[]} words @param {number[]} worth @param {number} all */
function total(page, words, worth, all) {
  let [sum, covered] = [0, 0];
  words.forEach(({ word }, i) => {
    const support = page.words.get(word);
    if (support) [sum, covered] = [sum + support.score, covered + worth[i]];
  });
  return sum * (BARE + (1 - BARE) * (all ? covered / all : 0));
}

/** @type {Promise<Map<string, number>> | undefined} */
let known;

/** How much each page counts that does not count fully, by its id. */
function counting() {
  known ??= counted(Object.entries(COUNTS).map(([kind, counts]) => [ofKind(kind), counts]));
  return known;
}

/** @param {Meant[]} kinds */
const ofWantedKind = (kinds) =>
  counted(kinds.map(({ concept, stems }) => [concept.token, stems.size > 1 ? TO_THE_POINT : OF_THE_KIND]));

/** How much the pages count that have a token, by their id. @param {[token: string, counts: number][]} tokens */
async function counted(tokens) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const pages = await Promise.all(tokens.map(([token]) => postings(token)));
  tokens.forEach(([, counts], i) => {
    for (const id of pages[i].keys()) found.set(id, counts);
  });
  return found;
}

/**
 * What a word of the search says of which pages: by itself, and by the concepts that it names.
 * @param {AskedWord} asked @param {Query} query @param {PagefindFilters} filters
 */
async function supports(asked, query, filters) {
  const found = await byText(asked.ways, filters);
  for (const meant of query.concepts.filter(
    (one) => one.stems.has(asked.root) && (query.onlyKinds || one.concept.facet !== "type"),
  )) {
    const [about, sure] = [await postings(own(meant.concept.token), filters), await sureness(meant, query.words)];
    for (const [id, { score, load }] of await postings(meant.concept.token, filters)) {
      const worth = sure * (about.has(id) ? OWN_PAGE : 1) * score;
      found.set(id, together(found.get(id), { score: worth, load, concept: meant }));
    }
  }
  return found;
}

/** The pages that write a word, each by the way that says most. @param {Way[]} ways @param {PagefindFilters} filters */
async function byText(ways, filters) {
  /** @type {Map<string, Support>} */
  const found = new Map();
  for (const way of ways) {
    for (const [id, { score, load }] of await postings(way.word, filters)) {
      const worth = score * way.weight;
      if (worth > (found.get(id)?.score ?? -Infinity)) found.set(id, { score: worth, load, way });
    }
  }
  return found;
}

/**
 * What is known of a page with a concept that is also spoken of there.
 * @param {Support | undefined} text @param {Support} meant
 */
function together(text, meant) {
  if (!text) return meant;
  const score = Math.max(meant.score, text.score) + SECOND * Math.min(meant.score, text.score);
  return !text.concept || score > text.score ? { ...meant, score, way: text.way } : text;
}

/** How surely a concept is meant by each of its words. @param {Meant} meant @param {AskedWord[]} words */
async function sureness(meant, words) {
  const telling = words.length < 2 || meant.named || meant.stems.size > 1 ? 1 : await howTelling(meant.phrase);
  return (
    (CONCEPT_WEIGHT * (meant.named ? 1 : bySynonym(meant)) * (meant.inPart ? IN_PART : 1) * telling) /
    words.filter((one) => meant.stems.has(one.root)).length
  );
}

/**
 * A synonym names a concept less surely than its name does; a theme takes in much that goes by other words.
 * @param {Meant} meant
 */
const bySynonym = ({ concept, phrase }) => (phrase.everyday ? EVERYDAY : 1) * (concept.facet === "tema" ? 0.7 : 0.85);

/**
 * How much a phrase tells by its rarest word: «job», which every other page writes, names no benefit surely.
 * @param {Phrase} phrase
 */
async function howTelling({ words }) {
  const [all, ...found] = await Promise.all(["er", ...words].map((word) => postings(word)));
  const fewest = Math.min(...found.map((pages) => pages.size || 1));
  if (all.size <= RARE) return 1; // where so few pages are, every word stands on few
  return Math.max(LEAST_TELLING, Math.min(1, Math.log(all.size / fewest) / Math.log(all.size / RARE)));
}

/** @param {FacetFilters} filters @returns {PagefindFilters} */
function asPagefind(filters) {
  return Object.fromEntries(
    Object.entries(filters).map(([facet, values]) => [facet, Array.isArray(values) ? { any: values } : values]),
  );
}

/**
 * Every case and method that fits the filters. Pagefind's own search without words would fetch the whole index.
 * @param {PagefindFilters} filters
 */
async function everyRecord(filters) {
  const found = await Promise.all(RECORDS.map((kind) => postings(ofKind(kind), filters)));
  const pages = found.flatMap((group) =>
    [...group].map(([id, { load }]) => ({ id, load, score: 1, words: new Map() })),
  );
  const titles = await Promise.all(pages.map(async (page) => (await page.load()).meta.title));
  const order = new Intl.Collator("da");
  return pages
    .map((page, i) => ({ page, title: titles[i] }))
    .sort((a, b) => order.compare(a.title, b.title))
    .map((one) => one.page);
}
