import assert from "node:assert/strict";
import { test } from "node:test";
import { answersInAddress } from "../../generator/casebook/theme/assets/casebook/js/form/address.js";
import {
  changed,
  inWords,
  isAsked,
  progress,
  wordsIn,
} from "../../generator/casebook/theme/assets/casebook/js/form/answers.js";
import { draft, methodDraft, record } from "../../generator/casebook/theme/assets/casebook/js/form/draft.js";
import {
  byWord,
  inParts,
  isDirect,
  missingIn,
  partOf,
} from "../../generator/casebook/theme/assets/casebook/js/form/findings.js";
import { madeId } from "../../generator/casebook/theme/assets/casebook/js/form/ids.js";
import { letter } from "../../generator/casebook/theme/assets/casebook/js/form/letter.js";
import { fits } from "../../generator/casebook/theme/assets/casebook/js/form/options.js";
import { called } from "../../generator/casebook/theme/assets/casebook/js/form/marks.js";
import { lineOf, placeIn } from "../../generator/casebook/theme/assets/casebook/js/form/places.js";
import { unanswered } from "../../generator/casebook/theme/assets/casebook/js/form/values.js";
import { asksFirst, isSpoken, saidOf } from "../../generator/casebook/theme/assets/casebook/js/form/states.js";

/** @param {Partial<FormPart>} more @returns {FormPart} */
const part = (more) => ({
  name: "titel",
  shape: "text",
  path: "titel",
  chooses: "",
  required: false,
  later: false,
  only: null,
  unless: null,
  instead: "",
  columns: [],
  placeholder: "",
  label: "Titel",
  options: [],
  ...more,
});

/** @param {string} value @param {Partial<FormOption>} [more] @returns {FormOption} */
const option = (value, more = {}) => ({ value, name: value.toUpperCase(), writes: null, ...more });

/** @param {FormPart[]} parts @param {string[]} [paths] @returns {QuestionForm} */
const form = (parts, paths = parts.map(({ path }) => path)) => ({
  questions: [{ number: 1, section: "a", section_name: "A", text: "", parts }],
  later: [],
  written: ["id", ...paths, "kilder"],
  fixed: {},
  comments: { "draft_comments.made": "Kladde.", "draft_comments.missing": "Mangler: {names}." },
  taken: [],
  schema: "case",
  otherwise: "ny-case",
});

/** @param {Partial<Finding>} more @returns {Finding} */
const finding = (more) => ({
  rule: "direkte/personnavn",
  family: "direkte",
  level: "fejl",
  field: "historier.0.tekst",
  line: 1,
  column: 1,
  end_line: 1,
  end_column: 2,
  start: 0,
  end: 1,
  shown: "Ord",
  message: "Her står et navn.",
  hint: "Skriv «hun».",
  page: "bidrag/regler/personnavn/",
  also: [],
  ...more,
});

const STORY = part({ name: "historie", shape: "long", path: "historier.0.tekst", label: "Historien" });
const LESSONS = part({
  name: "læring",
  shape: "rows",
  path: "læring",
  label: "Læring",
  columns: [
    part({ name: "hvad", path: "tekst" }),
    part({ name: "til", shape: "one_of", path: "til", options: [option("leder")] }),
  ],
});

test("a word is told once with all its places, the gravest first, and what is missing stands apart", () => {
  const findings = [
    finding({ rule: "indirekte/alder", family: "indirekte", level: "advarsel", shown: "på 47", line: 9 }),
    finding({ shown: "Ulla", line: 3 }),
    finding({ shown: "ULLA", line: 5 }),
    finding({ rule: "felter/mangler", family: "felter", shown: "" }),
    finding({ rule: "proces/gennemgang-mangler", family: "proces", shown: "" }),
  ];
  const words = byWord(findings);
  assert.deepEqual(
    words.map(({ shown, places }) => [shown, places.map(({ line }) => line)]),
    [
      ["Ulla", [3, 5]],
      ["på 47", [9]],
    ],
  );
  assert.deepEqual(words.map(isDirect), [true, false]);
  assert.deepEqual(
    missingIn(findings).map(({ rule }) => rule),
    ["felter/mangler", "proces/gennemgang-mangler"],
  );
});

const PLACE = {
  field: "titel",
  line: 2,
  column: 1,
  end_line: 2,
  end_column: 2,
  start: 0,
  end: 1,
  shown: "ord",
  note: "",
};

