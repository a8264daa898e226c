// What the check does beside checking: mends what is sure, makes fields broader, shows the page, and opens a file.

import { element, elements, listing, make } from "../dom.js";
import { say } from "../sentences/form.js";
import { documentOf, frameOf } from "./preview.js";
import { go, viewOf } from "./views.js";

const SHEETS = 'link[rel="stylesheet"]';
const OWN_SHEET = "/form.css";

/** @param {import("./flow.js").Flow} flow */
export function letHelp(flow) {
  const { root } = flow;
  element(root, "[data-generalise]", HTMLButtonElement).addEventListener("click", () => propose(flow));
  element(root, "[data-mend]", HTMLButtonElement).addEventListener("click", () => mend(flow));
  for (const view of ["side", "ark"]) viewOf(root, view).addEventListener("turned", () => preview(flow, view));
  const file = element(root, "[data-file]", HTMLInputElement);
  file.addEventListener("change", () => openFile(flow, file));
  for (const button of elements(root, "[data-empty]", HTMLButtonElement)) {
    button.addEventListener("click", () => {
      if (!confirm(say.sureToEmpty)) return;
      flow.desk.empty();
      flow.typed(false);
      flow.checking.check();
      go("oversigt");
      flow.status.say(say.emptied);
    });
  }
}

/** Takes over a file that the check has changed. @param {import("./flow.js").Flow} flow @param {string} text */
async function take(flow, text) {
  const opened = await flow.checking.ask({ ask: "open", name: `${flow.desk.folder}/${flow.desk.file}`, text });
  if (!opened?.answers) return false;
  flow.desk.take(/** @type {import("./desk.js").Begun} */ (opened));
  flow.typed();
  await flow.checking.check();
  return true;
}

/** @param {import("./flow.js").Flow} flow */
async function mend(flow) {
  const { desk, checking, status } = flow;
  if (!desk.written) return;
  const mended = await checking.ask({ ask: "fix", ...desk.written });
  if (mended?.fixed && (await take(flow, mended.text)))
    status.say(mended.fixed === 1 ? say.mendedOne : say.mended({ number: mended.fixed }));
  else if (mended) status.say(say.mendedNone);
}

/** Shows what could be told less exactly, to be used or left. @param {import("./flow.js").Flow} flow */
async function propose(flow) {
  const { desk, checking, root } = flow;
  const place = element(root, "[data-proposal]", HTMLElement);
  const proposal = desk.written && (await checking.ask({ ask: "generalise", ...desk.written }));
  if (!proposal?.steps) return;
  const use = make("button", { type: "button", className: "cb-button cb-button--first" }, say.use);
  const leave = make("button", { type: "button", className: "cb-button" }, say.leave);
  const list = (/** @type {string[]} */ lines) => make("ul", {}, ...lines.map((line) => make("li", {}, line)));
  const reworded = proposal.reword.length
    ? [
        make("p", {}, say.proposalWords),
        list(proposal.reword.map((/** @type {FoundPlace} */ { shown }) => say.word({ word: shown }))),
      ]
    : [];
  const parts = proposal.steps.length
    ? [list(proposal.steps), ...reworded, make("p", { className: "cb-actions" }, use, leave)]
    : [make("p", {}, say.proposalNone)];
  place.replaceChildren(make("h3", {}, say.proposal), ...parts);
  use.addEventListener("click", async () => {
    place.replaceChildren();
    if (await take(flow, proposal.text)) flow.status.say(say.used);
  });
  leave.addEventListener("click", () => place.replaceChildren());
  place.focus();
}

/** Shows the page, or the sheet of A4. @param {import("./flow.js").Flow} flow @param {string} view */
async function preview({ desk, checking, root }, view) {
  const place = element(viewOf(root, view), "[data-preview]", HTMLElement);
  place.replaceChildren(make("p", {}, say.previewLoading));
  const page = desk.written && (await checking.ask({ ask: "page", sheet: view === "ark", ...desk.written }));
  if (!page) place.replaceChildren(make("p", {}, say.previewNoEngine));
  else if (!page.html) place.replaceChildren(make("p", {}, say.previewNone({ number: page.findings?.length ?? 1 })));
  else
    place.replaceChildren(
      frameOf(
        documentOf(
          /** @type {{title: string, html: string}} */ (page),
          view === "ark" ? lookOfSheet() : look(desk.kind),
        ),
        place.dataset.called ?? "",
      ),
    );
}

/** @param {string} kind */
function look(kind) {
  const sheets = elements(document, SHEETS, HTMLLinkElement).map(({ href }) => href);
  return {
    sheets: sheets.filter((href) => !href.endsWith(OWN_SHEET)),
    scheme: document.documentElement.dataset.scheme,
    side: kind === "cases" ? "case" : "metode",
  };
}

/** The look of the sheet, which has a style of its own. */
function lookOfSheet() {
  const own = elements(document, SHEETS, HTMLLinkElement).find(({ href }) => href.endsWith(OWN_SHEET));
  const { sheets, ...rest } = look("");
  return { ...rest, sheets: [...sheets, own?.href.replace(OWN_SHEET, "/handout.css") ?? ""], side: "ark" };
}

/** Opens a draft from the reader's computer. @param {import("./flow.js").Flow} flow @param {HTMLInputElement} input */
async function openFile(flow, input) {
  const [file] = input.files ?? [];
  if (!file) return;
  if (flow.checking.state.offered === null) return flow.status.say(say.needsEngine);
  const text = await file.text();
  const opened = await flow.checking.ask({ ask: "open", name: `${flow.desk.folder}/${file.name}`, text });
  input.value = "";
  if (!opened) return;
  if (!opened.answers) return flow.status.say(say.notOpened);
  flow.desk.put(/** @type {import("./desk.js").Begun} */ (opened));
  flow.typed(false);
  flow.desk.isSaved = true;
  const names = Object.keys(opened.kept).filter((name) => name !== "id" && name !== "status");
  flow.status.say(
    [say.opened({ file: file.name }), ...(names.length ? [say.kept({ names: listing(names) })] : [])].join(" "),
  );
  await flow.checking.check();
}
