// The link in each heading becomes a button that copies it. Without this it is a link to the place, as everywhere.
import { elements, make } from "./dom.js";
import { say } from "./sentences/page.js";

/** Makes buttons of the links to a page's own places, and tells those who cannot see it what was copied. */
export function copyPlaces() {
  const links = elements(document, "a.cb-permalink", HTMLAnchorElement);
  if (!links.length) return;
  const told = make("p", { className: "cb-hidden", role: "status" });
  document.body.append(told);
  for (const link of links) link.replaceWith(button(link, told));
}

/** @param {HTMLAnchorElement} link @param {HTMLElement} told */
function button(link, told) {
  const sign = link.textContent ?? "";
  const made = make("button", { type: "button", className: link.className, "aria-label": say.copyPlace }, sign);
  made.addEventListener("click", async () => {
    const copied = navigator.clipboard?.writeText(link.href) ?? Promise.reject();
    history.replaceState(null, "", link.href);
    const done = await copied.then(
      () => true,
      () => false,
    );
    made.textContent = done ? "✓" : sign;
    told.textContent = done ? say.placeCopied : say.placeNotCopied;
  });
  return made;
}
