// Small helpers to make elements with, and to find them. Text becomes text, never markup.

import { say } from "./sentences/page.js";

/**
 * Makes an element with properties and children.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Properties<HTMLElementTagNameMap[T]>} [properties] set on the element; names with a dash or «role» become attributes
 * @param {...Child} children
 */
export function make(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") made.setAttribute(name, String(value));
    else Object.assign(made, { [name]: value });
  }
  made.append(...children);
  return made;
}

/**
 * The element that a page of this kind always has.
 * @template {Element} E
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => E} kind
 */
export function element(root, selector, kind) {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`no ${kind.name} is ${selector} here`);
}

/**
 * Those elements that a selector finds and that are of a kind.
 * @template {Element} E
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => E} kind
 */
export function elements(root, selector, kind) {
  return [...root.querySelectorAll(selector)].filter(/** @returns {found is E} */ (found) => found instanceof kind);
}

/** What the address asks for stands on the page: what waited for it can be seen. See first.js. */
export const answered = () => document.documentElement.removeAttribute("data-asked");

/** A text on one line, to compare with. @param {Node} node */
export const wordsOf = (node) => (node.textContent ?? "").replace(/\s+/g, " ").trim();

/** «GPS, IPS og VITO». @param {string[]} words */
export const listing = (words) =>
  [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(` ${say.and} `);

/** What somebody wrote in an address, short enough to be shown in a sentence. @param {string[]} words */
export function quoted(words) {
  const shown = words.slice(0, 3).map((word) => `«${word.slice(0, 40)}»`);
  return listing(words.length > shown.length ? [...shown, say.more] : shown);
}

/** «1 case», «2 cases». @param {number} number @param {string} one @param {string} several */
export const counted = (number, one, several) => `${number} ${number === 1 ? one : several}`;