test("other places of a finding are the word's own only where the same word stands there, or where it asks of them", () => {
  const also = [
    PLACE,
    { ...PLACE, line: 4, shown: "andet" },
    { ...PLACE, line: 6, shown: "", file: "cases/anden.yml" },
    { ...PLACE, line: 8, shown: "tre", asked: true },
  ];
  assert.deepEqual(
    byWord([finding({ also })]).flatMap(({ places }) => places.map(({ line }) => line)),
    [1, 2, 8],
  );
});

test("a question about several shows each of them, a word its number of times", () => {
  const place = { ...PLACE, shown: "tre" };
  const [question] = byWord([finding({ shown: "to", also: [{ ...place, asked: true }] })]);
  const [word] = byWord([finding({ shown: "tre", also: [place] })]);
  assert.ok(question && word);
  assert.equal(called(question), "«to», «tre»");
  assert.match(called(word), /^«tre»/u);
  assert.notEqual(called(word), "«tre»");
});

test("findings without words are one each", () => {
  assert.equal(byWord([finding({ shown: "", line: 1 }), finding({ shown: "", line: 2 })]).length, 2);
});

test("a field of the record leads to its part, its line and its column", () => {
  const parts = [STORY, LESSONS];
  assert.equal(partOf("historier.0.tekst", parts)?.part, STORY);
  assert.deepEqual([partOf("læring.2.tekst", parts)?.row, partOf("læring.2.tekst", parts)?.column?.name], [2, "hvad"]);
  assert.equal(partOf("læring", parts)?.row, null);
  assert.equal(partOf("figurer.0.titel", parts), null);
  assert.equal(partOf(null, parts), null);
  const words = byWord([finding({}), finding({ shown: "Per", field: "læring.0.tekst" })]);
  assert.deepEqual([inParts(words, [STORY], parts).length, inParts(words, [LESSONS], parts).length], [1, 1]);
});

test("a place is found in what was typed, whatever stands before it and however wide its letters are", () => {
  const typed = "\n\n  🙂 Hun hed Ulla.\n\n\n\nSå kom Ulla igen.";
  const kept = "🙂 Hun hed Ulla.\n\nSå kom Ulla igen.";
  const points = [...kept];
  const first = points.join("").indexOf("Ulla") - 1; // one letter of two units stands before it
  const found = placeIn(typed, { start: first, end: first + 4, shown: "Ulla" });
  assert.deepEqual(found && typed.slice(...found), "Ulla");
  assert.equal(found?.[0], typed.indexOf("Ulla"));
  assert.equal(lineOf(typed, found?.[0] ?? 0), 3);
  const second = placeIn(typed, { start: points.length - 11, end: points.length - 7, shown: "Ulla" });
  assert.equal(second?.[0], typed.lastIndexOf("Ulla"));
});

test("what does not stand there any more is nowhere, and a place without a text is none", () => {
  assert.equal(placeIn("Hun gik.", { start: 0, end: 4, shown: "Ulla" }), null);
  assert.equal(placeIn("Hun gik.", { start: null, end: null, shown: "Hun" }), null);
});

test("what is missing is asked, required and not answered; a section is done without what may be skipped", () => {
  const parts = [
    part({ name: "a", required: true }),
    part({ name: "b" }),
    part({ name: "c", required: true, only: ["a", "ja"] }),
    part({ name: "d", required: true, unless: ["a", "nej"] }),
  ];
  assert.deepEqual(
    unanswered(parts, { a: "ja" }).map(({ name }) => name),
    ["c", "d"],
  );
  assert.deepEqual(unanswered(parts, { a: "nej" }), []);
  assert.equal(isAsked(part({ unless: ["a", "nej"], instead: "andet" }), { a: "nej" }), true);
  const numbers = (/** @type {FormAnswers} */ answers) => ({ findings: 0, missing: unanswered(parts, answers).length });
  assert.equal(progress(parts, {}, numbers({})), "untouched");
  assert.equal(progress(parts, { a: "  " }, numbers({ a: "  " })), "untouched");
  assert.equal(progress(parts, { a: "ja" }, numbers({ a: "ja" })), "begun");
  assert.equal(progress(parts, { a: "nej" }, numbers({ a: "nej" })), "done");
  assert.equal(progress(parts, { a: "nej" }, { findings: 2, missing: 0 }), "findings");
});

