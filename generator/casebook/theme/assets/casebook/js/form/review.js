// All answers to read through, section by section, each with a link to where it is changed.

import { make } from "../dom.js";
import { say } from "../sentences/form.js";
import { inWords, isAsked } from "./answers.js";

/** @param {QuestionForm} form @param {FormAnswers} answers @returns {HTMLElement[]} */
export function review(form, answers) {
  const sections = [...new Set(form.questions.map(({ section }) => section))];
  return sections.map((section, at) => {
    const asked = form.questions.filter((question) => question.section === section);
    const parts = asked.flatMap((question) => question.parts.map((part) => ({ part, question })));
    const lines = parts
      .filter(({ part }) => isAsked(part, answers))
      .map(({ part, question }) => answerLine(part, question, answers, at + 1));
    return make(
      "section",
      {},
      make("h3", {}, asked[0]?.section_name ?? ""),
      make("dl", { className: "cb-facts" }, ...lines),
    );
  });
}

/** @param {FormPart} part @param {AskedQuestion} question @param {FormAnswers} answers @param {number} section */
function answerLine(part, question, answers, section) {
  const name = question.parts.length === 1 ? question.text : part.label;
  const said = inWords(part, answers[part.name]);
  const text =
    said.length > 1 ? [make("ul", {}, ...said.map((each) => make("li", {}, each)))] : [said[0] ?? emptyLine(part)];
  const change = make("a", { href: `#del-${section}`, "aria-label": say.changeNamed({ name }) }, say.change);
  return make("div", {}, make("dt", {}, name), make("dd", { className: "cb-form__said" }, ...text, " ", change));
}

/** @param {FormPart} part */
const emptyLine = (part) => make("span", { className: "cb-label" }, part.required ? say.notYet : say.skipped);
