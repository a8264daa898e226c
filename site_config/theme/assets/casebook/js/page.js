// Pages work without this; here the menus close when one leaves them, and the buttons do their work.
import { schemeButton } from "./scheme.js";
import { searchLink } from "./searchbox/opener.js";

/** @type {HTMLDetailsElement[]} */
const menus = [...document.querySelectorAll("details.cb-drop, details.cb-menu")];

document.addEventListener("click", (event) => {
  for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("focusin", (event) => {
  for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus.filter((menu) => menu.open)) {
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
  }
});

for (const link of document.querySelectorAll(".cb-search")) searchLink(link);
for (const button of document.querySelectorAll(".cb-scheme")) schemeButton(button);

for (const button of document.querySelectorAll(".cb-print")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A table that is wider than the window can be scrolled with the keyboard, and says so.
const wide = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth;
    if (scrolls) Object.assign(target, { tabIndex: 0, role: "group", ariaLabel: "Bred tabel" });
    else for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name);
  }
});
for (const scroller of document.querySelectorAll(".cb-scroll")) wide.observe(scroller);
