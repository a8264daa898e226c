// The list of what a path holds: each with its minutes, a note, and buttons to move it and take it out.

import { make } from "../dom.js";
import { say } from "../sentences/path.js";
import { whole } from "./address.js";
import { clock } from "./items.js";

/**
 * @param {PathItem} item
 * @param {number} place
 * @param {{record: PathRecord | undefined, begin: number, last: boolean, act: PathActions}} given
 */
export function row(item, place, { record, begin, last, act }) {
  const title = record?.title ?? (item.page ? say.gone({ page: item.page }) : item.note || say.own);
  const line = make("li", { className: "cb-path__item" }, head(item, record, title, begin));
  if (record && item.mark && item.mark !== record.mark) line.append(news(title, () => act.seen(place, record.mark)));
  line.append(fields(item, place, title, act));
  const buttons = [
    button(say.up, say.upOf({ title }), () => act.move(place, -1), place === 0),
    button(say.down, say.downOf({ title }), () => act.move(place, 1), last),
    button(say.out, say.outOf({ title }), () => act.remove(place)),
  ];
  line.append(make("p", { className: "cb-path__buttons" }, ...buttons));
  return line;
}

/** @param {PathItem} item @param {PathRecord | undefined} record @param {string} title @param {number} begin */
function head(item, record, title, begin) {
  const name = record ? make("a", { href: record.href }, title) : title;
  const time = make("span", { className: "cb-path__clock" }, clock(begin));
  const sheet = record ? [" ", make("a", { href: record.sheet, className: "cb-label" }, say.sheet)] : [];
  const minutes = item.minutes
    ? [" ", make("span", { className: "cb-path__minutes" }, say.short({ minutes: item.minutes }))]
    : [];
  return make("p", { className: "cb-path__head" }, time, " ", make("strong", {}, name), ...minutes, ...sheet);
}

/** @param {string} title @param {() => void} seen */
function news(title, seen) {
  return make("p", { className: "cb-notice" }, `${say.changed} `, button(say.seen, say.seenOf({ title }), seen));
}

/** @param {PathItem} item @param {number} place @param {string} title @param {PathActions} act */
function fields(item, place, title, act) {
  const minutes = make("input", {
    type: "number",
    min: "0",
    max: "600",
    className: "cb-field",
    value: String(item.minutes || ""),
  });
  const note = make("input", { type: "text", className: "cb-field", value: item.note, maxLength: 300 });
  minutes.addEventListener("change", () => act.change(place, { minutes: whole(minutes.value) }));
  note.addEventListener("change", () => act.change(place, { note: note.value.trim() }));
  minutes.setAttribute("aria-label", say.minutesOf({ title }));
  note.setAttribute("aria-label", say.noteOf({ title }));
  const shown = make("p", { className: "cb-path__note" }, item.note);
  const labelled = [make("label", {}, `${say.minutes} `, minutes), " ", make("label", {}, `${say.note} `, note)];
  return make("div", { className: "cb-path__fields" }, ...labelled, ...(item.page ? [shown] : []));
}

/** @param {string} text @param {string} named @param {() => void} press @param {boolean} [off] */
function button(text, named, press, off = false) {
  const made = make("button", { type: "button", className: "cb-button", disabled: off, "aria-label": named }, text);
  made.addEventListener("click", press);
  return made;
}
