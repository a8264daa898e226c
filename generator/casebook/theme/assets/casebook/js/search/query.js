// What a search asks for: its words, what each can also be looked up by, and the concepts that they name together.

import { baseForm, kin, language, meant, synonyms } from "./language.js";
import { ofKind, postings } from "./postings.js";
import { beginning, completed, corrected, divided, respelled } from "./spelling.js";
import { isStopWord, wordsOf } from "./words.js";

const NUMBER = /^\d{1,3}$/; // «50» says little by itself: ages, minutes and shares stand on many pages
const [LONG, FEW, COMMON] = [11, 3, 8]; // letters of a word, pages that it stands on

/** @param {string} query @returns {Promise<Query>} */
export async function understood(query, filtered = false) {
  const typed = wordsOf(query);
  if (!typed.length) return empty(filtered && !query.trim());
  const { root } = await language();
  let concepts = await meant(typed);
  const named = new Set(concepts.flatMap((one) => [...one.stems]));
  const types = concepts.filter((one) => one.concept.facet === "type");
  const kinds = asEditor(types);
  const kindWords = new Set(types.filter((one) => one.stems.size === 1).flatMap((one) => [...one.stems]));
  const telling = typed.filter((word) => !isStopWord(word) || named.has(root(word)));
  const about = telling.filter((word) => !kindWords.has(root(word)));
  const said = about.length ? about : telling.length ? telling : typed;
  const isNamed = (/** @type {string} */ word) => about.length > 0 && named.has(root(word));
  const words = await Promise.all([...new Set(said)].map((word) => asked(word, root, isNamed(word))));
  const replaced = new Map(words.flatMap(({ word, instead }) => (instead ? [[word, instead]] : [])));
  if (replaced.size) concepts = [...concepts, ...(await added(typed, replaced, concepts))];
  const parted = new Map(words.flatMap(({ word, parts }) => (parts ? [[word, parts]] : [])));
  if (parted.size) {
    const inPart = await added(typed, parted, concepts);
    concepts = [...concepts, ...inPart.map((one) => ({ ...one, inPart: true }))];
  }
  /** @type {Finder | undefined} */
  let sought;
  const fixed = words.filter((one) => one.ways.some((way) => way.how === "rettet"));
  return {
    words,
    concepts,
    kinds: about.length ? kinds : [],
    onlyKinds: !about.length && kinds.length > 0,
    onlyFilters: false,
    suggestion: fixed.length ? typed.map((word) => replaced.get(word) ?? word).join(" ") : undefined,
    finder: () => {
      sought ??= finder(words, concepts, root); // one for all pages that are found, which say the same words
      return sought;
    },
  };
}

/** «Hvor lang må en case være?» is asked by who writes one, and no case answers it. @param {Meant[]} kinds */
function asEditor(kinds) {
  const editors = kinds.filter((one) => one.concept.token === ofKind("redaktion"));
  return editors.length ? [...editors, ...kinds.filter((one) => one.stems.size > 1 && !editors.includes(one))] : kinds;
}

/** @param {boolean} filtered @returns {Query} */
const empty = (filtered) => ({
  words: [],
  concepts: [],
  kinds: [],
  onlyKinds: false,
  suggestion: undefined,
  onlyFilters: filtered,
  finder: () => () => undefined,
});

/**
 * The concepts that the search names once its words are written as the site writes them.
 * @param {string[]} typed @param {Map<string, string>} replaced @param {Meant[]} concepts
 */
async function added(typed, replaced, concepts) {
  const found = await meant(typed.flatMap((word) => [word, ...wordsOf(replaced.get(word) ?? "")]));
  const { root } = await language();
  const stems = new Map(
    [...replaced].flatMap(([word, instead]) => wordsOf(instead).map((one) => [root(one), root(word)])),
  );
  return found
    .filter((one) => one.concept.facet !== "type" && !concepts.some((other) => other.concept === one.concept))
    .map((one) => ({ ...one, stems: new Set([...one.stems].map((part) => stems.get(part) ?? part)) }));
}

