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
  legend.textContent = (field.dataset.asked ?? "{}").replace("{}", () => line.text.replace(/\.$/, ""));
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
      part: partOf(field),
      asked: text ? (field.dataset.asked ?? "{}").replace("{}", () => text.replace(/\.$/, "")) : legendOf(field),
      decider,
      warning: warning !== undefined,
      weighty: weighty !== undefined,
      first: field.dataset.first !== undefined,
      answer,
      told: sentence(field, answer, text),
    };
  });
}

/** @param {HTMLElement} field */
const legendOf = (field) => wordsOf(element(field, "legend", HTMLLegendElement));

/** The heading of the part that a field stands in. @param {HTMLElement} field */
const partOf = (field) => wordsOf(element(field.closest("[data-part]") ?? field, "h2", HTMLHeadingElement));

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
