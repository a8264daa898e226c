// What a search asks for: its words, what each can also be looked up by, and the concepts that they name together.

import { baseForm, language, meant, synonyms } from "./language.js";
import { postings } from "./postings.js";
import { completed, corrected, divided, respelled } from "./spelling.js";
import { isStopWord, wordsOf } from "./words.js";

/**
 * @typedef {{ word: string, weight: number, how: "ord" | "form" | "stavet" | "begynder" | "del" | "rettet" | "synonym" }} Way
 * @typedef {{ word: string, root: string, ways: Way[] }} Asked one word of the search with the ways to look it up
 * @typedef {object} Query
 * @property {Asked[]} words
 * @property {import("./language.js").Meant[]} concepts
 * @property {string | undefined} suggestion
 * @property {boolean} onlyFilters
 * @property {() => (word: string) => string | undefined} finder which word of the search a word of a text answers to
 */

/** @param {string} query @returns {Promise<Query>} */
export async function understood(query, filtered = false) {
  const typed = wordsOf(query);
  if (!typed.length) return empty(filtered);
  const { root } = await language();
  let concepts = await meant(typed);
  const named = new Set(concepts.flatMap((one) => [...one.stems]));
  const telling = typed.filter((word) => !isStopWord(word) || named.has(root(word)));
  const unique = [...new Set(telling.length ? telling : typed)];
  const words = await Promise.all(unique.map((word) => asked(word, root, named.has(root(word)))));
  const replaced = new Map(words.filter((one) => one.instead).map((one) => [one.word, one.instead]));
  if (replaced.size) concepts = [...concepts, ...(await added(typed, replaced, concepts))];
  const fixed = words.filter((one) => one.ways.some((way) => way.how === "rettet"));
  return {
    words,
    concepts,
    onlyFilters: false,
    suggestion: fixed.length ? typed.map((word) => replaced.get(word) ?? word).join(" ") : undefined,
    finder: () => finder(words, concepts, root),
  };
}

const empty = (filtered) => ({ words: [], concepts: [], suggestion: undefined, onlyFilters: filtered, finder: () => () => undefined });

/** The concepts that the search names once its words are written as the site writes them. */
async function added(typed, replaced, concepts) {
  const found = await meant(typed.flatMap((word) => [word, ...(replaced.has(word) ? wordsOf(replaced.get(word)) : [])]));
  const { root } = await language();
  const stems = new Map([...replaced].flatMap(([word, instead]) => wordsOf(instead).map((one) => [root(one), root(word)])));
  return found
    .filter((one) => !concepts.some((other) => other.concept === one.concept))
    .map((one) => ({ ...one, stems: new Set([...one.stems].map((part) => stems.get(part) ?? part)) }));
}

async function asked(word, root, named) {
  const base = await baseForm(word);
  const ways = [{ word, weight: 1, how: "ord" }];
  if (base !== word) ways.push({ word: base, weight: 1, how: "form" });
  for (const other of await synonyms(word)) ways.push({ word: other, weight: 0.35, how: "synonym" });
  const isThere = (await Promise.all(ways.slice(0, 2).map((way) => postings(way.word)))).some((found) => found.size);
  const more = isThere ? [] : await otherwise(word, named);
  const instead = more.find((way) => way.how === "rettet" || way.how === "stavet" || way.how === "begynder")?.word;
  return { word, root: root(word), ways: [...ways, ...more], instead };
}

/** Ways to look up a word that the site does not write: the first kind that gives any. */
async function otherwise(word, named) {
  const spelled = await respelled(word);
  if (spelled.length) return spelled.map((one) => ({ word: one, weight: 1, how: "stavet" }));
  const begun = await completed(word);
  if (begun.length) return begun.map((one, i) => ({ word: one, weight: 0.9 - 0.1 * i, how: "begynder" }));
  if (named) return [];
  const parts = await divided(word);
  if (parts.length) return parts.map((one, i) => ({ word: one, weight: i ? 0.5 : 0.7, how: "del" }));
  const right = await corrected(word);
  return right ? [{ word: right, weight: 0.9, how: "rettet" }] : [];
}

function finder(words, concepts, root) {
  const known = new Map();
  for (const { word, ways } of words) for (const way of ways) if (!known.has(root(way.word))) known.set(root(way.word), word);
  for (const { concept } of concepts) {
    for (const part of wordsOf(concept.name)) if (!isStopWord(part) && !known.has(root(part))) known.set(root(part), concept.name);
  }
  const parts = [...known.keys()].filter((part) => part.length > 4);
  return (word) => {
    const own = root(word);
    return known.get(own) ?? (own.length > 7 ? known.get(parts.find((part) => own.endsWith(part) || own.startsWith(part))) : undefined);
  };
}
