// Writes items of CSL-JSON in a style, as citeproc-js does: node cite.cjs CITEPROC STYLE LOCALE < [item, …] > ["reference", …]

const { readFileSync } = require("node:fs");

const [citeproc, style, locale] = process.argv.slice(2);
const CSL = require(citeproc);
const items = JSON.parse(readFileSync(0, "utf8"));
const references = items.map((item) => {
  const sys = { retrieveLocale: () => readFileSync(locale, "utf8"), retrieveItem: () => item };
  const engine = new CSL.Engine(sys, readFileSync(style, "utf8"), "da-DK", true);
  engine.setOutputFormat("text");
  engine.updateItems([item.id]);
  return engine.makeBibliography()[1][0].trim();
});
process.stdout.write(JSON.stringify(references));
