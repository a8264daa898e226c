// Pages work without this; here the menus close when one leaves them, and the buttons do their work.
import { copyPlaces } from "./permalinks.js";
import { unfoldRests } from "./rests.js";
import { schemeButton } from "./scheme.js";
import { searchLink } from "./searchbox/opener.js";
import { say } from "./sentences/page.js";
import { followSections } from "./where.js";

followSections();

/** @type {NodeListOf<HTMLDetailsElement>} */
const menus = document.querySelectorAll("details.cb-drop, details.cb-menu, details.cb-where__menu");

for (const leaving of ["click", "focusin"]) {
  document.addEventListener(leaving, ({ target }) => {
    for (const menu of menus) if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of [...menus].filter(({ open }) => open)) {
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
  }
});

/** @type {NodeListOf<HTMLAnchorElement>} */
const searches = document.querySelectorAll("a.cb-search");
for (const link of searches) searchLink(link);

/** @type {NodeListOf<HTMLButtonElement>} */
const schemes = document.querySelectorAll("button.cb-scheme");
for (const button of schemes) schemeButton(button);

copyPlaces();
unfoldRests();

/** @type {NodeListOf<HTMLButtonElement>} */
const prints = document.querySelectorAll("button.cb-print");
for (const button of prints) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What is known of a method opens in front of the page; where it cannot be fetched, the mark leads to the method's own page.
document.addEventListener("click", (event) => {
  const mark = event.target instanceof Element && event.target.closest("a[data-known]");
  if (!(mark instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  import("./known.js").then(({ showKnown }) => showKnown(mark)).catch(() => location.assign(mark.href));
});

// A table that is wider than the window can be scrolled with the keyboard, and says so.
const wide = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth;
    if (scrolls) Object.assign(target, { tabIndex: 0, role: "group", ariaLabel: say.wideTable });
    else for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name);
  }
});
for (const scroller of document.querySelectorAll(".cb-scroll")) wide.observe(scroller);
