// The check of what is written: fetched once it is needed, asked a moment after the last key, its answers taken in the order of the questions.

import { asksFirst } from "./states.js";

const REST = 800; // milliseconds after the last key
const PATIENCE = 400; // milliseconds until it is said that something is going on

/** @typedef {import("./states.js").CheckState} CheckState */
/** @typedef {{findings: Finding[], people: FittingPeople[]}} Checked */
/** @typedef {{name: string, text: string}} Written */
/** @typedef {{offered: () => {bytes: number} | null, open: (options: {progress: (loaded: number, total: number) => void}) => Promise<Engine>}} Opener */

export class Checking {
  /** @type {Engine | null} */ #engine = null;
  /** @type {Promise<void> | null} */ #opening = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #rest;
  #last = "";
  #isBusy = false;
  /** @type {CheckState} */ state;

  /**
   * @param {Opener} opener
   * @param {{written: () => Written | null, heard: (checked: Checked | null) => void, shown: (state: CheckState) => void}} page what is written
   *   now (null: nothing yet), who is told what was found, and who shows how it stands
   */
  constructor(opener, page) {
    this.opener = opener;
    this.page = page;
    const bytes = opener.offered()?.bytes ?? null;
    this.state = { phase: "waiting", offered: bytes, loaded: 0, words: 0, isOnline: navigator.onLine, isBlank: true };
  }

  get isOpen() {
    return this.#engine !== null;
  }

  /** Somebody begins to write: the check is fetched, unless that costs the reader something. @param {{saveData?: boolean, type?: string}} [connection] */
  begin(connection) {
    if (this.state.phase !== "waiting" || this.state.offered === null) return;
    if (asksFirst(connection)) this.become({ phase: "asking" });
    else this.open();
  }

  /** Fetches the check; resolves when it is there or has failed. */
  open() {
    if (this.state.offered === null) return Promise.resolve();
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open() {
    this.become({ phase: "loading", loaded: 0 });
    try {
      this.#engine = await this.opener.open({ progress: (loaded) => this.become({ loaded }) });
      this.become({ phase: "ready" });
      await this.check();
    } catch {
      this.#opening = null;
      this.become({ phase: "failed" });
    }
  }

  /** Something was written: it is checked when the writer rests. */
  wrote() {
    if (!this.#engine) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.check(), REST);
  }

  /** Checks what is written now; one question at a time, and the last one counts. */
  async check() {
    clearTimeout(this.#rest);
    const written = this.page.written();
    if (!this.#engine || !written) {
      this.#last = "";
      if (this.#engine) this.page.heard(null);
      return;
    }
    if (this.#isBusy || written.text === this.#last) return;
    this.#isBusy = true;
    this.#last = written.text;
    const waiting = setTimeout(() => this.become({ phase: "checking" }), PATIENCE);
    try {
      const checked = await this.#engine.ask({ ask: "record", ...written });
      if ("findings" in checked) this.page.heard(/** @type {Checked} */ (checked));
    } catch {
      this.become({ phase: "failed" });
      this.#engine = null;
      this.#opening = null;
    } finally {
      clearTimeout(waiting);
      this.#isBusy = false;
    }
    if (this.#engine && this.page.written()?.text !== this.#last) this.wrote();
  }

  /**
   * Asks something else of the check, which is fetched first if it is not there.
   * @template {keyof EngineAnswers} Name
   * @param {EngineRequest<Name>} request
   * @returns {Promise<EngineAnswers[Name] | null>}
   */
  async ask(request) {
    await this.open();
    return this.#engine ? this.#engine.ask(request) : null;
  }

  /** @param {Partial<CheckState>} change */
  become(change) {
    this.state = { ...this.state, ...change };
    this.page.shown(this.state);
  }
}
