// Opens the core in a worker, on the page's own machine: what is asked is answered here, and nothing is sent anywhere.
//
// The worker is made of a blob, so that the page's policy binds it: one that is loaded by its address could send what it
// was given wherever it likes.

import { say } from "../sentences/engine.js";
import { BUILT } from "./built.js";
import { whyNotOffered } from "./absence.js";

const FILES = new URL("../../engine/", import.meta.url);
const WORKER = new URL("./worker.js", import.meta.url);

/** How much is loaded, or null where nothing can be checked: an old browser, or a site that was built without. */
export function engineOffered() {
  const able = ["WebAssembly", "Worker", "DecompressionStream"].every((name) => name in globalThis);
  return able && BUILT ? { bytes: BUILT.bytes } : null;
}

/**
 * Loads the engine. Where it cannot be, the error's message is a sentence to show.
 * @param {{ progress?: (loaded: number, total: number) => void }} [options] told of bytes
 * @returns {Promise<Engine>}
 */
export async function openEngine({ progress = () => {} } = {}) {
  if (!engineOffered() || !BUILT) throw new Error(whyNotOffered());
  const worker = await started();
  const engine = conversation(worker);
  const total = BUILT.bytes;
  engine.told = (loaded) => progress(Math.min(loaded, total), total);
  try {
    await engine.send({ open: absolute(BUILT.files), today: new Date().toISOString().slice(0, "2026-11".length) });
  } catch (error) {
    engine.close();
    throw error;
  }
  progress(total, total);
  return { ask: (request) => /** @type {Promise<never>} */ (engine.send({ request })), close: engine.close };
}

/** The worker, made of its source. */
async function started() {
  const answer = await fetch(WORKER).catch(() => null);
  if (!answer?.ok) throw new Error(say.notFetched);
  const address = URL.createObjectURL(new Blob([await answer.text()], { type: "text/javascript" }));
  try {
    return new Worker(address, { type: "module" });
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), 60_000); // the worker has been read by then
  }
}

/** A worker knows no address but its own. @param {Record<string, string>} files */
const absolute = (files) =>
  Object.fromEntries(Object.entries(files).map(([name, file]) => [name, new URL(file, FILES).href]));

/** Questions to a worker, each answered by its number. @param {Worker} worker */
function conversation(worker) {
  /** @type {Map<number, { resolve: (answer: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let asked = 0;
  let ended = "";
  /** @param {string} sentence */
  const end = (sentence) => {
    ended ||= sentence;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error(ended));
    waiting.clear();
  };
  const own = {
    /** @type {(loaded: number) => void} */
    told: () => {},
    close: () => end(say.closed),
    /** @param {Record<string, unknown>} message @returns {Promise<unknown>} */
    send: (message) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new Error(ended));
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ ...message, number: asked });
      }),
  };
  worker.addEventListener("error", () => end(say.stopped));
  worker.addEventListener("message", ({ data }) => {
    if ("loaded" in data) return own.told(data.loaded);
    const { resolve, reject } = waiting.get(data.number) ?? {};
    waiting.delete(data.number);
    if (!data.failed) resolve?.(data.answer);
    else if (data.failed === "notAnswered") reject?.(new Error(say.notAnswered));
    else {
      reject?.(new Error(say[/** @type {"notFetched"} */ (data.failed)]));
      end(say[/** @type {"notFetched"} */ (data.failed)]);
    }
  });
  return own;
}
