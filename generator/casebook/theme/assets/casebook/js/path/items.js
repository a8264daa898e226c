// What can be done to a path. Each of these gives a new path and leaves the old one as it was.

/** A path with an item at its end. @param {BuiltPath} path @param {PathItem} item @returns {BuiltPath} */
export const withItem = (path, item) => ({ ...path, items: [...path.items, item] });

/** A path with some values of one item changed. @param {BuiltPath} path @param {number} at @param {Partial<PathItem>} values */
export const changed = (path, at, values) => ({
  ...path,
  items: path.items.map((item, place) => (place === at ? { ...item, ...values } : item)),
});

/** A path without one item. @param {BuiltPath} path @param {number} at */
export const without = (path, at) => ({ ...path, items: path.items.filter((_, place) => place !== at) });

/** A path with one item moved up or down; at an end it stays. @param {BuiltPath} path @param {number} at @param {1 | -1} by */
export function moved(path, at, by) {
  const to = at + by;
  if (to < 0 || to >= path.items.length) return path;
  const items = [...path.items];
  [items[at], items[to]] = [items[to], items[at]];
  return { ...path, items };
}

/** When each item begins and how long all of them last, in minutes. @param {BuiltPath} path */
export function times({ items }) {
  let total = 0;
  const begins = items.map(({ minutes }) => {
    const begin = total;
    total += minutes;
    return begin;
  });
  return { begins, total };
}

/** «1.05»: hours and minutes since the beginning. @param {number} minutes */
export const clock = (minutes) => `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, "0")}`;

/**
 * The path with today's ids, each new item with the minutes that its page proposes and the mark of what it says now.
 * @param {BuiltPath} path
 * @param {PathRecord[]} records
 */
export function upToDate(path, records) {
  const today = new Map(records.flatMap((one) => one.former.map((page) => [page, one.page])));
  const known = new Map(records.map((one) => [one.page, one]));
  const items = path.items.map((item) => {
    const page = today.get(item.page) ?? item.page;
    const record = known.get(page);
    if (item.mark || !record) return { ...item, page };
    return { ...item, page, minutes: item.minutes || record.minutes, mark: record.mark };
  });
  return { ...path, items };
}
