// The data that lies beside a page: «gps.json» beside «/sammenlign/», or in a folder there. Its HTML was made and cleaned when the site was built.

/**
 * @template R what the pages of this kind fetch
 * @param {string} id the id of a record that the page knows
 * @param {string} [folder] of a page that fetches records of both kinds: «cases/»
 * @returns {Promise<R>} what the file says; rejects where it cannot be fetched
 */
export async function record(id, folder = "") {
  const answer = await fetch(`${folder}${encodeURIComponent(id)}.json`);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}
