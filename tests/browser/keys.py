"""A page with nothing but a keyboard: what somebody who uses no mouse presses, and what has the focus then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

SECTIONS = 5
MOST = 500  # times that a key is pressed until it is a fault
CONTROL = ":is(textarea, select, input:not([type=search]))"
BUTTONS = "section:not([hidden]) [data-found] li button"
_MATCHES = "selector => document.activeElement.matches(selector)"
_SAYS = """([selector, words]) =>
  document.activeElement.matches(selector) && document.activeElement.textContent.includes(words)"""
_SHAPE = "document.activeElement.type"
_VALUE = (
    "(({ type, form, name, value }) => type === 'radio' ? form.elements[name].value : value)(document.activeElement)"
)
_IS_BUTTON = "([selector, number]) => document.querySelectorAll(selector)[number] === document.activeElement"
_RULE = "document.activeElement.closest('li').querySelector('a').pathname"
_MARKED = """(({ value, selectionStart, selectionEnd }) => ({
  value,
  start: selectionStart ?? 0,
  end: selectionEnd ?? value.length,
}))(document.activeElement)"""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on something that a selector names."""
    _tab_until(page, _MATCHES, selector)


def _tab_until(page: Page, holds: str, of: Any) -> None:
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate(holds, of):
            return
    pytest.fail(f"Tab does not lead to {of}")


def tab_to_words(page: Page, selector: str, words: str) -> None:
    """Press Tab until the focus is on something that a selector names and in which words stand."""
    _tab_until(page, _SAYS, [selector, words])


def follow(page: Page, selector: str) -> None:
    """Go to a link or a button, and press Enter."""
    tab_to(page, selector)
    page.keyboard.press("Enter")


def answer(page: Page, part: str, value: str | list[str]) -> None:
    """Answer a part of the form: tick options, choose on a list, or write."""
    if isinstance(value, list):
        for option in value:
            tab_to(page, f'[data-part="{part}"] [value="{option}"]')
            page.keyboard.press("Space")
        return
    tab_to(page, f'[data-part="{part}"] {CONTROL}')
    if page.evaluate(_SHAPE) in {"radio", "select-one"}:
        choose(page, value)
    else:
        write_over(page, value)


def choose(page: Page, value: str) -> None:
    """Press the arrow until a value is chosen."""
    if page.evaluate(_SHAPE) == "radio":
        page.keyboard.press("Space")
    for _ in range(MOST):
        if page.evaluate(_VALUE) == value:
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"the arrow does not lead to {value}")


def write_over(page: Page, text: str) -> None:
    """Put a text where another stands, as somebody pastes it."""
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text(text)


def onward(page: Page, to: int, *, anyway: bool = False) -> None:
    """Continue by keyboard; through the summary where something is missing."""
    follow(page, "[data-continue]")
    if anyway:
        assert page.locator("[data-summary]:visible").evaluate("summary => summary === document.activeElement")
        follow(page, "[data-summary] > button")
    page.locator("[data-view=laes]" if to > SECTIONS else f"[data-view=del-{to}]").wait_for()


def shown_places(page: Page) -> list[dict[str, Any]]:
    """The places that the buttons «Vis» on the screen lead to: the address of the rule's page, and the words marked.

    `start` and `end` count code units of `value`, the text of the field; of an option all of it.
    """
    places = []
    for number in range(page.locator(BUTTONS).count()):
        _tab_until(page, _IS_BUTTON, [BUTTONS, number])
        rule = page.evaluate(_RULE)
        page.keyboard.press("Enter")
        places.append({"rule": rule, **page.evaluate(_MARKED)})
    return places
