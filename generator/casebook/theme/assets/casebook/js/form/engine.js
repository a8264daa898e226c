// The check in the browser, where this site has it and the browser can run it: asked about when the page opens, fetched later.

const ENGINE = "../engine/engine.js"; // a site that was built without the check has no such file

/** @returns {Promise<import("./checking.js").Opener>} */
export async function opener() {
  try {
    const { engineOffered, openEngine } = await import(ENGINE);
    const offered = await engineOffered();
    return { offered: () => offered, open: openEngine };
  } catch {
    return { offered: () => null, open: () => Promise.reject(new Error("no engine")) };
  }
}
