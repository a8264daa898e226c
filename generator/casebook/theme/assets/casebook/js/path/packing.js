// A path as the package that learning platforms read.

import { say } from "../sentences/path.js";
import { files, htmlPage, link, topic, xml } from "./cartridge.js";
import { clock, times } from "./items.js";

/**
 * The files of the package: the programme as a page, links to what it uses, a discussion for each question.
 * @param {BuiltPath} path
 * @param {Map<string, PathRecord>} records
 * @param {string} here the address of this page, from which links are read
 */
export function packageOf(path, records, here) {
  const used = path.items.flatMap(({ page }) => records.get(page) ?? []);
  const title = path.title || say.untitled;
  const asked = (/** @type {keyof PathRecord["questions"]} */ when) => used.flatMap((one) => one.questions[when]);
  return files(title, say.description, [
    { title: say.programme, entries: [htmlPage(title, programme(path, records))] },
    { title: say.read, entries: used.map((one) => link(one.title, new URL(one.href, here).href)) },
    { title: say.before, entries: asked("before").map(topic) },
    { title: say.during, entries: asked("during").map(topic) },
    { title: say.after, entries: asked("after").map(topic) },
  ]);
}

/** @param {BuiltPath} path @param {Map<string, PathRecord>} records */
function programme(path, records) {
  const { begins, total } = times(path);
  const rows = path.items.map((item, place) => {
    const title = records.get(item.page)?.title;
    const what = title ? [title, item.note].filter(Boolean).join(": ") : item.note;
    return `<tr><td>${clock(begins[place])}</td><td>${item.minutes || ""}</td><td>${xml(what)}</td></tr>`;
  });
  const head = [say.from, say.minutes, say.what].map((name) => `<th scope="col">${xml(name)}</th>`).join("");
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>\n<p>${xml(say.inAll({ time: clock(total) }))}</p>`;
}
