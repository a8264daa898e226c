// What the page keeps: nothing, unless the writer saves a file or asks this tab to remember. Nothing outlives the tab.

const PREFIX = "casebook:kladde:";

/** @typedef {{answers: FormAnswers, kept: Kept}} Draft */

/** What this tab remembers of a kind of record. @param {string} name @returns {Draft | null} */
export function remembered(name) {
  try {
    const draft = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? "null");
    return draft && typeof draft.answers === "object" ? draft : null;
  } catch {
    return null; // no storage here, or what stands in it is none of ours
  }
}

/** Lets this tab remember a draft; null forgets it. @param {string} name @param {Draft | null} draft */
export function remember(name, draft) {
  try {
    if (draft) sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
    else sessionStorage.removeItem(PREFIX + name);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

/** Puts a text into the reader's folder of downloads. @param {string} name @param {string} text @param {string} type */
export function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  Object.assign(link, { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Asks before the page is left while something has not been saved. @param {() => boolean} isUnsaved */
export function guard(isUnsaved) {
  addEventListener("beforeunload", (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}
