// What is folded away on a phone (css/rest.css): opened for a link that leads into it, and where a style sheet cannot unfold it.
import { elements } from "./dom.js";

const WIDE = "(min-width: 48em)";

/** Opens what an address leads into, and unfolds all on wide windows and on paper in browsers without ::details-content. */
export function unfoldRests() {
  openTarget();
  addEventListener("hashchange", openTarget);
  if (CSS.supports("selector(::details-content)")) return;
  const wide = matchMedia(WIDE);
  const widen = () => wide.matches && open(folded());
  wide.addEventListener("change", widen);
  widen();
  /** @type {HTMLDetailsElement[]} */
  let printed = [];
  addEventListener("beforeprint", () => {
    printed = folded();
    open(printed);
  });
  addEventListener("afterprint", () => {
    for (const rest of printed) rest.open = false;
  });
}

const folded = () => elements(document, "details.cb-rest:not([open])", HTMLDetailsElement);

/** @param {HTMLDetailsElement[]} rests */
function open(rests) {
  for (const rest of rests) rest.open = true;
}

/** Browsers that do so by themselves have done it before; then there is nothing to do. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const around = folded().filter((rest) => rest.contains(target));
  if (!target || !around.length) return;
  open(around);
  target.scrollIntoView();
}
