import assert from "node:assert/strict";
import { test } from "node:test";
import { understood } from "../../generator/casebook/theme/assets/casebook/js/search/query.js";
import { ranked } from "../../generator/casebook/theme/assets/casebook/js/search/ranking.js";
import { search, suggest } from "../../generator/casebook/theme/assets/casebook/js/search.js";
import { asked, concept, put } from "./casebook.js";

/** @param {string} id @param {string} text */
const term = (id, text) => ({ id, kind: "begreb", text });

put({
  pages: [
    { id: "tie-b", kind: "case", title: "Øen", text: "lige vægt", filters: { type: "case", tema: "relation" } },
    { id: "tie-a", kind: "case", title: "Åen", text: "lige vægt", filters: { type: "case", tema: "motivation" } },
    { id: "tie-c", kind: "metode", title: "Ahorn", text: "lige vægt", filters: { type: "metode", tema: "relation" } },
    { id: "with-both", kind: "case", text: "hund kat" },
    { id: "dog", kind: "case", text: "hund hund" },
    { id: "noise", kind: "kilde", title: "Sjælden vejviser", text: "sjælden", tokens: ["zqtitelsjældenvejviserzq"] },
    { id: "loud", kind: "case", text: "sjælden ".repeat(40) },
    { id: "angst", kind: "udfordring", title: "Angst", text: "angst", tokens: ["zqangst", "zqegenzqangst"] },
    {
      id: "a-worried",
      kind: "udfordring",
      text: "angst angst",
      tokens: ["zqangst"],
      reasons: { zqangst: "handler om angst og uro" },
    },
    ...["1", "2", "3", "4"].map((place) => term(`term-${place}`, "loven loven loven loven")),
    { id: "law", kind: "side", text: "loven loven loven" },
  ],
  language: {
    begreber: [concept("zqangst", "udfordring", "Angst", ["bange"]), concept("zqtypebegrebzq", "type", "Begreb")],
  },
});

/** @param {string} text @param {FacetFilters} [filters] */
const ids = async (text, filters = {}) =>
  (await ranked(await understood(text, Object.keys(filters).length > 0), filters)).map((page) => page.id);

test("pages that say as much come by their id, in whichever order the index gave them", async () => {
  assert.deepEqual(
    (await ids("vægt")).filter((id) => id !== "tie-c"),
    ["tie-a", "tie-b"],
  );
});

test("the same search gives the same, and asks the index nothing twice", async () => {
  const first = await ids("vægt hund");
  const before = asked.times;
  assert.deepEqual(await ids("vægt hund"), first);
  assert.equal(asked.times, before);
});

test("a page that answers to all words comes before one that says more of one", async () => {
  assert.deepEqual((await ids("hund kat")).slice(0, 2), ["with-both", "dog"]);
});

test("the page that is about a concept comes before those that have it", async () => {
  assert.deepEqual(await ids("angst"), ["angst", "a-worried"]);
});

test("an everyday word finds the concept in a casebook of few pages too", async () => {
  const pages = await ranked(await understood("bange hund"), {});
  assert.ok(pages.some((page) => page.id === "angst"));
  assert.ok(pages.every((page) => Number.isFinite(page.score)));
});

test("a page far below the best is noise", async () => {
  assert.deepEqual(await ids("sjælden"), ["loud"]);
});

test("where a kind is many and alike, a list begins with two of it, unless it was asked for", async () => {
  assert.deepEqual(await ids("loven"), ["term-1", "term-2", "law", "term-3", "term-4"]);
  assert.equal((await ids("begreb loven")).at(-1), "law");
});

test("of several values of a facet one is enough, of several facets all must fit", async () => {
  assert.deepEqual(await ids("vægt", { tema: "relation", type: "case" }), ["tie-b"]);
  assert.deepEqual(
    new Set(await ids("vægt", { tema: ["relation", "motivation"], type: "case" })),
    new Set(["tie-a", "tie-b"]),
  );
  assert.deepEqual(await ids("vægt", { tema: "constructor" }), []);
});

test("filters alone give every record that fits, by its Danish title", async () => {
  assert.deepEqual(await ids("", { type: ["case", "metode"] }), ["tie-c", "tie-b", "tie-a"]);
});

test("a search that nothing answers to is empty", async () => {
  for (const text of ["", "qqqqqqqq", "constructor", "__proto__", "hasOwnProperty toString", "x".repeat(2000)]) {
    assert.deepEqual(await search(text), []);
    assert.equal(await suggest(text), undefined);
  }
});

test("a hit says where it is, why it is shown, and what of its text was sought", async () => {
  const [hit, ...others] = await search("angsten");
  assert.deepEqual([hit.title, hit.kind, hit.reasons], ["Angst", "udfordring", ["handler om angst"]]);
  assert.ok(hit.url.endsWith("/angst/"));
  assert.equal(hit.marked.map((piece) => piece.text).join(""), hit.excerpt);
  assert.ok(hit.marked.some((piece) => piece.hit));
  assert.deepEqual(
    others.map((other) => other.why),
    ["Passer, fordi siden handler om angst og uro"],
  );
});

test("a whole title that was asked for comes first", async () => {
  const all = await search("vægt");
  const last = all.at(-1);
  assert.ok(last && all.length > 1);
  assert.equal((await search(last.title)).at(0)?.title, last.title);
});

test("a whole title comes first though its words say less of it than of others, or nothing at all", async () => {
  assert.ok((await ids("Sjælden vejviser")).every((id) => id !== "noise"));
  assert.equal((await search("«Sjælden vejviser»", { limit: 1 })).at(0)?.title, "Sjælden vejviser");
  const narrowed = await search("Sjælden vejviser", { filters: { type: "case" } });
  assert.ok(narrowed.every((one) => one.title !== "Sjælden vejviser"));
});

test("no more is loaded than is shown", async () => {
  assert.equal((await search("vægt", { limit: 1 })).length, 1);
  assert.equal((await search("vægt", { limit: 0 })).length, 0);
});
