// When a word is not on the site as it was written: spelled another way, unfinished, put together, or mistyped.

import { table } from "./files.js";
import { fold, stem } from "./words.js";

const SHORTEST_MISTAKE = 4;
const KEYS = ["qwertyuiopå", "asdfghjklæø", "zxcvbnm"];
/** @type {Map<string, [x: number, y: number]>} */
const PLACE = new Map(KEYS.flatMap((row, y) => [...row].map((key, x) => [key, [x + y * 0.5, y]])));

/** @type {Promise<KnownWord[]> | undefined} */
let known;

/** Every word that the site writes, fetched when a word is missed for the first time. */
function vocabulary() {
  known ??= read();
  return known;
}

async function read() {
  /** @type {string[][]} */
  const levels = await table("ord.json");
  return levels.flatMap((words, level) => words.map((word) => ({ word, folded: fold(word), often: level + 1 })));
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
  const at = (/** @type {string} */ part) =>
    words.get(`=${part}`) ?? words.get(stem(part)) ?? words.get(fold(stem(part)));
  let best = { rank: 0, parts: /** @type {string[]} */ ([]) };
  for (let cut = 4; cut <= word.length - 4; cut += 1) {
    const last = at(word.slice(cut));
    const first =
      last && (at(word.slice(0, cut)) ?? (cut > 4 ? at(word.slice(0, cut).replace(/[se]$/, "")) : undefined));
    if (!first) continue;
    const rank = last.word.length + Math.min(first.often, last.often);
    if (rank > best.rank) best = { rank, parts: [first.word, last.word] };
  }
  return best.parts;
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

/** @type {Promise<Map<string, KnownWord>> | undefined} */
let stems;

/** The words of the site by themselves and by their stem, also as it is written without æ, ø and å; the commonest of each. */
function byStem() {
  stems ??= stemmed();
  return stems;
}

async function stemmed() {
  const long = (await vocabulary()).filter((one) => one.word.length > 3).sort((a, b) => a.often - b.often);
  /** @type {Map<string, KnownWord>} */
  const found = new Map();
  for (const one of long) found.set(fold(stem(one.word)), one);
  for (const one of long) found.set(stem(one.word), one);
  for (const one of long) found.set(`=${one.word}`, one); // «gæld» is there besides «gælder»
  return found;
}

/**
 * The word of the site that somebody most likely meant to write, or nothing.
 * @param {string} word @returns {Promise<string | undefined>}
 */
export async function corrected(word) {
  const folded = fold(word);
  if (folded.length < SHORTEST_MISTAKE) return undefined;
  const most = mostMistakes(folded.length);
  let best = { rank: Infinity, word: "" };
  for (const one of await vocabulary()) {
    if (Math.abs(one.folded.length - folded.length) > most || one.folded.length < 3) continue;
    const distance = mistakes(folded, one.folded, most);
    const rank = distance - 0.05 * one.often - (one.folded[0] === folded[0] ? 0.3 : 0);
    if (distance <= most && rank < best.rank) best = { rank, word: one.word };
  }
  return best.word || undefined;
}

/** How many slips of the hand a word of a length may hold. @param {number} length */
function mostMistakes(length) {
  if (length < 9) return length < 6 ? 1 : 1.5;
  return length < 12 ? 2 : 3;
}

/**
 * How many slips of the hand lie between two words: a letter missing, too many, doubled, beside the right key (cheaper)
 * or swapped with the next. More than `most` is told as Infinity.
 * @param {string} typed @param {string} right @param {number} most
 */
function mistakes(typed, right, most) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    const extra = typed[i - 1] === typed[i - 2] ? 0.5 : 1;
    for (let j = 1; j <= right.length; j += 1) {
      const missing = right[j - 1] === right[j - 2] ? 0.5 : 1;
      const swapped = isSwapped(typed, i, right, j) ? before[j - 2] + 0.7 : Infinity;
      next[j] = Math.min(
        row[j] + extra,
        next[j - 1] + missing,
        row[j - 1] + replaced(typed[i - 1], right[j - 1]),
        swapped,
      );
    }
    if (Math.min(...next) > most) return Infinity;
    [before, row] = [row, next];
  }
  return row[right.length];
}

/**
 * Whether the letters before two places stand the other way round.
 * @param {string} typed @param {number} i @param {string} right @param {number} j
 */
const isSwapped = (typed, i, right, j) =>
  i > 1 && j > 1 && typed[i - 1] === right[j - 2] && typed[i - 2] === right[j - 1];

/** How much it costs to have hit one key for another. @param {string} typed @param {string} right */
function replaced(typed, right) {
  if (typed === right) return 0;
  return near(typed, right) ? 0.7 : 1;
}

/** @param {string} a @param {string} b */
function near(a, b) {
  const [one, other] = [PLACE.get(a), PLACE.get(b)];
  return one !== undefined && other !== undefined && Math.hypot(one[0] - other[0], one[1] - other[1]) < 1.2;
}
