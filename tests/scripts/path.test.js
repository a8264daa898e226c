import assert from "node:assert/strict";
import { test } from "node:test";
import { hashOf, readPath, whole } from "../../generator/casebook/theme/assets/casebook/js/path/address.js";
import { files, htmlPage, link, topic } from "../../generator/casebook/theme/assets/casebook/js/path/cartridge.js";
import {
  changed,
  clock,
  moved,
  times,
  upToDate,
  withItem,
  without,
} from "../../generator/casebook/theme/assets/casebook/js/path/items.js";
import { packageOf } from "../../generator/casebook/theme/assets/casebook/js/path/packing.js";
import { crc32, zip } from "../../generator/casebook/theme/assets/casebook/js/path/zip.js";

/** @param {string} page @param {number} minutes @param {string} note @param {string} mark @returns {PathItem} */
const item = (page, minutes = 0, note = "", mark = "") => ({ page, minutes, mark, note });
const PATH = {
  title: "En dag & to",
  items: [
    item("cases/broen", 45, "Læs den først, ikke bagefter #1", "a1b2c3d4"),
    item("", 15, "Pause"),
    item("metoder/gps"),
  ],
};
/** @type {PathRecord} */
const BRIDGE = {
  page: "cases/broen",
  title: "Vejen <over> broen",
  href: "../../cases/broen/",
  sheet: "../../cases/broen/ark/",
  minutes: 45,
  mark: "ffffffff",
  former: ["cases/den-gamle-bro"],
  questions: { before: ["Hvad er en bro?"], during: [], after: ["Hvad bar?"] },
};

test("a path comes out of its address as it went in, and nothing of it stands before the «#»", () => {
  assert.deepEqual(readPath(hashOf(PATH)), PATH);
  assert.match(hashOf(PATH), /^#t=[^#&]+&i=cases\/broen,45,a1b2c3d4,[^#&]+&i=,15,,Pause&i=metoder\/gps,,,$/);
  assert.deepEqual(readPath(""), { title: "", items: [] });
  assert.equal(hashOf({ title: "", items: [] }), "");
});

test("a link that only names a page is read, and what is no number of minutes is none", () => {
  assert.deepEqual(readPath("#i=/cases/broen/").items, [item("cases/broen")]);
  assert.deepEqual(["45", "-3", "x", "", "9999", "7,5"].map(whole), [45, 0, 0, 0, 600, 7]);
  assert.deepEqual(readPath("#i=&i=,20,,").items, []);
});

test("items are moved, changed, taken out and put in, and the path that was is left as it was", () => {
  const before = structuredClone(PATH);
  const pages = (/** @type {BuiltPath} */ { items }) => items.map(({ page }) => page);
  assert.deepEqual(pages(moved(PATH, 0, 1)), ["", "cases/broen", "metoder/gps"]);
  assert.deepEqual(pages(moved(PATH, 0, -1)), pages(PATH));
  assert.deepEqual(pages(moved(PATH, 2, 1)), pages(PATH));
  assert.deepEqual(pages(without(PATH, 1)), ["cases/broen", "metoder/gps"]);
  assert.deepEqual(pages(withItem(PATH, item("cases/stien"))).at(-1), "cases/stien");
  assert.equal(changed(PATH, 1, { minutes: 20 }).items[1].minutes, 20);
  assert.deepEqual(PATH, before);
});

test("each item begins when the ones before it have ended", () => {
  assert.deepEqual(times(PATH), { begins: [0, 45, 60], total: 60 });
  assert.deepEqual([0, 5, 65, 120].map(clock), ["0.00", "0.05", "1.05", "2.00"]);
});

test("a new item gets the minutes and the mark of today, an old one keeps its own, and a page that was renamed is found", () => {
  const path = {
    title: "",
    items: [item("cases/den-gamle-bro"), item("cases/broen", 0, "", "a1b2c3d4"), item("cases/vaek")],
  };
  assert.deepEqual(
    upToDate(path, [BRIDGE]).items.map(({ page, minutes, mark }) => [page, minutes, mark]),
    [
      ["cases/broen", 45, "ffffffff"],
      ["cases/broen", 0, "a1b2c3d4"],
      ["cases/vaek", 0, ""],
    ],
  );
});

test("the package holds the programme, a link for each page and a discussion for each question", () => {
  const made = packageOf(PATH, new Map([[BRIDGE.page, BRIDGE]]), "https://casebook.example/kurser/byg/#i=x");
  const [[name, manifest], ...rest] = made;
  assert.equal(name, "imsmanifest.xml");
  assert.ok(manifest.slice(0, 500).includes('xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"'));
  assert.deepEqual(
    rest.map(([file]) => file),
    ["01.html", "02.xml", "03.xml", "04.xml"],
  );
  assert.match(rest[0][1], /<td>0\.45<\/td><td>15<\/td><td>Pause<\/td>/);
  assert.match(
    rest[1][1],
    /<title>Vejen &lt;over&gt; broen<\/title><url href="https:\/\/casebook\.example\/cases\/broen\/"/,
  );
  assert.match(rest[3][1], /<title>Hvad bar\?<\/title>/);
  assert.ok(!manifest.includes("Undervejs"));
});

test("what somebody has written is text, and an address has the characters that Moodle takes", () => {
  const [[, manifest], [, page], [, web], [, talk]] = files("A & <b>", "", [
    {
      title: "C & <d>",
      entries: [htmlPage("<i>", ""), link("x", "https://å.example/[a]|ø?b=1#c%20"), topic("<script>?\u0007")],
    },
  ]);
  assert.ok(manifest.includes(">A &amp; &lt;b&gt;<") && manifest.includes("<title>C og d</title>"));
  assert.ok(page.includes("<h1>&lt;i&gt;</h1>"));
  assert.ok(web.includes('href="https://%C3%A5.example/%5Ba%5D%7C%C3%B8?b=1#c%20"'));
  assert.ok(talk.includes("&lt;p&gt;&amp;lt;script&amp;gt;?&lt;/p&gt;"));
});

test("the zip is the one that Python's zipfile makes of the same file", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926); // the check value of CRC-32/ISO-HDLC
  const hex = [
    ...zip([
      ["æ.txt", "Bro"],
      ["b", ""],
    ]),
  ]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  assert.equal(
    hex,
    [
      "504b03041400000800000000210001e75b4c030000000300000006000000c3a62e74787442726f504b030414000000000000",
      "0021000000000000000000000000000100000062504b010214031400000800000000210001e75b4c03000000030000000600",
      "00000000000000000000a40100000000c3a62e747874504b0102140314000000000000002100000000000000000000000000",
      "010000000000000000000000a4012700000062504b0506000000000200020063000000460000000000",
    ].join(""),
  );
});
