// Why a page is shown, in Danish: the title, a concept that it is marked with, another word for what was asked.

import { say } from "../sentences/search.js";
import { isStopWord, wordsOf } from "./words.js";

const MOST = 3;

/**
 * @param {RankedPage} page @param {Fragment} fragment @param {Query} asked
 * @returns {string[]} the reasons, the most telling first
 */
export function reasons(page, fragment, asked) {
  const found = [];
  const sought = asked.finder();
  const told = fragment.meta.reasons ?? {};
  if (wordsOf(fragment.meta.title).some((word) => !isStopWord(word) && sought(word))) found.push(say.inTitle);
  for (const { word } of asked.words) {
    const { way, concept } = page.words.get(word) ?? {};
    if (concept) found.push(...byConcept(concept, told));
    if (way && (!concept || way.how === "rettet")) found.push(byWord(word, way, fragment));
  }
  const each = [...new Set(found.filter(Boolean))].slice(0, MOST);
  return each.length ? each : [say.inText];
}

/** @param {Meant} meant @param {Record<string, string>} told */
function byConcept({ concept, phrase }, told) {
  const reason = told[concept.token];
  if (concept.facet === "side" && phrase.everyday) return [say.about({ text: phrase.text })];
  const same = wordsOf(concept.name).join(" ") === wordsOf(phrase.text).join(" ");
  return [same ? "" : `${phrase.text} → ${inside(concept.name)}`, reason ?? ""];
}

/** @param {string} word @param {Way} way @param {Fragment} fragment */
function byWord(word, way, fragment) {
  switch (way.how) {
    case "rettet":
      return `${word} → ${way.word}`;
    case "synonym":
      return `${word} → ${way.word}`;
    case "form":
    case "stavet":
    case "begynder":
      return say.wordInText({ word: way.word });
    default:
      return inText(way.word, fragment);
  }
}

/**
 * «praktik i virksomhedspraktik» where the word stands only as a part of another.
 * @param {string} word @param {Fragment} fragment
 */
function inText(word, fragment) {
  const words = wordsOf(fragment.content);
  if (words.some((one) => one.startsWith(word.slice(0, Math.max(4, word.length - 2))))) return say.wordInText({ word });
  const whole = words.find((one) => one.length > word.length && one.includes(word));
  return whole ? say.partOf({ word, whole }) : "";
}

/** A name as it is written inside a sentence. @param {string} name */
const inside = (name) => (/^.[A-ZÆØÅ-]/u.test(name) ? name : name[0].toLowerCase() + name.slice(1));
