"""Answers put into the form in one step: for what does not turn on the typing, which costs seconds of a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Page

# The events are those of somebody who comes to a field, writes and leaves it; what the answers do not ask for is left.
_GIVE = """answers => {
  const set = (control, value) => {
    control.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    control.value = value;
    for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const give = (place, value) => {
    if (!place.querySelector("input[type=radio], input[type=checkbox]"))
      return set(place.querySelector("select") ?? place.querySelector("textarea, input"), value);
    const option = place.querySelector(`input[value="${CSS.escape(value)}"]`);
    if (!option.checked) option.click();
  };
  const giveRow = (row, answers) => {
    for (const [name, value] of Object.entries(answers)) {
      const cell = row.querySelector(`[data-column="${name}"]`);
      const controls = [...cell.querySelectorAll("input, select")];
      if (controls.length === 2) value.split(" ").forEach((part, at) => set(controls[at], part));
      else give(cell, value);
    }
  };
  const rowOf = (field, at) => {
    if (field.querySelectorAll("ol > [data-row]").length === at) field.querySelector("[data-add]").click();
    return field.querySelectorAll("ol > [data-row]")[at];
  };
  for (const field of document.querySelectorAll("[data-section] [data-part]")) {
    const given = [answers[field.dataset.part] ?? []].flat().filter(value => value);
    if (field.closest("[data-part][hidden], [data-question][hidden]")) continue;
    given.forEach((value, at) => (typeof value === "string" ? give(field, value) : giveRow(rowOf(field, at), value)));
  }
}"""


def put_at_once(page: Page, answers: Mapping[str, Any]) -> None:
    """Give the answers that the form asks for, in the order of its sections."""
    page.evaluate(_GIVE, dict(answers))
