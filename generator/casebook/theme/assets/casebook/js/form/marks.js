// Findings beside the field they are in and in a summary above: each a link that goes there and marks the words.

import { element, elements, make } from "../dom.js";
import { say } from "../sentences/form.js";
import { answeredRows, columnOf, controlIn, controlOf, fieldOf } from "./fields.js";
import { partOf } from "./findings.js";
import { lineOf, placeIn } from "./places.js";

/** Where a finding's field is on the page. @param {HTMLElement} form @param {FormPart[]} parts @param {string | null} field */
export function whereIs(form, parts, field) {
  const found = partOf(field, parts);
  if (!found) return null;
  const own = fieldOf(form, found.part);
  const row = found.row === null ? null : answeredRows(own, found.part)[found.row];
  const cell = row && found.column ? columnOf(row, found.column) : (row ?? own);
  return { part: found.part, own, cell };
}

/** Goes to the words of a place, and marks them where they stand in a text. @param {HTMLElement} form @param {FormPart[]} parts @param {FoundPlace} place */
export function jump(form, parts, place) {
  const where = whereIs(form, parts, place.field);
  if (!where) return;
  const control = controlOf(where.cell, place.shown);
  if (!control) return;
  control.focus();
  if (control instanceof HTMLSelectElement || control.type === "radio" || control.type === "checkbox") return;
  const words = placeIn(control.value, place);
  if (!words) return;
  control.setSelectionRange(...words);
  control.blur(); // a browser scrolls to what is marked when the field gets the focus
  control.focus();
}

/** A word, and how often it stands there; of a question about several all of them. @param {FoundWord} word */
export function called({ shown, places }) {
  const words = [...new Set([shown, ...places.map((place) => place.shown)].map((word) => word.toLowerCase()))];
  if (!shown || places.length < 2) return shown ? say.word({ word: shown }) : "";
  if (words.length > 1) return words.map((word) => say.word({ word })).join(", ");
  return say.wordTimes({ word: shown, number: places.length });
}

/** The line, the word and what is wrong with it. @param {HTMLElement} form @param {FormPart[]} parts @param {FoundWord} word */
export function line(form, parts, word) {
  const [place] = word.places;
  const where = place && whereIs(form, parts, place.field);
  const control = where && controlIn(where.cell);
  const at = control instanceof HTMLTextAreaElement && place ? placeIn(control.value, place) : null;
  const before = at && control ? say.line({ number: lineOf(control.value, at[0]) }) : (where?.part.label ?? "");
  return [before, [called(word), word.message].filter(Boolean).join(" – ")].filter(Boolean).join(": ");
}

/** A link to the first place of a word. @param {HTMLElement} form @param {FormPart[]} parts @param {FoundWord} word @param {(place: FoundPlace) => void} goTo */
export function linkTo(form, parts, word, goTo) {
  const [place] = word.places;
  const where = place && whereIs(form, parts, place.field);
  const text = line(form, parts, word);
  if (!place || !where) return make("span", {}, text);
  const link = make("a", { href: `#${where.own.id || controlIn(where.own)?.id}` }, text);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(place);
  });
  return link;
}

/** Puts findings beside the fields they are in, and takes away those of before. @param {HTMLElement} form @param {FormPart[]} parts @param {FoundWord[]} words @param {(address: string) => string} page */
export function markFields(form, parts, words, page) {
  for (const part of parts) {
    const own = fieldOf(form, part);
    const here = words.filter(({ places }) => places.some(({ field }) => partOf(field, parts)?.part === part));
    const list = here.map((word) => make("li", {}, ...told(form, parts, part, word, page)));
    element(own, ":scope > [data-found]", HTMLElement).replaceChildren(
      ...(list.length ? [make("ul", {}, ...list)] : []),
    );
    wayTo(own, here.length);
    own.classList.toggle("cb-form__part--found", here.length > 0);
    const control = part.shape === "rows" ? null : controlIn(own);
    if (control && control.type !== "radio" && control.type !== "checkbox")
      control.toggleAttribute("aria-invalid", false);
    if (control && here.some(({ level }) => level !== "råd")) control.setAttribute("aria-invalid", "true");
  }
}

/** A button above a long text that leads to what stands below it. It stays the same one, so that it keeps the focus. @param {HTMLElement} own @param {number} number */
function wayTo(own, number) {
  const above = own.querySelector("[data-above]");
  if (!above) return;
  const button = above.querySelector("button") ?? make("button", { type: "button", className: "cb-form__show" });
  button.textContent = number === 1 ? say.oneBelow : say.below({ number });
  button.hidden = !number;
  if (button.isConnected) return;
  button.addEventListener("click", () => element(own, "[data-found] a", HTMLElement).focus());
  above.append(button);
}

/** @param {HTMLElement} form @param {FormPart[]} parts @param {FormPart} part @param {FoundWord} word @param {(address: string) => string} page */
function told(form, parts, part, word, page) {
  const places = word.places.filter(({ field }) => partOf(field, parts)?.part === part);
  const shows = word.shown
    ? places.map((place, at) => showButton(form, parts, place, places.length > 1 ? at + 1 : 0))
    : [];
  return [
    make("strong", {}, called(word)),
    word.shown ? " " : "",
    `${word.message} ${word.hint} `,
    make("a", { href: page(word.page), target: "_blank", rel: "noopener" }, say.why),
    ...shows.flatMap((button) => [" ", button]),
  ];
}

/** @param {HTMLElement} form @param {FormPart[]} parts @param {FoundPlace} place @param {number} number */
function showButton(form, parts, place, number) {
  const text = number ? say.showNumber({ number }) : say.show;
  const button = make("button", { type: "button", className: "cb-form__show" }, text);
  button.addEventListener("click", () => jump(form, parts, place));
  return button;
}

/** Fills the summary above a section. @param {HTMLElement} summary @param {HTMLElement[]} lines links to what is to be looked at @param {...Node} more */
export function summarise(summary, lines, ...more) {
  summary.hidden = !lines.length;
  if (!lines.length) return summary.replaceChildren();
  const heading = make("h3", {}, lines.length === 1 ? say.oneFinding : say.findings({ number: lines.length }));
  return summary.replaceChildren(heading, make("ul", {}, ...lines.map((each) => make("li", {}, each))), ...more);
}

/** Every summary of the form. @param {HTMLElement} form */
export const summariesIn = (form) => elements(form, "[data-summary]", HTMLElement);
