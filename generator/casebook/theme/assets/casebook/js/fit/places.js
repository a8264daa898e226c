// Which cases come from municipalities like one's own: by the number of inhabitants, and by region.

import { say } from "../sentences/fit.js";

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
  const inhabitants = there ? [say.inhabitants({ number: there.people.toLocaleString("da-DK") })] : [];
  if (!own) return { near: 0, far: 0, why: inhabitants.join() };
  const far = there ? Math.abs(Math.log(there.people / own.people)) : Infinity;
  const like = there !== undefined && Math.max(there.people, own.people) <= LIKE * Math.min(there.people, own.people);
  const region = (there?.region ?? one.region) === own.region;
  const why = there?.id === own.id ? [say.own] : [...(like ? [say.likeSize] : []), ...(region ? [say.sameRegion] : [])];
  const near = there?.id === own.id ? 3 : like ? 2 + Number(region) / 2 : Number(region);
  return { near, far, why: [...inhabitants, ...why].join(" · ") };
}

/**
 * One sentence on how near the nearest are.
 * @param {UsedNear[]} found
 * @param {Municipality | undefined} own
 */
export function nearness(found, own) {
  if (!found.length) return say.noCase;
  if (!own) return say.chooseOwn;
  const like = found.filter(({ near }) => near >= 2).length;
  const whose = say.ownSize({ name: own.name, number: own.people.toLocaleString("da-DK"), year: own.year });
  if (like === 1) return say.oneLike({ own: whose });
  return like ? say.manyLike({ number: like, own: whose }) : say.noneLike({ own: whose });
}
