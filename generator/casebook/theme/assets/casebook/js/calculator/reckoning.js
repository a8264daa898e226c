// Positions and price from citizens, months and caseload. Every number may be a span; what is not given is NaN.

const MONTHS = 12;

/**
 * From the lower to the higher of two numbers, in whichever order they were written; one alone is both.
 * @param {number} from
 * @param {number} to
 * @returns {NumberSpan | null} null where neither is above nothing
 */
export function span(from, to) {
  const given = [from, to].filter((value) => value > 0);
  return given.length ? { low: Math.min(...given), high: Math.max(...given) } : null;
}

/**
 * The years of one full-time position that a course takes: months ÷ 12 ÷ caseload.
 * @param {NumberSpan} months
 * @param {NumberSpan} caseload
 * @returns {NumberSpan}
 */
function share(months, caseload) {
  return { low: months.low / MONTHS / caseload.high, high: months.high / MONTHS / caseload.low };
}

/**
 * @param {NumberSpan} one
 * @param {NumberSpan} other
 * @returns {NumberSpan}
 */
const times = (one, other) => ({ low: one.low * other.low, high: one.high * other.high });

/**
 * Everything that follows from what is given; null for what does not.
 * @param {Staffing} given
 * @returns {Reckoned}
 */
export function reckoned({ citizens, months, caseload, cost, staff }) {
  const each = months && caseload && share(months, caseload);
  const price = each && cost && times(each, cost);
  return {
    atOnce: citizens && months && times(citizens, { low: months.low / MONTHS, high: months.high / MONTHS }),
    positions: citizens && each && times(citizens, each),
    yearly: citizens && price && times(citizens, price),
    price,
    reach: each && staff && { low: staff.low / each.high, high: staff.high / each.low },
  };
}

/** A position is taken whole or in tenths, so a part of one is one more. @param {number} value */
export const upToTenth = (value) => Math.ceil(value * 10 - 1e-9) / 10;

/** Kroner, no more exact than what went in. @param {number} value */
export const toHundreds = (value) => Math.round(value / 100) * 100;

/** A citizen who is only partly reached is not reached. @param {number} value */
export const downToWhole = (value) => Math.floor(value + 1e-9);

/**
 * «12», «12–18», each number rounded as it is asked for.
 * @param {NumberSpan} value
 * @param {(value: number) => number} [rounded]
 */
export function inDanish({ low, high }, rounded = (value) => value) {
  const texts = [low, high].map((value) => rounded(value).toLocaleString("da-DK", { maximumFractionDigits: 1 }));
  return [...new Set(texts)].join("–");
}
