// The piece of a page's text in which most of what was looked for stands together.

import { wordsIn } from "./words.js";

const LENGTH = 28; // words
const FAR = 14; // words before one that was sought, up to which the sentence is shown from its beginning
const [MANY, LABEL, LITTLE] = [4, 3, 4]; // words that were sought are enough; how much a fact tells less; what tells too little

/**
 * @param {Fragment} page @param {Finder} sought
 * @returns {{ text: string, marked: Piece[], anchor?: { id: string, text: string } }}
 */
export function excerpt(page, sought) {
  const pieces = page.content.split(/\s+/);
  const found = pieces.map((piece) => wordsIn(piece).map(sought).find(Boolean));
  const start = best(found, pieces);
  const end = Math.min(start + LENGTH, pieces.length);
  const shown = pieces.slice(start, end);
  const marked = shown.map((text, i) => ({
    text: i + 1 < shown.length ? `${text} ` : text,
    hit: Boolean(found[start + i]),
  }));
  if (start > 0) marked.unshift({ text: "… ", hit: false });
  if (end < pieces.length) marked.push({ text: " …", hit: false });
  const hit = found.findIndex((one, i) => one && i >= start);
  return { text: marked.map((one) => one.text).join(""), marked, anchor: before(page.anchors, hit) };
}

/**
 * Where the window begins that holds most different words that were sought; the page's beginning where none tells much.
 * @param {(string | undefined)[]} found @param {string[]} pieces
 */
function best(found, pieces) {
  let [start, most] = [pastLabels(pieces, 0), LITTLE];
  for (let i = 0; i < found.length; i += 1) {
    if (!found[i]) continue;
    const from = pastLabels(pieces, sentence(pieces, i));
    const window = found.slice(from, from + LENGTH).filter(Boolean);
    const labels = pieces.slice(from, from + LENGTH).filter((_, j) => isLabel(pieces, from + j)).length;
    const worth = new Set(window).size * 10 + Math.min(window.length, MANY) - LABEL * labels;
    if (window.length && worth > most) [start, most] = [from, worth];
  }
  return start;
}

/** @param {string | undefined} piece */
const ends = (piece) => /[.?!]$/.test(piece ?? ".");

/**
 * Where the sentence of a word begins, if it is not far; else a few words before it.
 * @param {string[]} pieces @param {number} place
 */
function sentence(pieces, place) {
  for (let i = place; i >= Math.max(0, place - FAR); i -= 1) if (ends(pieces[i - 1])) return i;
  return Math.max(0, place - 4);
}

/**
 * Whether a sentence of one or two words ends here: «Temaer. Motivation.» is a list of facts and tells nothing.
 * @param {string[]} pieces @param {number} place
 */
const isLabel = (pieces, place) => ends(pieces[place]) && (ends(pieces[place - 1]) || ends(pieces[place - 2]));

/** A place after the labels that stand there. @param {string[]} pieces @param {number} place */
function pastLabels(pieces, place) {
  let from = place;
  for (let i = from; i < Math.min(from + 3, pieces.length - 1); i += 1) if (isLabel(pieces, i)) [from, i] = [i + 1, i];
  return from;
}

/** The heading that a place stands under. @param {Anchor[]} anchors @param {number} place */
function before(anchors, place) {
  const above = anchors.filter((anchor) => anchor.location <= place).sort((a, b) => b.location - a.location);
  return above[0] && { id: above[0].id, text: above[0].text };
}
