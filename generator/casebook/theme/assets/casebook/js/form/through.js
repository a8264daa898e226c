// «Læs det hele igennem»: all answers, what was found, whom it fits, and what is missing.

import { element, elements, make } from "../dom.js";
import { say } from "../sentences/form.js";
import { changed } from "./answers.js";
import { linkTo } from "./marks.js";
import { review } from "./review.js";
import { viewOf } from "./views.js";

/** @param {import("./flow.js").Flow} flow */
export function showReview(flow) {
  const { desk, root } = flow;
  const view = viewOf(root, "laes");
  const part = (/** @type {string} */ name) => element(view, `[data-${name}]`, HTMLElement);
  const lines = desk.words.map((word) =>
    make(
      "li",
      {},
      linkTo(desk.form, desk.parts, word, (place) => flow.goTo(place)),
    ),
  );
  part("findings").replaceChildren(...findings(desk, lines));
  part("people").replaceChildren(
    ...(desk.people.length
      ? [make("h3", {}, say.fits), ...desk.people.map(({ sentence }) => make("p", {}, sentence))]
      : []),
  );
  part("missing").replaceChildren(...missingPart(desk.missing));
  part("answers").replaceChildren(...review(desk.questions, desk.answers));
  part("blocked").replaceChildren();
  for (const needs of elements(view, "[data-needs-engine]", HTMLElement))
    needs.hidden = flow.checking.state.offered === null;
  const changes = view.querySelector("[data-changes]");
  if (changes) changes.replaceChildren(...changesPart(changesOf(desk)));
}

/** What somebody who corrects a record has changed. @param {import("./desk.js").Desk} desk */
export const changesOf = (desk) => changed(desk.parts, desk.before, desk.answers).map(({ label }) => label);

/** @param {import("./desk.js").Desk} desk @param {HTMLElement[]} lines */
function findings(desk, lines) {
  if (lines.length)
    return [
      make("h3", {}, lines.length === 1 ? say.oneFinding : say.findings({ number: lines.length })),
      make("ul", {}, ...lines),
    ];
  return [make("p", { className: "cb-notice" }, desk.isChecked ? say.clean : say.unchecked)];
}

/** @param {string[]} names */
const missingPart = (names) =>
  names.length
    ? [
        make("h3", {}, say.missing),
        make("p", {}, say.missingHelp),
        make("ul", {}, ...names.map((name) => make("li", {}, name))),
      ]
    : [];

/** @param {string[]} names */
const changesPart = (names) => [
  ...(names.length ? [make("ul", {}, ...names.map((name) => make("li", {}, name)))] : [make("p", {}, say.noChanges)]),
];
