// A published record in the form: which one is chosen or named in the address, and what it answers comes from this site.

import { element, elements, make, quoted } from "../dom.js";
import { record } from "../records.js";
import { say } from "../sentences/form.js";

/** @typedef {{kind: string, title: string, answers: FormAnswers, kept: Kept}} Published */

/**
 * @param {HTMLElement} root
 * @param {(form: HTMLFormElement, begun: import("./desk.js").Begun) => Promise<void>} begin makes a form work
 */
export async function letCorrect(root, begin) {
  const choice = element(root, "[data-record]", HTMLSelectElement);
  const note = element(root, "[data-note]", HTMLElement);
  const { id: asked = "", slags: kind } = Object.fromEntries(new URLSearchParams(location.search));
  element(root, "[data-open-record]", HTMLButtonElement).addEventListener("click", () => {
    const { value: id, dataset } = choice.selectedOptions[0] ?? choice;
    if (id) location.search = new URLSearchParams({ id, slags: dataset.kind ?? "" }).toString();
  });
  if (!asked) return;
  const named = [...choice.options].find(({ value, dataset }) => value === asked && (!kind || dataset.kind === kind));
  if (!named) {
    note.textContent = say.recordUnknown({ names: quoted([asked]) });
    return;
  }
  named.selected = true;
  /** @type {Published | null} */
  const published = await record(asked, `${named.dataset.kind}/`).catch(() => null);
  if (published) {
    heading(published.title);
    await begin(formOf(root, published.kind), published);
  } else note.textContent = say.recordUnavailable;
}

/** Puts the form of a kind into the page. @param {HTMLElement} root @param {string} kind */
function formOf(root, kind) {
  const pattern = element(root, `template[data-form="${kind}"]`, HTMLTemplateElement);
  const form = element(document.importNode(pattern.content, true), "form", HTMLFormElement);
  pattern.before(form);
  for (const scripted of elements(form, "[data-scripted]:not([data-view])", HTMLElement)) scripted.hidden = false;
  return form;
}

/** @param {string} title */
function heading(title) {
  element(document, ".cb-pagehead .cb-lead", HTMLElement).replaceChildren(make("p", {}, say.correcting({ title })));
}
