// The engine that checks: fetched when it is first asked, and kept as long as the page is open.

/** @typedef {{ask(request: object): Promise<any>, close(): void}} Engine */
/**
 * @typedef {{openEngine(options: {progress(loaded: number, total: number): void}): Promise<Engine>, engineOffered(): {bytes: number} | null}} EngineModule
 */

const ADDRESS = new URL("../engine/engine.js", import.meta.url).href;

/** @type {Promise<Engine> | null} */
let opened = null;

/** The bytes that the engine takes to fetch; null where this browser or this site cannot run it. */
export async function bytesOfEngine() {
  const module = await engineModule().catch(() => null);
  return module?.engineOffered()?.bytes ?? null;
}

/** True if the engine is here or on its way. */
export const isOpened = () => opened !== null;

/**
 * The answer to a request. Rejected where the engine cannot be fetched or stops; the next request tries anew.
 * @param {object} request
 * @param {(loaded: number, total: number) => void} progress
 */
export async function ask(request, progress) {
  const asked = opened ?? engineModule().then((module) => module.openEngine({ progress }));
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

/** @returns {Promise<EngineModule>} */
const engineModule = () => import(ADDRESS);
