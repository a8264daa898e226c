// Runs before anything is drawn, so that nothing flashes: tells the style sheets that scripts run, and in which scheme.
(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  try {
    const scheme = localStorage.getItem("casebook-scheme");
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  } catch {
    // A browser may refuse storage; then the reader's system decides.
  }
})();
