// Which cases come from municipalities like one's own: by the number of inhabitants, and by region.

const LIKE = 1.5; // between two thirds and one and a half times as many inhabitants

/**
 * The cases, those nearest to one's own municipality first; without one, as they come.
 * @param {Used[]} cases
 * @param {Municipality | undefined} own
 * @param {Map<string, Municipality>} known
 * @returns {UsedNear[]}
 */
export function nearest(cases, own, known) {
  const told = cases.map((one) => ({ ...one, ...likeness(one, own, known.get(one.municipality)) }));
  return told.sort((one, other) => other.near - one.near || one.far - other.far);
}

/** @param {Used} one @param {Municipality | undefined} own @param {Municipality | undefined} there */
function likeness(one, own, there) {
  const inhabitants = there ? [`${there.people.toLocaleString("da-DK")} indbyggere`] : [];
  if (!own) return { near: 0, far: 0, why: inhabitants.join() };
  const far = there ? Math.abs(Math.log(there.people / own.people)) : Infinity;
  const like = there !== undefined && Math.max(there.people, own.people) <= LIKE * Math.min(there.people, own.people);
  const region = (there?.region ?? one.region) === own.region;
  const why =
    there?.id === own.id
      ? ["jeres egen kommune"]
      : [...(like ? ["lignende størrelse"] : []), ...(region ? ["samme region"] : [])];
  const near = there?.id === own.id ? 3 : like ? 2 + Number(region) / 2 : Number(region);
  return { near, far, why: [...inhabitants, ...why].join(" · ") };
}

/**
 * One sentence on how near the nearest are.
 * @param {UsedNear[]} found
 * @param {Municipality | undefined} own
 */
export function nearness(found, own) {
  if (!found.length) return "Casebogen har endnu ingen case med metoden.";
  if (!own) return "Vælg jeres kommune øverst, så kommer de kommuner først, der ligner jer.";
  const like = found.filter(({ near }) => near >= 2).length;
  const whose = `${own.name} (${own.people.toLocaleString("da-DK")} indbyggere i ${own.year})`;
  if (like) return `${like === 1 ? "Én case er" : `${like} cases er`} fra en kommune, der i størrelse ligner ${whose}.`;
  return `Ingen case er fra en kommune, der i størrelse ligner ${whose}. Her er de, der er.`;
}