/** @param {string} word @param {Language["root"]} root @param {boolean} named @returns {Promise<AskedWord>} */
async function asked(word, root, named) {
  if (named && isStopWord(word)) return { word, root: root(word), ways: [] };
  const base = await baseForm(word);
  /** @type {Way[]} */
  const ways = [{ word, weight: NUMBER.test(word) ? 0.3 : 1, how: "ord" }];
  if (base !== word) ways.push({ word: base, weight: 1, how: "form" });
  const isThere = await standSomewhere(ways);
  for (const other of kin(word)) ways.push({ word: other, weight: 0.8, how: "form" });
  /** @type {Way[]} */
  const alike = (await isCommon(ways))
    ? []
    : (await synonyms(word)).map((other) => ({ word: other, weight: isThere ? 0.25 : 0.6, how: "synonym" }));
  const isKnown = isThere || (await standSomewhere(alike));
  const more = isKnown ? await besides(word, ways) : await otherwise(word, named);
  const instead = more.find((way) => way.how === "rettet" || way.how === "stavet" || way.how === "begynder")?.word;
  const parts = isKnown || named ? [] : more.filter((way) => way.how === "del").map((way) => way.word);
  return { word, root: root(word), ways: [...ways, ...alike, ...more], instead, parts: parts.join(" ") };
}

/**
 * The parts of a long word that hardly any page writes.
 * @param {string} word @param {Way[]} ways @returns {Promise<Way[]>}
 */
async function besides(word, ways) {
  if (word.length < LONG) return [];
  const found = await Promise.all(ways.map((way) => postings(way.word)));
  if (found.some((pages) => pages.size > FEW)) return [];
  return (await divided(word)).map((one) => ({ word: one, weight: 0.3, how: "del" }));
}

/**
 * Whether so many pages write a word that there is no need of others for it; the rules are alike and count for none.
 * @param {Way[]} ways
 */
async function isCommon(ways) {
  const rules = await postings(ofKind("regel"));
  const found = await Promise.all(ways.map((way) => postings(way.word)));
  return found.some((pages) => [...pages.keys()].filter((id) => !rules.has(id)).length >= COMMON);
}

/** @param {Way[]} ways */
const standSomewhere = async (ways) =>
  (await Promise.all(ways.map((way) => postings(way.word)))).some((found) => found.size);

/**
 * Ways to look up a word that the site does not write: the first kind that gives any.
 * @param {string} word @param {boolean} named @returns {Promise<Way[]>}
 */
async function otherwise(word, named) {
  const spelled = await respelled(word);
  if (spelled.length) return spelled.map((one) => ({ word: one, weight: 1, how: "stavet" }));
  const begun = await completed(word);
  if (begun.length) return begun.map((one, i) => ({ word: one, weight: 0.9 - 0.1 * i, how: "begynder" }));
  const parts = await divided(word);
  if (named) return parts.map((one) => ({ word: one, weight: 0.3, how: "del" }));
  if (parts.length) return parts.map((one, i) => ({ word: one, weight: i ? 0.6 : 0.7, how: "del" }));
  const right = await corrected(word);
  if (right) {
    /** @type {Way[]} */
    const alike = kin(right).map((one) => ({ word: one, weight: 0.7, how: "form" }));
    return [{ word: right, weight: 0.9, how: "rettet" }, ...alike];
  }
  return (await beginning(word)).map((one) => ({ word: one, weight: 0.4, how: "del" }));
}

/** @param {AskedWord[]} words @param {Meant[]} concepts @param {Language["root"]} root @returns {Finder} */
function finder(words, concepts, root) {
  /** @type {Map<string, string>} */
  const known = new Map();
  for (const { word, ways } of words)
    for (const way of ways) if (!known.has(root(way.word))) known.set(root(way.word), word);
  for (const { concept } of concepts.filter((one) => one.concept.facet !== "side")) {
    for (const part of wordsOf(concept.name))
      if (!isStopWord(part) && !known.has(root(part))) known.set(root(part), concept.name);
  }
  const parts = [...known.keys()].filter((part) => part.length > 4);
  /** @type {Map<string, string | undefined>} */
  const found = new Map(); // pages say the same words over and over
  return (word) => {
    if (!found.has(word)) found.set(word, answered(root(word), known, parts));
    return found.get(word);
  };
}

/** @param {string} own @param {Map<string, string>} known @param {string[]} parts */
const answered = (own, known, parts) =>
  known.get(own) ??
  (own.length > 7 ? known.get(parts.find((part) => own.endsWith(part) || own.startsWith(part)) ?? "") : undefined);