test("answers are told in words, lines too", () => {
  const group = part({ name: "g", shape: "many_of", options: [option("x"), option("y")] });
  assert.deepEqual(inWords(group, ["y", "ukendt"]), ["Y", "ukendt"]);
  assert.deepEqual(inWords(LESSONS, [{ hvad: "Ro", til: "leder" }, { hvad: " " }]), ["Ro · LEDER"]);
  const after = part({
    name: "t",
    shape: "rows",
    columns: [part({ name: "hvornår", shape: "elapsed", options: [option("mdr", { name: "måneder" })] })],
  });
  assert.deepEqual(inWords(after, [{ hvornår: "3 mdr" }]), ["3 måneder"]);
  assert.deepEqual(inWords(part({}), ""), []);
  assert.deepEqual(changed([group, part({})], { g: ["x"] }, { g: ["x"], titel: "Ny" }), [part({})]);
});

test("words are counted as people count them", () => {
  assert.equal(wordsIn("Hun kom – 3 gange, i job- og uddannelsesforløb, kl. 8.30."), 10);
  assert.equal(wordsIn(" \n"), 0);
});

test("an id is the title in plain letters, and none that is taken", () => {
  assert.equal(madeId("Æblet på Ærø: én gang til!", [], "ny-case"), "aeblet-paa-aeroe-en-gang-til");
  assert.equal(madeId("Broen", ["broen", "broen-2"], "ny-case"), "broen-3");
  assert.equal(madeId("???", [], "ny-case"), "ny-case");
  assert.ok(madeId("langt ".repeat(40), [], "ny-case").length <= 77);
});

test("what was kept of a record comes back, and what somebody has answered counts before it", () => {
  const asked = form([part({}), STORY, LESSONS]);
  /** @type {Kept} */
  const kept = {
    id: "gammelt-navn",
    titel: "Gammel",
    figurer: [{ type: "boks" }],
    historier: [{ portræt: "Én linje" }, { tekst: "Den anden." }],
  };
  const answers = { titel: "Ny", historie: "Den første.", læring: [{ hvad: "Ro", kept: '{"ophav":"redaktion"}' }] };
  const tree = record(answers, asked, kept);
  assert.equal(tree.id, "gammelt-navn");
  assert.equal(tree.titel, "Ny");
  assert.deepEqual(tree.historier, [{ tekst: "Den første.", portræt: "Én linje" }, { tekst: "Den anden." }]);
  assert.deepEqual(tree.læring, [{ tekst: "Ro", ophav: "redaktion" }]);
  assert.deepEqual(tree.figurer, [{ type: "boks" }]);
});

test("a fixed value does not undo what a record says of itself", () => {
  const asked = { ...form([part({})], ["titel", "status"]), fixed: { status: "kladde" } };
  assert.equal(record({ titel: "Ny" }, asked, { status: "publiceret" }).status, "publiceret");
  assert.equal(record({ titel: "Ny" }, asked, {}).status, "kladde");
});

test("a list of plain texts is written as one", () => {
  const lines = part({
    name: "brug_når",
    shape: "rows",
    path: "brug_når",
    columns: [part({ name: "linje", path: "" })],
  });
  assert.deepEqual(record({ brug_når: [{ linje: "Når det haster" }, { linje: " " }] }, form([lines]), {}).brug_når, [
    "Når det haster",
  ]);
});

test("an answer that no option has is not written", () => {
  const place = part({
    name: "sted",
    shape: "one_of",
    path: "sted",
    options: [option("skive", { writes: { kommune: "skive" } })],
  });
  assert.deepEqual(record({ sted: "skive" }, form([place]), {}).sted, { kommune: "skive" });
  assert.equal(record({ sted: "constructor" }, form([place]), {}).sted, undefined);
});

test("what looks like YAML is a text in the draft", () => {
  const text = draft({ titel: 'Ja: "nej" # ikke' }, form([part({})]));
  assert.match(text, /^titel: "Ja: \\"nej\\" # ikke"$/mu);
  assert.match(draft({ titel: "nej\n---\nid: x" }, form([part({})])), /^titel: "nej --- id: x"$/mu);
});

test("a method of one's own has a draft of its own", () => {
  const made = methodDraft({ metode: "noget-andet", ny_metode: "Gå en tur", ny_metode_hvad: "Samtalen går." });
  assert.equal(made?.id, "gaa-en-tur");
  assert.match(made?.text ?? "", /^titel: Gå en tur$/mu);
  assert.equal(methodDraft({ metode: "gps" }), null);
});

