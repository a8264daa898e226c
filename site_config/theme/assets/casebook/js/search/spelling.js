// When a word is not on the site as it was written: spelled another way, unfinished, put together, or mistyped.

import { table } from "./files.js";
import { fold, stem } from "./words.js";

/** @typedef {{ word: string, folded: string, often: number }} Known */

const SHORTEST_MISTAKE = 4;
const KEYS = ["qwertyuiopå", "asdfghjklæø", "zxcvbnm"];
const PLACE = new Map(KEYS.flatMap((row, y) => [...row].map((key, x) => [key, [x + y * 0.5, y]])));

let known;

/** Every word that the site writes, fetched when a word is missed for the first time. @returns {Promise<Known[]>} */
function vocabulary() {
  known ??= table("ord.json").then((levels) =>
    levels.flatMap((words, level) => words.map((word) => ({ word, folded: fold(word), often: level + 1 }))),
  );
  return known;
}

/** The words that are the same but for æ, ø, å and accents. @param {string} word @returns {Promise<string[]>} */
export async function respelled(word) {
  const folded = fold(word);
  return (await vocabulary()).filter((one) => one.folded === folded && one.word !== word).map((one) => one.word);
}

/** The commonest words that begin as the word does. @param {string} word @returns {Promise<string[]>} */
export async function completed(word) {
  const folded = fold(word);
  if (folded.length < 3) return [];
  const found = (await vocabulary()).filter((one) => one.folded.startsWith(folded) && one.word !== word);
  found.sort((a, b) => b.often - a.often || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  return found.slice(0, 6).map((one) => one.word);
}

/**
 * The two words that a compound is put together of, in any inflection; nothing where it is none. Only words that the
 * site writes count.
 * @param {string} word @returns {Promise<string[]>}
 */
export async function divided(word) {
  const words = await byStem();
  const at = (part) => words.get(stem(part)) ?? words.get(fold(stem(part)));
  let best;
  for (let cut = 4; cut <= word.length - 4; cut += 1) {
    const last = at(word.slice(cut));
    const first =
      last && (at(word.slice(0, cut)) ?? (cut > 4 ? at(word.slice(0, cut).replace(/[se]$/, "")) : undefined));
    const rank = first && last.word.length + Math.min(first.often, last.often);
    if (first && (!best || rank > best.rank)) best = { rank, parts: [first.word, last.word] };
  }
  return best?.parts ?? [];
}

/** The longest word of the site that a word begins with. @param {string} word @returns {Promise<string[]>} */
export async function beginning(word) {
  const words = await byStem();
  for (let cut = word.length - 3; cut >= 5; cut -= 1) {
    const found = words.get(stem(word.slice(0, cut)));
    if (found && found.word.length >= 5) return [found.word];
  }
  return [];
}

let stems;

/** The words of the site by their stem, also as it is written without æ, ø and å; the commonest of each. */
async function byStem() {
  stems ??= vocabulary().then((all) => {
    const sorted = [...all].sort((a, b) => a.often - b.often);
    const written = sorted.filter((one) => one.word.length > 3).map((one) => [stem(one.word), one]);
    return new Map([...written.map(([key, one]) => [fold(key), one]), ...written]);
  });
  return stems;
}

/**
 * The word of the site that somebody most likely meant to write, or nothing.
 * @param {string} word @returns {Promise<string | undefined>}
 */
export async function corrected(word) {
  const folded = fold(word);
  if (folded.length < SHORTEST_MISTAKE) return undefined;
  const most = folded.length < 6 ? 1 : folded.length < 9 ? 1.5 : folded.length < 12 ? 2 : 3;
  let best;
  for (const one of await vocabulary()) {
    if (Math.abs(one.folded.length - folded.length) > most || one.folded.length < 3) continue;
    const distance = mistakes(folded, one.folded, most);
    const rank = distance - 0.05 * one.often - (one.folded[0] === folded[0] ? 0.3 : 0);
    if (distance <= most && (!best || rank < best.rank)) best = { rank, word: one.word };
  }
  return best?.word;
}

/**
 * How many slips of the hand lie between two words: a letter missing, too many, doubled, beside the right key (cheaper)
 * or swapped with the next. More than `most` is told as Infinity.
 */
function mistakes(typed, right, most) {
  let [before, row] = [[], Array.from({ length: right.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = typed[i - 1] === right[j - 1];
      const doubled = typed[i - 1] === typed[i - 2];
      const left = right[j - 1] === right[j - 2];
      next[j] = Math.min(
        row[j] + (doubled ? 0.5 : 1),
        next[j - 1] + (left ? 0.5 : 1),
        row[j - 1] + (same ? 0 : near(typed[i - 1], right[j - 1]) ? 0.7 : 1),
      );
      if (i > 1 && j > 1 && typed[i - 1] === right[j - 2] && typed[i - 2] === right[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 0.7);
      }
    }
    if (Math.min(...next) > most) return Infinity;
    [before, row] = [row, next];
  }
  return row[right.length];
}

function near(a, b) {
  const [one, other] = [PLACE.get(a), PLACE.get(b)];
  return Boolean(one && other) && Math.hypot(one[0] - other[0], one[1] - other[1]) < 1.2;
}
