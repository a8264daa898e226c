// The way through the form: what is typed, what is checked and which view is shown, brought together.

import { element, elements, make, quoted } from "../dom.js";
import { engineOffered, openEngine } from "../engine/engine.js";
import { say } from "../sentences/form.js";
import { answersInAddress } from "./address.js";
import { inWords, progress, wordsIn } from "./answers.js";
import { Checking } from "./checking.js";
import { Desk } from "./desk.js";
import { fieldOf } from "./fields.js";
import { inParts } from "./findings.js";
import { guard } from "./keeping.js";
import { jump, linkTo, markFields, summarise } from "./marks.js";
import { letOptionsBeFound } from "./options.js";
import { letHelp } from "./help.js";
import { letRowsChange } from "./rows.js";
import { letSend } from "./send.js";
import { Status } from "./status.js";
import { showReview } from "./through.js";
import { enter, go, named, nameOf, show, viewOf } from "./views.js";

export class Flow {
  /** @type {Checking | null} */ #checking = null;

  /** @param {HTMLElement} root @param {HTMLFormElement} form @param {QuestionForm} questions */
  constructor(root, form, questions) {
    this.root = root;
    this.desk = new Desk(form, questions);
    this.status = new Status(root, () => this.checking.open());
    this.sections = elements(form, "[data-section]", HTMLElement);
    this.title = document.title;
  }

  get checking() {
    if (!this.#checking) throw new Error("the form has not begun");
    return this.#checking;
  }

  /** @param {import("./desk.js").Begun} [begun] */
  async begin(begun) {
    const { desk, status } = this;
    this.#checking = new Checking(
      { offered: engineOffered, open: openEngine },
      {
        written: () => desk.written,
        heard: (checked) => this.heard(checked),
        shown: (state) => status.show(state),
      },
    );
    this.#listen();
    if (begun) {
      desk.before = begun.answers;
      desk.put(begun);
    } else if (desk.recall()) element(this.root, "[data-remember]", HTMLInputElement).checked = true;
    else desk.put({ answers: answersInAddress(location.search, desk.parts), kept: {} });
    letHelp(this);
    letSend(this);
    this.typed(false);
    this.turn(false);
    this.checking.become({});
    if (!begun && !desk.isRemembered) this.#tellOfAddress();
  }

