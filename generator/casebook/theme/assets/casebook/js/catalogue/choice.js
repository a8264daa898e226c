// What is chosen: a text, values by facet, an order. Pure; the address is the only place where a choice is kept.
import { known as orderIn } from "./order.js";

/**
 * The choice that an address tells of; what no facet knows is left out.
 * @param {string} query «?maalgruppe=aktivitetsparate,udsatte-unge&q=mentor»
 * @param {Facet[]} facets
 * @returns {CatalogueChoice}
 */
export function chosenIn(query, facets) {
  const given = new URLSearchParams(query);
  const of = (/** @type {Facet} */ facet) => given.getAll(facet.id).flatMap((one) => one.split(","));
  const known = facets.map((facet) => [facet.id, facet.values.filter((value) => of(facet).includes(value))]);
  return { q: (given.get("q") ?? "").trim(), sort: orderIn(given.get("sorter")), values: Object.fromEntries(known) };
}

/** The query of the address that tells of a choice; empty where nothing is chosen. @param {CatalogueChoice} chosen */
export function addressOf({ q, sort, values }) {
  const parts = Object.entries(values)
    .filter(([, ids]) => ids.length)
    .map(([facet, ids]) => `${facet}=${ids.join(",")}`);
  if (q) parts.push(`q=${encodeURIComponent(q).replaceAll("%20", "+")}`);
  if (sort) parts.push(`sorter=${sort}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/**
 * The choice with a value put in, or taken out where it was in.
 * @param {CatalogueChoice} chosen @param {string} facet @param {string} value @returns {CatalogueChoice}
 */
export function toggled(chosen, facet, value) {
  const before = chosen.values[facet];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...chosen, values: { ...chosen.values, [facet]: after } };
}

/** Nothing chosen; the order stays. @param {CatalogueChoice} chosen @returns {CatalogueChoice} */
export function without(chosen) {
  return { ...chosen, q: "", values: Object.fromEntries(Object.keys(chosen.values).map((facet) => [facet, []])) };
}
