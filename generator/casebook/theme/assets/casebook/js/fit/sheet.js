// The recommendation on one page of A4. What there is no room for is counted, never dropped in silence.

import { make } from "../dom.js";
import { say as fit } from "../sentences/fit.js";
import { say } from "../sentences/sheet.js";

const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5]; // points
const MOST = [6, 5, 4, 3, 2]; // points of a list
const LINES = 12; // of what somebody wrote, one below the other
const VERDICT = "#cb-verdict";
const PLACES = "#cb-places";
const PAGE = 267; // millimetres between the margins of the paper
/** @type {Record<string, string>} */
const CHOICES = { begynd: say.begin, afklar: say.settle, andet: say.other };

/**
 * Fills the sheet with as much, in as large a type, as one page holds.
 * @param {HTMLElement} sheet
 * @param {FitState} state
 */
export function fillSheet(sheet, state) {
  for (const most of MOST) {
    sheet.replaceChildren(...content(state, most));
    const size = SIZES.find((points) => fits(sheet, points));
    if (size || most === MOST.at(-1)) return;
  }
}

/**
 * Whether the sheet fits one page in a size of type, which it keeps.
 * @param {HTMLElement} sheet @param {number} points
 */
function fits(sheet, points) {
  sheet.style.setProperty("--size", `${points}pt`);
  sheet.classList.add("cb-sheet--measured");
  const height = sheet.getBoundingClientRect().height;
  sheet.classList.remove("cb-sheet--measured");
  return height <= (PAGE * 96) / 25.4;
}

/** @param {FitState} state @param {number} most */
function content(state, most) {
  const { method, verdict, answers } = state;
  const choice = CHOICES[answers.get("valg") ?? ""];
  return [
    head(state),
    box(say.wePropose, [
      choice ? make("p", { className: "cb-sheet__choice" }, `${choice}.`) : blank(1),
      ...said(answers.get("indstilling"), 2),
    ]),
    columns(
      box(fit.pro, [list(verdict.pro.map(textOf), most, VERDICT)]),
      box(fit.con, [list(verdict.con.map(textOf), most, VERDICT)]),
      box(say.toSettle, [
        list(
          verdict.open.map(({ text, decider }) => `${text} (${decider})`),
          most,
          VERDICT,
        ),
      ]),
    ),
    columns(
      box(say.answers, [pairs(state.parts)]),
      box(say.capacity, [make("p", {}, state.capacity || say.notReckoned)]),
      box(say.known, [pairs(method.known.map(({ name, level }) => [name, level]))]),
    ),
    columns(
      box(say.others, [
        make("p", {}, [method.tally, state.nearness].filter(Boolean).join(" ")),
        list(state.places.map(place), most, PLACES),
      ]),
      box(say.risks, [...said(answers.get("risiko"), 0), list(risks(state), most, method.href)]),
    ),
    foot(state),
  ];
}

/** @param {FitState} state */
function head({ method, municipality }) {
  return make(
    "header",
    { className: "cb-sheet__head" },
    make("p", { className: "cb-sheet__kind" }, say.kind),
    make("h2", {}, say.question({ title: method.title })),
    make("p", {}, method.summary),
    make(
      "p",
      { className: "cb-sheet__by" },
      make("span", {}, `${say.municipality} ${municipality || ""}`, ...(municipality ? [] : [line()])),
      make("span", {}, `${say.date} `, line()),
      make("span", {}, `${say.by} `, line()),
    ),
  );
}

const line = () => make("span", { className: "cb-sheet__line" });
/** @param {number} lines */
const blank = (lines) => make("p", { className: "cb-sheet__blank", style: `--lines: ${lines}` });
/** @param {string | undefined} text @param {number} lines to write on where nothing is said */
const said = (text, lines) =>
  text ? [make("p", { className: "cb-sheet__said" }, onFewLines(text))] : lines ? [blank(lines)] : [];
/** @param {string} title @param {Child[]} children */
const box = (title, children) => make("section", {}, make("h3", {}, title), ...children);
/** @param {...Child} boxes */
const columns = (...boxes) =>
  make("div", { className: `cb-sheet__columns cb-sheet__columns--${boxes.length}` }, ...boxes);
/** @param {[name: string, text: string][]} rows */
const pairs = (rows) =>
  make("dl", {}, ...rows.map(([name, text]) => make("div", {}, make("dt", {}, name), make("dd", {}, text))));

/** A text with more lines than there is room for is set on, with strokes where the lines ended. @param {string} text */
function onFewLines(text) {
  const lines = text.split(/\s*\n\s*/);
  return lines.join(lines.length > LINES ? " / " : "\n");
}

/** The first of a list, and how many more there are, which leads to them. @param {string[]} points @param {number} most @param {string} where */
function list(points, most, where) {
  if (!points.length) return make("p", {}, fit.nothingYet);
  const rest = points.length - most;
  const more = rest > 0 ? [make("li", {}, make("a", { href: where }, say.more({ rest })))] : [];
  return make(
    "ul",
    { className: "cb-sheet__list" },
    ...points.slice(0, most).map((one) => make("li", {}, one)),
    ...more,
  );
}

/** @param {FitPoint} point */
const textOf = ({ text }) => text;

/** @param {UsedNear} used */
const place = ({ title, place: where, year, told, why }) =>
  `${where} ${year}: «${title}». ${told}.${why ? ` ${why}.` : ""}`;

/** What often goes wrong, and what the cases say did not work, each in turn. @param {FitState} state */
function risks({ method, places }) {
  const failed = places.flatMap((one) => one.failed.map((text) => `${one.place}: ${text}`));
  return method.pitfalls
    .flatMap((text, index) => [text, ...failed.slice(index, index + 1)])
    .concat(failed.slice(method.pitfalls.length));
}

/** @param {FitState} state */
function foot({ method, address, verdict }) {
  const open = verdict.unanswered ? `${say.open({ number: verdict.unanswered })} ` : "";
  return make(
    "footer",
    {},
    make("p", {}, open + say.ownAnswers),
    make(
      "p",
      {},
      method.review ? `${say.unreviewed} ${method.review} ` : "",
      say.sources({ sources: method.sources.join(" ") }),
    ),
    make("p", { className: "cb-sheet__address" }, say.moreWhere({ address })),
    make(
      "p",
      { className: "cb-sheet__by" },
      make("span", {}, `${say.decided} `, line()),
      make("span", {}, `${say.date} `, line()),
      make("span", {}, `${say.again} `, line()),
    ),
  );
}
