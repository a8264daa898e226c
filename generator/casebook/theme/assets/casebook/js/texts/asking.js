// The engine that checks: fetched when it is first asked, and kept as long as the page is open.

import { openEngine } from "../engine/engine.js";

/** @type {Promise<Engine> | null} */
let opened = null;

/** True if the engine is here or on its way. */
export const isOpened = () => opened !== null;

/**
 * The answer to a request. Rejected where the engine cannot be fetched or stops; the next request tries anew.
 * @param {EngineRequest<"text">} request
 * @param {(loaded: number, total: number) => void} progress
 */
export async function ask(request, progress) {
  const asked = opened ?? openEngine({ progress });
  opened = asked;
  try {
    const engine = await asked;
    return await engine.ask(request);
  } catch (error) {
    forget(asked);
    throw error;
  }
}

/** Lets an engine that failed go. @param {Promise<Engine>} failed */
function forget(failed) {
  if (opened === failed) opened = null;
  failed.then(
    (engine) => engine.close(),
    () => undefined,
  );
}
