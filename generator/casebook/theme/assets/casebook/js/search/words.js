// Danish words: taken out of a text, brought to their stem, and spelled the way people without æ, ø and å spell them.

/** Words that say how a question is put, not what it is about. */
const STOP_WORDS = new Set(
  (
    "ad af alle alt anden dag andet andre at bare begge blev blive bliver da de dem den denne der deres det dette dig din dine dit " +
    "disse dog du efter ej eller en end ene eneste enhver er et fandt fik finde finder for fordi fra før få får gennem give giver gå går gået " +
    "gør gøre gode godt ha had ham han hans har havde have hej hen hende hendes her hos hun hvad hvem hver hvilke hvilken hvilket " +
    "hvis hvor hvordan hvorfor hvornår i igen ikke imens ind ingen inden intet ja jeg jer jeres jo kan kom komme kommer kun kunne " +
    "lad lave laver lige lidt lille man mand mange med meget men mens mere mig min mine mit mod må måske ned nej nogen noget nogle nok " +
    "nu når nær og også om op os over per pr på samme samtidig samtidigt se ser sige siger selv sig sin sine sit skal skulle slags som står sådan så tage tager thi til " +
    "ud uden under ved vi vil ville vor vores være været"
  ).split(" "),
);
/** Words that may be missing from a phrase without changing what it means; «ikke» and «uden» are not among them. */
const SMALL_WORDS = new Set(
  "af at de den der det du en er et for fra hos i jeg man med og om på sig som til ved vi".split(" "),
);

const VOWELS = "aeiouyæåø";
const REGION = new RegExp(`[${VOWELS}][^${VOWELS}]`);
const ENDINGS = (
  "erendes erende hedens ethed erede heden heder endes ernes erens erets ered ende erne eren erer heds enes eres eret " +
  "hed ene ere ens ers ets en er es et e"
).split(" ");
const BEFORE_S = "abcdfghjklmnoprtvyzå";
const HARD = /(gd|dt|gt|kt)$/;
const LATE_ENDINGS = ["elig", "els", "lig", "ig"];
const DOUBLING = "bdfgklmnprst";

const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g; // soft hyphens and the like, which are copied along
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu; // «I.P.S.»

/** @param {string} text @returns {string[]} the words in small letters; one with a hyphen in its parts, one with dots whole */
export function wordsOf(text) {
  const found =
    text
      .normalize("NFC")
      .replace(UNSEEN, "")
      .replace(DOTTED, (letters) => letters.replaceAll(".", ""))
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  return found.flatMap((word) => (word.includes("-") ? word.split("-") : [word]));
}

/** @type {Map<string, string[]>} */
const read = new Map(); // pages say the same words over and over, and each letter that is typed asks anew

/** The words of a piece of a page, in which there is no space. @param {string} piece */
export function wordsIn(piece) {
  const words = read.get(piece) ?? wordsOf(piece);
  read.set(piece, words);
  return words;
}

/** @param {string} word */
export const isStopWord = (word) => STOP_WORDS.has(word);

/** @param {string} word */
export const isSmallWord = (word) => SMALL_WORDS.has(word);

/** The Snowball stem of a Danish word; `language/stems.py` reckons the same. @param {string} word */
export function stem(word) {
  const found = REGION.exec(word);
  if (!found) return word;
  const start = Math.max(found.index + 2, 3);
  const fits = (/** @type {string} */ text, /** @type {string} */ ending) =>
    text.endsWith(ending) && text.length - ending.length >= start;
  const withoutHard = (/** @type {string} */ text) =>
    HARD.test(text) && text.length - 2 >= start ? text.slice(0, -1) : text;
  let rest = withoutHard(withoutEnding(word, start, fits));
  if (rest.endsWith("igst")) rest = rest.slice(0, -2);
  const late = LATE_ENDINGS.find((ending) => fits(rest, ending));
  if (late) rest = withoutHard(rest.slice(0, -late.length));
  else if (fits(rest, "løst")) rest = rest.slice(0, -1);
  const last = rest.at(-1) ?? "";
  return rest.length > start && last === rest.at(-2) && DOUBLING.includes(last) ? rest.slice(0, -1) : rest;
}

/** @param {string} word @param {number} start @param {(text: string, ending: string) => boolean} fits */
function withoutEnding(word, start, fits) {
  const ending = ENDINGS.find((one) => fits(word, one));
  if (ending) return word.slice(0, -ending.length);
  return word.endsWith("s") && word.length > start && BEFORE_S.includes(word.slice(-2, -1)) ? word.slice(0, -1) : word;
}

/**
 * A word as it is written by somebody without æ, ø and å, whichever way: «førtid», «foertid» and «fortid» are one.
 * @param {string} word
 */
export function fold(word) {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replace(/æ|ae/g, "a").replace(/ø|oe/g, "o").replace(/aa/g, "a");
}
