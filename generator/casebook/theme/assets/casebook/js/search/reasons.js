// Why a page is shown, in plain Danish: «Passer, fordi casen handler om hashmisbrug og er fra Viborg».

import { say } from "../sentences/search.js";
import { isStopWord, wordsIn, wordsOf } from "./words.js";

const MOST = 2; // a reader wants a reason, not a list

/**
 * What follows «casen …», the most telling first: what the page is marked with, what its title says, what it writes.
 * @param {RankedPage} page @param {Fragment} fragment @param {Query} asked
 * @returns {string[]}
 */
export function reasons(page, fragment, asked) {
  const told = fragment.meta.reasons ?? {};
  const marked = /** @type {string[]} */ ([]);
  const written = /** @type {string[]} */ ([]);
  for (const { word } of asked.words) {
    const { way, concept } = page.words.get(word) ?? {};
    if (concept) marked.push(byConcept(concept, told));
    else if (way) written.push(byWord(word, way, fragment));
  }
  const sought = asked.finder();
  const isTitled = wordsOf(fragment.meta.title).some((word) => !isStopWord(word) && sought(word));
  const titled = isTitled && !marked.length ? [say.inTitle] : [];
  const each = [...new Set([...marked, ...titled, ...written])].slice(0, MOST);
  return each.length ? each : [say.inText];
}

/** The whole sentence, without its full stop. @param {string} kind @param {string[]} reasons */
export function sentence(kind, [first, second]) {
  const who = kind === "case" ? say.case : kind === "metode" ? say.method : say.page;
  return say.foundBy({ who, why: second ? say.and({ one: first, other: second }) : first });
}

/** @param {Meant} meant @param {Record<string, string>} told */
function byConcept({ concept, phrase }, told) {
  if (concept.facet === "side") return say.about({ text: phrase.text });
  return told[concept.token] || say.alsoCalled({ name: inside(concept.name) });
}

/** @param {string} word @param {Way} way @param {Fragment} fragment */
function byWord(word, way, fragment) {
  switch (way.how) {
    case "rettet":
      return say.mended({ word, other: way.word });
    case "synonym":
      return say.anotherWord({ word, other: way.word });
    case "form":
    case "stavet":
    case "begynder":
      return say.wordInText({ word: way.word });
    default:
      return say.wordInText({ word: asWritten(way.word, fragment) });
  }
}

/**
 * A word as the page writes it: «virksomhedspraktik» where «praktik» stands only as a part of another word.
 * @param {string} word @param {Fragment} fragment
 */
function asWritten(word, fragment) {
  const words = fragment.content.split(/\s+/).flatMap(wordsIn);
  if (words.some((one) => one.startsWith(word.slice(0, Math.max(4, word.length - 2))))) return word;
  return words.find((one) => one.length > word.length && one.includes(word)) ?? word;
}

/** A name as it is written inside a sentence. @param {string} name */
const inside = (name) => (/^.[A-ZÆØÅ-]/u.test(name) ? name : name[0].toLowerCase() + name.slice(1));
