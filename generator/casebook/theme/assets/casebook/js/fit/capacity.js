// How many it takes: citizens at a time, divided by how many each employee can have.

import { say } from "../sentences/fit.js";

/** @param {number} value */
const number = (value) => value.toLocaleString("da-DK", { maximumFractionDigits: 1 });

/**
 * @param {{citizens: number, caseload: number, staff: number}} given numbers; NaN where nothing is said
 * @returns {string} a sentence; empty where the numbers are not enough
 */
export function reckoned({ citizens, caseload, staff }) {
  if (!(citizens > 0 && caseload > 0)) return "";
  const needed = Math.ceil((citizens / caseload) * 10) / 10;
  const given = { citizens: number(citizens), caseload: number(caseload), needed: number(needed) };
  const told = needed === 1 ? say.needsOne(given) : say.needs(given);
  return staff >= 0 ? `${told} ${compared(needed, staff)}` : told;
}

/** @param {number} needed @param {number} staff */
function compared(needed, staff) {
  const missing = Math.round((needed - staff) * 10) / 10;
  if (missing > 0) return say.tooFew({ staff: number(staff), missing: number(missing) });
  return say.enough({ staff: number(staff) });
}
