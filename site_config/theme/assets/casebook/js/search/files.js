// What the search fetches: nothing before it is used for the first time, and each file once.

const INDEX = new URL("../../../soegning/", import.meta.url);
export const SITE = new URL("../../../../", import.meta.url);

const fetched = new Map();

/** @template T @param {string} file @returns {Promise<T>} a file of JSON beside the index */
export function table(file) {
  if (!fetched.has(file)) fetched.set(file, fetch(new URL(file, INDEX)).then(read));
  return fetched.get(file);
}

function read(answer) {
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

let engine;

/** Pagefind, started when it is first asked for. */
export function pagefind() {
  engine ??= import(new URL("pagefind.js", INDEX).href).then(async (found) => {
    await found.options({
      noWorker: true,
      ranking: { pageLength: 0.4, termFrequency: 1, termSaturation: 1.7, metaWeights: { title: 3 } },
    });
    await found.init();
    return found;
  });
  return engine;
}
