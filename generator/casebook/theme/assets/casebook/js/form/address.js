// What an address fills in: «?målgruppe=…&metode=…», as `casebook.questions.prefilled` writes it. Never a text that somebody wrote.

/**
 * The answers in an address, by the names of parts; what is no option of a list is left out.
 * @param {string} search
 * @param {FormPart[]} parts
 * @returns {FormAnswers}
 */
export function answersInAddress(search, parts) {
  const asked = new URLSearchParams(search);
  /** @type {FormAnswers} */
  const answers = {};
  for (const { name, shape, options } of parts) {
    const known = asked.getAll(name).filter((value) => value && options.some((option) => option.value === value));
    if (known.length && shape === "many_of") answers[name] = [...new Set(known)];
    else if (known[0] && shape === "one_of") answers[name] = known[0];
  }
  return answers;
}
