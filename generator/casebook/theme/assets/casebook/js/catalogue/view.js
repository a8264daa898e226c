// What the catalogue shows: the list, how many there are, and what is chosen.
import { counted, element, listing, make } from "../dom.js";
import { say } from "../sentences/catalogue.js";
import { say as search } from "../sentences/search.js";
import { Filters } from "./filters.js";

const MOST_SHOWN = 60; // as many as the page holds when it comes

export class View {
  /** @param {HTMLElement} root @param {CatalogueAsks} asks */
  constructor(root, asks) {
    this.asks = asks;
    this.filters = new Filters(root, asks);
    this.list = element(root, ".cb-hits", HTMLUListElement);
    this.chips = element(root, ".cb-chips", HTMLUListElement);
    this.count = element(root, ".cb-catalogue__count", HTMLElement);
    this.more = element(root, ".cb-catalogue__more", HTMLElement);
    this.heading = element(root, ".cb-catalogue__results h2", HTMLElement);
    this.meant = element(root, ".cb-catalogue__meant", HTMLElement);
    this.form = element(root, ".cb-catalogue__search", HTMLFormElement);
    this.field = element(this.form, "input", HTMLInputElement);
    this.order = element(root, "#katalog-sorter", HTMLSelectElement);
    this.ownOrder = this.order.options[0].text;
    /** @type {ShownList | undefined} */
    this.shown = undefined;
    this.#listen();
  }

  /**
   * Show what fits.
   * @param {{ fits: Entry[], counts: Counts }} narrowed
   * @param {CatalogueChoice} chosen
   * @param {{ found: TextHits | null, untouched: boolean }} how
   */
  show({ fits, counts }, chosen, { found, untouched }) {
    this.shown = { fits, chosen, found, number: MOST_SHOWN };
    const told = { some: fits.length > 0, words: inWords(fits) };
    this.filters.show(counts, chosen, told);
    if (document.activeElement !== this.field) this.field.value = chosen.q;
    this.order.value = chosen.sort;
    this.order.options[0].text = found ? say.bestFirst : this.ownOrder;
    this.count.textContent = told.words + this.#underOldWords(fits, chosen);
    this.#showChips(chosen);
    this.#showMeant(chosen.q, found);
    if (untouched) this.more.hidden = fits.length <= MOST_SHOWN;
    else this.#showList();
  }

