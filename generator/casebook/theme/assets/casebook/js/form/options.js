// Long lists of options can be searched by their names and by other words for the same. What is chosen stays in sight.

import { counted, element, elements, wordsOf } from "../dom.js";
import { say } from "../sentences/form.js";

const plain = (/** @type {string} */ text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** True if all words that are sought begin a word of what there is. @param {string} sought @param {string} words */
export function fits(sought, words) {
  const own = plain(words);
  return plain(sought)
    .split(/\s+/u)
    .filter(Boolean)
    .every((word) => own.includes(word));
}

/** Makes the search fields above lists of options work. @param {HTMLElement} form */
export function letOptionsBeFound(form) {
  for (const find of elements(form, ".cb-form__find", HTMLElement)) {
    const field = find.closest("[data-part]");
    const sought = element(find, "input", HTMLInputElement);
    if (!(field instanceof HTMLElement)) continue;
    sought.addEventListener("input", (event) => {
      event.stopPropagation(); // it is no answer
      element(find, "[role=status]", HTMLElement).textContent = narrow(field, sought.value);
    });
    sought.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
  }
}

/** Shows the options that fit, and says how many. @param {HTMLElement} field @param {string} sought */
function narrow(field, sought) {
  const options = elements(field, ".cb-form__options label", HTMLLabelElement);
  for (const option of options) {
    const isChosen = element(option, "input", HTMLInputElement).checked;
    option.hidden = !isChosen && !fits(sought, `${wordsOf(option)} ${option.dataset.words ?? ""}`);
  }
  const shown = options.filter(({ hidden }) => !hidden).length;
  return sought.trim() ? counted(shown, say.hit, say.hits) : "";
}
