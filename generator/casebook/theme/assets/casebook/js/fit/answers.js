// The answers stand after the # of the address. A browser never sends that part to anybody.

/**
 * @param {string} hash «#kommune=holstebro&behov-antal=ja», or an anchor that is none of ours
 * @returns {Map<string, string> | null} null where the hash holds no answers
 */
export function readAnswers(hash) {
  return hash.includes("=") ? new Map(new URLSearchParams(hash.slice(1))) : null;
}

/** @param {Map<string, string>} answers */
export function hashOf(answers) {
  const said = new URLSearchParams([...answers].filter(([, value]) => value)).toString();
  return said && `#${said}`;
}

/**
 * What the form says now, in its order; the method is not part of it.
 * @param {HTMLFormElement} form
 */
export function answersIn(form) {
  /** @type {Map<string, string>} */
  const said = new Map();
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim();
    if (text && name !== "metode") said.set(name, text);
  }
  return said;
}

/**
 * Puts answers into the form. What fits nowhere is left out.
 * @param {HTMLFormElement} form
 * @param {Map<string, string>} answers
 * @returns {string[]} the names that the form does not have
 */
export function putAnswers(form, answers) {
  const strange = [];
  for (const [name, value] of answers) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    else if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === field.value;
    else if (field instanceof HTMLSelectElement && name !== "metode") choose(field, value);
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) write(field, value);
    else strange.push(name);
  }
  return strange;
}

const LETTERS = new Map([
  ["", "0"],
  ["ja", "j"],
  ["delvist", "d"],
  ["nej", "n"],
  ["ved-ikke", "v"],
]);
const OWN_WORDS = ["indstilling", "risiko"]; // they are on the paper themselves
const PACKED = "svar";

/**
 * The answers short enough for paper: a letter for each question, in the form's order, and a mark of which questions these are.
 * @param {HTMLFormElement} form @param {FitQuestion[]} questions
 */
export function packedAnswers(form, questions) {
  const letters = questions.map(({ answer }) => LETTERS.get(answer) ?? "0").join("");
  const asked = new Set(questions.map(({ id }) => id));
  const others = [...answersIn(form)].filter(([name]) => !asked.has(name) && !OWN_WORDS.includes(name));
  return new Map([[PACKED, `${letters}.${markOf(questions)}`], ...others]);
}

/**
 * The same from an address; answers to questions that have changed since stay packed, and fit nowhere.
 * @param {Map<string, string>} answers @param {FitQuestion[]} questions
 */
export function unpackedAnswers(answers, questions) {
  const [letters, mark] = answers.get(PACKED)?.split(".") ?? [];
  if (!letters || mark !== markOf(questions) || letters.length !== questions.length) return answers;
  const said = new Map([...LETTERS].map(([answer, letter]) => [letter, answer]));
  const unpacked = questions.map(({ id }, place) => /** @type {const} */ ([id, said.get(letters[place]) ?? ""]));
  const others = [...answers].filter(([name]) => name !== PACKED);
  return new Map([...others, ...unpacked.filter(([, answer]) => answer)]);
}

/** A number of four signs that other questions, or another order, most often have another of. @param {FitQuestion[]} questions */
function markOf(questions) {
  let sum = 0;
  for (const letter of questions.map(({ id }) => id).join()) sum = (sum * 31 + letter.charCodeAt(0)) % 36 ** 4;
  return sum.toString(36).padStart(4, "0");
}

/** @param {HTMLSelectElement} field @param {string} value */
function choose(field, value) {
  if ([...field.options].some((option) => option.value === value)) field.value = value;
}

/** @param {HTMLInputElement | HTMLTextAreaElement} field @param {string} value */
function write(field, value) {
  field.value = field.maxLength > 0 ? value.slice(0, field.maxLength) : value;
}
