import assert from "node:assert/strict";
import { test } from "node:test";
import {
  fold,
  isSmallWord,
  isStopWord,
  stem,
  wordsOf,
} from "../../generator/casebook/theme/assets/casebook/js/search/words.js";

test("words are letters and digits in any script, in small letters, and a hyphen parts them", () => {
  assert.deepEqual(wordsOf("Hvad HJÆLPER – mod Angst?! §50, job-parat"), [
    "hvad",
    "hjælper",
    "mod",
    "angst",
    "50",
    "job",
    "parat",
  ]);
  assert.deepEqual(wordsOf("Łódź 北京 café"), ["łódź", "北京", "café"]);
});

test("a text without a word has none", () => {
  for (const text of ["", "   ", "-- ?!", "🙂", "«»"]) assert.deepEqual(wordsOf(text), []);
});

test("a word that was copied with soft hyphens, or is written with dots, is the word", () => {
  assert.deepEqual(wordsOf("virksomheds\u00adpraktik og I.P.S."), ["virksomhedspraktik", "og", "ips"]);
  assert.deepEqual(wordsOf("bl.a. i 2. uge"), ["bl", "a", "i", "2", "uge"]);
});

test("a letter is the same letter however it was typed", () => {
  assert.deepEqual(wordsOf("pa\u030Arørende"), wordsOf("pårørende"));
});

test("every spelling of æ, ø and å is one", () => {
  for (const [first, ...others] of [
    ["førtid", "foertid", "fortid"],
    ["pårørende", "paarørende", "paroerende"],
    ["træning", "traening", "traning"],
  ]) {
    for (const other of others) assert.equal(fold(other), fold(first));
  }
  assert.notEqual(fold("mål"), fold("møl"));
});

test("inflections share a stem and words of other meanings do not", () => {
  for (const words of [
    "borger borgere borgeren borgernes",
    "metode metoden metoder metodernes",
    "hjælp hjælpen",
    "arbejdsløs arbejdsløse",
  ]) {
    assert.deepEqual(new Set(words.split(" ").map(stem)).size, 1, words);
  }
  assert.notEqual(stem("kost"), stem("koncept"));
});

test("a word too short to be inflected is its own stem, and nothing is worn away to nothing", () => {
  for (const word of ["", "i", "ø", "af", "øl", "es", "s", "ss", "xyz", "50"]) assert.equal(stem(word), word);
});

test("names that every object of JavaScript knows are words like any other", () => {
  for (const word of ["constructor", "__proto__", "tostring", "hasownproperty"]) {
    assert.equal(typeof stem(word), "string");
    assert.equal(isStopWord(word) || isSmallWord(word), false);
  }
});

test("what turns a meaning round is not passed over in a phrase", () => {
  assert.equal(isSmallWord("ikke") || isSmallWord("uden"), false);
  assert.equal(isStopWord("hvordan") && isSmallWord("og"), true);
});
