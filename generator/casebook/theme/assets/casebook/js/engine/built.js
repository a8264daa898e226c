// The files of the engine, and how many bytes a page loads. Written anew when a site is built with the engine (`make engine`).

/** @type {BuiltEngine | null} */
export const BUILT = null;
