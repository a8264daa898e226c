// The data that lies beside a page: «gps.json» beside «/sammenlign/». Its HTML was made and cleaned when the site was built.

/**
 * @template R what the pages of this kind fetch
 * @param {string} id the id of a method that the page knows
 * @returns {Promise<R>} what the file says; rejects where it cannot be fetched
 */
export async function record(id) {
  const answer = await fetch(`${encodeURIComponent(id)}.json`);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}
