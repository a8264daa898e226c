// A text in pieces: those that are marked, and those between them. Places count code points, as the answers do.

/** @typedef {{start: number, end: number, number: number, turn: number}} Mark a word's number, and its how many-th place */
/** @typedef {{text: string, mark: Mark | null}} Piece */

/**
 * The pieces of a text in order. Of marks that overlap the first keeps what they share.
 * @param {string} text
 * @param {Mark[]} marks
 * @returns {Piece[]}
 */
export function pieces(text, marks) {
  const units = unitsOf(text);
  const found = [];
  let at = 0;
  for (const mark of [...marks].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const start = Math.max(at, mark.start);
    if (mark.end <= start) continue;
    if (start > at) found.push({ text: text.slice(units(at), units(start)), mark: null });
    found.push({ text: text.slice(units(start), units(mark.end)), mark });
    at = mark.end;
  }
  const rest = text.slice(units(at));
  return rest ? [...found, { text: rest, mark: null }] : found;
}

/** The number of the line (from 1) on which a code point stands. @param {string} text */
export function linesOf(text) {
  const units = unitsOf(text);
  return (/** @type {number} */ at) => text.slice(0, units(at)).split("\n").length;
}

/** From code points to the units that JavaScript counts; the same where no character takes two. @param {string} text */
function unitsOf(text) {
  if (!/[\ud800-\udbff]/.test(text)) return (/** @type {number} */ at) => at;
  const starts = [0];
  for (const character of text) starts.push((starts.at(-1) ?? 0) + character.length);
  return (/** @type {number} */ at) => starts[Math.min(at, starts.length - 1)] ?? text.length;
}
