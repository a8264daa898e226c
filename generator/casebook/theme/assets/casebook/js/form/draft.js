// Answers as the draft of a record, as `casebook.questions.draft` writes it. What the form does not ask for is kept as it was.

import { isAsked, isElsewhere, partsOf } from "./answers.js";
import { madeId } from "./ids.js";
import { asWritten, isThere, newMethod, textOf, unanswered } from "./values.js";
import { oneLine, written } from "./writing.js";

const ALREADY_PUBLISHED = "allerede-publiceret";
const OWN_EXPERIENCE = "egen-erfaring";
const SCHEMA = "# yaml-language-server: $schema=../site_config/schema/";
const BETWEEN = " · "; // labels have commas in them

/**
 * The YAML of a record with the status «kladde», and comments on what is still to be done.
 * @param {FormAnswers} answers
 * @param {QuestionForm} form
 * @param {Kept} [kept] what a record that was opened holds beside its answers; its id and status stay
 */
export function draft(answers, form, kept = {}) {
  return `${SCHEMA}${form.schema}.json\n#\n${comments(answers, form).join("\n")}\n\n${written(record(answers, form, kept))}`;
}

/** The id of the record. @param {FormAnswers} answers @param {QuestionForm} form @param {Kept} [kept] */
export const idOf = (answers, form, kept = {}) =>
  typeof kept.id === "string" ? kept.id : madeId(oneLine(textOf(answers.titel)), form.taken, form.otherwise);

/** The method that the answers tell of where there is none; null where they name one. @param {FormAnswers} answers */
export function methodDraft(answers) {
  if (answers.metode !== "noget-andet") return null;
  const id = newMethod(answers);
  const given = { titel: "ny_metode", resumé: "ny_metode_hvad", formål: "ny_metode_formål" };
  const texts = Object.entries(given).map(([field, name]) => [field, oneLine(textOf(answers[name]))]);
  const tree = {
    id,
    ...Object.fromEntries(texts.filter(([, text]) => text)),
    type: "tilgang",
    status: "kladde",
    kilder: OWN_EXPERIENCE,
    rettigheder: { grundlag: "egne-ord" },
  };
  return { id, text: `${SCHEMA}method.json\n${written(tree)}` };
}

/** @param {FormAnswers} answers @param {QuestionForm} form */
function comments(answers, form) {
  const say = (/** @type {string} */ key, named = "") =>
    `# ${(form.comments[`draft_comments.${key}`] ?? "").replace("{names}", () => named)}`;
  const names = unanswered(partsOf(form), answers).map(({ label }) => label);
  const later = form.later.map(({ label }) => label);
  return [
    say("made"),
    ...(names.length ? [say("missing", names.join(BETWEEN))] : []),
    ...(later.length ? [say("later", later.join(BETWEEN))] : []),
    say("reviewed"),
  ];
}

/** @param {FormAnswers} answers @param {QuestionForm} form @param {Kept} kept @returns {Tree} */
export function record(answers, form, kept) {
  const values = valuesOf(answers, form, kept);
  values.set("id", idOf(answers, form, kept));
  /** @type {Tree} */
  const tree = {};
  for (const path of form.written) {
    const value = values.get(path);
    if (value !== undefined) put(tree, path.split("."), value);
  }
  return together(tree, kept, new Set(Object.keys(form.fixed)), "");
}

/** True if what is to be written may stand at a path: in a draft, where nothing else stands. @param {Kept} kept @param {string} path */
const isDraft = (kept, path) => kept.status === undefined && valueAt(kept, path) === undefined;

/** Every value of the record by its path. @param {FormAnswers} answers @param {QuestionForm} form @param {Kept} kept */
function valuesOf(answers, form, kept) {
  /** @type {Map<string, TreeValue>} */
  const values = new Map(Object.entries(form.fixed));
  for (const part of partsOf(form).filter((each) => isAsked(each, answers))) {
    const path = isElsewhere(part, answers) ? part.instead : part.path;
    const value = asWritten(part, answers[part.name], answers);
    const given = isThere(value) ? value : isDraft(kept, path) && part.placeholder;
    if (path && given) values.set(path, given);
  }
  if (values.has("metoder.0.metode")) values.set("metoder.0.rolle", "bærende");
  if (answers.lov && answers.lov !== ALREADY_PUBLISHED) values.set("kilder", OWN_EXPERIENCE);
  return values;
}

/** The value at a path. @param {Tree} tree @param {string} path @returns {TreeValue | undefined} */
export function valueAt(tree, path) {
  /** @type {TreeValue | undefined} */
  let here = tree;
  for (const step of path.split("."))
    here = typeof here === "object" && Object.hasOwn(here, step) ? /** @type {Tree} */ (here)[step] : undefined;
  return here;
}

/** Puts a value into a tree, at a path whose numbers are the places of a list. @param {Tree} tree @param {string[]} steps @param {TreeValue} value */
function put(tree, steps, value) {
  let here = tree;
  steps.forEach((step, at) => {
    const following = steps[at + 1];
    if (following === undefined) here[step] = value;
    else here[step] ??= /^\d+$/u.test(following) ? [] : {};
    here = /** @type {Tree} */ (here[step]);
  });
}

/**
 * The answers with what was kept: of a field that both have, the answer counts, but a fixed value does not undo what a record says.
 * @param {Tree} tree @param {Tree} kept @param {Set<string>} fixed @param {string} above @returns {Tree}
 */
function together(tree, kept, fixed, above) {
  const names = [...Object.keys(tree), ...Object.keys(kept).filter((name) => !(name in tree))];
  return Object.fromEntries(
    names.map((name) => {
      const path = above ? `${above}.${name}` : name;
      return [name, joined(tree[name], kept[name], fixed, path)];
    }),
  );
}

/** @param {TreeValue | undefined} own @param {TreeValue | undefined} kept @param {Set<string>} fixed @param {string} path @returns {TreeValue} */
function joined(own, kept, fixed, path) {
  if (own === undefined || own === null) return kept ?? "";
  if (kept === undefined || kept === null) return own;
  if (Array.isArray(own) && Array.isArray(kept)) {
    const longest = Array.from({ length: Math.max(own.length, kept.length) });
    return longest.map((_, at) => joined(own[at], kept[at], fixed, `${path}.${at}`));
  }
  if (isTree(own) && isTree(kept)) return together(own, kept, fixed, path);
  if (path === "kilder" && Array.isArray(kept)) return kept.length ? kept : own;
  return fixed.has(path) || path.endsWith(".rolle") ? kept : own;
}

/** @param {TreeValue} value @returns {value is Tree} */
const isTree = (value) => typeof value === "object" && !Array.isArray(value);
