// Leads on from an address that a page had, to the place on the page that was asked for: a refresh alone forgets it.
(() => {
  const canonical = document.querySelector('link[rel="canonical"]');
  if (!(canonical instanceof HTMLLinkElement)) return;
  const to = new URL(canonical.href);
  if (location.hash) to.hash = location.hash;
  if (!to.search) to.search = location.search;
  location.replace(to.href);
})();
