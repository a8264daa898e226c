// The list of ids: a button beside each that copies it. Without this the ids are text to be marked.
import { elements, make } from "../dom.js";
import { say } from "../sentences/copying.js";

const told = make("p", { className: "cb-hidden", role: "status" });
document.body.append(told);

for (const code of elements(document, "[data-copy]", HTMLElement)) {
  const id = code.textContent ?? "";
  const button = make("button", { type: "button", className: "cb-copy", "aria-label": say.copyId({ id }) }, say.copy);
  button.addEventListener("click", async () => {
    const copied = navigator.clipboard?.writeText(id) ?? Promise.reject();
    button.textContent = await copied.then(
      () => say.copied,
      () => say.notCopied,
    );
    told.textContent = `${id}: ${button.textContent}`;
  });
  code.after(" ", button);
}
