import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addressOf,
  chosenIn,
  toggled,
  without,
} from "../../generator/casebook/theme/assets/casebook/js/catalogue/choice.js";
import { load } from "../../generator/casebook/theme/assets/casebook/js/catalogue/data.js";
import { narrowed } from "../../generator/casebook/theme/assets/casebook/js/catalogue/narrow.js";
import { ordered } from "../../generator/casebook/theme/assets/casebook/js/catalogue/order.js";

/** @type {Facet[]} */
const FACETS = [
  { id: "tema", values: ["relation", "motivation", "constructor"] },
  { id: "udfald", values: ["lykkedes", "lykkedes-ikke"] },
];

/** @param {string} address @param {string[]} tema @param {string[]} udfald @param {Partial<SortKeys>} [keys] @returns {Entry} */
function entry(address, tema, udfald, keys = {}) {
  return {
    address,
    type: "case",
    card: "",
    reasons: [],
    values: { tema, udfald },
    keys: { title: 0, year: null, smallest: null, largest: null, ...keys },
  };
}

const RECORDS = [
  entry("a", ["relation"], ["lykkedes"]),
  entry("b", ["relation", "motivation"], ["lykkedes-ikke"]),
  entry("c", ["motivation"], ["lykkedes"]),
  entry("d", [], []),
];

/** @param {string} query */
const chosen = (query) => chosenIn(query, FACETS);

/** @param {string} query @param {string[] | null} [found] */
function list(query, found = null) {
  const hits = found && new Map(found.map((address) => [address, {}]));
  const { fits, counts } = narrowed({ facets: FACETS, records: RECORDS }, chosen(query), hits);
  return { fits: fits.map(({ address }) => address), counts };
}

test("nothing chosen fits all, and every value counts its own records", () => {
  assert.deepEqual(list(""), {
    fits: ["a", "b", "c", "d"],
    counts: { tema: { relation: 2, motivation: 2, constructor: 0 }, udfald: { lykkedes: 2, "lykkedes-ikke": 1 } },
  });
});

test("of several values of a facet one is enough, and of several facets all must fit", () => {
  assert.deepEqual(list("?tema=relation,motivation").fits, ["a", "b", "c"]);
  assert.deepEqual(list("?tema=relation&udfald=lykkedes").fits, ["a"]);
  assert.deepEqual(list("?tema=relation,motivation&udfald=lykkedes").fits, ["a", "c"]);
  assert.deepEqual(list("?tema=constructor&udfald=lykkedes").fits, []);
});

test("a facet's counts go by what is chosen in the others, not in itself", () => {
  assert.deepEqual(list("?tema=relation").counts, {
    tema: { relation: 2, motivation: 2, constructor: 0 },
    udfald: { lykkedes: 1, "lykkedes-ikke": 1 },
  });
  assert.deepEqual(list("?tema=relation&udfald=lykkedes").counts, {
    tema: { relation: 1, motivation: 1, constructor: 0 },
    udfald: { lykkedes: 1, "lykkedes-ikke": 1 },
  });
});

test("a count is the length of the list that one more click gives", () => {
  for (const query of ["", "?tema=relation", "?udfald=lykkedes", "?tema=motivation&udfald=lykkedes-ikke"]) {
    const { counts } = list(query);
    for (const { id, values } of FACETS) {
      for (const value of values) {
        const alone = { ...chosen(query), values: { ...chosen(query).values, [id]: [value] } };
        assert.equal(
          narrowed({ facets: FACETS, records: RECORDS }, alone, null).fits.length,
          counts[id][value],
          `${query} ${value}`,
        );
      }
    }
  }
});

test("what a text found comes in the order of the search, and only that", () => {
  assert.deepEqual(list("", ["c", "b", "unknown"]).fits, ["c", "b"]);
  assert.deepEqual(list("?udfald=lykkedes", ["c", "b", "a"]).fits, ["c", "a"]);
  assert.deepEqual(list("", []), {
    fits: [],
    counts: { tema: { relation: 0, motivation: 0, constructor: 0 }, udfald: { lykkedes: 0, "lykkedes-ikke": 0 } },
  });
});

