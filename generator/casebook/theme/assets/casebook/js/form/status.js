// One line above the form: how the check stands. It is read aloud when it has something new to say, and not each megabyte.

import { element, make } from "../dom.js";
import { whyNotOffered } from "../engine/absence.js";
import { say } from "../sentences/form.js";
import { say as ofPages } from "../sentences/page.js";
import { isSpoken, megabytes, saidOf } from "./states.js";

/** @typedef {import("./states.js").CheckState} CheckState */

const UNCHECKED = new Set(["noEngine", "failed"]); // what is written is read by nobody: that is told loudly
const BUTTONS = new Map([
  ["asksFirst", say.fetch],
  ["failed", ofPages.again],
]);

export class Status {
  /** @type {CheckState | null} */ #before = null;

  /** @param {HTMLElement} root @param {() => void} fetch what the button does: fetches the check */
  constructor(root, fetch) {
    this.told = element(root, "[data-told]", HTMLElement);
    this.alarm = element(root, "[data-alarm]", HTMLElement);
    this.seen = element(root, "[data-engine]", HTMLElement);
    this.note = element(root, "[data-note]", HTMLElement);
    this.fetch = fetch;
  }

  /** @param {CheckState} state */
  show(state) {
    const said = saidOf(state);
    const text = said ? sentence(said.key, state) : "";
    const before = this.#before;
    this.#before = state;
    const button = said ? BUTTONS.get(said.key) : undefined;
    const loud = said && UNCHECKED.has(said.key) ? " cb-notice" : "";
    this.seen.replaceChildren(
      make("span", { className: `cb-form__now cb-form__now--${said?.key ?? "none"}${loud}` }, text),
      ...(button ? [this.#button(button)] : []),
    );
    if (before && !isSpoken(before, state)) return;
    (said?.alarm ? this.alarm : this.told).textContent = text;
    (said?.alarm ? this.told : this.alarm).textContent = "";
  }

  /** Says something that the reader has done. @param {string} text */
  say(text) {
    this.note.textContent = text;
  }

  /** @param {string} text */
  #button(text) {
    const button = make("button", { type: "button", className: "cb-button" }, text);
    button.addEventListener("click", this.fetch);
    return button;
  }
}

/** @param {string} key @param {CheckState} state */
function sentence(key, { offered, loaded, words }) {
  const size = megabytes(offered ?? 0);
  if (key === "loading") return say.loading({ size, loaded: Math.min(size, Math.floor(loaded / 1e6)) });
  if (key === "asksFirst") return say.asksFirst({ size });
  if (key === "offers") return say.offers({ size });
  if (key === "findings") return say.findings({ number: words });
  const plain = {
    noEngine: whyNotOffered(),
    failed: say.failed,
    offline: say.offline,
    checking: say.checking,
    clean: say.clean,
    oneFinding: say.oneFinding,
  };
  return plain[/** @type {keyof typeof plain} */ (key)];
}
