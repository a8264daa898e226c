import assert from "node:assert/strict";
import { test } from "node:test";
import { base64, isSmallEnough, megabytes } from "../../generator/casebook/theme/assets/casebook/js/texts/files.js";
import { linesOf, pieces } from "../../generator/casebook/theme/assets/casebook/js/texts/pieces.js";

/** @param {number} start @param {number} end @param {number} [number] */
const mark = (start, end, number = 1) => ({ start, end, number, turn: 0 });
/** @param {string} text @param {ReturnType<typeof mark>[]} marks */
const shown = (text, marks) => pieces(text, marks).map((piece) => (piece.mark ? `[${piece.text}]` : piece.text));

test("the pieces of a text are all of it, marked or not", () => {
  assert.deepEqual(shown("Hun hedder Susanne.", [mark(11, 18)]), ["Hun hedder ", "[Susanne]", "."]);
  assert.deepEqual(shown("Susanne", [mark(0, 7)]), ["[Susanne]"]);
  assert.deepEqual(shown("", []), []);
  assert.deepEqual(shown("Ingen", []), ["Ingen"]);
});

test("places are code points, also behind a character that takes two units", () => {
  assert.deepEqual(shown("🙂🙂 Susanne 🙂", [mark(3, 10)]), ["🙂🙂 ", "[Susanne]", " 🙂"]);
});

test("of marks that overlap the first keeps what they share, and none is nested", () => {
  assert.deepEqual(shown("abcdef", [mark(2, 5, 2), mark(0, 3, 1)]), ["[abc]", "[de]", "f"]);
  assert.deepEqual(shown("abcdef", [mark(0, 6, 1), mark(2, 4, 2)]), ["[abcdef]"]);
});

test("a place stands on the line that it begins on", () => {
  const lineOf = linesOf("en\nto 🙂\n\nfire");
  assert.deepEqual([0, 3, 6, 9].map(lineOf), [1, 2, 2, 4]);
});

test("bytes become Base64, however many they are", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  assert.deepEqual(new Uint8Array(Buffer.from(base64(bytes), "base64")), bytes);
});

test("a file's size is told as Danish writes it, and a large one is refused", () => {
  assert.deepEqual([9_000_000, 6_540_000, 12].map(megabytes), ["9", "6,5", "0,1"]);
  assert.deepEqual([isSmallEnough({ size: 10e6 }), isSmallEnough({ size: 10e6 + 1 })], [true, false]);
});
