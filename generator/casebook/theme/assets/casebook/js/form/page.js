// The form for a case or a method: questions in sections, a check while one writes, and a file at the end. Nothing of it is sent.

import { element, elements } from "../dom.js";
import { say } from "../sentences/form.js";
import { letCorrect } from "./correct.js";
import { Flow } from "./flow.js";

const root = element(document, ".cb-form", HTMLElement);

/** Makes the form of a kind work. @param {HTMLFormElement} form @param {import("./desk.js").Begun} [begun] what a published record answers */
async function begin(form, begun) {
  const answer = await fetch(root.dataset.questions ?? "");
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const asked = await answer.json();
  const flow = new Flow(root, form, asked[form.dataset.kind ?? ""]);
  await flow.begin(begun);
}

for (const scripted of elements(root, "[data-scripted]:not([data-view])", HTMLElement)) scripted.hidden = false;
try {
  if (root.dataset.correct === undefined) await begin(element(root, "form[data-kind]", HTMLFormElement));
  else await letCorrect(root, begin);
} catch {
  element(root, "[data-note]", HTMLElement).textContent = say.unloadable;
}
