// The piece of a page's text in which most of what was looked for stands together.

import { wordsOf } from "./words.js";

const LENGTH = 28; // words

/**
 * @typedef {{ text: string, marked: { text: string, hit: boolean }[], anchor?: { id: string, text: string } }} Excerpt
 */

/**
 * @param {import("./postings.js").Fragment} page
 * @param {(word: string) => string | undefined} sought what of the search a word of the text is, if anything
 * @returns {Excerpt}
 */
export function excerpt(page, sought) {
  const pieces = page.content.split(/\s+/);
  const found = pieces.map((piece) => wordsOf(piece).map(sought).find(Boolean));
  const start = best(found, pieces);
  const end = Math.min(start + LENGTH, pieces.length);
  const shown = pieces.slice(start, end);
  const marked = shown.map((text, i) => ({ text: i + 1 < shown.length ? `${text} ` : text, hit: Boolean(found[start + i]) }));
  if (start > 0) marked.unshift({ text: "… ", hit: false });
  if (end < pieces.length) marked.push({ text: " …", hit: false });
  const hit = found.findIndex((one, i) => one && i >= start);
  return { text: marked.map((one) => one.text).join(""), marked, anchor: before(page.anchors, hit) };
}

/** Where the window begins that holds most different words that were sought; of several, one of whole sentences. */
function best(found, pieces) {
  let [start, most] = [0, -Infinity];
  for (let i = 0; i < found.length; i += 1) {
    if (!found[i]) continue;
    const window = found.slice(i, i + LENGTH).filter(Boolean);
    const stops = pieces.slice(i, i + LENGTH).filter((piece) => piece.endsWith(".")).length;
    const worth = new Set(window).size * 10 + window.length - stops;
    if (worth > most) [start, most] = [Math.max(0, i - 4), worth];
  }
  return start;
}

function before(anchors, place) {
  const above = anchors.filter((anchor) => anchor.location <= place).sort((a, b) => b.location - a.location);
  return above[0] && { id: above[0].id, text: above[0].text };
}
