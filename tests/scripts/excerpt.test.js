import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt } from "../../generator/casebook/theme/assets/casebook/js/search/excerpt.js";
import { reasons, sentence } from "../../generator/casebook/theme/assets/casebook/js/search/reasons.js";
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

/** @param {string} word @param {string} found @param {Way["how"]} how */
const by = (word, found, how) => ({ [word]: { way: { word: found, weight: 1, how } } });

test("what a page is marked with, else its title, and what it writes are each a reason", () => {
  assert.deepEqual(why(by("angst", "angst", "ord"), "om angst", {}, "Angst"), ["har det i titlen", "nævner «angst»"]);
  const marked = { hash: { concept: meant("udfordring", "Hashmisbrug", "hash") } };
  assert.deepEqual(why(marked, "", { zqHashmisbrug: "handler om hashmisbrug" }), ["handler om hashmisbrug"]);
  assert.deepEqual(why(marked, ""), ["handler om hashmisbrug"]);
  assert.deepEqual(why({ jobbet: { concept: meant("side", "Job", "jobbet", true) } }, ""), ["svarer på «jobbet»"]);
  assert.deepEqual(why({ angst: {} }, "", {}, "Angst"), ["har det i titlen"]);
});

test("the reasons are a sentence about the kind of page that it is", () => {
  const both = ["handler om hashmisbrug", "er fra Viborg"];
  assert.equal(sentence("case", both), "Passer, fordi casen handler om hashmisbrug, og den er fra Viborg");
  assert.equal(sentence("metode", both.slice(0, 1)), "Passer, fordi metoden handler om hashmisbrug");
  for (const kind of ["udfordring", "constructor"]) assert.ok(sentence(kind, both).startsWith("Passer, fordi siden"));
});

test("a name of capital letters keeps them inside a sentence", () => {
  assert.deepEqual(why({ støtte: { concept: meant("metode", "IPS", "støtte") } }, ""), ["handler om IPS"]);
});

test("a word that stands only as a part of another is shown in it", () => {
  assert.deepEqual(why(by("praktik", "praktik", "ord"), "en virksomhedspraktik"), ["nævner «virksomhedspraktik»"]);
});

test("what was mended or replaced is said", () => {
  assert.deepEqual(why(by("metnor", "mentor", "rettet"), ""), ["nævner «mentor», som du måske mente med «metnor»"]);
  assert.deepEqual(why(by("job", "arbejde", "synonym"), ""), ["nævner «arbejde», som ligger tæt på «job»"]);
});

test("there is always a reason and never more than two, none twice", () => {
  assert.deepEqual(why({}, ""), ["nævner det"]);
  const words = Object.assign({}, ...["a", "b", "c", "d"].map((word) => by(word, `${word}x`, "synonym")));
  assert.equal(why(words, "").length, 2);
  const twice = { a: { concept: meant("tema", "Tema", "a") }, b: { concept: meant("tema", "Tema", "a") } };
  assert.deepEqual(why(twice, ""), ["handler om tema"]);
});

test("a word that every object of JavaScript knows is a word like any other", () => {
  for (const word of ["constructor", "tostring"]) {
    assert.deepEqual(why(by(word, word, "ord"), word), [`nævner «${word}»`]);
  }
});
