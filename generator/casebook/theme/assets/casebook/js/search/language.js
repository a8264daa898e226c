// What the words of a search may mean: concepts of the casebook by their phrases, base forms, everyday synonyms.

import { table } from "./files.js";
import { isSmallWord, isStopWord, stem, wordsOf } from "./words.js";

/** «indsender», «indsendt»: verbs whose infinitive looks as if it ended on «-ende» and so has another stem. */
const VERB = /^(.{2,}(?:send|kend|vend))(?:er|te|t)$/;

/** @type {Promise<Language> | undefined} */
let known;

/** The tables of the language, fetched with the first search. */
export function language() {
  known ??= read();
  return known;
}

/** @returns {Promise<Language>} */
async function read() {
  /** @type {LanguageTable} */
  const { begreber, former, synonymer } = await table("sprog.json");
  const forms = new Map(Object.entries(former)); // an object knows «constructor» without having been told of it
  const base = (/** @type {string} */ word) =>
    forms.get(word) ?? forms.get(word.replace(/s$/, "")) ?? word.replace(VERB, "$1e");
  /** @type {Map<string, string>} */
  const roots = new Map(); // every search asks for those of the same words
  const root = (/** @type {string} */ word) => {
    const found = roots.get(word) ?? stem(base(word));
    roots.set(word, found);
    return found;
  };
  const groups = synonymer.map((group) => group.map((word) => ({ word, root: root(word) })));
  return { base, root, groups, concepts: begreber.map((entry) => concept(entry, root)) };
}

/** @param {LanguageTable["begreber"][number]} entry @param {Language["root"]} root @returns {Concept} */
function concept([token, facet, name, today, phrases, everyday], root) {
  const told = [
    ...phrases.map((text) => phrase(text, root, false)),
    ...everyday.map((text) => phrase(text, root, true)),
  ];
  return { token, facet, name, today, phrases: told };
}

/** @param {string} text @param {Language["root"]} root @param {boolean} everyday @returns {Phrase} */
function phrase(text, root, everyday) {
  const words = wordsOf(text);
  const told = words.filter((word) => !isSmallWord(word));
  const parts = told.some((word) => !isStopWord(word)) ? told : words; // «hvad ved vi ikke» is not any «hvad … ikke»
  return { text, words: parts, stems: parts.map(root), everyday };
}

/**
 * The concepts that the words of a search name, each by its longest phrase. A phrase that lies within a longer one of
 * the same search is passed over: in «psykisk syge unge» nobody asks for the adults. A word that is written in some
 * phrase as it stands is not taken for another of the same stem: «koster» is no «kost».
 * @param {string[]} words @returns {Promise<Meant[]>}
 */
export async function meant(words) {
  const { concepts, groups, root } = await language();
  const said = new Set(words.map(root));
  const found = concepts.flatMap((one) => {
    const fitting = one.phrases.filter(({ stems }) => stems.length && stems.every((part) => said.has(part)));
    if (!fitting.length) return [];
    const longest = fitting.reduce((best, other) => (better(other, best, words) ? other : best));
    const literal = longest.words.every((word) => words.includes(word));
    return [
      { concept: one, phrase: longest, stems: new Set(longest.stems), literal, named: longest === one.phrases[0] },
    ];
  });
  const phrases = concepts
    .flatMap((one) => one.phrases)
    .filter((one) => one.words.every((word) => words.includes(word)));
  const written = new Set([...phrases.flatMap((one) => one.words), ...groups.flat().map((one) => one.word)]);
  const sure = found.filter(
    (one) => one.literal || one.stems.size > 1 || !words.some((word) => written.has(word) && one.stems.has(root(word))),
  );
  return sure.filter(
    (one) => !sure.some((other) => liesWithin(one.stems, other.stems) && other.phrase.everyday <= one.phrase.everyday),
  );
}

/** @param {Phrase} other @param {Phrase} best @param {string[]} words */
function better(other, best, words) {
  const literal = (/** @type {Phrase} */ one) => one.words.filter((word) => words.includes(word)).length;
  return (other.stems.length - best.stems.length || literal(other) - literal(best)) > 0;
}

/** @param {Set<string>} one @param {Set<string>} other */
const liesWithin = (one, other) => other.size > one.size && [...one].every((part) => other.has(part));

/** The everyday synonyms of a word, without the word itself. @param {string} word */
export async function synonyms(word) {
  const { groups, root } = await language();
  const own = root(word);
  const found = groups.filter((group) => group.some((one) => one.root === own)).flat();
  return [...new Set(found.filter((one) => one.root !== own).map((one) => one.word))];
}

/** The base form of a word: «mænd» is «mand». @param {string} word */
export async function baseForm(word) {
  return (await language()).base(word);
}

/** @type {[ending: RegExp, other: string][]} */
const KIN = [
  [/eringe(n|r|rne)?$|ering(en|er|erne)?$/, "ere"],
  [/(n?ing)(en|er|erne)?$/, "e"],
  [/erede$|erer$|ere$|eret$/, "ering"],
  [/ation(en|er|erne)?$/, "ere"],
];

/**
 * The verb of a noun and the noun of a verb, as Danish makes them: «anonymisering», «anonymisere».
 * @param {string} word
 */
export function kin(word) {
  const found = KIN.flatMap(([ending, other]) => (ending.test(word) ? [word.replace(ending, other)] : [])).concat(
    /(n)ing(en|er|erne)?$/.test(word) ? [word.replace(/ing(en|er|erne)?$/, "e")] : [],
  );
  return [...new Set(found)].filter((one) => one.length > 3 && one !== word);
}
