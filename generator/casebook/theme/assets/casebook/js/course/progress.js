// How far somebody is stands behind the «#» of the address and nowhere else: «#laest=cases/broen,metoder/gps».

const NAME = "laest";

/**
 * What has been read, in the order of the course; what the course no longer uses is left out.
 * @param {string} hash
 * @param {string[]} marks of the points of the course
 */
export function readProgress(hash, marks) {
  const asked = new URLSearchParams(hash.replace(/^#/, "")).get(NAME) ?? "";
  const read = new Set(asked.split(","));
  return marks.filter((mark) => read.has(mark));
}

/** What stands behind the address; nothing where nothing has been read. @param {string[]} read */
export const progressHash = (read) => (read.length ? `#${NAME}=${read.map(encoded).join(",")}` : "");

/** A mark as it stands in an address: slashes can be read. @param {string} mark */
const encoded = (mark) => encodeURIComponent(mark).replaceAll("%2F", "/");