/** @param {Partial<import("../../generator/casebook/theme/assets/casebook/js/form/states.js").CheckState>} more @returns {import("../../generator/casebook/theme/assets/casebook/js/form/states.js").CheckState} */
const state = (more) => ({
  phase: "waiting",
  offered: 9e6,
  loaded: 0,
  words: 0,
  isOnline: true,
  isBlank: false,
  ...more,
});

test("every state says one thing, and only what stops the writer interrupts", () => {
  const said = (/** @type {Parameters<typeof state>[0]} */ more) => {
    const found = saidOf(state(more));
    return found && `${found.key}${found.alarm ? "!" : ""}`;
  };
  assert.equal(said({}), "offers");
  assert.equal(said({ isOnline: false }), "offline");
  assert.equal(said({ phase: "asking" }), "asksFirst");
  assert.equal(said({ phase: "loading" }), "loading");
  assert.equal(said({ phase: "failed" }), "failed!");
  assert.equal(said({ phase: "failed", isOnline: false }), "offline");
  assert.equal(said({ offered: null }), "noEngine!");
  assert.equal(said({ phase: "checking" }), "checking");
  assert.equal(said({ phase: "checked" }), "clean");
  assert.equal(said({ phase: "checked", words: 1 }), "oneFinding");
  assert.equal(said({ phase: "checked", words: 2, isOnline: false }), "findings");
  assert.equal(said({ phase: "checked", isBlank: true }), null);
  assert.equal(said({ phase: "ready" }), null);
});

test("a screen reader hears a number when it changes, and not each megabyte or each check", () => {
  assert.equal(isSpoken(state({ phase: "loading" }), state({ phase: "loading", loaded: 3e6 })), false);
  assert.equal(isSpoken(state({}), state({ phase: "loading" })), true);
  const two = state({ phase: "checked", words: 2 });
  assert.equal(isSpoken(two, state({ phase: "checking", words: 2 })), false);
  assert.equal(isSpoken(two, two), false);
  assert.equal(isSpoken(two, state({ phase: "checked", words: 3 })), true);
  assert.equal(isSpoken(two, state({ phase: "checked" })), true);
});

test("whoever pays for what comes is asked first", () => {
  assert.equal(asksFirst(undefined), false);
  assert.equal(asksFirst({ saveData: true }), true);
  assert.equal(asksFirst({ type: "cellular" }), true);
  assert.equal(asksFirst({ type: "wifi" }), false);
});

test("options are found by name and by other words, whatever the case and the accents", () => {
  assert.ok(fits("HASH", "Rusmidler hash|pot"));
  assert.ok(fits("fleks job", "Job, fleksjob"));
  assert.ok(fits("allé", "Alle"));
  assert.ok(!fits("angst", "Depression"));
});

test("the letter says what was checked and whom to ask, and nothing of the story", () => {
  const told = {
    id: "broen",
    title: "Broen",
    role: "Konsulent",
    mailbox: "post@kommunen.example",
    people: ["Passer på omkring 26."],
    words: 0,
    missing: ["Metode"],
    changes: [],
    checked: true,
  };
  const text = letter(told);
  for (const part_ of ["«Broen» (broen.yml)", "Passer på omkring 26.", "- Metode", "Konsulent, post@kommunen.example"])
    assert.ok(text.includes(part_), part_);
  assert.match(letter({ ...told, checked: false }), /ikke kontrolleret/u);
  assert.match(letter({ ...told, words: 3 }), /fandt 3 ting/u);
});

test("an address fills in options of lists, and nothing else", () => {
  const parts = [
    part({ name: "titel" }),
    part({ name: "metode", shape: "one_of", options: [option("gps"), option("mentor")] }),
    part({ name: "målgruppe", shape: "many_of", options: [option("unge"), option("aktivitetsparate")] }),
    part({ name: "udfordring", shape: "many_of", options: [option("angst")] }),
  ];
  const answers = (/** @type {string} */ search) => answersInAddress(search, parts);
  assert.deepEqual(answers("?m%C3%A5lgruppe=unge&metode=gps"), { målgruppe: ["unge"], metode: "gps" });
  assert.deepEqual(answers("?målgruppe=unge&målgruppe=aktivitetsparate&målgruppe=unge"), {
    målgruppe: ["unge", "aktivitetsparate"],
  });
  assert.deepEqual(answers("?titel=Noget&metode=ukendt&udfordring=&__proto__=x"), {});
});
