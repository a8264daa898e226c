// The catalogue's data, as the build wrote it: facets, and records as ready cards with the places of their values.

/** @typedef {import("./choice.js").Facet} Facet */
/** @typedef {{facet: string, value: string, way: "tidligere" | "smallere", text: string}} Reason */
/** @typedef {{address: string, type: string, card: string, keys: import("./order.js").Keys, values: Record<string, string[]>, reasons: Reason[]}} Entry */

/**
 * @param {URL} url
 * @returns {Promise<{facets: Facet[], records: Entry[]}>}
 */
export async function load(url) {
  const { facetter, poster } = await (await fetch(url)).json();
  const facets = Object.entries(facetter).map(([id, values]) => ({ id, values }));
  return { facets, records: poster.map((one) => entry(one, facets)) };
}

/** @returns {Entry} */
function entry(one, facets) {
  const values = facets.map((facet, i) => [facet.id, one.vaerdier[i].map((place) => facet.values[place])]);
  const named = Object.fromEntries(facets.map((facet) => [facet.id, facet.values]));
  const reasons = one.gennem.map((why) => ({
    facet: why.facet,
    value: named[why.facet][why.vaerdi],
    way: why.vej,
    text: why.ord,
  }));
  const [title, year, smallest, largest] = one.orden;
  const keys = { title, year, smallest, largest };
  return { address: one.location, type: one.type, card: one.kort, keys, values: Object.fromEntries(values), reasons };
}
