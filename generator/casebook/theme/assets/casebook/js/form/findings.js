// What the check has found, as somebody acts on it: a word once with all its places, what is missing apart, and what goes out first.

const MISSING = new Set([
  "felter/mangler",
  "felter/tom-ved-udgivelse",
  "felter/skabelonens-ord",
  "felter/historie-eller-indsats",
  "felter/samtykke",
]);
const LATER = "proces"; // the family of what the editors see to
const DIRECT = "direkte";
const ORDER = ["fejl", "advarsel", "råd"];

/** True if the finding says that something is not there yet. @param {{rule: string, family: string}} finding */
export const isMissing = ({ rule, family }) => MISSING.has(rule) || family === LATER;

/** True if the finding points at a person: it has to go before anything is public. @param {{family: string}} finding */
export const isDirect = ({ family }) => family === DIRECT;

/** Findings that ask for something to be mended, a word once a rule, the gravest first. @param {Finding[]} findings @returns {FoundWord[]} */
export function byWord(findings) {
  /** @type {Map<string, FoundWord>} */
  const words = new Map();
  for (const finding of findings.filter((each) => !isMissing(each))) {
    const key = finding.shown
      ? `${finding.rule} ${finding.shown.toLowerCase()}`
      : `${finding.rule} ${finding.field} ${finding.line}:${finding.column}`;
    const { rule, family, level, shown, message, hint, page } = finding;
    const word = words.get(key) ?? { rule, family, level, shown, message, hint, page, places: [] };
    word.places.push(placeOf(finding), ...finding.also.filter((other) => isAgain(other, finding)).map(placeOf));
    words.set(key, word);
  }
  const grouped = [...words.values()].map((word) => ({ ...word, places: once(word.places) }));
  return grouped.sort((a, b) => rank(a) - rank(b));
}

/** What is not there yet. @param {Finding[]} findings */
export const missingIn = (findings) => findings.filter(isMissing);

/** True if another place of a finding is the same word, or is asked about with it; of a place in another file no words are told. @param {Finding["also"][number]} other @param {Finding} finding */
const isAgain = (other, finding) =>
  Boolean(other.shown) && (other.asked || other.shown.toLowerCase() === finding.shown.toLowerCase());

/** @param {FoundPlace} place @returns {FoundPlace} */
const placeOf = ({ field, line, column, end_line, end_column, start, end, shown }) => ({
  field,
  line,
  column,
  end_line,
  end_column,
  start,
  end,
  shown,
});

/** @param {FoundPlace[]} places */
const once = (places) => [...new Map(places.map((place) => [`${place.line}:${place.column}`, place])).values()];

/** @param {FoundWord} word */
const rank = (word) => (isDirect(word) ? 0 : 1 + ORDER.indexOf(word.level));

/**
 * The part of the form that a field of the record belongs to, and for a line its place among those that are answered.
 * @param {string | null} field «historier.0.tekst», «læring.2.tekst»
 * @param {FormPart[]} parts
 * @returns {{part: FormPart, row: number | null, column: FormPart | null} | null}
 */
export function partOf(field, parts) {
  const exact = parts.find(({ path, instead }) => path && (path === field || instead === field));
  if (exact) return { part: exact, row: null, column: null };
  const inside = parts.filter(({ path }) => path && field?.startsWith(`${path}.`));
  const [part] = inside.sort((a, b) => b.path.length - a.path.length);
  if (!part) return null;
  const [row = "", name = ""] = (field ?? "").slice(part.path.length + 1).split(".");
  const column = part.columns.find(({ path }) => path === name) ?? null;
  return { part, row: part.shape === "rows" && /^\d+$/u.test(row) ? Number(row) : null, column };
}

/** What was found in some of all parts. @template {{places: FoundPlace[]}} W @param {W[]} words @param {FormPart[]} parts @param {FormPart[]} all @returns {W[]} */
export const inParts = (words, parts, all) =>
  words.filter(({ places }) =>
    places.some(({ field }) => parts.includes(/** @type {FormPart} */ (partOf(field, all)?.part))),
  );
