import assert from "node:assert/strict";
import { test } from "node:test";
import {
  downToWhole,
  inDanish,
  reckoned,
  span,
  toHundreds,
  upToTenth,
} from "../../generator/casebook/theme/assets/casebook/js/calculator/reckoning.js";

const NOTHING = { citizens: null, months: null, caseload: null, cost: null, staff: null };

/** @param {Partial<Record<keyof Staffing, [number, number?]>>} given */
const reckon = (given) =>
  reckoned({
    ...NOTHING,
    ...Object.fromEntries(Object.entries(given).map(([name, [from, to]]) => [name, span(from, to ?? NaN)])),
  });

/** @param {NumberSpan | null} value @param {(value: number) => number} [rounded] */
const shown = (value, rounded) => (value ? inDanish(value, rounded) : "");

test("positions are citizens a year × months ÷ 12 ÷ caseload", () => {
  const { atOnce, positions } = reckon({ citizens: [40], months: [6], caseload: [10] });
  assert.deepEqual([shown(atOnce), shown(positions)], ["20", "2"]);
});

test("the price of a course does not depend on how many there are, that of a year does", () => {
  const few = reckon({ citizens: [20], months: [9], caseload: [15], cost: [600000] });
  const many = reckon({ citizens: [40], months: [9], caseload: [15], cost: [600000] });
  assert.deepEqual(few.price, many.price);
  assert.equal(shown(few.price, toHundreds), "30.000");
  assert.deepEqual([shown(few.yearly, toHundreds), shown(many.yearly, toHundreds)], ["600.000", "1.200.000"]);
});

test("of spans the lowest takes fewest months, most cases and the lowest cost, the highest the other way", () => {
  const { positions, price } = reckon({ citizens: [120], months: [6, 9], caseload: [10, 20], cost: [400000, 600000] });
  assert.equal(shown(positions, upToTenth), "3–9");
  assert.equal(shown(price, toHundreds), "10.000–45.000");
});

test("with the positions that there are one reaches what brings one back to them", () => {
  const { reach } = reckon({ months: [9], caseload: [10], staff: [3] });
  assert.equal(shown(reach, downToWhole), "40");
  const { positions } = reckon({ citizens: [40], months: [9], caseload: [10] });
  assert.equal(shown(positions, upToTenth), "3");
});

test("nothing is said of what is not known, and nothing of what is no number above nothing", () => {
  const empty = { atOnce: null, positions: null, yearly: null, price: null, reach: null };
  assert.deepEqual(reckon({}), empty);
  for (const wrong of [0, -3, NaN])
    assert.deepEqual(reckon({ citizens: [wrong], months: [6], caseload: [wrong] }), empty);
  const { price, yearly, positions } = reckon({ citizens: [10], months: [12], caseload: [10] });
  assert.deepEqual([shown(positions), price, yearly], ["1", null, null]);
});

test("two numbers are a span in either order, and one alone is both of them", () => {
  assert.deepEqual(span(9, 6), { low: 6, high: 9 });
  assert.deepEqual(span(NaN, 6), { low: 6, high: 6 });
  assert.equal(inDanish({ low: 6, high: 6 }), "6");
  assert.equal(inDanish({ low: 6, high: 9.55 }, upToTenth), "6–9,6");
});

test("a part of a position is one more tenth, and a whole one stays whole", () => {
  assert.deepEqual([2.01, 2, (40 * 9) / 12 / 10, 0.1 + 0.2].map(upToTenth), [2.1, 2, 3, 0.3]);
});
