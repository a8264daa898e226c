// A small casebook for the tests of the search: its pages stand in for Pagefind, its tables for those that the build writes.
import { registerHooks } from "node:module";
import { fold, stem, wordsOf } from "../../generator/casebook/theme/assets/casebook/js/search/words.js";

/** @typedef {{ id: string, kind: string, title?: string, text: string, tokens?: string[], filters?: Record<string, string>, anchors?: Anchor[], reasons?: Record<string, string> }} Written */
/** @typedef {{ pages?: Written[], language?: Partial<LanguageTable>, words?: string[][] }} Casebook */

const ENGINE = "casebook:pagefind";

/** @type {Pagefind} */
let engine;

/** How often Pagefind was asked. */
export const asked = { times: 0 };

registerHooks({
  resolve: (name, context, next) =>
    name.endsWith("/soegning/pagefind.js") ? { url: ENGINE, shortCircuit: true } : next(name, context),
  load: (url, context, next) =>
    url === ENGINE
      ? {
          format: "module",
          source: "export const { options, init, search } = globalThis.pagefind;",
          shortCircuit: true,
        }
      : next(url, context),
});

/** Puts a casebook where the search fetches it; once a file of tests, since the search keeps what it has fetched. @param {Casebook} casebook */
export function put({ pages = [], language = {}, words = [] }) {
  engine = {
    options: async () => undefined,
    init: async () => undefined,
    search: async (word, { filters }) => ({ results: results(pages, word, filters) }),
  };
  Object.assign(globalThis, { pagefind: engine, fetch: (/** @type {URL} */ url) => fetched(url, { language, words }) });
}

/** @param {URL} url @param {Pick<Casebook, "language" | "words">} tables */
async function fetched(url, { language, words }) {
  const [file] = url.pathname.split("/").slice(-1);
  const tables = { "sprog.json": { begreber: [], former: {}, synonymer: [], ...language }, "ord.json": words };
  return Response.json(Object.entries(tables).find(([name]) => name === file)?.[1]);
}

/** As Pagefind answers: exact words where they are quoted, else also those that begin alike. @param {Written[]} pages @param {string} word @param {PagefindFilters} filters */
function results(pages, word, filters) {
  asked.times += 1;
  const exact = word.startsWith('"');
  const sought = stem(word.replaceAll('"', ""));
  const fits = (/** @type {string} */ own) => (exact ? own === sought : own.startsWith(sought));
  return pages
    .filter((page) => Object.entries(filters).every(([name, wanted]) => isOneOf(page.filters?.[name], wanted)))
    .map((page) => ({ page, score: stemsOf(page).filter(fits).length }))
    .filter(({ score }) => score)
    .map(({ page, score }) => ({ id: page.id, score, data: async () => fragment(page) }));
}

/** @param {string | undefined} value @param {string | { any: string[] }} wanted */
const isOneOf = (value, wanted) =>
  value !== undefined && (typeof wanted === "string" ? [wanted] : wanted.any).includes(value);

/** @param {Written} page */
const stemsOf = ({ title = "", text, tokens = [], kind }) =>
  [...wordsOf(`${title} ${text}`), ...tokens, `zqtype${kind}zq`].map(stem);

/** @param {Written} page @returns {Fragment} */
export function fragment({ id, kind, title = id, text, anchors = [], reasons = {} }) {
  return { url: `/${id}/`, raw_url: `/${id}/`, content: text, anchors, meta: { title, kind, reasons } };
}

/** A concept as `sprog.json` writes it. @param {string} token @param {string} facet @param {string} name @param {string[]} [everyday] @returns {LanguageTable["begreber"][number]} */
export const concept = (token, facet, name, everyday = []) => [token, facet, name, "", [name.toLowerCase()], everyday];

/** The words of pages, by how common they are. @param {string} rare @param {string} [common] @returns {string[][]} */
export const levels = (rare, common = "") =>
  [rare, common].map((words) =>
    words
      .split(" ")
      .filter(Boolean)
      .sort((a, b) => (fold(a) < fold(b) ? -1 : 1)),
  );
