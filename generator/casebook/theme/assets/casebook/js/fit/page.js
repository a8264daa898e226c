// «Passer den til os?»: the form's answers in the address, what they say, and the recommendation on one page.

import { answered, element, elements, make, quoted } from "../dom.js";
import { record } from "../records.js";
import { withIdsOfToday } from "../renamed.js";
import { say } from "../sentences/fit.js";
import { say as methods } from "../sentences/methods.js";
import { answersIn, hashOf, packedAnswers, putAnswers, readAnswers, unpackedAnswers } from "./answers.js";
import { reckoned } from "./capacity.js";
import { nearest, nearness } from "./places.js";
import { putOwn, questionsIn } from "./questions.js";
import { fillSheet } from "./sheet.js";
import { byDecider, partByPart, weigh } from "./verdict.js";

const DELAY = 250; // milliseconds from a key to the address; browsers allow only so many changes of it
const form = element(document, "[data-fit]", HTMLFormElement);
const part = (/** @type {string} */ name) => element(document, `[data-${name}]`, HTMLElement);
const choice = element(form, "select[name=metode]", HTMLSelectElement);
const municipality = element(form, "select[name=kommune]", HTMLSelectElement);
const caseload = element(form, "input[name=sager]", HTMLInputElement);
const places = new Map(
  [...municipality.options].filter((option) => option.value).map((option) => [option.value, placeOf(option)]),
);
const decides = new Map(
  elements(document, "[data-decides] [data-decider]", HTMLElement).map((line) => [
    line.dataset.decider ?? "",
    line.textContent,
  ]),
);
/** @type {FitMethod | null} */
let method = null;
let waiting = 0;

/** @param {HTMLOptionElement} option @returns {Municipality} */
function placeOf({ value, textContent, dataset }) {
  return {
    id: value,
    name: textContent,
    region: dataset.region ?? "",
    people: Number(dataset.people),
    year: dataset.year ?? "",
  };
}

/** Takes the method and the answers from the address. */
async function fromAddress() {
  const asked = new URLSearchParams(withIdsOfToday(location.search, form.dataset.renamed)).get("metode") ?? "";
  const known = [...choice.options].some((option) => option.value === asked);
  choice.value = known ? asked : "";
  await fetchMethod();
  const given = unpackedAnswers(readAnswers(location.hash) ?? new Map(), questionsIn(form));
  const every = element(form, "input[name=alle]", HTMLInputElement);
  every.checked = false;
  const strange = putAnswers(form, given);
  every.checked ||= questionsIn(form).some(({ answer, first }) => answer && !first);
  const told = [];
  if (!known) told.push(`${methods.unknown({ names: quoted([asked]) })} ${say.choose}`);
  else if (strange.length && method) told.push(say.strange({ number: strange.length }));
  if (choice.value && !method) told.push(say.unavailable);
  part("told").replaceChildren(...told.map((text) => make("p", { className: "cb-notice" }, text)));
  show();
}

/** Fetches the chosen method and puts its own questions into the form. */
async function fetchMethod() {
  const id = choice.value;
  /** @type {FitMethod | null} */
  const fetched = id ? await record(id).catch(() => null) : null;
  if (id !== choice.value) return; // another was chosen while this one was on its way
  method = fetched;
  putOwn(form, method ?? { questions: [] });
  caseload.placeholder = String(method?.caseload ?? "");
  document.body.toggleAttribute("data-has-method", Boolean(method));
  introduce();
}

/** Says what method it is, and what is known of it. */
function introduce() {
  part("method").hidden = !method;
  part("method").replaceChildren(
    ...(method ? [make("a", { href: method.href }, method.title), `: ${method.summary}`] : []),
  );
  const known = element(form, '[data-part="viden"] [data-known]', HTMLElement);
  known.hidden = !method;
  const levels = method?.known.map(({ name, level }) => `${name.toLowerCase()} ${level.toLowerCase()}`);
  known.textContent = levels ? say.known({ known: levels.join(", ") }) : "";
}

/** Shows what the answers say, everywhere on the page. */
function show() {
  const questions = questionsIn(form);
  const answers = answersIn(form);
  const own = places.get(municipality.value);
  const found = nearest(method?.cases ?? [], own, places);
  const verdict = weigh(questions);
  const capacity = reckoned(staffing());
  part("capacity").textContent = capacity;
  showPlaces(found, own);
  showVerdict(questions, verdict);
  for (const name of ["places", "verdict", "sheet"]) part(name).hidden = !method;
  element(document, 'button[data-print="sheet"]', HTMLButtonElement).hidden = !method;
  const said = {
    municipality: own?.name ?? "",
    answers,
    verdict,
    parts: partByPart(questions),
    capacity,
    places: found,
    nearness: own ? nearness(found, own) : "",
  };
  if (method) fillSheet(part("sheet"), { method, ...said, address: addressOfAnswers(questions) });
  document.body.dataset.print = method && questions.length > verdict.unanswered ? "sheet" : "questions";
}

