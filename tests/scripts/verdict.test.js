import assert from "node:assert/strict";
import { test } from "node:test";
import { hashOf, readAnswers } from "../../generator/casebook/theme/assets/casebook/js/fit/answers.js";
import { reckoned } from "../../generator/casebook/theme/assets/casebook/js/fit/capacity.js";
import { nearest, nearness } from "../../generator/casebook/theme/assets/casebook/js/fit/places.js";
import { byDecider, partByPart, weigh } from "../../generator/casebook/theme/assets/casebook/js/fit/verdict.js";

/** @param {string} answer @param {Partial<FitQuestion>} [more] @returns {FitQuestion} */
const question = (answer, more = {}) => ({
  id: "q",
  part: "Behov",
  asked: "Er der behov?",
  decider: "Lederen",
  warning: false,
  weighty: false,
  answer,
  first: true,
  told: `Svar: ${answer}`,
  ...more,
});

/** @param {FitPoint[]} points */
const texts = (points) => points.map(({ text }) => text);

test("a yes speaks for and a no against; of a warning it is the other way round", () => {
  const told = weigh([
    question("ja", { told: "for" }),
    question("nej", { told: "imod" }),
    question("ja", { told: "advarsel", warning: true }),
    question("nej", { told: "ingen fare", warning: true }),
  ]);
  assert.deepEqual(
    [texts(told.pro), texts(told.con), told.open, told.unanswered],
    [["for", "ingen fare"], ["imod", "advarsel"], [], 0],
  );
});

test("partly and not known are open, of warnings too, and are counted on neither side", () => {
  const told = weigh([
    question("delvist"),
    question("ved-ikke"),
    question("delvist", { warning: true }),
    question("ved-ikke", { warning: true, asked: "Er der fare?" }),
  ]);
  assert.deepEqual([told.pro, told.con], [[], []]);
  assert.deepEqual(texts(told.open), [
    "Svar: delvist",
    "Det ved vi ikke endnu: Er der behov?",
    "Svar: delvist",
    "Det ved vi ikke endnu: Er der fare?",
  ]);
});

test("what weighs most comes first, and the rest as it was asked", () => {
  const told = weigh(["a", "b", "c", "d"].map((name) => question("ja", { told: name, weighty: name > "b" })));
  assert.deepEqual(texts(told.pro), ["c", "d", "a", "b"]);
});

test("an answer that the form does not have is no answer on any side", () => {
  for (const answer of ["JA", "måske", "constructor", "__proto__"]) {
    const { pro, con, open, unanswered } = weigh([question(answer)]);
    assert.deepEqual([pro, con, open, unanswered], [[], [], [], 0], answer);
  }
  assert.deepEqual(weigh([question("")]), { pro: [], con: [], open: [], unanswered: 1 });
  assert.deepEqual(weigh([]), { pro: [], con: [], open: [], unanswered: 0 });
});

test("the answers are told part by part, in the order of the form, without those that nobody gave", () => {
  const asked = [
    question("nej"),
    question("ja"),
    question("ja", { part: "constructor" }),
    question("ved-ikke"),
    question(""),
    question("ja"),
  ];
  assert.deepEqual(partByPart(asked), [
    ["Behov", "2 ja · 1 nej · 1 ved ikke · 1 ikke besvaret"],
    ["constructor", "1 ja"],
  ]);
  assert.deepEqual(partByPart([]), []);
});

test("each who decides has a number of points to settle", () => {
  const { open } = weigh([
    question("delvist"),
    question("ved-ikke", { decider: "Rådmanden" }),
    question("delvist"),
    question("ja"),
  ]);
  assert.deepEqual(
    [...byDecider(open)],
    [
      ["Lederen", 2],
      ["Rådmanden", 1],
    ],
  );
});

test("answers come out of an address as they went in", () => {
  const answers = new Map([
    ["kommune", "holstebro"],
    ["indstilling", "Vi prøver: 50 % & mere = #1?\nÆØÅ «ja» + 🙂"],
    ["__proto__", "x"],
  ]);
  assert.deepEqual(readAnswers(hashOf(answers)), answers);
});

test("no answer leaves no trace in the address, and an anchor is no answer", () => {
  assert.equal(hashOf(new Map()), "");
  assert.equal(hashOf(new Map([["behov", ""]])), "");
  for (const hash of ["", "#", "#indhold", "#cb-verdict"]) assert.equal(readAnswers(hash), null, hash);
});

test("an address that was cut in half is read as far as it goes", () => {
  assert.deepEqual(
    readAnswers("#behov=ja&indstilling=pr%C3%B8v%C3&tom=&=x"),
    new Map([
      ["behov", "ja"],
      ["indstilling", "prøv\uFFFD"],
      ["tom", ""],
      ["", "x"],
    ]),
  );
});

