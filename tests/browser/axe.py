"""axe in an opened page: what it objects to, said so that one finds it."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING, Any

from tests.browser.conftest import HEIGHT, WIDTHS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from playwright.sync_api import Page

AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
COLOURED = ["color-contrast", "link-in-text-block"]
# What a scheme can change.
COLOURS = {"runOnly": {"type": "rule", "values": COLOURED}, "resultTypes": ["violations", "passes"]}
FORM = {**EVERYTHING, "rules": {rule: {"enabled": False} for rule in COLOURED}}  # what another width can change
UNFOLD = "for (const rest of document.querySelectorAll('details.cb-rest')) rest.open = true"
WHOLE: dict[str, Any] = {"include": [["html"]]}
RUN = "([context, options]) => axe.run(context, options).then(results => results.violations)"
# What contrast goes by is a text's key: its colours, size and weight, all that lies behind it, and whom it stands in.
# Three texts of a key stand for all on a page; a key that axe has passed is not looked at on the pages after it either.
# What is drawn or put in a place of its own may lie on anything, and is looked at on every page. One character and what
# only a screen reader is to have are nothing that axe judges.
RUN_SAMPLED = """async ([options, passed]) => {
  const known = new Set(passed), behind = new Map(), placed = new Map(), alike = new Map(), keys = new Map();
  const named = box => box ? `${box.localName}.${box.getAttribute("class") ?? ""}` : "";
  for (const part of document.querySelectorAll(":root, body, body *")) {
    const style = getComputedStyle(part), { backgroundColor, backgroundImage, filter, mixBlendMode, opacity } = style;
    const own = `${backgroundColor} ${backgroundImage} ${filter} ${mixBlendMode} ${opacity}`, box = part.parentElement;
    behind.set(part, (behind.get(box) ?? "") + (own === "rgba(0, 0, 0, 0) none none normal 1" ? "" : own));
    const isPlaced = /absolute|fixed|sticky/.test(style.position) || part.localName === "svg";
    placed.set(part, (placed.get(box) ?? "") + (isPlaced ? named(part) : ""));
    const says = [...part.childNodes].some(({nodeType, data}) => nodeType === Node.TEXT_NODE && data.trim().length > 1);
    if (!says || part.offsetWidth === 1 || !part.checkVisibility()) continue;
    const around = [part, box, box.parentElement].map(named);
    const isLarge = parseFloat(style.fontSize) >= (style.fontWeight >= 700 ? 18.66 : 24);
    const beside = part.localName === "a" && part.textContent.trim() !== box.textContent.trim();
    const link = beside ? [style.textDecorationLine, getComputedStyle(box).color] : [];
    const { color, fontWeight, textShadow } = style, lies = [behind.get(part), placed.get(part)];
    const key = [...around, ...lies, color, fontWeight, isLarge, textShadow, ...link].join("|");
    if (known.has(key)) continue;
    keys.set(part, key);
    alike.set(key, [...(alike.get(key) ?? []), part]);
  }
  const include = [...alike.values()].flatMap(parts => parts.slice(0, 3));
  if (!include.length) return [[], []];
  const { passes, violations } = await axe.run({include}, {...options, elementRef: true});
  for (const { nodes } of violations) for (const node of nodes) delete node.element;
  const judged = passes.filter(({id}) => id === "color-contrast").flatMap(({nodes}) => nodes);
  const sound = judged.map(({element}) => element).filter(part => placed.get(part) === "");
  return [violations, [...new Set(sound.map(part => keys.get(part)))]];
}"""
# Rows, cards and terms that stand beside others of their kind: the first few stand for all.
THIN_OUT = """few => {
  globalThis.takenOut = [];
  for (const parent of document.body.querySelectorAll("*")) {
    const seen = new Map();
    for (const child of [...parent.children]) {
      const kind = `${child.localName}.${child.getAttribute("class")}`;
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (seen.get(kind) <= few) continue;
      globalThis.takenOut.push([parent, child, child.nextSibling]);
      child.remove();
    }
  }
}"""
PUT_BACK = "() => { for (const place of globalThis.takenOut.reverse()) place[0].insertBefore(place[1], place[2]); }"
FEW = 3
PASSED: set[str] = set()  # the keys of RUN_SAMPLED that axe has passed in this run


def assert_accessible(
    page: Page, *, context: Mapping[str, Any] = WHOLE, options: Mapping[str, Any] = EVERYTHING
) -> None:
    """Hold that axe finds nothing to object to in the page as it is now."""
    load_axe(page)
    complain(page, page.evaluate(RUN, [context, options]))


def assert_readable(page: Page) -> None:
    """Hold that axe finds nothing to object to in the colours of what can be seen now."""
    load_axe(page)
    violations, passed = page.evaluate(RUN_SAMPLED, [COLOURS, [*PASSED]])
    complain(page, violations)
    PASSED.update(passed)


def assert_sound(page: Page, *, context: Mapping[str, Any] = WHOLE) -> None:
    """Hold that nothing is too wide, and axe objects to nothing at the narrowest and the widest; dark once, when wide.

    Of what stands in long rows axe sees the first few. `make soak` looks at everything at every width in both schemes.
    """
    page.emulate_media(color_scheme="light")
    page.evaluate(UNFOLD)  # axe takes what is folded for hidden, on wide windows too, where all can be seen
    for width in sorted(WIDTHS, reverse=True):
        fitted(page, width)
    page.evaluate(THIN_OUT, FEW)
    for width in (min(WIDTHS), max(WIDTHS)):
        fitted(page, width)
        assert_accessible(page, context=context, options=FORM)
        assert_readable(page)
    page.emulate_media(color_scheme="dark")  # the form of a page is the same
    assert_readable(page)
    page.evaluate(PUT_BACK)


def fitted(page: Page, width: int) -> None:
    """Give the page a width, in pixels, and hold that it does not scroll sideways."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width, width


def load_axe(page: Page) -> None:
    """Put axe into the page, once."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)


def complain(page: Page, violations: Sequence[Mapping[str, Any]]) -> None:
    """Fail where there are violations, and say how the page was looked at."""
    scheme = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'")
    seen_as = f"{page.url} {scheme} {page.viewport_size}"
    assert not violations, "\n\n".join((seen_as, *map(told, violations)))


def told(violation: Mapping[str, Any]) -> str:
    """Say in a few lines what axe objects to, and where."""
    head = f"{violation['id']} ({violation['impact']}): {violation['help']}\n  {violation['helpUrl']}"
    return "\n".join((head, *map(told_node, violation["nodes"])))


def told_node(node: Mapping[str, Any]) -> str:
    """Say which element it is, and what is wrong with it."""
    summary = node["failureSummary"].replace("\n", "\n      ")
    return f"  at {node['target']}\n      {node['html'][:200]}\n      {summary}"
