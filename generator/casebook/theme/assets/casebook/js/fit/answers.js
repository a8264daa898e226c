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
    else if (field instanceof HTMLSelectElement && name !== "metode") choose(field, value);
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) write(field, value);
    else strange.push(name);
  }
  return strange;
}

/** @param {HTMLSelectElement} field @param {string} value */
function choose(field, value) {
  if ([...field.options].some((option) => option.value === value)) field.value = value;
}

/** @param {HTMLInputElement | HTMLTextAreaElement} field @param {string} value */
function write(field, value) {
  field.value = field.maxLength > 0 ? value.slice(0, field.maxLength) : value;
}
