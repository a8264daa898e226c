// The questions of the form: those of every method, and those made of the chosen method's own lines.

import { element, elements, make, wordsOf } from "../dom.js";

/**
 * Puts the method's own lines in, instead of those of the method before.
 * @param {HTMLFormElement} form
 * @param {{questions: FitLine[]}} method
 */
export function putOwn(form, method) {
  for (const slot of elements(form, "[data-own]", HTMLElement)) {
    const kind = slot.dataset.own;
    const pattern = element(form, `template[data-kind="${kind}"]`, HTMLTemplateElement);
    const lines = method.questions.filter((line) => line.kind === kind);
    for (const old of slot.querySelectorAll("fieldset")) old.remove();
    slot.append(...lines.map((line) => asked(pattern, line)));
    slot.hidden = !lines.length;
  }
}

/** @param {HTMLTemplateElement} pattern @param {FitLine} line */
function asked(pattern, line) {
  const field = element(document.importNode(pattern.content, true), "fieldset", HTMLFieldSetElement);
  const legend = element(field, "legend", HTMLLegendElement);
  field.dataset.question = line.id;
  field.dataset.text = line.text;
  legend.textContent = line.text;
  if (line.more) legend.append(make("span", { className: "cb-ask__more" }, line.more));
  for (const radio of field.querySelectorAll("input")) radio.name = line.id;
  return field;
}

/**
 * @param {HTMLFormElement} form
 * @returns {FitQuestion[]}
 */
export function questionsIn(form) {
  return elements(form, "[data-question]", HTMLElement).map((field) => {
    const { question = "", text, decider = "", warning, weighty } = field.dataset;
    const answer = elements(field, "input:checked", HTMLInputElement)[0]?.value ?? "";
    return {
      id: question,
      part: heading(field, "[data-part]", "h2"),
      asked: text
        ? `${heading(field, "[data-own]", "h3")} ${text}`
        : wordsOf(element(field, "legend", HTMLLegendElement)),
      decider,
      warning: warning !== undefined,
      weighty: weighty !== undefined,
      answer,
      told: sentence(field, answer, text),
    };
  });
}

/**
 * The heading of what a field stands in.
 * @param {HTMLElement} field @param {string} around @param {"h2" | "h3"} level
 */
function heading(field, around, level) {
  return wordsOf(element(field.closest(around) ?? field, level, HTMLHeadingElement));
}

/** @param {HTMLElement} field @param {string} answer @param {string | undefined} text */
function sentence(field, answer, text) {
  const { yes, partly, no } = field.dataset;
  const said =
    new Map([
      ["ja", yes],
      ["delvist", partly],
      ["nej", no],
    ]).get(answer) ?? "";
  return text ? said.replace("{}", () => text) : said;
}
