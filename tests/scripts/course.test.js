import assert from "node:assert/strict";
import { test } from "node:test";
import { progressHash, readProgress } from "../../generator/casebook/theme/assets/casebook/js/course/progress.js";

const MARKS = ["cases/broen", "metoder/gps", "en-film-om-broer"];

test("what has been read comes out of the address as it went in, in the order of the course", () => {
  const hash = progressHash(["cases/broen", "en-film-om-broer"]);
  assert.equal(hash, "#laest=cases/broen,en-film-om-broer");
  assert.deepEqual(readProgress(hash, MARKS), ["cases/broen", "en-film-om-broer"]);
  assert.deepEqual(readProgress("#laest=en-film-om-broer,cases/broen", MARKS), ["cases/broen", "en-film-om-broer"]);
});

test("nothing read is no address, and what the course does not use is left out", () => {
  assert.equal(progressHash([]), "");
  assert.deepEqual(readProgress("", MARKS), []);
  assert.deepEqual(readProgress("#maal", MARKS), []);
  assert.deepEqual(readProgress("#laest=cases/en-anden,metoder/gps", MARKS), ["metoder/gps"]);
  assert.deepEqual(readProgress("#laest=constructor,__proto__", MARKS), []);
});
