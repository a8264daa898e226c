import assert from "node:assert/strict";
import { test } from "node:test";
import {
  beginning,
  completed,
  corrected,
  divided,
  respelled,
} from "../../generator/casebook/theme/assets/casebook/js/search/spelling.js";
import { levels, put } from "./casebook.js";

put({
  words: levels(
    "førtidspension virksomhedspraktikken mentor mentee mentorat angst ansat pårørende fjord ford aarhus constructor samtalen samtale håb hab hund hest korn",
    "praktik virksomhed job kaffe borger relation",
  ),
});

test("a word is known by whichever way æ, ø and å were written, and is no other spelling of itself", async () => {
  for (const typed of ["foertidspension", "fortidspension"])
    assert.deepEqual(await respelled(typed), ["førtidspension"]);
  assert.deepEqual(await respelled("paaroerende"), ["pårørende"]);
  assert.deepEqual(await respelled("århus"), ["aarhus"]);
  assert.deepEqual(await respelled("førtidspension"), []);
});

test("words that differ in a Danish letter alone are each other's other spelling", async () => {
  assert.deepEqual(await respelled("håb"), ["hab"]);
  assert.deepEqual((await respelled("haab")).sort(), ["hab", "håb"]);
});

test("an unfinished word is completed with the commonest, then the shortest, then by the alphabet", async () => {
  assert.deepEqual(await completed("ment"), ["mentee", "mentor", "mentorat"]);
  assert.deepEqual(await completed("foertid"), ["førtidspension"]);
  assert.deepEqual(await completed("me"), [], "two letters begin too much");
});

test("no more than six completions are given", async () => {
  assert.ok((await completed("sam")).length <= 6);
});

test("a compound is divided into two words of the site, also with a binding s and inflected", async () => {
  assert.deepEqual(await divided("virksomhedspraktikken"), ["virksomhed", "praktik"]);
  assert.deepEqual(await divided("kaffepraktik"), ["kaffe", "praktik"]);
  assert.deepEqual(await divided("borgerxyzq"), []);
});

test("a slip of the hand is mended: swapped, missing, doubled, beside the key", async () => {
  for (const [typed, meant] of [
    ["metnor", "mentor"],
    ["mntor", "mentor"],
    ["menntor", "mentor"],
    ["mentir", "mentor"],
    ["relaiton", "relation"],
  ]) {
    assert.equal(await corrected(typed), meant, typed);
  }
});

test("of two that lie as near, the one with the same first letter is meant", async () => {
  assert.equal(await corrected("kord"), "korn");
});

test("nothing is guessed for what is too short, too far off, or no word", async () => {
  for (const typed of ["", "hes", "xqzwvkj", "🙂", "12345678901234567890"])
    assert.equal(await corrected(typed), undefined, typed);
});

test("empty and odd input finds nothing and breaks nothing", async () => {
  for (const typed of ["", "a", "__proto__", "hasownproperty", "x".repeat(5000)]) {
    for (const way of [respelled, completed, divided, beginning])
      assert.deepEqual(await way(typed), [], `${way.name} ${typed.slice(0, 20)}`);
  }
});

test("a long word falls back on the longest word of the site that it begins with", async () => {
  assert.deepEqual(await beginning("praktikantophold"), ["praktik"]);
  assert.deepEqual(await beginning("jobs"), [], "three letters tell too little");
});
