// The calculator: what the form says, what follows from it line by line, and the same in the address.

import { element, elements, make } from "../dom.js";
import { answersIn, hashOf, putAnswers, readAnswers } from "../fit/answers.js";
import { say } from "../sentences/calculator.js";
import { say as shared } from "../sentences/fit.js";
import { downToWhole, inDanish, reckoned, span, toHundreds, upToTenth } from "./reckoning.js";

const DELAY = 250; // milliseconds from a key to the address; browsers allow only so many changes of it
const form = element(document, "[data-reckon]", HTMLFormElement);
const result = element(form, "[data-result]", HTMLElement);
const done = element(form, "[data-done]", HTMLElement);
let waiting = 0;

/** A number of the form, or both of a pair. @param {string} name */
const given = (name) => span(numberIn(name), numberIn(`${name}-til`));

/** @param {string} name */
function numberIn(name) {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.valueAsNumber : NaN;
}

function show() {
  const told = {
    citizens: given("borgere"),
    months: given("maaneder"),
    caseload: given("sager"),
    cost: given("udgift"),
    staff: given("stillinger"),
  };
  const lines = [...inLines(told)];
  const list = make("dl", { className: "cb-reckon__lines" }, ...lines.map(line));
  result.replaceChildren(lines.length ? list : make("p", {}, say.begin));
}

/** @param {[string, string, string]} told */
function line([name, how, what]) {
  return make("div", {}, make("dt", {}, name), make("dd", {}, how && `${how} = `, make("strong", {}, what)));
}

/**
 * What each line is called, how it is reckoned, and what comes out.
 * @param {Staffing} told
 * @returns {Generator<[string, string, string]>}
 */
function* inLines(told) {
  const { citizens, months, caseload, cost, staff } = told;
  const { atOnce, positions, yearly, price, reach } = reckoned(told);
  if (citizens && months && atOnce)
    yield [
      say.atOnce,
      say.perYear({ citizens: inDanish(citizens), months: inDanish(months) }),
      inDanish(atOnce, upToTenth),
    ];
  if (atOnce && caseload && positions)
    yield [say.positions, `${inDanish(atOnce, upToTenth)} ÷ ${inDanish(caseload)}`, inDanish(positions, upToTenth)];
  if (positions && cost && yearly)
    yield [
      say.yearly,
      `${inDanish(positions, upToTenth)} × ${say.kroner({ number: inDanish(cost) })}`,
      say.about({ number: inDanish(yearly, toHundreds) }),
    ];
  if (price) yield [say.each, "", say.about({ number: inDanish(price, toHundreds) })];
  if (reach && staff)
    yield [say.reach({ staff: inDanish(staff) }), "", say.citizens({ number: inDanish(reach, downToWhole) })];
}

function toAddress() {
  history.replaceState(null, "", `${location.pathname}${location.search}${hashOf(answersIn(form))}`);
}

/** Takes the numbers from the address, where it holds any. */
function fromAddress() {
  const answers = readAnswers(location.hash);
  if (answers) {
    form.reset();
    putAnswers(form, answers);
  }
  show();
}

/** A figure of a method goes into the form beside what stands there. @param {HTMLAnchorElement} link */
function fill(link) {
  putAnswers(form, readAnswers(link.hash) ?? new Map());
  toAddress();
  show();
  element(form, "input", HTMLInputElement).focus();
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  show();
  clearTimeout(waiting);
  waiting = setTimeout(toAddress, DELAY);
});
form.addEventListener("reset", () =>
  setTimeout(() => {
    toAddress();
    show();
  }),
);
element(form, "[data-copy-address]", HTMLButtonElement).addEventListener("click", async () => {
  toAddress();
  const copied = await navigator.clipboard.writeText(location.href).then(
    () => true,
    () => false,
  );
  done.textContent = copied ? shared.copied : shared.notCopied;
});
for (const link of elements(document, "a[data-fill]", HTMLAnchorElement))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    fill(link);
  });
addEventListener("hashchange", fromAddress);
fromAddress();