/** What the form says of how many there are; NaN where it says nothing. */
function staffing() {
  const value = (/** @type {string} */ name) => element(form, `input[name=${name}]`, HTMLInputElement).valueAsNumber;
  const own = caseload.valueAsNumber;
  return {
    citizens: value("borgere"),
    caseload: Number.isNaN(own) ? (method?.caseload ?? NaN) : own,
    staff: value("medarbejdere"),
  };
}

/** @param {UsedNear[]} found @param {Municipality | undefined} own */
function showPlaces(found, own) {
  part("places-lead").textContent = nearness(found, own);
  part("places-list").replaceChildren(make("ul", { className: "cb-fit__cases" }, ...found.map(caseLine)));
}

/** @param {UsedNear} used */
function caseLine({ href, title, place, year, role, outcome, told, why, failed }) {
  const mark = make("span", { className: outcome ? `cb-outcome cb-outcome--${outcome}` : "cb-label" }, told);
  const facts = make("p", { className: "cb-label" }, [`${place} ${year}`, role, why].filter(Boolean).join(" · "));
  const lessons = failed.length ? [make("p", {}, make("strong", {}, `${methods.failures}: `), failed.join(" "))] : [];
  return make("li", {}, make("a", { href }, title), " ", mark, facts, ...lessons);
}

/** @param {FitQuestion[]} questions @param {Verdict} verdict */
function showVerdict(questions, { pro, con, open, unanswered }) {
  const settled = questions.length - unanswered;
  part("progress").textContent = say.progress({ settled, number: questions.length });
  const texts = (/** @type {FitPoint[]} */ points) => points.map(({ text }) => text);
  part("weigh").replaceChildren(
    column(say.pro, texts(pro)),
    column(say.con, texts(con)),
    column(
      say.toSettle,
      open.map(({ text, decider }) => `${text} (${decider})`),
    ),
  );
  const waitingFor = byDecider(open);
  const lines = [...decides].map(([decider, what]) =>
    make("div", {}, make("dt", {}, decider), make("dd", {}, what, waits(waitingFor.get(decider)))),
  );
  part("deciders").replaceChildren(make("h3", {}, say.who), make("dl", { className: "cb-facts" }, ...lines));
}

/** @param {string} title @param {string[]} points */
function column(title, points) {
  const lines = points.map((text) => make("li", {}, text));
  return make(
    "section",
    {},
    make("h3", {}, title),
    lines.length ? make("ul", { className: "cb-weigh__list" }, ...lines) : make("p", {}, say.nothingYet),
  );
}

/** @param {number | undefined} count */
const waits = (count) =>
  count ? make("strong", {}, ` ${count === 1 ? say.waitsOne({ number: count }) : say.waits({ number: count })}`) : "";

/** The address that paper shows: short enough to be typed. @param {FitQuestion[]} questions */
function addressOfAnswers(questions) {
  const page = new URL(location.pathname, location.href).href;
  return `${page}?metode=${encodeURIComponent(choice.value)}${hashOf(packedAnswers(form, questions))}`;
}

/** Puts the method and the answers into the address, without asking the server for anything. */
function toAddress() {
  const search = choice.value ? `?metode=${encodeURIComponent(choice.value)}` : "";
  history.replaceState(null, "", `${location.pathname}${search}${hashOf(answersIn(form))}`);
}

/** Prints one of the two, and leaves the page as it was. @param {string | undefined} what */
function print(what) {
  const before = document.body.dataset.print;
  document.body.dataset.print = what;
  window.print();
  document.body.dataset.print = before;
}

async function copyAddress() {
  toAddress();
  const done = await navigator.clipboard.writeText(location.href).then(
    () => true,
    () => false,
  );
  part("done").textContent = done ? say.copied : say.notCopied;
}

function clear() {
  const id = choice.value;
  form.reset();
  choice.value = id;
  part("done").textContent = say.cleared;
  toAddress();
  show();
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => {
  if (event.target === choice) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    toAddress();
    show();
  }, DELAY);
});
choice.addEventListener("change", async () => {
  await fetchMethod();
  part("told").replaceChildren();
  toAddress();
  show();
});
addEventListener("hashchange", () => {
  if (readAnswers(location.hash)) fromAddress();
  else toAddress(); // an anchor inside the page has taken the place of the answers
});
for (const button of elements(document, "button[data-print]", HTMLButtonElement))
  button.addEventListener("click", () => print(button.dataset.print));
part("copy").addEventListener("click", copyAddress);
part("clear").addEventListener("click", clear);

for (const actions of elements(
  document,
  "[data-scripted]:not([data-places], [data-verdict], [data-sheet])",
  HTMLElement,
))
  actions.hidden = false;
document.body.toggleAttribute("data-scripted", true);
await fromAddress();
answered();
document.fonts.ready.then(show); // the sheet is measured in the type that is printed
