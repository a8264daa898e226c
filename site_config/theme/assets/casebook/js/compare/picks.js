// The list to choose from: no more than there is room for, and found by typing.

import { wordsOf } from "../dom.js";

/**
 * @param {HTMLFormElement} form
 * @param {number} most
 */
export function watchPicks(form, most) {
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const names = new Map(boxes.map((box) => [box.value, wordsOf(box.closest("label"))]));
  const chosen = () => boxes.filter((box) => box.checked);

  form.addEventListener("change", (event) => {
    const box = event.target;
    if (chosen().length > most) box.checked = false;
    tell(box.type === "checkbox" && chosen().length === most);
  });
  form.addEventListener("submit", (event) => {
    if (chosen().length >= 2) return;
    event.preventDefault();
    form.querySelector("[data-count]").textContent = "Vælg mindst to.";
    boxes[0].focus();
  });
  watchFind(form, boxes);

  function tell(full) {
    const count = chosen().length;
    const more = full ? " Der er ikke plads til flere; fravælg en for at vælge en anden." : "";
    form.querySelector("[data-count]").textContent = count ? `${count} valgt.${more}` : "";
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

/** @param {HTMLFormElement} form @param {HTMLInputElement[]} boxes */
function watchFind(form, boxes) {
  const field = form.querySelector("[data-find]");
  field.addEventListener("input", () => {
    const asked = field.querySelector("input").value.trim().toLowerCase();
    for (const box of boxes) box.closest("li").hidden = !wordsOf(box.closest("label")).toLowerCase().includes(asked);
    for (const kind of form.querySelectorAll("fieldset")) kind.hidden = !kind.querySelector("li:not([hidden])");
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault(); // typing here filters, and sends nothing
  });
}
