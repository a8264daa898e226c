// A button beside each text that is there to be copied: `data-copy` holds what it is called where it is long.
// Without this it is text to be marked.
import { elements, make } from "./dom.js";
import { say } from "./sentences/copying.js";

const told = make("p", { className: "cb-hidden", role: "status" });
document.body.append(told);

for (const code of elements(document, "[data-copy]", HTMLElement)) {
  const text = code.textContent ?? "";
  const id = code.dataset.copy || text;
  const button = make("button", { type: "button", className: "cb-copy", "aria-label": say.copyId({ id }) }, say.copy);
  button.addEventListener("click", async () => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject();
    button.textContent = await copied.then(
      () => say.copied,
      () => say.notCopied,
    );
    told.textContent = `${id}: ${button.textContent}`;
  });
  code.after(" ", button);
}
