// Small helpers to make elements with. Text becomes text, never markup.

/**
 * Makes an element with properties and children.
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] set on the element; names with a dash or «role» become attributes
 * @param {...(Node | string)} children
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") element.setAttribute(name, String(value));
    else element[name] = value;
  }
  element.append(...children);
  return element;
}

/** What the address asks for stands on the page: what waited for it can be seen. See first.js. */
export const answered = () => document.documentElement.removeAttribute("data-asked");

/** A text on one line, to compare with. @param {Node} node */
export const wordsOf = (node) => (node.textContent ?? "").replace(/\s+/g, " ").trim();

/** «GPS, IPS og VITO». @param {string[]} words */
export const listing = (words) => [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" og ");

/** What somebody wrote in an address, short enough to be shown in a sentence. @param {string[]} words */
export function quoted(words) {
  const shown = words.slice(0, 3).map((word) => `«${word.slice(0, 40)}»`);
  return listing(words.length > shown.length ? [...shown, "flere"] : shown);
}

/** «1 case», «2 cases». @param {number} number */
export const counted = (number, one, several) => `${number} ${number === 1 ? one : several}`;
