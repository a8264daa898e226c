// Opens the search box with a click, «/» or Ctrl+K. The box itself is fetched when it is first asked for.

const KEY = "casebook-search-key"; // «off» where a reader has turned «/» off: other tools may need the key

/** True unless the reader has turned «/» off in this browser. */
function slashOpens() {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true; // a browser may refuse storage
  }
}

/** @param {boolean} on */
function letSlashOpen(on) {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // Then the choice cannot be kept.
  }
}

/** @param {HTMLAnchorElement} link leads to the catalogue, which is where one goes when the box cannot be fetched */
export function searchLink(link) {
  const open = async (/** @type {Event} */ event) => {
    event.preventDefault();
    try {
      (await import("./box.js")).open(link, { slashOpens, letSlashOpen });
    } catch {
      location.assign(link.href);
    }
  };
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) open(event);
  });
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const writing = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && slashOpens();
    const both =
      event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if ((slash || both) && !document.querySelector("dialog[open]")) open(event);
  });
}
