import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, readChoice } from "../../generator/casebook/theme/assets/casebook/js/compare/address.js";
import { counted, listing, quoted } from "../../generator/casebook/theme/assets/casebook/js/dom.js";

const KNOWN = new Map(["gps", "ips", "vito", "rampe", "ny-indsats"].map((id) => [id, id.toUpperCase()]));

/** @param {string} search */
const read = (search) => readChoice(search, KNOWN, 4);

test("both ways to write several methods are read alike, each method once", () => {
  const both = { ids: ["gps", "ny-indsats"], left: [], unknown: [], only: false };
  for (const search of [
    "?m=gps&m=ny-indsats",
    "?m=gps,ny-indsats",
    "?m= gps , ny-indsats,,gps&m=gps",
    "m=gps%2Cny-indsats",
  ]) {
    assert.deepEqual(read(search), both, search);
  }
});

test("a choice comes out of its address as it went in", () => {
  for (const only of [true, false]) {
    for (const ids of [["gps"], ["vito", "gps", "ips"], ["ny-indsats", "rampe"]]) {
      assert.deepEqual(read(addressOf(ids, only)), { ids, left: [], unknown: [], only });
    }
  }
  assert.deepEqual(read(addressOf([])).ids, []);
});

test("what there is no room for, and what nobody knows, is told apart and never lost", () => {
  assert.deepEqual(read("?m=vito,x,gps,ips,rampe,ny-indsats,__proto__,constructor"), {
    ids: ["vito", "gps", "ips", "rampe"],
    left: ["ny-indsats"],
    unknown: ["x", "__proto__", "constructor"],
    only: false,
  });
});

test("an id that holds signs of addresses is written so that it is read back", () => {
  assert.equal(addressOf(["a&b=c", "å"]), "?m=a%26b%3Dc&m=%C3%A5");
  assert.deepEqual(read(addressOf(["a&b=c", "å"])).unknown, ["a&b=c", "å"]);
});

test("an empty or odd address chooses nothing", () => {
  for (const search of ["", "?", "?m=", "?m=,,", "?n=gps", "?M=gps", "?kun=alt"]) {
    assert.deepEqual(read(search), { ids: [], left: [], unknown: [], only: false }, search);
  }
});

test("words are listed as one says them", () => {
  assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listing), ["", "a", "a og b", "a, b og c"]);
});

test("what somebody wrote in an address is quoted in short", () => {
  assert.equal(quoted(["x".repeat(90)]), `«${"x".repeat(40)}»`);
  assert.equal(quoted(["a", "b", "c", "d", "e"]), "«a», «b», «c» og flere");
  assert.equal(quoted(["a", "b", "c"]), "«a», «b» og «c»");
});

test("one is one, and none is several", () => {
  assert.deepEqual(
    [0, 1, 2].map((number) => counted(number, "case", "cases")),
    ["0 cases", "1 case", "2 cases"],
  );
});
