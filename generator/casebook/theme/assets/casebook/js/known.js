// The reasons and sources behind the mark of a method, in front of the page that one is reading. Without this the mark leads to the method's page.
import { elements, make } from "./dom.js";
import { record } from "./records.js";
import { SITE } from "./search/files.js";
import { say } from "./sentences/known.js";

const FROM = new URL("sammenlign/", SITE); // where the data lie, and what their links are seen from

/** @type {HTMLDialogElement | undefined} */
let dialog;

/** @param {HTMLAnchorElement} mark */
export async function showKnown(mark) {
  /** @type {ComparedMethod} */
  const method = await record(mark.dataset.known ?? "", FROM.href);
  const reasons = make("div");
  reasons.innerHTML = method.reasons;
  for (const link of elements(reasons, "a", HTMLAnchorElement)) link.href = seen(link.getAttribute("href") ?? "");
  const title = make("a", { href: seen(method.href) }, method.title);
  const close = make("button", { type: "button", className: "cb-button" }, say.close);
  dialog ??= made();
  dialog.ariaLabel = say.title({ title: method.title });
  dialog.replaceChildren(make("p", { className: "cb-behind__title" }, title), reasons, close);
  close.addEventListener("click", () => dialog?.close());
  dialog.showModal();
}

/** @param {string} href */
const seen = (href) => new URL(href, FROM).href;

function made() {
  const empty = make("dialog", { className: "cb-behind" });
  empty.addEventListener("click", ({ target }) => {
    if (target === empty) empty.close(); // beside the sheet
  });
  (document.querySelector(".md-typeset") ?? document.body).append(empty);
  return empty;
}
