// The page for whoever takes part: what has been read is ticked off. Without this it is a list to read.
import { element, elements, make } from "../dom.js";
import { say } from "../sentences/participant.js";
import { progressHash, readProgress } from "./progress.js";

const list = element(document, "[data-progress]", HTMLElement);
const told = make("p", { className: "cb-label cb-course__told", role: "status" });
const ticks = elements(list, "[data-point]", HTMLElement).map((point) => {
  const tick = make("input", { type: "checkbox", value: point.dataset.point });
  point.append(make("label", { className: "cb-course__tick" }, tick, " ", say.done));
  tick.setAttribute("aria-label", `${say.done}: ${element(point, "a", HTMLElement).textContent}`);
  return tick;
});
const marks = ticks.map(({ value }) => value);

function tell() {
  const number = ticks.filter(({ checked }) => checked).length;
  told.textContent = number ? say.told({ number, all: ticks.length }) : "";
}

function readAddress() {
  const read = new Set(readProgress(location.hash, marks));
  for (const tick of ticks) tick.checked = read.has(tick.value);
  tell();
}

list.addEventListener("change", () => {
  const hash = progressHash(ticks.filter(({ checked }) => checked).map(({ value }) => value));
  history.replaceState(null, "", hash || location.pathname + location.search);
  tell();
});
addEventListener("hashchange", () => {
  if (location.hash.includes("=")) readAddress(); // else it is a heading of the page
});
list.after(told);
readAddress();
