// A line that follows along at the top of a long page: the section that one reads, and the way to the others.
// Without it the list below the page's head does the same.
import { elements, make } from "./dom.js";
import { say } from "./sentences/page.js";

/** Shows the line once the list that it is made of has been scrolled away. */
export function followSections() {
  const list = document.querySelector("nav.cb-jump");
  const links = list
    ? elements(list, "a", HTMLAnchorElement).map(({ hash, textContent }) => link(hash, textContent))
    : [];
  if (!list || !links.length) return;
  const section = make("span");
  const menu = make(
    "details",
    { className: "cb-where__menu" },
    make("summary", {}, make("span", { className: "cb-unseen" }, `${say.youRead} `), section),
    make("ul", {}, ...links.map((one) => make("li", {}, one))),
  );
  const line = make("nav", { className: "cb-where", hidden: true, "aria-label": say.sections }, menu);
  document.querySelector("main")?.before(line);
  menu.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLAnchorElement) menu.open = false;
  });

  const follow = () => {
    line.hidden = list.getBoundingClientRect().bottom > 0;
    if (line.hidden) menu.open = false;
    const current = read(links);
    for (const one of links) {
      if (one === current) one.setAttribute("aria-current", "location");
      else one.removeAttribute("aria-current");
    }
    section.textContent = current.textContent;
  };
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      follow();
    });
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  follow();
}

/** @param {string} href @param {string | null} text */
const link = (href, text) => make("a", { href }, text ?? "");

/** The link to the section that stands highest in the window; at the end of the page to its last one. @param {HTMLAnchorElement[]} links */
function read(links) {
  const { scrollHeight } = document.documentElement;
  const isEnd = scrollY + innerHeight >= scrollHeight - 1;
  const above = links.filter(({ hash }) => {
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    return place && (isEnd || place.getBoundingClientRect().top < innerHeight / 3);
  });
  return above.at(-1) ?? links[0];
}
