// The files of a package for learning platforms (IMS Common Cartridge 1.1), as publish/data/cartridge.py makes them of a course.

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XSD = "http://www.imsglobal.org/xsd/imsccv1p1/";
const LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/";
const MOST = 120; // characters of a title

/** A link to a page on the web. @param {string} title @param {string} url @returns {PackedEntry} */
export function link(title, url) {
  const shown = `<title>${xml(short(title))}</title><url href="${xml(asciiAddress(url))}" target="_blank"/>`;
  return { kind: "imswl_xmlv1p1", title, content: `${HEAD}<webLink xmlns="${XSD}imswl_v1p1">${shown}</webLink>\n` };
}

/** A discussion that begins with a question. @param {string} question @returns {PackedEntry} */
export function topic(question) {
  const text = xml(`<p>${xml(question)}</p>`);
  const shown = `<title>${xml(short(question))}</title><text texttype="text/html">${text}</text>`;
  return {
    kind: "imsdt_xmlv1p1",
    title: question,
    content: `${HEAD}<topic xmlns="${XSD}imsdt_v1p1">${shown}</topic>\n`,
  };
}

/** A page; `body` is HTML. @param {string} title @param {string} body @returns {PackedEntry} */
export function htmlPage(title, body) {
  const head = `<html lang="da"><head><meta charset="utf-8"><title>${xml(title)}</title></head>`;
  const content = `<!doctype html>\n${head}<body>\n<h1>${xml(title)}</h1>\n${body}\n</body></html>\n`;
  return { kind: "webcontent", title, content };
}

/**
 * Every file of a package with its text, the manifest first. Sections without anything in them are left out.
 * @param {string} title
 * @param {string} description
 * @param {PackedSection[]} sections
 * @returns {[name: string, text: string][]}
 */
export function files(title, description, sections) {
  const filled = sections.filter((section) => section.entries.length);
  const entries = filled.flatMap((section) => section.entries);
  const texts = entries.map((entry, place) => /** @type {[string, string]} */ ([fileOf(entry, place), entry.content]));
  return [["imsmanifest.xml", manifest(title, description, filled)], ...texts];
}

/** @param {string} title @param {string} description @param {PackedSection[]} sections */
function manifest(title, description, sections) {
  let number = -1;
  const items = sections.map(({ title: named, entries }, place) => {
    const lines = entries.map((entry) => {
      number += 1;
      const ids = `identifier="I-${two(number)}" identifierref="R-${two(number)}"`;
      return `<item ${ids}><title>${xml(short(entry.title))}</title></item>`;
    });
    return `<item identifier="S-${two(place)}"><title>${xml(plain(named))}</title>\n${lines.join("\n")}\n</item>`;
  });
  const resources = sections.flatMap(({ entries }) => entries).map(resource);
  const spaces = `xmlns="${XSD}imscp_v1p1" xmlns:lom="${LOM}resource" xmlns:lomimscc="${LOM}manifest"`;
  return [
    `${HEAD}<manifest ${spaces} identifier="C-egen">`,
    metadata(title, description),
    '<organizations><organization identifier="O-1" structure="rooted-hierarchy"><item identifier="I-root">',
    ...items,
    "</item></organization></organizations>",
    "<resources>",
    ...resources,
    "</resources>",
    "</manifest>\n",
  ].join("\n");
}

/** @param {string} title @param {string} description */
function metadata(title, description) {
  const said = (/** @type {string} */ name, /** @type {string} */ text) =>
    `<lomimscc:${name}><lomimscc:string language="da">${xml(text)}</lomimscc:string></lomimscc:${name}>`;
  const general = said("title", title) + said("description", description);
  const schema = "<schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>";
  return `<metadata>${schema}<lomimscc:lom><lomimscc:general>${general}</lomimscc:general></lomimscc:lom></metadata>`;
}

/** @param {PackedEntry} entry @param {number} place */
function resource(entry, place) {
  const file = fileOf(entry, place);
  const href = entry.kind === "webcontent" ? ` href="${file}"` : "";
  return `<resource identifier="R-${two(place)}" type="${entry.kind}"${href}><file href="${file}"/></resource>`;
}

/** @param {PackedEntry} entry @param {number} place */
const fileOf = ({ kind }, place) => `${two(place)}.${kind === "webcontent" ? "html" : "xml"}`;

/** @param {number} place */
const two = (place) => String(place + 1).padStart(2, "0");

/** A text inside XML or HTML; what no XML may hold is left out. @param {string} text */
export function xml(text) {
  const named = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
  const sound = [...text].filter((letter) => letter >= " " || letter === "\n" || letter === "\t").join("");
  return sound.replace(/[&<>"']/g, (letter) => named[/** @type {keyof typeof named} */ (letter)]);
}

/** A web address in the characters that Moodle takes. @param {string} url */
export const asciiAddress = (url) => url.replace(/[^\w%/:=&?~#+!$,;'@()*.-]/gu, (letter) => encodeURIComponent(letter));

/** A title that Moodle puts into a file of XML as it is. @param {string} title */
const plain = (title) => title.replaceAll("&", "og").replace(/[<>]/g, "");

/** @param {string} title */
function short(title) {
  const line = title.replace(/\s+/g, " ").trim();
  return line.length <= MOST ? line : `${line.slice(0, line.lastIndexOf(" ", MOST))} …`;
}
