// «Byg dit eget forløb»: what is put together stands in the address. Without this the page says how it is done by hand.

import { element, elements, make } from "../dom.js";
import { say } from "../sentences/path.js";
import { hashOf, readPath, whole } from "./address.js";
import { changed, clock, moved, times, upToDate, withItem, without } from "./items.js";
import { packageOf } from "./packing.js";
import { remember, remembered } from "./remembering.js";
import { row } from "./rows.js";
import { zip } from "./zip.js";

const MOST = 50; // pages beyond those on the list that are shown at a time
const page = element(document, "[data-path]", HTMLElement);
const part = (/** @type {string} */ name) => element(page, `[data-${name}]`, HTMLElement);
const field = (/** @type {string} */ name) => element(page, `[data-${name}]`, HTMLInputElement);
const button = (/** @type {string} */ name) => element(page, `[data-${name}]`, HTMLButtonElement);

/** @type {PathRecord[]} */
const records = await fetch("poster.json")
  .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.url))))
  .then((answer) => answer.records)
  .catch(() => []);
const byPage = new Map(records.map((record) => [record.page, record]));
let path = upToDate(opened(), records);

/** What the address asks for; what this tab remembers comes first where the address only brings something more. */
function opened() {
  const [asked, before] = [readPath(location.hash), remembered()];
  if (before === null) return asked;
  field("keep").checked = true;
  const kept = readPath(before);
  if (asked.title || hashOf(asked) === hashOf(kept)) return asked;
  return { title: kept.title, items: [...kept.items, ...asked.items] };
}

/** @type {PathActions} */
const act = {
  move: (place, by) => show(moved(path, place, by), { place: place + by, by }),
  remove: (place) => show(without(path, place), { place: Math.max(place - 1, 0), by: 1 }),
  change: (place, values) => show(changed(path, place, values)),
  seen: (place, mark) => show(changed(path, place, { mark })),
};

/** Shows a path, and writes it into the address. @param {BuiltPath} next @param {{place: number, by: number}} [focus] */
function show(next, focus) {
  path = upToDate(next, records);
  const hash = hashOf(path);
  history.replaceState(null, "", hash || location.pathname);
  if (field("keep").checked) remember(hash);
  const { begins, total } = times(path);
  const last = path.items.length - 1;
  const rows = path.items.map((item, place) =>
    row(item, place, { record: byPage.get(item.page), begin: begins[place], last: place === last, act }),
  );
  part("items").replaceChildren(...rows);
  field("title").value = path.title;
  part("named").textContent = path.title || say.untitled;
  part("total").textContent = path.items.length ? say.inAll({ time: clock(total) }) : say.empty;
  part("exports").hidden = !path.items.length;
  if (focus) focusOn(focus.place, focus.by);
}

/** The keyboard stays with what it has moved. @param {number} place @param {number} by */
function focusOn(place, by) {
  const line = part("items").children[place];
  const able = line ? elements(line, "button:not(:disabled)", HTMLButtonElement) : [];
  (able[by < 0 ? 0 : Math.min(1, able.length - 1)] ?? part("find")).focus();
}

/** @param {string} text */
const tell = (text) => {
  part("told").textContent = text;
};

/** @param {string} text */
async function copy(text) {
  const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
  tell(
    await copied.then(
      () => say.copied,
      () => say.notCopied,
    ),
  );
}

/** The pages of a path as lines of text, to be sent. */
function links() {
  const used = path.items.flatMap((item) => byPage.get(item.page) ?? []);
  return used.map((one) => `${one.title}: ${new URL(one.href, location.href).href}`).join("\n");
}

function download() {
  const bytes = zip(packageOf(path, byPage, location.href));
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
  const to = make("a", { href: address, download: say.fileName });
  document.body.append(to);
  to.click();
  to.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  tell(say.packed);
}

const listed = elements(page, "[data-page]", HTMLLIElement);
const onPage = new Set(listed.map((line) => line.dataset.page));
const further = records.filter((record) => !onPage.has(record.page)); // the page names the first of many

/** A button for each page on the list. */
function offer() {
  for (const line of listed) {
    const record = byPage.get(line.dataset.page ?? "");
    if (record) line.append(" ", putsIn(record));
  }
}

/** @param {PathRecord} record */
function putsIn(record) {
  const named = say.putInOf({ title: record.title });
  const put = make("button", { type: "button", className: "cb-button", "aria-label": named }, say.putIn);
  put.addEventListener("click", () => {
    show(withItem(path, { page: record.page, minutes: record.minutes, mark: record.mark, note: "" }));
    tell(say.isIn({ title: record.title }));
  });
  return put;
}

field("find").addEventListener("input", () => {
  const asked = field("find").value.trim().toLowerCase();
  for (const line of listed) line.hidden = !(line.textContent ?? "").toLowerCase().includes(asked);
  const fitting = asked ? further.filter(({ title }) => title.toLowerCase().includes(asked)).slice(0, MOST) : [];
  const lines = fitting.map((one) => make("li", {}, make("a", { href: one.href }, one.title), " ", putsIn(one)));
  part("further").replaceChildren(...lines);
  part("further").hidden = !lines.length;
});
field("title").addEventListener("change", () => show({ ...path, title: field("title").value.trim() }));
field("keep").addEventListener("change", () => remember(field("keep").checked ? hashOf(path) : null));
button("put-own").addEventListener("click", () => {
  const note = field("own").value.trim();
  if (!note) return field("own").focus();
  show(withItem(path, { page: "", minutes: whole(field("own-minutes").value), mark: "", note }));
  field("own").value = "";
  tell(say.isIn({ title: note }));
});
button("copy-address").addEventListener("click", () => copy(location.href));
button("copy-links").addEventListener("click", () => copy(links()));
button("package").addEventListener("click", download);
addEventListener("hashchange", () => show(readPath(location.hash)));

for (const name of ["builder", "search"]) part(name).hidden = false;
offer();
show(path);
if (!records.length) tell(say.unavailable);
