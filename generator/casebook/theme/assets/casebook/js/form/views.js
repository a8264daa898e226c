// One view of the form at a time, named by what stands behind # in the address: the browser's own button for back leads to the one before.

import { element, elements } from "../dom.js";

/** The views that there are now. @param {HTMLElement} root */
const viewsIn = (root) => elements(root, "[data-view]", HTMLElement);

/** The view that the address names; null where it names none. @param {HTMLElement} root */
export function named(root) {
  const name = decodeURIComponent(location.hash.slice(1));
  return viewsIn(root).find((view) => view.dataset.view === name) ?? null;
}

/** Shows one view and none of the others. @param {HTMLElement} root @param {HTMLElement} view */
export function show(root, view) {
  for (const other of viewsIn(root)) other.hidden = other !== view;
}

/** Goes to the heading of a view, where a reader begins. @param {HTMLElement} view */
export function enter(view) {
  const heading = view.querySelector("h2");
  if (heading) heading.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: "instant" });
}

/** The view of a name. @param {HTMLElement} root @param {string} name */
export const viewOf = (root, name) => element(root, `[data-view="${name}"]`, HTMLElement);

/** What a view is called. @param {HTMLElement} view */
export const nameOf = (view) => view.querySelector("h2")?.textContent?.trim() ?? "";

/** Goes to a view by its name. @param {string} name */
export function go(name) {
  location.hash = name;
}
