// Where the draft goes from here: into a file, with a letter for secure mail, or onto the clipboard for the host's page for a new file.

import { element, make } from "../dom.js";
import { say } from "../sentences/form.js";
import { download } from "./keeping.js";
import { letter, receipt } from "./letter.js";
import { changesOf } from "./through.js";
import { go } from "./views.js";

const YAML = "text/yaml";
const TEXT = "text/plain";

/** @param {import("./flow.js").Flow} flow */
export function letSend(flow) {
  const { root, desk } = flow;
  const copy = element(root, "[data-copy]", HTMLButtonElement);
  const newFile = desk.form.dataset.newFile;
  if (newFile) copy.textContent = copy.dataset.both ?? "";
  element(root, "[data-save]", HTMLButtonElement).addEventListener("click", () => save(flow));
  element(root, "[data-download]", HTMLButtonElement).addEventListener("click", () =>
    unlessDirect(flow, () => send(flow)),
  );
  element(root, "[data-letter]", HTMLButtonElement).addEventListener("click", () =>
    download(`${desk.id}-brev.txt`, letter(told(flow)), TEXT),
  );
  copy.addEventListener("click", () => onlyChecked(flow, () => copyText(flow, newFile)));
  element(root, "[data-copy-receipt]", HTMLButtonElement).addEventListener("click", async () => {
    flow.status.say((await copied(receipt(told(flow)))) ? say.receiptCopied : say.notCopied);
  });
  const remember = element(root, "[data-remember]", HTMLInputElement);
  remember.addEventListener("change", () => desk.keep(remember.checked));
}

/** Saves the draft for its writer, whatever is in it. @param {import("./flow.js").Flow} flow */
function save({ desk, status }) {
  files(desk);
  status.say(say.savedDraft({ file: desk.file }));
}

/** @param {import("./flow.js").Flow} flow */
function send(flow) {
  files(flow.desk);
  element(flow.root, "[data-receipt]", HTMLElement).textContent = receipt(told(flow));
  go("sendt");
  // The view says nothing of its own yet when the address changes; the note comes behind it.
  addEventListener(
    "hashchange",
    () => flow.status.say([say.saved({ file: flow.desk.file }), methodLine(flow.desk)].filter(Boolean).join(" ")),
    { once: true },
  );
}

/** The files of the draft, into the reader's downloads. @param {import("./desk.js").Desk} desk */
function files(desk) {
  download(desk.file, desk.yaml, YAML);
  if (desk.method) download(`${desk.method.id}.yml`, desk.method.text, YAML);
  desk.isSaved = true;
}

/** @param {import("./desk.js").Desk} desk */
const methodLine = ({ method }) => (method ? say.methodFile({ file: `${method.id}.yml` }) : "");

/** Does it, unless something points at a person: then only the writer's own copy can be saved. @param {import("./flow.js").Flow} flow @param {() => void} act */
function unlessDirect(flow, act) {
  if (!flow.desk.direct.length) return act();
  const own = make("button", { type: "button", className: "cb-button" }, say.saveAnyway);
  own.addEventListener("click", () => save(flow));
  block(flow, directWords(flow.desk), own);
}

/** @param {import("./desk.js").Desk} desk */
const directWords = ({ direct }) =>
  say.direct({ words: direct.map(({ shown, message }) => (shown ? `«${shown}»` : message)).join(", ") });

/** Does it where the check has found nothing that points at a person; what nobody has checked is public only when that is said. @param {import("./flow.js").Flow} flow @param {() => Promise<void>} act */
async function onlyChecked(flow, act) {
  await flow.checking.open();
  await flow.checking.check();
  if (flow.desk.direct.length) return block(flow, directWords(flow.desk));
  if (flow.desk.isChecked) return act();
  const anyway = make("button", { type: "button", className: "cb-button" }, say.copyAnyway);
  anyway.addEventListener("click", act);
  block(flow, say.copyUnchecked, anyway);
}

/** Says why not. @param {import("./flow.js").Flow} flow @param {string} text @param {...HTMLElement} ways */
function block({ root }, text, ...ways) {
  const why = make("div", { className: "cb-notice", tabIndex: -1 }, make("p", {}, text), ...ways);
  element(root, "[data-blocked]", HTMLElement).replaceChildren(why);
  why.focus();
}

/** @param {import("./flow.js").Flow} flow @param {string | undefined} newFile */
async function copyText({ desk, status }, newFile) {
  if (!(await copied(desk.yaml))) return status.say(say.notCopied);
  if (newFile) open(`${newFile}${encodeURIComponent(desk.file)}`, "_blank", "noopener");
  const text = newFile ? say.copiedAndOpened : say.copied({ file: desk.file });
  status.say([text, methodLine(desk)].filter(Boolean).join(" "));
}

/** @param {string} text */
const copied = (text) =>
  (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(
    () => true,
    () => false,
  );

/** What the letter and the receipt tell. @param {import("./flow.js").Flow} flow */
function told({ desk }) {
  const text = (/** @type {string} */ name) => {
    const answer = desk.answers[name];
    return typeof answer === "string" ? answer.trim() : "";
  };
  return {
    id: desk.id,
    title: desk.title,
    role: text("kontakt_rolle"),
    mailbox: text("kontakt_postkasse"),
    people: desk.people.map(({ sentence }) => sentence),
    words: desk.words.length,
    missing: desk.missing,
    changes: Object.keys(desk.before).length ? changesOf(desk) : [],
    checked: desk.isChecked,
  };
}
