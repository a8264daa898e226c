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
  const said = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return new Map(said.filter(([name, value]) => value && name !== "metode"));
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
    else if (field?.matches?.("select, textarea, input") && name !== "metode") put(field, value);
    else strange.push(name);
  }
  return strange;
}

/** @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} field @param {string} value */
function put(field, value) {
  if (field instanceof HTMLSelectElement) {
    if ([...field.options].some((option) => option.value === value)) field.value = value;
  } else {
    field.value = field.maxLength > 0 ? value.slice(0, field.maxLength) : value;
  }
}
