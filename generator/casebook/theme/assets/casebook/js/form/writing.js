// The YAML of a record, byte for byte as `casebook.questions.writing` writes it.

const LONG = 80; // characters; what is longer stands as a block
const PLAIN = /^[A-Za-zÆØÅæøå](?:[A-Za-zÆØÅæøå0-9 ,.()/+-]*[A-Za-zÆØÅæøå0-9.)+])?$/u;
const CODE = /^[0-9]+(?:-[0-9]+|\+| [a-zæøå]+)$/u; // «40-49», «60+», «3 mdr»
const READ_AS_ELSE = new Set(["true", "false", "null", "yes", "no", "on", "off", "y", "n"]);
const NO_YAML =
  /[^\n\u{20}-\u{7e}\u{a0}-\u{2027}\u{202a}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu; // as Word and web pages have them
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/gu;

/** A text as a record can hold it: one kind of line break, no blanks at the ends of lines, no control characters. @param {string} text */
export function clean(text) {
  const composed = text.replace(BREAKS, "\n").normalize("NFC").replace(BLANKS, " ").replace(NO_YAML, "");
  const lines = composed.split("\n").map((line) => line.replace(/ +$/u, ""));
  return lines
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/^[\n ]+|[\n ]+$/gu, "");
}

/** An answer on one line. @param {string} text */
export const oneLine = (text) => clean(text).replace(/\s*\n\s*/gu, " ");

/** @param {Tree} tree */
export const written = (tree) => mapping(tree, 0).join("\n").concat("\n");

/** @param {Tree} tree @param {number} depth @returns {string[]} */
const mapping = (tree, depth) =>
  Object.entries(tree).flatMap(([name, value]) => under(`${"  ".repeat(depth)}${name}:`, value, depth));

/** @param {string} head @param {TreeValue} value @param {number} depth @returns {string[]} */
function under(head, value, depth) {
  if (typeof value === "string") return textual(head, value, depth);
  if (Array.isArray(value)) return [head, ...value.flatMap((item) => listed(item, depth + 1))];
  if (typeof value === "object") return [head, ...mapping(value, depth + 1)];
  return [`${head} ${value}`];
}

/** An item of a list: what stands in it is indented as far as behind the hyphen. @param {TreeValue} item @param {number} depth @returns {string[]} */
function listed(item, depth) {
  const indent = "  ".repeat(depth);
  if (typeof item !== "object" || Array.isArray(item)) return under(`${indent}-`, item, depth);
  const [first = "", ...rest] = mapping(item, depth + 1);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** @param {string} head @param {string} value @param {number} depth @returns {string[]} */
function textual(head, value, depth) {
  if (!value.includes("\n") && [...value].length <= LONG) return [`${head} ${short(value)}`];
  const indent = "  ".repeat(depth + 1);
  return [`${head} |`, ...value.split("\n").map((line) => (line ? indent + line : ""))];
}

/** @param {string} value */
function short(value) {
  if (CODE.test(value) || (PLAIN.test(value) && !READ_AS_ELSE.has(value.toLowerCase()))) return value;
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
