// The facets: links without this file, and with it check boxes with counts, in a column or, on a phone, in a dialog.
import { element, elements, make } from "../dom.js";
import { say } from "../sentences/catalogue.js";
import { say as search } from "../sentences/search.js";

const SHOWN = 8; // values of a long facet before one asks for all
const NARROW = matchMedia("(max-width: 59.984375em)"); // as in catalogue.css

export class Filters {
  /** @param {HTMLElement} root @param {Pick<CatalogueAsks, "value" | "clear">} asks */
  constructor(root, asks) {
    this.lists = elements(root, "[data-facet]", HTMLElement).map((list) => new FacetList(list, asks.value));
    this.form = element(root, ".cb-facets", HTMLFormElement);
    this.rail = element(root, ".cb-catalogue__rail", HTMLElement);
    this.open = element(root, ".cb-catalogue__open", HTMLButtonElement);
    this.chosen = element(this.open, ".cb-catalogue__chosen", HTMLElement);
    this.clear = make("button", { type: "button", className: "cb-sheet__clear" }, say.clear);
    this.done = make("button", { type: "button", className: "cb-sheet__done" }, say.show);
    this.body = make("div", { className: "cb-sheet__body" });
    this.dialog = this.#dialog(asks.clear);
    this.rail.after(this.dialog);
    this.open.addEventListener("click", () => this.dialog.showModal());
    NARROW.addEventListener("change", () => this.#place());
    this.#place();
  }

  /** Name of a value, as the page writes it. @param {string} facet @param {string} value */
  label(facet, value) {
    return this.lists.find((list) => list.facet === facet)?.label(value) ?? value;
  }

  /**
   * Show the counts, and what is chosen.
   * @param {Counts} counts @param {CatalogueChoice} chosen @param {{ some: boolean, words: string }} told
   */
  show(counts, chosen, told) {
    for (const list of this.lists) list.show(counts[list.facet], chosen.values[list.facet]);
    const number = this.lists.reduce((sum, list) => sum + (list.counted ? chosen.values[list.facet].length : 0), 0);
    this.chosen.textContent = number ? ` (${number})` : "";
    this.done.textContent = told.some ? say.showThese({ words: told.words }) : say.noneFits;
    this.clear.disabled = !number;
  }

  /** On a phone the facets are in the dialog, on a wide window beside the list. */
  #place() {
    if (!NARROW.matches) this.dialog.close();
    (NARROW.matches ? this.body : this.rail).append(this.form);
  }

  /** @param {() => void} clear */
  #dialog(clear) {
    const close = make("button", { type: "button", className: "cb-sheet__close", "aria-label": search.close }, "×");
    const head = make("div", { className: "cb-sheet__head" }, close);
    const foot = make("div", { className: "cb-sheet__foot" }, this.clear, this.done);
    const dialog = make("dialog", { className: "cb-sheet" }, head, this.body, foot);
    dialog.setAttribute("aria-labelledby", "katalog-filtre");
    this.clear.addEventListener("click", clear);
    for (const button of [close, this.done]) button.addEventListener("click", () => dialog.close());
    return dialog;
  }
}

/** The values of one facet. */
class FacetList {
  /** @param {HTMLElement} root @param {CatalogueAsks["value"]} choose */
  constructor(root, choose) {
    this.facet = root.dataset.facet ?? "";
    this.root = root;
    this.counted = root instanceof HTMLDetailsElement;
    this.values = new Map(
      elements(root, "[data-vaerdi]", HTMLElement).map((item) => [item.dataset.vaerdi ?? "", this.#box(item)]),
    );
    this.all = false;
    this.more = this.values.size > SHOWN && this.counted ? this.#more() : null;
    root.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) choose(this.facet, target.value);
    });
  }

  /** @param {string} value */
  label(value) {
    return this.values.get(value)?.name ?? value;
  }

  /**
   * A value nobody would fit with cannot be chosen; a chosen one can always be taken back.
   * @param {Record<string, number>} counts @param {string[]} chosen
   */
  show(counts, chosen) {
    let shown = 0;
    for (const [value, { item, box, count }] of this.values) {
      box.checked = chosen.includes(value);
      box.disabled = !counts[value] && !box.checked;
      count.textContent = count.value = String(counts[value]);
      item.hidden = Boolean(this.more) && !this.all && !box.checked && (box.disabled || shown >= SHOWN);
      shown += item.hidden ? 0 : 1;
    }
    if (this.more) this.more.hidden = !this.all && shown === this.values.size;
    if (this.root instanceof HTMLDetailsElement && chosen.length) this.root.open = true;
  }

  /** The link becomes a label with a box, of the same size. @param {HTMLElement} item */
  #box(item) {
    const name = element(item, "a", HTMLAnchorElement).textContent;
    const box = make("input", { type: "checkbox", name: this.facet, value: item.dataset.vaerdi ?? "" });
    const label = make("label", {}, box, make("span", {}, name), ...[...item.childNodes].slice(1));
    item.replaceChildren(label);
    return { item, box, name, count: element(label, ".cb-facet__count", HTMLDataElement) };
  }

  /** The line with a button that shows all values, and the most used alone again. */
  #more() {
    const more = make("button", { type: "button", className: "cb-facet__more", "aria-expanded": "false" });
    const word = () => (more.textContent = this.all ? say.fewer : say.all({ number: this.values.size }));
    word();
    more.addEventListener("click", () => {
      this.all = !this.all;
      more.ariaExpanded = String(this.all);
      word();
      const boxes = [...this.values.values()];
      const counts = Object.fromEntries([...this.values].map(([value, { count }]) => [value, Number(count.value)]));
      this.show(
        counts,
        boxes.filter(({ box }) => box.checked).map(({ box }) => box.value),
      );
    });
    const line = make("p", { className: "cb-facet__all" }, more);
    this.root.append(line);
    return line;
  }
}
