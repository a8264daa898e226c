// Runs before anything is drawn, so that nothing flashes or jumps: tells the style sheets that scripts run, in which scheme, and that
// the address asks for something, which moves what `.cb-waits` until a page's own script has answered (`answered` in dom.js).
(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  root.toggleAttribute("data-asked", location.search.length > 1);
  try {
    const scheme = localStorage.getItem("casebook-scheme");
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  } catch {
    // A browser may refuse storage; then the reader's system decides.
  }
})();
