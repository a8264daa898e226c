// The catalogue's data, as the build wrote it: facets, and records as ready cards with the places of their values.

/** @param {URL} url @returns {Promise<CatalogueData>} */
export async function load(url) {
  /** @type {CatalogueTable} */
  const { facetter, poster } = await (await fetch(url)).json();
  const facets = Object.entries(facetter).map(([id, values]) => ({ id, values }));
  return { facets, records: poster.map((one) => entry(one, facets)) };
}

/** @param {CatalogueRow} one @param {Facet[]} facets @returns {Entry} */
function entry(one, facets) {
  const values = Object.fromEntries(
    facets.map((facet, i) => [facet.id, one.vaerdier[i].map((place) => facet.values[place])]),
  );
  const named = Object.fromEntries(facets.map((facet) => [facet.id, facet.values]));
  const reasons = one.gennem.map((why) => ({
    facet: why.facet,
    value: named[why.facet][why.vaerdi],
    way: why.vej,
    text: why.ord,
  }));
  const [title, year, smallest, largest] = one.orden;
  const keys = { title, year, smallest, largest };
  return { address: one.location, type: one.type, card: one.kort, keys, values, reasons };
}
