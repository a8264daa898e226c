// What is said of the check while one writes: one sentence at a time, and nothing twice.

/**
 * How the check stands. `offered` is its size in bytes; null where there is none, or the browser cannot run it.
 * @typedef {{
 *   phase: "waiting" | "asking" | "loading" | "failed" | "ready" | "checking" | "checked",
 *   offered: number | null,
 *   loaded: number,
 *   words: number,
 *   isOnline: boolean,
 *   isBlank: boolean,
 * }} CheckState
 */

/** The key of the sentence for a state, and whether it interrupts; nothing where there is nothing to say. @param {CheckState} state @returns {{key: string, alarm: boolean} | null} */
export function saidOf(state) {
  const { phase, offered, isOnline } = state;
  if (offered === null) return { key: "noEngine", alarm: true };
  if (phase === "failed" && isOnline) return { key: "failed", alarm: true };
  if (!isOnline && (phase === "failed" || phase === "waiting")) return { key: "offline", alarm: false };
  const key = phase === "checked" ? resultOf(state) : DURING.get(phase);
  return key ? { key, alarm: false } : null;
}

const DURING = new Map([
  ["waiting", "offers"],
  ["asking", "asksFirst"],
  ["loading", "loading"],
  ["checking", "checking"],
]);

/** @param {CheckState} state */
function resultOf({ words, isBlank }) {
  if (isBlank) return undefined;
  if (words) return words === 1 ? "oneFinding" : "findings";
  return "clean";
}

/**
 * What a screen reader is told when one state follows another: that loading begins and ends, and a number only when it changes.
 * @param {CheckState} before @param {CheckState} after
 */
export function isSpoken(before, after) {
  if (after.phase === "checking" || (before.phase === "loading" && after.phase === "loading")) return false;
  const [was, is] = [saidOf(before), saidOf(after)];
  if (!is) return false;
  return was?.key !== is.key || before.words !== after.words;
}

/** Megabytes as they are said. @param {number} bytes */
export const megabytes = (bytes) => Math.max(1, Math.round(bytes / 1e6));

/** True if the check is only fetched when it is asked for: the reader pays for what comes, or has said to save. @param {{saveData?: boolean, type?: string} | undefined} connection */
export const asksFirst = (connection) => Boolean(connection?.saveData) || connection?.type === "cellular";