test("staff is rounded up to a tenth, one is one employee, and what is missing is said", () => {
  const told = (/** @type {number} */ citizens, /** @type {number} */ caseload, staff = NaN) =>
    reckoned({ citizens, caseload, staff });
  assert.equal(told(40, 40), "40 borgere ad gangen og 40 sager pr. medarbejder kræver 1 medarbejder på fuld tid.");
  assert.match(told(41, 40), /kræver 1,1 medarbejdere/);
  assert.match(told(40, 40, 0), /Vi kan sætte 0 af, så der mangler 1\.$/);
  assert.match(told(10, 20, 0.5), /så det rækker\.$/);
  assert.match(told(3, 10, 0.1), /mangler 0,2\.$/);
  assert.match(told(3, 10, 0.28), /så det rækker\.$/, "less than a tenth is not missing");
  assert.match(told(12000, 8), /12\.000 borgere .* kræver 1\.500 medarbejdere/);
});

test("numbers that are missing or make no sense are not reckoned with", () => {
  for (const [citizens, caseload] of [
    [NaN, 40],
    [40, NaN],
    [0, 40],
    [40, 0],
    [-1, 40],
    [40, -1],
  ]) {
    assert.equal(reckoned({ citizens, caseload, staff: 1 }), "");
  }
  assert.doesNotMatch(reckoned({ citizens: 1, caseload: 1, staff: -1 }), /sætte/);
});

/** @param {string} id @param {number} people @param {string} [region] @returns {[string, Municipality]} */
const municipality = (id, people, region = "midt") => [id, { id, name: id, region, people, year: "2025" }];
const PLACES = new Map([
  municipality("skive", 45000),
  municipality("like", 60000, "syd"),
  municipality("near", 50000),
  municipality("far", 600000, "syd"),
  municipality("big", 600000),
]);

/** @param {string} name @param {string} [region] @returns {Used} */
const used = (name, region = "") => ({
  municipality: name,
  region,
  place: name,
  year: 2024,
  title: name,
  href: "",
  role: "",
  outcome: "",
  told: "",
  failed: [],
});
const CASES = [used("far"), used("", "midt"), used("like"), used("big"), used("near"), used("skive"), used("", "syd")];

test("one's own municipality comes first, then those of like size, then the region, then the rest", () => {
  const found = nearest(CASES, PLACES.get("skive"), PLACES);
  assert.deepEqual(
    found.map((one) => one.municipality || one.region),
    ["skive", "near", "like", "big", "midt", "far", "syd"],
  );
  assert.deepEqual(
    found.map((one) => one.why),
    [
      "45.000 indbyggere · jeres egen kommune",
      "50.000 indbyggere · lignende størrelse · samme region",
      "60.000 indbyggere · lignende størrelse",
      "600.000 indbyggere · samme region",
      "samme region",
      "600.000 indbyggere",
      "",
    ],
  );
});

test("like size ends at half as many again, and begins at two thirds", () => {
  const places = new Map([
    municipality("own", 30000),
    municipality("most", 45000, "syd"),
    municipality("more", 45001, "syd"),
    municipality("least", 20000, "syd"),
    municipality("less", 19999, "syd"),
  ]);
  const like = nearest(
    ["most", "more", "least", "less"].map((name) => used(name)),
    places.get("own"),
    places,
  ).filter(({ near }) => near >= 2);
  assert.deepEqual(like.map((one) => one.municipality).sort(), ["least", "most"]);
});

test("without a municipality of one's own the cases come as they are", () => {
  assert.deepEqual(
    nearest(CASES, undefined, PLACES).map((one) => one.title),
    CASES.map((one) => one.title),
  );
  assert.deepEqual(nearest([], undefined, PLACES), []);
  assert.deepEqual(
    nearest([used("constructor")], PLACES.get("skive"), PLACES).map(({ near }) => near),
    [0],
  );
});

test("one sentence says how near the nearest are", () => {
  const own = PLACES.get("skive");
  const said = (/** @type {string[]} */ names) =>
    nearness(
      nearest(
        names.map((name) => used(name)),
        own,
        PLACES,
      ),
      own,
    );
  assert.equal(said([]), "Der er endnu ingen case med metoden.");
  assert.match(
    said(["near", "far"]),
    /^Én case er fra en kommune, der i størrelse ligner skive \(45\.000 indbyggere i 2025\)\.$/,
  );
  assert.match(said(["near", "like"]), /^2 cases er fra/);
  assert.match(said(["far"]), /^Ingen kommune af jeres størrelse har fortalt/);
  assert.match(nearness(nearest([used("far")], undefined, PLACES), undefined), /^Vælg jeres kommune/);
});
