// The questions of the form: those of every method, and those made of the chosen method's own lines.

import { make, wordsOf } from "../dom.js";

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {string} part the name of the part it stands in
 * @property {string} asked the question, with the method's own line where it is about one
 * @property {string} decider
 * @property {boolean} warning a yes speaks against the method
 * @property {boolean} weighty
 * @property {string} answer «ja», «delvist», «nej», «ved-ikke» or nothing
 * @property {string} told the answer as a sentence
 */

/**
 * Puts the method's own lines in, instead of those of the method before.
 * @param {HTMLFormElement} form
 * @param {{questions: {id: string, kind: string, text: string, more: string}[]}} method
 */
export function putOwn(form, method) {
  for (const slot of form.querySelectorAll("[data-own]")) {
    const kind = slot.dataset.own;
    const pattern = form.querySelector(`template[data-kind="${kind}"]`);
    const lines = method.questions.filter((line) => line.kind === kind);
    for (const old of slot.querySelectorAll("fieldset")) old.remove();
    slot.append(...lines.map((line) => asked(pattern, line)));
    slot.hidden = !lines.length;
  }
}

/** @param {HTMLTemplateElement} pattern @param {{id: string, text: string, more: string}} line */
function asked(pattern, line) {
  const field = pattern.content.cloneNode(true).querySelector("fieldset");
  field.dataset.question = line.id;
  field.dataset.text = line.text;
  field.querySelector("legend").textContent = line.text;
  if (line.more) field.querySelector("legend").append(make("span", { className: "cb-ask__more" }, line.more));
  for (const radio of field.querySelectorAll("input")) radio.name = line.id;
  return field;
}

/**
 * @param {HTMLFormElement} form
 * @returns {Question[]}
 */
export function questionsIn(form) {
  return [...form.querySelectorAll("[data-question]")].map((field) => {
    const { question, text, decider, warning, weighty } = field.dataset;
    const answer = field.querySelector("input:checked")?.value ?? "";
    return {
      id: question,
      part: wordsOf(field.closest("[data-part]").querySelector("h2")),
      asked: text
        ? `${wordsOf(field.closest("[data-own]").querySelector("h3"))} ${text}`
        : wordsOf(field.querySelector("legend")),
      decider,
      warning: warning !== undefined,
      weighty: weighty !== undefined,
      answer,
      told: sentence(field, answer, text),
    };
  });
}

/** @param {HTMLElement} field @param {string} answer @param {string | undefined} text */
function sentence(field, answer, text) {
  const { yes, partly, no } = field.dataset;
  const said = { ja: yes, delvist: partly, nej: no }[answer] ?? "";
  return text ? said.replace("{}", () => text) : said;
}
