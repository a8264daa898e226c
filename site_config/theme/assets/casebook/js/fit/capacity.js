// How many it takes: citizens at a time, divided by how many each employee can have.

/** @param {number} value */
const number = (value) => value.toLocaleString("da-DK", { maximumFractionDigits: 1 });

/**
 * @param {{citizens: number, caseload: number, staff: number}} given numbers; NaN where nothing is said
 * @returns {string} a sentence; empty where the numbers are not enough
 */
export function reckoned({ citizens, caseload, staff }) {
  if (!(citizens > 0 && caseload > 0)) return "";
  const needed = Math.ceil((citizens / caseload) * 10) / 10;
  const told = `${number(citizens)} borgere ad gangen og ${number(caseload)} sager pr. medarbejder kræver ${number(needed)} ${needed === 1 ? "medarbejder" : "medarbejdere"} på fuld tid.`;
  return staff >= 0 ? `${told} ${compared(needed, staff)}` : told;
}

/** @param {number} needed @param {number} staff */
function compared(needed, staff) {
  const missing = Math.round((needed - staff) * 10) / 10;
  if (missing > 0) return `Vi kan sætte ${number(staff)} af, så der mangler ${number(missing)}.`;
  return `Vi kan sætte ${number(staff)} af, så det rækker.`;
}
