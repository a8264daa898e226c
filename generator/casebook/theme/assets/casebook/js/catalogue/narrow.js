// Which records fit a choice: any of the values of a facet, and every facet. Pure.

/**
 * The records that fit, and for every value how many would fit with it, given what is chosen in the other facets.
 * Where a text was looked for, its hits come in their own order.
 * @param {CatalogueData} data
 * @param {CatalogueChoice} chosen
 * @param {Map<string, unknown> | null} found the hits of the text by address, or null where none was looked for
 * @returns {{fits: Entry[], counts: Counts}}
 */
export function narrowed({ facets, records }, chosen, found) {
  const counts = Object.fromEntries(
    facets.map(({ id, values }) => [id, Object.fromEntries(values.map((v) => [v, 0]))]),
  );
  const fits = [];
  for (const record of records.filter(({ address }) => !found || found.has(address))) {
    const against = facets.filter(({ id }) => !answers(record, id, chosen.values[id]));
    if (!against.length) fits.push(record);
    for (const { id } of counting(facets, against)) for (const value of record.values[id]) counts[id][value] += 1;
  }
  const ranks = new Map([...(found?.keys() ?? [])].map((address, place) => [address, place]));
  const rank = (/** @type {Entry} */ { address }) => ranks.get(address) ?? 0;
  return { fits: fits.sort((a, b) => rank(a) - rank(b)), counts };
}

/**
 * Where a record counts: in the one facet that is against it, and in all where none is.
 * @param {Facet[]} facets @param {Facet[]} against
 */
function counting(facets, against) {
  if (against.length > 1) return [];
  return against.length ? against : facets;
}

/** @param {Entry} record @param {string} facet @param {string[]} wanted */
function answers(record, facet, wanted) {
  return !wanted.length || record.values[facet].some((value) => wanted.includes(value));
}
