// The button for the colour scheme. Without a choice the reader's system decides; first.js shows a choice made earlier.
const KEY = "casebook-scheme"; // first.js reads it
const system = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement;

/** @returns {"light" | "dark"} */
const systemScheme = () => (system.matches ? "dark" : "light");

/** @returns {"light" | "dark"} */
const shownScheme = () =>
  root.dataset.scheme === "dark" || root.dataset.scheme === "light" ? root.dataset.scheme : systemScheme();

/**
 * Show a scheme; one that is the system's own is no choice, and follows the system from then on.
 * @param {string | null | undefined} scheme
 */
function show(scheme) {
  if (scheme && scheme !== systemScheme()) root.dataset.scheme = scheme;
  else delete root.dataset.scheme;
}

function remember() {
  try {
    if (root.dataset.scheme) localStorage.setItem(KEY, root.dataset.scheme);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage may be refused: the choice then lasts as long as the page.
  }
}

/** @param {HTMLButtonElement} button */
export function schemeButton(button) {
  const tell = () => button.setAttribute("aria-pressed", String(shownScheme() === "dark"));
  button.addEventListener("click", () => {
    show(shownScheme() === "dark" ? "light" : "dark");
    remember();
    tell();
  });
  addEventListener("storage", (event) => {
    if (event.key !== KEY) return; // another window of this site made a choice
    show(event.newValue);
    tell();
  });
  system.addEventListener("change", tell);
  tell();
}
