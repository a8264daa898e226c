// The facets: links without this file, and with it check boxes with counts, in a column or, on a phone, in a dialog.
import { make } from "../dom.js";

const SHOWN = 8; // values of a long facet before one asks for all
const NARROW = matchMedia("(max-width: 59.984375em)"); // as in catalogue.css

/** Tells of «value» ({facet, value}) and «clear». */
export class Filters extends EventTarget {
  /** @param {Element} root */
  constructor(root) {
    super();
    this.lists = [...root.querySelectorAll("[data-facet]")].map((list) => new FacetList(list, this));
    this.form = root.querySelector(".cb-facets");
    this.rail = this.form.parentElement;
    this.open = root.querySelector(".cb-catalogue__open");
    this.dialog = this.#dialog();
    this.rail.after(this.dialog);
    this.open.addEventListener("click", () => this.dialog.showModal());
    NARROW.addEventListener("change", () => this.#place());
    this.#place();
  }

  /** Name of a value, as the page writes it. */
  label(facet, value) {
    return this.lists.find((list) => list.facet === facet).label(value);
  }

  /** Show the counts, and what is chosen. */
  show(counts, chosen, told) {
    for (const list of this.lists) list.show(counts[list.facet], chosen.values[list.facet]);
    const number = this.lists.reduce((sum, list) => sum + (list.counted ? chosen.values[list.facet].length : 0), 0);
    this.open.querySelector(".cb-catalogue__chosen").textContent = number ? ` (${number})` : "";
    this.done.textContent = told.some ? `Vis ${told.words}` : "Intet passer";
    this.clear.disabled = !number;
  }

  /** On a phone the facets are in the dialog, on a wide window beside the list. */
  #place() {
    if (!NARROW.matches) this.dialog.close();
    (NARROW.matches ? this.dialog.querySelector(".cb-sheet__body") : this.rail).append(this.form);
  }

  #dialog() {
    const close = make("button", { type: "button", className: "cb-sheet__close", "aria-label": "Luk" }, "×");
    this.clear = make("button", { type: "button", className: "cb-sheet__clear" }, "Ryd");
    this.done = make("button", { type: "button", className: "cb-sheet__done" }, "Vis");
    const head = make("div", { className: "cb-sheet__head" }, close);
    const foot = make("div", { className: "cb-sheet__foot" }, this.clear, this.done);
    const body = make("div", { className: "cb-sheet__body" });
    const dialog = make("dialog", { className: "cb-sheet" }, head, body, foot);
    dialog.setAttribute("aria-labelledby", "katalog-filtre");
    this.clear.addEventListener("click", () => this.dispatchEvent(new CustomEvent("clear")));
    for (const button of [close, this.done]) button.addEventListener("click", () => dialog.close());
    return dialog;
  }
}

/** The values of one facet. */
class FacetList {
  constructor(root, filters) {
    this.facet = root.dataset.facet;
    this.root = root;
    this.counted = root.matches("details");
    this.values = new Map(
      [...root.querySelectorAll("[data-vaerdi]")].map((item) => [item.dataset.vaerdi, this.#box(item)]),
    );
    this.more = this.values.size > SHOWN && this.counted ? this.#more() : null;
    root.addEventListener("change", ({ target }) => {
      filters.dispatchEvent(new CustomEvent("value", { detail: { facet: this.facet, value: target.value } }));
    });
  }

  label(value) {
    return this.values.get(value).name;
  }

  /** A value nobody would fit with cannot be chosen; a chosen one can always be taken back. */
  show(counts, chosen) {
    let shown = 0;
    for (const [value, { item, box, count }] of this.values) {
      box.checked = chosen.includes(value);
      box.disabled = !counts[value] && !box.checked;
      count.textContent = count.value = counts[value];
      item.hidden = Boolean(this.more) && !this.all && !box.checked && (box.disabled || shown >= SHOWN);
      shown += item.hidden ? 0 : 1;
    }
    if (this.more) this.more.parentElement.hidden = !this.all && shown === this.values.size;
    if (this.counted && chosen.length) this.root.open = true;
  }

  /** The link becomes a label with a box, of the same size. */
  #box(item) {
    const link = item.querySelector("a");
    const box = make("input", { type: "checkbox", name: this.facet, value: item.dataset.vaerdi });
    const label = make("label", {}, box, make("span", {}, link.textContent), ...[...item.childNodes].slice(1));
    item.replaceChildren(label);
    return { item, box, name: link.textContent, count: label.querySelector(".cb-facet__count") };
  }

  #more() {
    const more = make("button", { type: "button", className: "cb-facet__more", "aria-expanded": "false" });
    const word = () => (more.textContent = this.all ? "Vis færre" : `Vis alle ${this.values.size}`);
    word();
    more.addEventListener("click", () => {
      this.all = !this.all;
      more.ariaExpanded = String(this.all);
      word();
      const boxes = [...this.values.values()];
      const counts = Object.fromEntries([...this.values].map(([value, one]) => [value, Number(one.count.value)]));
      this.show(
        counts,
        boxes.filter((one) => one.box.checked).map((one) => one.box.value),
      );
    });
    this.root.append(make("p", { className: "cb-facet__all" }, more));
    return more;
  }
}
