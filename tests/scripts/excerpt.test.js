import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt } from "../../generator/casebook/theme/assets/casebook/js/search/excerpt.js";
import { reasons } from "../../generator/casebook/theme/assets/casebook/js/search/reasons.js";
import { fragment } from "./casebook.js";

/** @param {string} text @param {Anchor[]} [anchors] */
const page = (text, anchors = []) => fragment({ id: "side", kind: "side", text, anchors });
/** @param {...string} words @returns {Finder} */
const sought =
  (...words) =>
  (word) =>
    words.find((one) => one === word);
const filler = (/** @type {number} */ number) => Array.from({ length: number }, (_, i) => `fyld${i}`).join(" ");

test("a short text is shown whole, with what was sought marked", () => {
  const found = excerpt(page("Om angst og mod."), sought("angst"));
  assert.equal(found.text, "Om angst og mod.");
  assert.deepEqual(
    found.marked.filter((piece) => piece.hit),
    [{ text: "angst ", hit: true }],
  );
});

test("a piece of a long text holds what was sought, and says where it was cut", () => {
  const { text, marked } = excerpt(page(`${filler(200)} angst og mod ${filler(200)}`), sought("angst", "mod"));
  assert.match(text, /^… .*angst og mod .* …$/);
  assert.equal(marked.map((piece) => piece.text).join(""), text);
  assert.equal(marked.filter((piece) => piece.hit).length, 2);
});

test("where all words stand together is shown before where one stands often", () => {
  const { text } = excerpt(
    page(`${"angst ".repeat(10)} ${filler(100)} angst og mod ${filler(50)}`),
    sought("angst", "mod"),
  );
  assert.match(text, /angst og mod/);
});

test("a page that holds nothing of it is shown from its beginning, after a list of facts", () => {
  assert.match(excerpt(page(filler(100)), () => undefined).text, /^fyld0 .* …$/);
  assert.match(excerpt(page(`Temaer. Motivation. ${filler(100)}`), () => undefined).text, /fyld0/);
});

test("the heading is the last one before what was found", () => {
  const anchors = [
    { id: "sidst", text: "Sidst", location: 90 },
    { id: "først", text: "Først", location: 0 },
    { id: "midt", text: "Midt", location: 40 },
  ];
  const text = `${filler(60)} angst ${filler(60)}`;
  assert.deepEqual(excerpt(page(text, anchors), sought("angst")).anchor, { id: "midt", text: "Midt" });
  assert.equal(excerpt(page(text, anchors), () => undefined).anchor, undefined);
  assert.equal(excerpt(page(text), sought("angst")).anchor, undefined);
});

test("an empty page has an empty excerpt", () => {
  const { text, anchor } = excerpt(page(""), sought("angst"));
  assert.deepEqual([text, anchor], ["", undefined]);
});

/** @param {string} facet @param {string} name @param {string} text @param {boolean} [everyday] @returns {Meant} */
function meant(facet, name, text, everyday = false) {
  const phrase = { text, words: [text], stems: [text], everyday };
  return {
    concept: { token: `zq${name}`, facet, name, today: "", phrases: [phrase] },
    phrase,
    stems: new Set([text]),
    literal: true,
    named: false,
  };
}

/** @param {Record<string, Omit<Support, "score" | "load">>} words @param {string} text @param {Record<string, string>} [known] @param {string} [title] */
function why(words, text, known = {}, title = "Andet") {
  const own = fragment({ id: "side", kind: "side", title, text, reasons: known });
  const load = async () => own;
  const found = new Map(Object.entries(words).map(([word, support]) => [word, { score: 1, load, ...support }]));
  /** @type {AskedWord[]} */
  const asked = [...found].map(([word]) => ({ word, root: word, ways: [] }));
  const finder = () => sought(...found.keys());
  return reasons({ id: "side", score: 1, load, words: found }, own, {
    words: asked,
    concepts: [],
    kinds: [],
    onlyKinds: false,
    suggestion: undefined,
    onlyFilters: false,
    finder,
  });
}

test("the title, a concept and the text are each a reason", () => {
  assert.deepEqual(why({ angst: { way: { word: "angst", weight: 1, how: "ord" } } }, "om angst", {}, "Angst"), [
    "titlen",
    "«angst» i teksten",
  ]);
  assert.deepEqual(
    why({ hash: { concept: meant("udfordring", "Hashmisbrug", "hash") } }, "", {
      zqHashmisbrug: "udfordring: hashmisbrug",
    }),
    ["hash → hashmisbrug", "udfordring: hashmisbrug"],
  );
  assert.deepEqual(why({ jobbet: { concept: meant("side", "Job", "jobbet", true) } }, ""), ["handler om: jobbet"]);
});

test("a name of capital letters keeps them inside a sentence", () => {
  assert.deepEqual(why({ støtte: { concept: meant("metode", "IPS", "støtte") } }, ""), ["støtte → IPS"]);
});

test("a word that stands only as a part of another is shown in it", () => {
  assert.deepEqual(why({ praktik: { way: { word: "praktik", weight: 1, how: "ord" } } }, "en virksomhedspraktik"), [
    "praktik i virksomhedspraktik",
  ]);
});

test("what was mended or replaced is said", () => {
  assert.deepEqual(why({ metnor: { way: { word: "mentor", weight: 1, how: "rettet" } } }, ""), ["metnor → mentor"]);
  assert.deepEqual(why({ job: { way: { word: "arbejde", weight: 1, how: "synonym" } } }, ""), ["job → arbejde"]);
});

test("there is always a reason and never more than three, none twice", () => {
  assert.deepEqual(why({}, ""), ["teksten"]);
  const synonym = (/** @type {string} */ word) => ({ way: /** @type {Way} */ ({ word, weight: 1, how: "synonym" }) });
  const words = Object.fromEntries(["a", "b", "c", "d"].map((word) => [word, synonym(`${word}x`)]));
  assert.equal(why(words, "").length, 3);
  const twice = { a: { concept: meant("tema", "Tema", "a") }, b: { concept: meant("tema", "Tema", "a") } };
  assert.deepEqual(why(twice, ""), ["a → tema"]);
});

test("a word that every object of JavaScript knows is a word like any other", () => {
  for (const word of ["constructor", "tostring"]) {
    assert.deepEqual(why({ [word]: { way: { word, weight: 1, how: "ord" } } }, word), [`«${word}» i teksten`]);
  }
});
