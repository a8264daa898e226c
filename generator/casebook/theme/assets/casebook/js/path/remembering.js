// This tab remembers a path only where its reader has asked it to: then more can be put in from the pages themselves.

const KEY = "casebook:forloeb";

/** What this tab remembers: what stands behind the «#»; null where it was not asked to. */
export function remembered() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null; // no storage here
  }
}

/** Lets this tab remember; null forgets. @param {string | null} hash */
export function remember(hash) {
  try {
    if (hash === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, hash);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
