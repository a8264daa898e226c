// What the catalogue shows: the list, how many there are, and what is chosen.
import { counted, make } from "../dom.js";
import { Filters } from "./filters.js";

const MOST_SHOWN = 60; // as many as the page holds when it comes

/** Tells of «text» ({q, now}), «value» ({facet, value}), «sort» ({sort}) and «clear». */
export class View extends EventTarget {
  /** @param {Element} root */
  constructor(root) {
    super();
    this.root = root;
    this.filters = new Filters(root);
    this.list = root.querySelector(".cb-hits");
    this.chips = root.querySelector(".cb-chips");
    this.count = root.querySelector(".cb-catalogue__count");
    this.more = root.querySelector(".cb-catalogue__more");
    this.heading = root.querySelector(".cb-catalogue__results h2");
    this.meant = root.querySelector(".cb-catalogue__meant");
    this.field = root.querySelector(".cb-catalogue__search input");
    this.order = root.querySelector("#katalog-sorter");
    this.ownOrder = this.order.options[0].text;
    this.#listen();
  }

  /** Show what fits. */
  show({ fits, counts }, chosen, { found, untouched }) {
    this.shown = { fits, chosen, found, number: MOST_SHOWN };
    const told = { some: fits.length > 0, words: inWords(fits) };
    this.filters.show(counts, chosen, told);
    if (document.activeElement !== this.field) this.field.value = chosen.q;
    this.order.value = chosen.sort;
    this.order.options[0].text = found ? "Bedste svar først" : this.ownOrder;
    this.count.textContent = told.words + this.#underOldWords(fits, chosen);
    this.#showChips(chosen);
    this.#showMeant(chosen.q, found);
    if (untouched) this.more.hidden = fits.length <= MOST_SHOWN;
    else this.#showList();
  }

  #listen() {
    for (const name of ["value", "clear"]) {
      this.filters.addEventListener(name, ({ detail }) => this.dispatchEvent(new CustomEvent(name, { detail })));
    }
    const text = (now) => this.dispatchEvent(new CustomEvent("text", { detail: { q: this.field.value, now } }));
    this.field.addEventListener("input", () => text(false));
    this.field.form.addEventListener("submit", (event) => {
      event.preventDefault();
      text(true);
    });
    this.order.addEventListener("change", () =>
      this.dispatchEvent(new CustomEvent("sort", { detail: { sort: this.order.value } })),
    );
    this.more.querySelector("button").addEventListener("click", () => this.#showMore());
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
    const before = this.shown.number;
    this.#showList(before + MOST_SHOWN);
    this.list.children[before].querySelector("a").focus();
  }

  /** A button for each chosen value takes it back; the focus goes on to the next, or to the list. */
  #showChips(chosen) {
    const held = this.chips.contains(document.activeElement);
    const place = [...this.chips.children].findIndex((chip) => chip.contains(document.activeElement));
    const values = Object.entries(chosen.values).flatMap(([facet, ids]) => ids.map((value) => ({ facet, value })));
    const text = chosen.q ? [this.#textChip(chosen.q)] : [];
    const clear = make("button", { type: "button", className: "cb-chips__clear" }, "Ryd alt");
    clear.addEventListener("click", () => this.dispatchEvent(new CustomEvent("clear")));
    const chips = [...text, ...values.map((one) => this.#chip(one)), clear];
    this.chips.replaceChildren(...chips.map((chip) => make("li", {}, chip)));
    this.chips.hidden = !values.length && !chosen.q;
    if (held) (this.chips.hidden ? this.heading : chips[Math.min(place, chips.length - 1)]).focus();
  }

  #textChip(q) {
    const chip = make(
      "button",
      { type: "button", className: "cb-chip", "aria-label": `Fjern søgningen ${q}` },
      `«${q}»`,
    );
    chip.addEventListener("click", () => this.dispatchEvent(new CustomEvent("text", { detail: { q: "", now: true } })));
    return chip;
  }

  /** What was perhaps meant by the text; or that the search could not be had. */
  #showMeant(q, found) {
    if (q && !found)
      return this.meant.replaceChildren("Søgningen kan ikke hentes lige nu. Listen viser, hvad du har valgt.");
    if (!found?.meant) return this.meant.replaceChildren();
    const button = make("button", { type: "button" }, found.meant);
    button.addEventListener("click", () => {
      this.field.value = found.meant;
      this.field.form.requestSubmit();
    });
    return this.meant.replaceChildren("Mente du ", button, "?");
  }

  #chip({ facet, value }) {
    const name = this.filters.label(facet, value);
    const chip = make("button", { type: "button", className: "cb-chip", "aria-label": `Fjern ${name}` }, name);
    chip.addEventListener("click", () => this.dispatchEvent(new CustomEvent("value", { detail: { facet, value } })));
    return chip;
  }

  /** How many of the records say it with a word from before a reform. */
  #underOldWords(fits, chosen) {
    const old = fits.filter((record) => reasons(record, chosen).some((one) => one.way === "tidligere")).length;
    return old ? `. ${old === fits.length ? "Alle" : old} bruger et ord fra før en reform` : "";
  }
}

/** «9 cases og 3 metoder». */
function inWords(fits) {
  const of = (type) => fits.filter((record) => record.type === type).length;
  const cases = of("case") && counted(of("case"), "case", "cases");
  const methods = of("metode") && counted(of("metode"), "metode", "metoder");
  return [cases, methods].filter(Boolean).join(" og ") || "Ingen cases eller metoder passer";
}

/** Why a record answers to what is chosen without saying it; nothing where it says one of the chosen itself. */
function reasons(record, { values }) {
  return Object.entries(values).flatMap(([facet, ids]) => {
    const answered = ids.filter((id) => record.values[facet].includes(id));
    const why = record.reasons.filter((one) => one.facet === facet && answered.includes(one.value));
    return why.length === answered.length ? why : [];
  });
}

function hit(record, chosen, found) {
  const item = document.createRange().createContextualFragment(record.card).firstElementChild;
  const text = item.querySelector(".cb-hit__text");
  const why = reasons(record, chosen).map((one) => one.text);
  if (found?.why) why.push(`Fundet via ${found.why}.`);
  if (why.length) text.append(make("p", { className: "cb-hit__why" }, why.join(" ")));
  return item;
}

function nothing({ q, values }) {
  const narrowed = Object.values(values).some((ids) => ids.length);
  if (q && !narrowed) return `Vi fandt intet om «${q}». Prøv et andet eller et kortere ord.`;
  return "Ingen passer til det hele på én gang. Fjern et af valgene, eller ryd dem alle.";
}
