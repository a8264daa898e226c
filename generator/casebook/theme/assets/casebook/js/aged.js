// Terms that have aged: the slip with «i dag: …» stays inside the window, Escape puts it away, and a tap shows it first.
// Without this file the underlined word is a link to what the term means.

/** @type {NodeListOf<HTMLElement>} */
const terms = document.querySelectorAll(".cb-aged");
const MARGIN = 8;

/** @param {HTMLElement} term */
const note = (term) => /** @type {HTMLElement} */ (term.querySelector(".cb-aged__note"));

/**
 * Move the slip to the left, as far as it would reach over the window's edge.
 * @param {HTMLElement} term
 */
function place(term) {
  delete term.dataset.closed;
  term.style.removeProperty("--cb-shift");
  const over = note(term).getBoundingClientRect().right + MARGIN - document.documentElement.clientWidth;
  if (over > 0) term.style.setProperty("--cb-shift", `${-over}px`);
}

for (const term of terms) {
  let wasShown = true;
  term.addEventListener("pointerenter", () => place(term));
  term.addEventListener("focusin", () => place(term));
  term.addEventListener(
    "pointerdown",
    (event) => {
      wasShown = event.pointerType === "mouse" || getComputedStyle(note(term)).visibility === "visible";
    },
    { capture: true },
  );
  term.addEventListener("click", (event) => {
    if (!wasShown) event.preventDefault(); // a finger has no hover: the first tap shows, the second one leads on
    wasShown = true;
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") for (const term of terms) term.dataset.closed = "";
});
