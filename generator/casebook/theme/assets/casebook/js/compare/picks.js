// The list to choose from: no more than there is room for, and found by typing.

import { element, elements, wordsOf } from "../dom.js";
import { say } from "../sentences/compare.js";

/**
 * @param {HTMLFormElement} form
 * @param {number} most
 */
export function watchPicks(form, most) {
  const boxes = elements(form, "input[type=checkbox]", HTMLInputElement);
  const names = new Map(boxes.map((box) => [box.value, nameOf(box)]));
  const count = element(form, "[data-count]", HTMLElement);
  const chosen = () => boxes.filter((box) => box.checked);

  form.addEventListener("change", ({ target }) => {
    const box = boxes.find((each) => each === target);
    if (box && chosen().length > most) box.checked = false;
    tell(Boolean(box) && chosen().length === most);
  });
  form.addEventListener("submit", (event) => {
    if (chosen().length >= 2) return;
    event.preventDefault();
    count.textContent = say.two;
    boxes[0]?.focus();
  });
  watchFind(form, boxes);

  /** @param {boolean} full */
  function tell(full) {
    const number = chosen().length;
    const more = full ? ` ${say.full}` : "";
    count.textContent = number ? say.number({ number }) + more : "";
  }

  return {
    names,
    /** @param {string[]} ids */
    choose(ids) {
      for (const box of boxes) box.checked = ids.includes(box.value);
      tell(false);
    },
  };
}

/** The method that a box is for. @param {HTMLInputElement} box */
const nameOf = (box) => [...(box.labels ?? [])].map(wordsOf).join(" ");

/** @param {HTMLFormElement} form @param {HTMLInputElement[]} boxes */
function watchFind(form, boxes) {
  const field = element(form, "[data-find] input", HTMLInputElement);
  const lines = boxes.map((box) => ({ line: box.closest("li"), name: nameOf(box).toLowerCase() }));
  field.addEventListener("input", () => {
    const asked = field.value.trim().toLowerCase();
    for (const { line, name } of lines) line?.toggleAttribute("hidden", !name.includes(asked));
    for (const kind of form.querySelectorAll("fieldset")) kind.hidden = !kind.querySelector("li:not([hidden])");
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault(); // typing here filters, and sends nothing
  });
}
