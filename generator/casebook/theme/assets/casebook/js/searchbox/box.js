// The search box: a dialog with a field, and below it what was found, as links that one walks through with the arrows.
import { counted, elements, make } from "../dom.js";
import { search, suggest } from "../search.js";
import { say } from "../sentences/search.js";
import { groups, shown } from "./groups.js";

const PAUSE = 150; // ms without a key before it is looked for
const MOST = 24;
const EXAMPLES = say.examples.split(", ");

/** @type {Box | undefined} */
let box;

/**
 * @param {HTMLAnchorElement} link to the catalogue
 * @param {SlashKey} slash the reader's choice about «/»
 */
export function open(link, slash) {
  box ??= new Box(link, slash);
  box.open();
}

class Box {
  /** @param {HTMLAnchorElement} link @param {SlashKey} slash */
  constructor(link, slash) {
    this.catalogue = link.href;
    this.field = make("input", {
      type: "search",
      name: "q",
      id: "soegefelt",
      autocomplete: "off",
      spellcheck: false,
      enterKeyHint: "search",
    });
    this.status = make("p", { className: "cb-searchbox__status", role: "status" });
    this.meant = make("p", { className: "cb-searchbox__meant" });
    this.results = make("div", { className: "cb-searchbox__results" });
    this.body = make("div", { className: "cb-searchbox__body" }, this.status, this.meant, this.results);
    this.dialog = this.#dialog(slash);
    this.latest = 0;
    this.#listen();
    document.body.append(this.dialog);
  }

  open() {
    this.dialog.showModal();
    this.field.select();
    if (!this.field.value) this.#showNothing();
  }

  /** @param {SlashKey} slash */
  #dialog(slash) {
    const label = make("label", { className: "cb-unseen", htmlFor: "soegefelt" }, say.field);
    const close = make("button", { type: "button", className: "cb-searchbox__close" }, say.close);
    close.addEventListener("click", () => this.dialog.close());
    const form = make(
      "form",
      { role: "search", action: this.catalogue, className: "cb-searchbox__form" },
      label,
      this.field,
      close,
    );
    return make("dialog", { className: "cb-searchbox", "aria-label": say.box }, form, this.body, keys(slash));
  }

  #listen() {
    let pause = 0;
    this.field.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => this.#search(), PAUSE);
    });
    this.dialog.addEventListener("keydown", (event) => this.#walk(event));
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) this.dialog.close(); // beside the box
    });
  }

  async #search() {
    const q = this.field.value.trim();
    const turn = ++this.latest;
    if (!q) return this.#showNothing();
    this.results.ariaBusy = "true";
    const found = await Promise.all([search(q, { limit: MOST }), suggest(q)]).catch(() => null);
    if (turn !== this.latest) return;
    this.results.ariaBusy = "false";
    if (found) this.#show(q, ...found);
    else this.#tell(say.unavailable, this.#all(""));
  }

  /** @param {string} q @param {Hit[]} hits @param {string | undefined} meant */
  #show(q, hits, meant) {
    const most = shown(hits);
    const isAll = hits.length < MOST && most === hits.length;
    const number = isAll ? counted(most, say.find, say.finds) : say.best({ most });
    this.#tell(hits.length ? `${number}.` : say.nothing({ q }), ...groups(hits), this.#all(hits.length ? q : ""));
    this.meant.replaceChildren(...(meant ? [`${say.meant} `, this.#asking(meant), "?"] : []));
  }

  #showNothing() {
    this.meant.replaceChildren();
    const examples = make(
      "ul",
      { className: "cb-searchbox__examples" },
      ...EXAMPLES.map((one) => make("li", {}, this.#asking(one))),
    );
    this.#tell(say.begin, examples, this.#all(""));
  }

  /** @param {string} text @param {...Child} parts */
  #tell(text, ...parts) {
    this.status.textContent = text;
    this.results.replaceChildren(...parts);
    this.body.scrollTop = 0;
  }

  /** A button that asks for something else. @param {string} text */
  #asking(text) {
    const button = make("button", { type: "button" }, text);
    button.addEventListener("click", () => {
      this.field.value = text;
      this.field.focus();
      this.#search();
    });
    return button;
  }

  /** The way on to the catalogue, with what was asked. @param {string} q */
  #all(q) {
    const href = q ? `${this.catalogue}?q=${encodeURIComponent(q).replaceAll("%20", "+")}` : this.catalogue;
    const link = make("a", { href }, q ? say.allOfIt : say.everything);
    return make("p", { className: "cb-searchbox__all" }, link);
  }

  /**
   * Arrows walk from the field through the links and back; what is typed goes into the field; Escape closes.
   * @param {KeyboardEvent} event
   */
  #walk(event) {
    if (event.key === "Escape") {
      event.preventDefault(); // a browser would empty the field first
      this.dialog.close();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { activeElement } = document;
    /** @type {HTMLElement[]} */
    const stops = [this.field, ...elements(this.results, "a:not(.cb-reasons)", HTMLAnchorElement)];
    const here = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
    const step = Number(event.key === "ArrowDown") - Number(event.key === "ArrowUp");
    if (step && here >= 0) {
      event.preventDefault();
      const next = stops[Math.min(Math.max(here + step, 0), stops.length - 1)];
      next.focus();
      next.closest("li")?.scrollIntoView({ block: "nearest" });
    } else if (here > 0 && event.key.length === 1 && event.key !== " ") {
      this.field.focus();
    }
  }
}

/** What the keys do, and a switch for the one that may be in the way of other tools. @param {SlashKey} slash */
function keys({ slashOpens, letSlashOpen }) {
  const letter = make("input", { type: "checkbox", checked: slashOpens() });
  letter.addEventListener("change", () => letSlashOpen(letter.checked));
  const slash = make("label", {}, letter, `${say.opensWith} `, make("kbd", {}, "/"));
  const walk = make(
    "span",
    {},
    make("kbd", {}, "↑"),
    " ",
    make("kbd", {}, "↓"),
    ` ${say.walk}  `,
    make("kbd", {}, "Esc"),
    ` ${say.closeKey}`,
  );
  return make("div", { className: "cb-searchbox__keys" }, walk, slash);
}