  #listen() {
    this.field.addEventListener("input", () => this.asks.text(this.field.value, false));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.asks.text(this.field.value, true);
    });
    this.order.addEventListener("change", () => this.asks.sort(this.order.value));
    element(this.more, "button", HTMLButtonElement).addEventListener("click", () => this.#showMore());
    addEventListener("beforeprint", () => this.#showList(Infinity));
  }

  #showList(number = MOST_SHOWN) {
    if (!this.shown) return;
    const { fits, chosen, found } = this.shown;
    this.shown.number = number;
    this.list.replaceChildren(
      ...fits.slice(0, number).map((record) => hit(record, chosen, found?.hits.get(record.address))),
    );
    if (!fits.length) this.list.replaceChildren(make("li", { className: "cb-hits__none" }, nothing(chosen)));
    this.more.hidden = fits.length <= number;
  }

  /** More of the list; the first new one gets the focus. */
  #showMore() {
    const before = this.shown?.number ?? 0;
    this.#showList(before + MOST_SHOWN);
    this.list.children[before]?.querySelector("a")?.focus();
  }

  /**
   * A button for each chosen value takes it back; the focus goes on to the next, or to the list.
   * @param {CatalogueChoice} chosen
   */
  #showChips(chosen) {
    const held = this.chips.contains(document.activeElement);
    const place = [...this.chips.children].findIndex((chip) => chip.contains(document.activeElement));
    const values = Object.entries(chosen.values).flatMap(([facet, ids]) => ids.map((value) => ({ facet, value })));
    const text = chosen.q ? [this.#textChip(chosen.q)] : [];
    const clear = make("button", { type: "button", className: "cb-chips__clear" }, say.clearAll);
    clear.addEventListener("click", this.asks.clear);
    const chips = [...text, ...values.map((one) => this.#chip(one)), clear];
    this.chips.replaceChildren(...chips.map((chip) => make("li", {}, chip)));
    this.chips.hidden = !values.length && !chosen.q;
    if (held) (this.chips.hidden ? this.heading : chips[Math.min(place, chips.length - 1)]).focus();
  }

  /** @param {string} q */
  #textChip(q) {
    const chip = make(
      "button",
      { type: "button", className: "cb-chip", "aria-label": say.removeSearch({ q }) },
      `«${q}»`,
    );
    chip.addEventListener("click", () => this.asks.text("", true));
    return chip;
  }

  /**
   * What was perhaps meant by the text; or that the search could not be had.
   * @param {string} q @param {TextHits | null} found
   */
  #showMeant(q, found) {
    if (q && !found) return this.meant.replaceChildren(`${search.unavailable} ${say.listStillWorks}`);
    const meant = found?.meant;
    if (!meant) return this.meant.replaceChildren();
    const button = make("button", { type: "button" }, meant);
    button.addEventListener("click", () => {
      this.field.value = meant;
      this.form.requestSubmit();
    });
    return this.meant.replaceChildren(`${search.meant} `, button, "?");
  }

  /** @param {{ facet: string, value: string }} chosen */
  #chip({ facet, value }) {
    const name = this.filters.label(facet, value);
    const chip = make("button", { type: "button", className: "cb-chip", "aria-label": say.remove({ name }) }, name);
    chip.addEventListener("click", () => this.asks.value(facet, value));
    return chip;
  }

  /**
   * How many of the records say it with a word from before a reform.
   * @param {Entry[]} fits @param {CatalogueChoice} chosen
   */
  #underOldWords(fits, chosen) {
    const old = fits.filter((record) => reasons(record, chosen).some((one) => one.way === "tidligere")).length;
    return old ? `. ${say.oldWords({ number: old === fits.length ? say.every : old })}` : "";
  }
}

/** «9 cases og 3 metoder». @param {Entry[]} fits */
function inWords(fits) {
  const of = (/** @type {string} */ type) => fits.filter((record) => record.type === type).length;
  const cases = of("case") && counted(of("case"), say.case, say.cases);
  const methods = of("metode") && counted(of("metode"), say.method, say.methods);
  return listing([cases, methods].filter((one) => one !== 0)) || say.none;
}

/**
 * Why a record answers to what is chosen without saying it; nothing where it says one of the chosen itself.
 * @param {Entry} record @param {CatalogueChoice} chosen
 */
function reasons(record, { values }) {
  return Object.entries(values).flatMap(([facet, ids]) => {
    const answered = ids.filter((id) => record.values[facet].includes(id));
    const why = record.reasons.filter((one) => one.facet === facet && answered.includes(one.value));
    return why.length === answered.length ? why : [];
  });
}

/**
 * The card of a record, with why it is there.
 * @param {Entry} record @param {CatalogueChoice} chosen @param {Hit | undefined} found
 */
function hit(record, chosen, found) {
  const item = element(document.createRange().createContextualFragment(record.card), ".cb-hit", HTMLLIElement);
  const text = element(item, ".cb-hit__text", HTMLElement);
  const why = reasons(record, chosen).map((one) => one.text);
  if (found?.why) why.push(`${found.why}.`);
  if (why.length) text.append(make("p", { className: "cb-hit__why" }, why.join(" ")));
  return item;
}

/** Why there is nothing, and what to do. @param {CatalogueChoice} chosen */
function nothing({ q, values }) {
  const narrowed = Object.values(values).some((ids) => ids.length);
  if (q && !narrowed) return `${search.nothing({ q })} ${say.tryAnother}`;
  return say.nothingFits;
}
