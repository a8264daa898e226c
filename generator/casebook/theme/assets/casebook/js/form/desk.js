// What is being written: the answers, the draft that they give, and what the check says of it.

import { isBlank, partsOf } from "./answers.js";
import { draft, idOf, methodDraft } from "./draft.js";
import { answersIn, putAnswers, showAsked } from "./fields.js";
import { byWord, isDirect, missingIn } from "./findings.js";
import { remember, remembered } from "./keeping.js";
import { unanswered } from "./values.js";

/** @typedef {{answers: FormAnswers, kept: Kept}} Begun */

export class Desk {
  /** @type {FormAnswers} */ answers = {};
  /** @type {FormAnswers} */ before = {};
  /** @type {Kept} */ kept = {};
  /** @type {Finding[]} */ findings = [];
  /** @type {FoundWord[]} */ words = [];
  /** @type {FittingPeople[]} */ people = [];
  /** @type {FormAnswers} */ #given = {};
  isSaved = true;
  isChecked = false;
  isRemembered = false;

  /** @param {HTMLFormElement} form @param {QuestionForm} questions */
  constructor(form, questions) {
    this.form = form;
    this.questions = questions;
    this.parts = partsOf(questions);
    this.kind = form.dataset.kind ?? "";
    this.folder = form.dataset.folder ?? "";
  }

  get id() {
    return idOf(this.answers, this.questions, this.kept);
  }

  /** The name of the record's file. */
  get file() {
    return `${this.id}.yml`;
  }

  get title() {
    return typeof this.answers.titel === "string" ? this.answers.titel.trim() : "";
  }

  /** The draft as a file of the casebook. */
  get yaml() {
    return draft(this.answers, this.questions, this.kept);
  }

  /** What the check is asked about; null while nobody has answered anything. */
  get written() {
    return isBlank(this.answers) ? null : { name: `${this.folder}/${this.file}`, text: this.yaml };
  }

  /** The draft of the method that the case is about, where there is none yet. */
  get method() {
    return this.kind === "cases" ? methodDraft(this.answers) : null;
  }

  /** What is missing before it can be published: answers, and what the check says beside. */
  get missing() {
    const named = this.unanswered(this.parts).map(({ label }) => label);
    return [
      ...named,
      ...new Set(
        missingIn(this.findings)
          .filter(({ family }) => family === "proces")
          .map(({ message }) => message),
      ),
    ];
  }

  /** The parts that have to be answered and are not: of a record that there is already, no more than it answered. @param {FormPart[]} parts */
  unanswered(parts) {
    const isNew = Object.keys(this.before).length === 0;
    return unanswered(parts, this.answers).filter(({ name }) => isNew || name in this.before);
  }

  /** The words that point directly at a person. */
  get direct() {
    return this.words.filter(isDirect);
  }

  /** Takes the answers out of the fields. */
  read() {
    this.answers = this.#inOrder(answersIn(this.form, this.parts));
    this.isSaved = false;
    showAsked(this.form, this.parts, this.answers);
    if (this.isRemembered) this.store();
  }

  /** The same answers; where the same options are chosen as were given, in the order in which they were given. @param {FormAnswers} answers @returns {FormAnswers} */
  #inOrder(answers) {
    const same = (/** @type {FormAnswer} */ answer, /** @type {FormAnswer | undefined} */ given) =>
      [...answer].sort().join() === [...(given ?? [])].sort().join();
    const many = this.parts.filter(({ shape }) => shape === "many_of").map(({ name }) => name);
    const kept = many.filter((name) => same(answers[name] ?? [], this.#given[name]));
    return {
      ...answers,
      ...Object.fromEntries(kept.filter((name) => answers[name]).map((name) => [name, this.#given[name] ?? []])),
    };
  }

  /** Begins with answers that there are already. @param {Begun} begun */
  put({ answers, kept }) {
    this.kept = kept;
    putAnswers(this.form, this.parts, answers);
    this.#given = answers;
    this.answers = this.#inOrder(answersIn(this.form, this.parts));
    showAsked(this.form, this.parts, this.answers);
    if (this.isRemembered) this.store();
  }

  /** Takes over answers that the same draft has after a change of its file; what stands in no file stays. @param {Begun} begun */
  take({ answers, kept }) {
    const stays = this.parts.filter((part) => !part.path || (part.name === "metode" && this.method));
    const own = stays.map(({ name }) => [name, this.answers[name] ?? ""]);
    this.isSaved = false;
    this.put({ answers: { ...answers, ...Object.fromEntries(own) }, kept: this.#without(kept) });
  }

  /** What was kept of a draft that this page has written: its id follows the title, unless it had one before. @param {Kept} kept */
  #without(kept) {
    const { id, status, metoder, ...rest } = kept;
    const stays = this.kept.id === undefined ? {} : { id, status };
    return Object.fromEntries(
      Object.entries({ ...rest, ...stays, ...(this.method ? {} : { metoder }) }).filter(
        ([, value]) => value !== undefined,
      ),
    );
  }

  /** @param {{findings: Finding[], people: FittingPeople[]} | null} checked */
  hear(checked) {
    this.findings = (checked?.findings ?? []).filter((finding) => !this.#isOfNewMethod(finding));
    this.people = checked?.people ?? [];
    this.words = byWord(this.findings);
    this.isChecked = checked !== null;
  }

  /** True of the finding that there is no such method: its draft is a file of its own. @param {Finding} finding */
  #isOfNewMethod({ family, field }) {
    return this.method !== null && family === "henvisninger" && field === "metoder.0.metode";
  }

  /** Empties the form and forgets it. */
  empty() {
    this.put({ answers: {}, kept: {} });
    this.hear(null);
    this.isSaved = true;
    remember(this.kind, null);
    if (this.isRemembered) this.store();
  }

  /** Takes up what this tab remembers; true if there was something. */
  recall() {
    const draftOf = remembered(this.kind);
    if (!draftOf) return false;
    this.isRemembered = true;
    this.put(draftOf);
    this.isSaved = isBlank(this.answers);
    return true;
  }

  /** Lets this tab remember what is written, or forget it. @param {boolean} wanted */
  keep(wanted) {
    this.isRemembered = wanted;
    if (wanted) this.store();
    else remember(this.kind, null);
  }

  store() {
    remember(this.kind, { answers: this.answers, kept: this.kept });
  }
}
