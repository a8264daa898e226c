import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, readChoice } from "../../generator/casebook/theme/assets/casebook/js/compare/address.js";
import { withIdsOfToday } from "../../generator/casebook/theme/assets/casebook/js/renamed.js";

const RENAMED = "gammelt=nyt&aeldre=nyt";

test("a method in a kept address is the one that it is called today", () => {
  assert.equal(withIdsOfToday("?metode=gammelt", RENAMED), "?metode=nyt");
  assert.equal(withIdsOfToday("?type=case&metode=gps,aeldre", RENAMED), "?type=case&metode=gps%2Cnyt");
  const names = new Map(["gps", "nyt"].map((id) => [id, id]));
  const read = readChoice(withIdsOfToday("?m=gps, gammelt&m=aeldre&kun=forskelle", RENAMED), names, 4);
  assert.deepEqual(read, { ids: ["gps", "nyt"], left: [], unknown: [], only: true });
});

test("what is no id of a method stays, and so does an address where nothing was renamed", () => {
  assert.equal(withIdsOfToday("?q=gammelt&m=andet", RENAMED), "?q=gammelt&m=andet");
  for (const search of ["", "?m= gps , vito", addressOf(["a&b=c", "å"])]) {
    assert.equal(withIdsOfToday(search, undefined), search);
    assert.equal(withIdsOfToday(search, ""), search);
  }
});