  /** Says what the address has filled in. */
  #tellOfAddress() {
    const names = this.desk.parts.flatMap((part) => inWords(part, this.desk.answers[part.name]));
    if (names.length) this.status.say(say.begunWith({ names: quoted(names) }));
  }

  #listen() {
    const { form } = this.desk;
    letOptionsBeFound(form);
    letRowsChange(form, () => this.typed());
    form.addEventListener("input", () => this.typed());
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("focusin", ({ target }) => {
      const { connection } = /** @type {{connection?: {saveData?: boolean, type?: string}}} */ (navigator);
      if (target instanceof HTMLTextAreaElement) this.checking.begin(connection);
    });
    for (const button of elements(form, "[data-continue]", HTMLButtonElement))
      button.addEventListener("click", () => this.onward(button));
    addEventListener("hashchange", () => this.turn(true));
    for (const state of ["online", "offline"])
      addEventListener(state, () => this.checking.become({ isOnline: navigator.onLine }));
    guard(() => !this.desk.isSaved);
  }

  /** Somebody has typed or chosen something. @param {boolean} [isNew] false where the page has put it there itself */
  typed(isNew = true) {
    const wasSaved = this.desk.isSaved;
    this.desk.read();
    if (!isNew) this.desk.isSaved = wasSaved;
    for (const words of elements(this.desk.form, "[data-counter]", HTMLElement)) {
      const text = words.parentElement?.querySelector("textarea")?.value ?? "";
      words.textContent = `${wordsIn(text)} ${wordsIn(text) === 1 ? say.oneWord : say.words}`;
    }
    this.tasks();
    this.checking.wrote();
  }

  /** The check has answered. @param {import("./checking.js").Checked | null} checked */
  heard(checked) {
    const { desk } = this;
    desk.hear(checked);
    markFields(desk.form, desk.parts, desk.words, (address) => this.page(address));
    this.checking.become({ phase: checked ? "checked" : "ready", words: desk.words.length, isBlank: !checked });
    this.tasks();
    for (const section of this.sections)
      if (!element(section, "[data-summary]", HTMLElement).hidden) this.summarise(section);
    if (!viewOf(this.root, "laes").hidden) showReview(this);
  }

  /** The address of a page of the site. @param {string} address «bidrag/regler/…» */
  page(address) {
    return new URL(`../../${address}`, location.href).href;
  }

  /** The parts of a section. @param {HTMLElement} section */
  partsOf(section) {
    return this.desk.questions.questions
      .filter((question) => question.section === section.dataset.section)
      .flatMap(({ parts }) => parts);
  }

  /** What is to be looked at in a section. @param {HTMLElement} section */
  wordsOf(section) {
    return inParts(this.desk.words, this.partsOf(section), this.desk.parts);
  }

  /** Shows how far each section has come. */
  tasks() {
    const lines = this.sections.map((section) => {
      const parts = this.partsOf(section);
      const found = this.wordsOf(section).length;
      const state = progress(parts, this.desk.answers, {
        findings: found,
        missing: this.desk.unanswered(parts).length,
      });
      const words = {
        untouched: say.untouched,
        begun: say.begun,
        done: say.done,
        findings: found === 1 ? say.oneToMend : say.toMend({ number: found }),
      };
      element(section, "[data-count]", HTMLElement).textContent = found ? words.findings : "";
      const link = make("a", { href: `#${section.dataset.view}` }, nameOf(section));
      return make(
        "li",
        {},
        link,
        " ",
        make("span", { className: `cb-form__progress cb-form__progress--${state}` }, words[state]),
      );
    });
    const list = element(this.root, "[data-tasks]", HTMLElement);
    const texts = lines.map(({ textContent }) => textContent).join("\n");
    if (list.dataset.shown !== texts) list.replaceChildren(...lines); // a link that has the focus keeps it
    list.dataset.shown = texts;
    this.name();
  }

  /** Names the page after the view and what is to be looked at in it. */
  name() {
    const view = named(this.root);
    const number = view?.dataset.section ? this.wordsOf(view).length : 0;
    const title = view ? `${nameOf(view)} – ${this.title}` : this.title;
    document.title = number ? say.titled({ number, title }) : title;
  }

  /** Shows the view that the address names. @param {boolean} isMove true if the reader has gone there */
  turn(isMove) {
    const view = named(this.root);
    if (!view && isMove && location.hash) return; // an anchor of the page, as the skip link's
    const shown = view ?? viewOf(this.root, "oversigt");
    show(this.root, shown);
    this.name();
    this.status.say("");
    if (shown.dataset.view === "laes") {
      showReview(this);
      this.checking.check();
    }
    shown.dispatchEvent(new CustomEvent("turned"));
    if (isMove) enter(shown);
  }

  /** Goes on to the next section, unless there is something to look at in this one first. @param {HTMLElement} button */
  onward(button) {
    const section = button.closest("[data-section]");
    if (!(section instanceof HTMLElement)) return;
    if (!this.summarise(section)) return this.next(section);
    element(section, "[data-summary]", HTMLElement).focus();
  }

  /** @param {HTMLElement} section */
  next(section) {
    const following = this.sections[this.sections.indexOf(section) + 1];
    go(following?.dataset.view ?? "laes");
  }

  /** Says above a section what is to be looked at in it; false where there is nothing. @param {HTMLElement} section */
  summarise(section) {
    const { desk } = this;
    const lines = this.wordsOf(section).map((word) => linkTo(desk.form, desk.parts, word, (place) => this.goTo(place)));
    const without = desk.unanswered(this.partsOf(section)).map((part) => this.#linkToPart(part));
    const anyway = make("button", { type: "button", className: "cb-button" }, say.continueAnyway);
    anyway.addEventListener("click", () => this.next(section));
    summarise(element(section, "[data-summary]", HTMLElement), [...lines, ...without], anyway);
    return lines.length + without.length > 0;
  }

  /** @param {FormPart} part */
  #linkToPart(part) {
    const own = fieldOf(this.desk.form, part);
    const control = own.querySelector("textarea, select, input:not([type=search])");
    const link = make("a", { href: `#${control?.id || own.id}` }, say.missingToContinue({ names: part.label }));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (control instanceof HTMLElement) control.focus();
    });
    return link;
  }

  /** Goes to a place in whichever section it is. @param {FoundPlace} place */
  goTo(place) {
    const { desk } = this;
    const section = this.sections.find((each) => inParts([{ places: [place] }], this.partsOf(each), desk.parts).length);
    if (!section) return;
    if (section.hidden) {
      history.pushState(null, "", `#${section.dataset.view}`);
      show(this.root, section);
      this.name();
    }
    jump(desk.form, desk.parts, place);
  }
}
