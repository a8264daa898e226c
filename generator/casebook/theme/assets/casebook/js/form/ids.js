// The id that a title gives a new record, as `casebook.questions.draft.made_id` makes it.

import { clean } from "./writing.js";

const LONGEST = 80 - "-99".length; // characters of an id
const ASCII = [
  ["æ", "ae"],
  ["ø", "oe"],
  ["å", "aa"],
];

/**
 * @param {string} title
 * @param {string[]} taken ids that there are already
 * @param {string} otherwise where the title gives none
 */
export function madeId(title, taken, otherwise) {
  let lower = clean(title).toLowerCase().replaceAll("ß", "ss");
  for (const [letter = "", spelt = ""] of ASCII) lower = lower.replaceAll(letter, spelt);
  const words =
    lower
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .match(/[a-z0-9]+/gu) ?? [];
  const made = words.reduce((id, word) => longer(id, word), "") || otherwise;
  if (!taken.includes(made)) return made;
  let number = 2;
  while (taken.includes(`${made}-${number}`)) number += 1;
  return `${made}-${number}`;
}

/** The id with a word more, where there is room: what does not fit is left out, and all after it. @param {string} id @param {string} word */
function longer(id, word) {
  const more = id ? `${id}-${word}` : word;
  return more.length <= LONGEST ? more : id;
}
