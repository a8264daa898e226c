// Places in a text: the check counts code points of what stands in the record, a field counts code units of what was typed.

import { clean } from "./writing.js";

/** The place in code units. @param {string} text @param {number} start @param {number} end code points */
export function inUnits(text, start, end) {
  const points = [...text];
  const first = points.slice(0, start).join("").length;
  return [first, first + points.slice(start, end).join("").length];
}

/**
 * Where the words that were found stand in what was typed: at their place, or where they stand nearest to it, since a record holds a text without
 * blanks at its ends. Null where they do not stand there any more.
 * @param {string} typed
 * @param {{start: number | null, end: number | null, shown: string}} place
 * @returns {[number, number] | null}
 */
export function placeIn(typed, { start, end, shown }) {
  if (start === null || end === null) return null;
  const [first = 0, last = 0] = inUnits(clean(typed), start, end);
  const words = shown || clean(typed).slice(first, last);
  if (!words) return null;
  const begin = nearest(typed, words, first + shift(typed));
  return begin < 0 ? null : [begin, begin + words.length];
}

/** How many characters stand before the first that a record keeps. @param {string} typed */
const shift = (typed) => typed.length - typed.trimStart().length;

/** @param {string} text @param {string} words @param {number} place */
function nearest(text, words, place) {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - place) < Math.abs(best - place)) best = at;
  }
  return best;
}

/** The number of the line that a place is on, from 1. @param {string} text @param {number} place */
export const lineOf = (text, place) => text.slice(0, place).split("\n").length;
