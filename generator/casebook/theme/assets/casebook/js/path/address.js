// A path stands behind the «#» of the address and nowhere else, so that nothing of it is sent:
// «#t=En dag&i=cases/broen,45,a1b2c3d4,Læs den før&i=,15,,Pause».

const MOST = 60; // items; an address has to stay one that can be mailed

/**
 * Reads a path; what is no number of minutes is none.
 * @param {string} hash
 * @returns {BuiltPath}
 */
export function readPath(hash) {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const items = asked.getAll("i").slice(0, MOST).map(itemOf);
  return { title: asked.get("t") ?? "", items: items.filter(({ page, note }) => page || note) };
}

/** @param {string} written @returns {PathItem} */
function itemOf(written) {
  const [page, minutes = "", mark = "", ...note] = written.split(",");
  return { page: page.replace(/^\/+|\/+$/g, ""), minutes: whole(minutes), mark, note: note.join(",").trim() };
}

/** What somebody has typed as minutes. @param {string} typed */
export function whole(typed) {
  const minutes = Number.parseInt(typed, 10);
  return minutes > 0 ? Math.min(minutes, 600) : 0;
}

/** What stands behind the address of a path. @param {BuiltPath} path */
export function hashOf({ title, items }) {
  const parts = items.map(({ page, minutes, mark, note }) => ["i", [page, minutes || "", mark, note].join(",")]);
  const all = title ? [["t", title], ...parts] : parts;
  return all.length ? `#${all.map(([name, value]) => `${name}=${encoded(value)}`).join("&")}` : "";
}

/** A value as it stands in an address: slashes and commas can be read. @param {string} value */
const encoded = (value) => encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%2C", ",");