test("a catalogue without records or facets is empty and whole", () => {
  assert.deepEqual(narrowed({ facets: [], records: [] }, chosenIn("", []), null), { fits: [], counts: {} });
});

test("a choice comes out of its address as it went in", () => {
  for (const q of ["", "mentor", "50 % & mere", "æøå", "a+b", "«citat»", "#ja?", "tema=relation", "🙂", "100%25"]) {
    const choice = { q, sort: "nyeste", values: { tema: ["relation", "constructor"], udfald: ["lykkedes-ikke"] } };
    assert.deepEqual(chosen(addressOf(choice)), choice, q);
  }
  assert.equal(addressOf(chosen("")), "");
});

test("an address is read in the order of the facets, with commas or several times", () => {
  assert.deepEqual(chosen("?tema=motivation,relation").values.tema, ["relation", "motivation"]);
  assert.deepEqual(chosen("?tema=motivation&tema=relation&tema=relation").values.tema, ["relation", "motivation"]);
});

test("what no facet and no order knows is left out", () => {
  assert.deepEqual(chosen("?tema=__proto__,ukendt,&__proto__=x&constructor=relation&sorter=constructor&q=%20"), {
    q: "",
    sort: "",
    values: { tema: [], udfald: [] },
  });
  assert.equal(
    chosen("?tema=relation&q=%E0%A4%A").values.tema[0],
    "relation",
    "an address cut in half is read as far as it goes",
  );
});

test("a value that is chosen twice is not chosen, and the first choice is left as it was", () => {
  const first = chosen("?tema=relation&sorter=smaa");
  const both = toggled(first, "tema", "motivation");
  assert.deepEqual(both.values.tema, ["relation", "motivation"]);
  assert.deepEqual(toggled(both, "tema", "motivation"), first);
  assert.deepEqual(first.values.tema, ["relation"]);
});

test("taking everything back keeps the order of the list", () => {
  assert.deepEqual(without(chosen("?tema=relation&q=x&sorter=smaa")), {
    q: "",
    sort: "smaa",
    values: { tema: [], udfald: [] },
  });
});

test("records that do not tell come last in every order, and equals by title", () => {
  const records = [
    entry("silent", [], [], { title: 1 }),
    entry("old", [], [], { title: 4, year: 2019, smallest: 9, largest: 9 }),
    entry("new-b", [], [], { title: 3, year: 2024, smallest: 5, largest: 90 }),
    entry("new-a", [], [], { title: 2, year: 2024, smallest: 9, largest: 9 }),
  ];
  const by = (/** @type {string} */ order) => ordered(records, order).map(({ address }) => address);
  assert.deepEqual(by("nyeste"), ["new-a", "new-b", "old", "silent"]);
  assert.deepEqual(by("smaa"), ["new-b", "new-a", "old", "silent"]);
  assert.deepEqual(by("store"), ["new-b", "new-a", "old", "silent"]);
  assert.deepEqual(by("titel"), ["silent", "new-a", "new-b", "old"]);
  for (const order of ["", "constructor", "__proto__"])
    assert.deepEqual(by(order), ["silent", "old", "new-b", "new-a"]);
});

test("the file of the build is read with the places of its values", async () => {
  /** @type {CatalogueTable} */
  const table = {
    facetter: { tema: ["relation", "motivation"], udfald: [] },
    poster: [
      {
        location: "cases/a/",
        type: "case",
        orden: [3, 2024, null, null],
        kort: "<li>",
        vaerdier: [[1], []],
        gennem: [{ facet: "tema", vaerdi: 0, vej: "smallere", ord: "…" }],
      },
    ],
  };
  const { facets, records } = await load(new URL(`data:application/json,${encodeURIComponent(JSON.stringify(table))}`));
  assert.deepEqual(facets, [
    { id: "tema", values: ["relation", "motivation"] },
    { id: "udfald", values: [] },
  ]);
  assert.deepEqual(records[0].values, { tema: ["motivation"], udfald: [] });
  assert.deepEqual(records[0].reasons, [{ facet: "tema", value: "relation", way: "smallere", text: "…" }]);
  assert.deepEqual(records[0].keys, { title: 3, year: 2024, smallest: null, largest: null });
});
