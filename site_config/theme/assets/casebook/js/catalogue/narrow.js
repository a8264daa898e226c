// Which records fit a choice: any of the values of a facet, and every facet. Pure.

/** @typedef {import("./choice.js").Choice} Choice */
/** @typedef {import("./data.js").Entry} Entry */

/**
 * The records that fit, and for every value how many would fit with it, given what is chosen in the other facets.
 * Where a text was looked for, its hits come in their own order.
 * @param {{facets: {id: string, values: string[]}[], records: Entry[]}} data
 * @param {Choice} chosen
 * @param {Map<string, object> | null} found the hits of the text by address, or null where none was looked for
 * @returns {{fits: Entry[], counts: Record<string, Record<string, number>>}}
 */
export function narrowed({ facets, records }, chosen, found) {
  const counts = Object.fromEntries(
    facets.map(({ id, values }) => [id, Object.fromEntries(values.map((v) => [v, 0]))]),
  );
  const fits = [];
  for (const record of records) {
    if (found && !found.has(record.address)) continue;
    const against = facets.filter(({ id }) => !answers(record, id, chosen.values[id]));
    if (!against.length) fits.push(record);
    for (const { id } of against.length ? against : facets) {
      if (against.length <= 1) for (const value of record.values[id]) counts[id][value] += 1;
    }
  }
  const ranks = found && new Map([...found.keys()].map((address, rank) => [address, rank]));
  return { fits: ranks ? fits.sort((a, b) => ranks.get(a.address) - ranks.get(b.address)) : fits, counts };
}

function answers(record, facet, wanted) {
  return !wanted.length || record.values[facet].some((value) => wanted.includes(value));
}
