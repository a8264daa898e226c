// A method that was renamed is found under its former id in an address that somebody has kept.

const METHODS = ["m", "metode"]; // where the pages write the ids of methods

/**
 * The query of an address, with the ids that its methods have today.
 * @param {string} search «?m=gps&m=gammelt»
 * @param {string | undefined} renamed «gammelt=nyt&…», as the page brings it
 */
export function withIdsOfToday(search, renamed) {
  if (!renamed) return search;
  const today = new URLSearchParams(renamed);
  const id = (/** @type {string} */ asked) => today.get(asked.trim()) ?? asked;
  const parts = [...new URLSearchParams(search)].map(([name, value]) => [
    name,
    METHODS.includes(name) ? value.split(",").map(id).join(",") : value,
  ]);
  return `?${new URLSearchParams(parts)}`;
}
