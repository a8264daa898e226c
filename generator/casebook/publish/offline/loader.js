// Stands in for what browsers do not do on pages that are opened from a disk: modules, and `fetch` of the files beside a page.
//
// Both are scripts of the old kind in a copy for use without a network (casebook.publish.offline): a module hands over its body, a file
// its bytes, and so the same modules run with the same data. A folder opened from a disk shows its files, so a link names its page.

{
  /** @type {Map<string, Promise<CopiedExports>>} */
  const modules = new Map();
  /** @type {WeakMap<Element, unknown>} */
  const handed = new WeakMap();

  /** Runs a script, and gives what it has handed over. @param {string} address @returns {Promise<unknown>} */
  const run = (address) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const done = () => {
        script.remove();
        if (handed.has(script)) resolve(handed.get(script));
        else reject(new TypeError(`nothing to load at ${address}`));
      };
      Object.assign(script, { src: address, onload: done, onerror: done });
      document.head.append(script);
    });

  /** The module at an address, run once. @param {string} address @returns {Promise<CopiedExports>} */
  const load = (address) => {
    const written = /** @type {() => Promise<CopiedModule>} */ (() => run(address));
    const found = modules.get(address) ?? written().then((module) => started(address, module));
    modules.set(address, found);
    return found;
  };

  /** @param {string} url @param {CopiedModule} module @returns {Promise<CopiedExports>} */
  const started = async (url, { needs, body }) => {
    const use = (/** @type {string} */ address) => load(new URL(address, url).href);
    const from = await Promise.all(needs.map(use));
    /** @type {CopiedExports} */
    const exported = {};
    const gives = (/** @type {Record<string, () => unknown>} */ all) => {
      for (const [name, get] of Object.entries(all)) Object.defineProperty(exported, name, { get, enumerable: true });
    };
    await body({ use, from, gives, meta: { url }, fetch: read });
    return exported;
  };

  /** `fetch`, for the files that lie in the copy. @param {string | URL | Request} asked @returns {Promise<Response>} */
  const read = async (asked) => {
    const url = new URL(asked instanceof Request ? asked.url : asked, location.href);
    Object.assign(url, { search: "", hash: "" });
    const { text, bytes } = /** @type {{ text?: string, bytes: string }} */ (await run(`${url.href}.js`));
    return new Response(text ?? Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
  };

  /** A script hands over what it holds; one that a page names itself is run at once. @param {unknown} what */
  const hand = (what) => {
    const script = document.currentScript;
    if (!(script instanceof HTMLScriptElement)) return;
    if (script.dataset.entry === undefined) handed.set(script, what);
    else if (!modules.has(script.src)) modules.set(script.src, started(script.src, /** @type {CopiedModule} */ (what)));
  };
  Object.assign(window, { casebookCopy: hand });

  /** @param {Event} event */
  const name = ({ target }) => {
    const link = target instanceof Element && target.closest("a");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  };
  for (const kind of ["pointerdown", "focusin", "click"]) document.addEventListener(kind, name, true);
}
