import assert from "node:assert/strict";
import { test } from "node:test";
import { baseForm, kin, synonyms } from "../../generator/casebook/theme/assets/casebook/js/search/language.js";
import { understood } from "../../generator/casebook/theme/assets/casebook/js/search/query.js";
import { concept, levels, put } from "./casebook.js";

put({
  pages: [
    { id: "a", kind: "case", text: "angst mænd mentor praktik førtidspension ustabilt fremmøde kost job" },
    { id: "b", kind: "metode", text: "mentor samtale" },
  ],
  language: {
    begreber: [
      concept("zqangst", "udfordring", "Angst", ["bange"]),
      concept("zqfremmoede", "udfordring", "Ustabilt fremmøde", ["møder ikke op"]),
      concept("zqsyge", "maalgruppe", "Psykisk syge"),
      concept("zqsygeunge", "maalgruppe", "Psykisk syge unge"),
      concept("zqtypecasezq", "type", "Case"),
    ],
    former: { mænd: "mand" },
    synonymer: [["job", "arbejde", "constructor"]],
  },
  words: levels("angst mænd mentor praktik førtidspension fremmøde job samtale rammer"),
});

/** @param {string} text */
const names = async (text) => (await understood(text)).concepts.map((one) => one.concept.name);
/** @param {string} text */
const words = async (text) => (await understood(text)).words.map((one) => one.word);

test("a search without a word asks for nothing, or for what the filters let through", async () => {
  for (const text of ["", "  ", "?!", "🙂"]) {
    const query = await understood(text);
    assert.deepEqual([query.words, query.concepts, query.onlyFilters, query.suggestion], [[], [], false, undefined]);
    assert.equal(query.finder()("angst"), undefined);
    assert.equal((await understood(text, true)).onlyFilters, !text.trim()); // what was written has to be found
  }
});

test("names that every object of JavaScript knows can be searched for", async () => {
  for (const text of ["constructor", "__proto__", "toString hasOwnProperty", "__proto__ angst", "valueOf"]) {
    const query = await understood(text);
    assert.ok(
      query.words.every((one) => typeof one.root === "string"),
      text,
    );
    assert.ok(
      query.words.every((one) => one.ways.every((way) => typeof way.word === "string")),
      text,
    );
    assert.equal(typeof query.finder(), "function");
  }
  assert.equal(await baseForm("constructor"), "constructor");
  assert.deepEqual(await synonyms("constructor"), ["job", "arbejde"]);
});

test("a table that names such a word is believed like any other", async () => {
  assert.deepEqual(await synonyms("arbejde"), ["job", "constructor"]);
});

test("question words are left out, unless they are all there is", async () => {
  assert.deepEqual(await words("hvad hjælper mod angst"), ["hjælper", "angst"]);
  assert.deepEqual(await words("hvad er det"), ["hvad", "er", "det"]);
});

test("a word that is written twice is looked up once", async () => {
  assert.deepEqual(await words("angst Angst ANGST"), ["angst"]);
});

test("a number says little by itself", async () => {
  const [number] = (await understood("50")).words;
  assert.equal(number.ways[0].weight, 0.3);
});

test("a base form is looked up beside the word", async () => {
  const [one] = (await understood("mænd")).words;
  assert.deepEqual(one.ways.slice(0, 2), [
    { word: "mænd", weight: 1, how: "ord" },
    { word: "mand", weight: 1, how: "form" },
  ]);
});

test("a concept is named by its name, by everyday words, and by no part of a phrase", async () => {
  assert.deepEqual(await names("angsten"), ["Angst"]);
  assert.deepEqual(await names("borgere der ikke møder op"), ["Ustabilt fremmøde"]);
  assert.deepEqual(await names("møder"), []);
});

test("a phrase within a longer one of the same search is passed over", async () => {
  assert.deepEqual(await names("psykisk syge unge"), ["Psykisk syge unge"]);
  assert.deepEqual(await names("psykisk syge"), ["Psykisk syge"]);
});

test("a kind of page is a kind beside a subject, and the subject where it stands alone", async () => {
  const beside = await understood("case om angst");
  assert.deepEqual([beside.onlyKinds, beside.words.map((one) => one.word)], [false, ["angst"]]);
  assert.deepEqual(
    beside.kinds.map((one) => one.concept.name),
    ["Case"],
  );
  const alone = await understood("case");
  assert.deepEqual([alone.onlyKinds, alone.kinds], [true, []]);
});

test("a word without its Danish letters is looked up with them, and no slip is claimed", async () => {
  const query = await understood("foertidspension");
  assert.deepEqual(query.words[0].ways.at(-1), { word: "førtidspension", weight: 1, how: "stavet" });
  assert.equal(query.suggestion, undefined);
});

test("a slip of the hand is mended in what is suggested, and the other words stand as they were typed", async () => {
  assert.equal((await understood("hjælp fra metnor")).suggestion, "hjælp fra mentor");
  assert.equal((await understood("mentor")).suggestion, undefined);
});

test("a mended word names its concept as if it had been written", async () => {
  assert.deepEqual(await names("anngst"), ["Angst"]);
});

test("a word of a text answers to the search by any of its ways, and to the concept by its name", async () => {
  const find = (await understood("bange")).finder();
  assert.equal(find("angsten"), "Angst");
  assert.equal(find("praktik"), undefined);
});

test("verbs and their nouns are kin, and short words have none", () => {
  assert.deepEqual(kin("anonymisering"), ["anonymisere"]);
  assert.ok(kin("anonymisere").includes("anonymisering"));
  for (const word of ["", "ing", "job", "__proto__"]) assert.deepEqual(kin(word), []);
});

test("a word that is put together of others names what its parts name, less surely", async () => {
  const { concepts, suggestion } = await understood("angstsamtalen");
  assert.deepEqual(
    concepts.map((one) => [one.concept.name, one.inPart]),
    [["Angst", true]],
  );
  assert.equal(suggestion, undefined);
  assert.deepEqual((await understood("angst")).concepts[0].inPart, undefined);
});
