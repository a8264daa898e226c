// «Anonymiseringstjek»: a text is read by the rules in the browser. Nothing of it is sent, kept or put in the address.

import { element, elements, make } from "../dom.js";
import { isCopy } from "../engine/absence.js";
import { engineOffered } from "../engine/engine.js";
import { say } from "../sentences/checking.js";
import { say as ofPages } from "../sentences/page.js";
import { ask, isOpened } from "./asking.js";
import { base64, isSmallEnough, MOST, megabytes } from "./files.js";
import { listed, markedText, mendedText } from "./found.js";

/** @typedef {import("./found.js").TextAnswer} TextAnswer */

const SOON = 400; // milliseconds: what is answered sooner needs no word in between
const form = element(document, "[data-texts]", HTMLFormElement);
const text = element(form, "textarea", HTMLTextAreaElement);
const file = element(form, "input[type=file]", HTMLInputElement);
const progress = element(form, "[data-progress]", HTMLProgressElement);
const heading = element(document, "#cb-found", HTMLElement);
const part = (/** @type {string} */ name) => element(document, `[data-${name}]`, HTMLElement);
const site = form.dataset.site ?? "";
const bytes = engineOffered()?.bytes ?? null; // that the engine takes to fetch; null where there is none
let turn = 0; // of the check under way: a later one makes an earlier one's answer worthless
/** @type {TextAnswer | null} */
let answer = null;

/** Says something once, where a screen reader hears it. @param {string} words */
const tell = (words) => {
  part("told").textContent = words;
};

/** What is to be read; null where there is nothing, or too much. @returns {Promise<EngineRequest<"text"> | null>} */
async function request() {
  const [chosen] = file.files ?? [];
  if (!chosen && !text.value.trim()) return refuse(say.nothing);
  if (!chosen) return { ask: "text", text: text.value };
  if (!isSmallEnough(chosen)) return refuse(say.tooBig({ most: MOST }));
  return { ask: "text", name: chosen.name, bytes: base64(new Uint8Array(await chosen.arrayBuffer())) };
}

/** @param {string} why */
function refuse(why) {
  tell(why);
  text.focus();
  return null;
}

/** Reads what is there, and shows what is found. @param {Record<string, string>} [more] */
async function check(more = {}) {
  turn += 1;
  const mine = turn;
  part("failed").replaceChildren();
  const asked = await request();
  if (!asked || mine !== turn) return;
  const waiting = setTimeout(() => tell(isOpened() ? say.atWork : say.fetching({ size: megabytes(bytes ?? 0) })), SOON);
  const isFirst = !isOpened();
  try {
    const found = await ask({ ...asked, ...more }, (loaded, total) => showProgress(loaded, total, mine));
    if (mine === turn) show(found);
  } catch {
    if (mine === turn) fail(isFirst ? say.failed : say.stopped);
  } finally {
    clearTimeout(waiting);
    if (mine === turn) progress.hidden = true;
  }
}

/** @param {number} loaded @param {number} total @param {number} mine */
function showProgress(loaded, total, mine) {
  if (mine !== turn) return;
  progress.hidden = loaded >= total;
  progress.max = total;
  progress.value = loaded;
  if (loaded >= total) tell(say.atWork);
}

/** @param {string} why */
function fail(why) {
  tell("");
  const again = make("button", { type: "button", className: "cb-button" }, ofPages.again);
  again.addEventListener("click", () => check());
  part("failed").replaceChildren(make("p", { className: "cb-notice" }, why), again);
}

/** @param {TextAnswer} found */
function show(found) {
  answer = found;
  if (file.files?.length) takeFrom(found);
  tell("");
  heading.textContent = found.summary;
  part("groups").replaceChildren(...listed(found, site), ...otherwise(found));
  part("marked-text").replaceChildren(...markedText(found));
  part("mended-lead").textContent = found.mended.sentence;
  part("mended-text").replaceChildren(...mendedText(found.mended));
  part("done").textContent = "";
  part("found").hidden = false;
  part("marked").hidden = !found.groups.length;
  part("mended").hidden = found.mended.text === found.text;
  part("print").hidden = !found.groups.length;
  document.body.dataset.print = "found";
  heading.focus();
}

/** The text of a file, now that it is read: what is changed in it is what is checked next. @param {TextAnswer} found */
function takeFrom(found) {
  text.value = found.text;
  file.value = "";
}

/** A record may be read as any text. @param {TextAnswer} found */
function otherwise({ kind }) {
  if (kind !== "record") return [];
  const button = make("button", { type: "button", className: "cb-button" }, say.asText);
  button.addEventListener("click", () => check({ as: "text" }));
  return [make("p", { className: "cb-actions" }, button)];
}

function clear() {
  turn += 1;
  answer = null;
  form.reset();
  for (const name of ["found", "marked", "mended", "print"]) part(name).hidden = true;
  for (const name of ["groups", "marked-text", "mended-text", "failed"]) part(name).replaceChildren();
  progress.hidden = true;
  delete document.body.dataset.print;
  tell(say.cleared);
  text.focus();
}

async function copy() {
  const copied = navigator.clipboard?.writeText(answer?.mended.text ?? "") ?? Promise.reject();
  part("done").textContent = await copied.then(
    () => say.copied,
    () => say.notCopied,
  );
}

function save() {
  const href = URL.createObjectURL(new Blob([answer?.mended.text ?? ""], { type: "text/plain" }));
  make("a", { href, download: say.fileName }).click();
  setTimeout(() => URL.revokeObjectURL(href));
  part("done").textContent = say.saved;
}

function checkCopy() {
  text.value = answer?.mended.text ?? "";
  check();
}

/** Prints one of the two, and leaves the page as it was. @param {string} what */
function print(what) {
  const before = document.body.dataset.print;
  document.body.dataset.print = what;
  window.print();
  if (before) document.body.dataset.print = before;
  else delete document.body.dataset.print;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
file.addEventListener("change", () => {
  const [chosen] = file.files ?? [];
  if (chosen) tell(say.chosen({ name: chosen.name }));
});
text.addEventListener("input", () => {
  file.value = ""; // what is written last is what is meant
});
part("clear").addEventListener("click", clear);
part("print").addEventListener("click", () => print("found"));
part("copy").addEventListener("click", copy);
part("save").addEventListener("click", save);
part("again").addEventListener("click", checkCopy);
part("print-list").addEventListener("click", () => print("list"));
for (const scripted of elements(document, "[data-scripted]", HTMLElement)) scripted.hidden = false;

form.hidden = bytes === null;
part("unavailable").hidden = bytes !== null;
if (isCopy()) part("unavailable").textContent = say.inCopy;
if (bytes !== null) {
  part("size").textContent = say.size({ size: megabytes(bytes) });
  part("size").hidden = false;
}
