// What the list is sorted by. Pure. Records that do not tell what is asked for come last, and equals by title.

/** @type {Record<string, (keys: SortKeys) => number | null>} */
const ORDERS = {
  titel: ({ title }) => title,
  nyeste: ({ year }) => (year === null ? null : -year),
  smaa: ({ smallest }) => smallest,
  store: ({ largest }) => (largest === null ? null : -largest),
};

/**
 * @param {string | null} name
 * @returns {string} the name if it is that of an order; else nothing, which is the list's own
 */
export const known = (name) => (name && Object.hasOwn(ORDERS, name) ? name : "");

/**
 * @template {{keys: SortKeys}} T
 * @param {T[]} records in the list's own order
 * @param {string} order
 * @returns {T[]}
 */
export function ordered(records, order) {
  if (!known(order)) return records;
  const of = (/** @type {T} */ { keys }) => ORDERS[order](keys) ?? Infinity;
  return [...records].sort((a, b) => (of(a) === of(b) ? a.keys.title - b.keys.title : of(a) - of(b)));
}
