// What the search fetches: nothing before it is used for the first time. Who asks for a file keeps it.

const INDEX = new URL("../../../soegning/", import.meta.url);
export const SITE = new URL("../../../../", import.meta.url);

/** A file of JSON beside the index. @template T @param {string} file @returns {Promise<T>} */
export async function table(file) {
  const answer = await fetch(new URL(file, INDEX));
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

/** @type {Promise<Pagefind> | undefined} */
let engine;

/** Pagefind, started when it is first asked for. */
export function pagefind() {
  engine ??= import(new URL("pagefind.js", INDEX).href).then(async (/** @type {Pagefind} */ found) => {
    await found.options({
      noWorker: true,
      ranking: { pageLength: 0.4, termFrequency: 1, termSaturation: 1.7, metaWeights: { title: 3 } },
    });
    await found.init();
    return found;
  });
  return engine;
}
