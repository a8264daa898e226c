"""A built page is taken apart once for all who read it, and all of them hear the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.publish import edition
from casebook.publish.edition import Pages
from casebook.publish.links import linked_in
from casebook.publish.listening import texts_of
from casebook.publish.markup import listen
from casebook.publish.search.extract import blocks

PAGE = """\
<!doctype html><title>En side</title><nav><a href="om/" title="Om os">Om</a></nav>
<!-- en note --><article id="top"><h1>Vejen &amp; broen</h1>
<p>De bygger <b>en bro</b>.<br/><img src="bro.svg" alt="En bro"></p><script>let x = "<p>nej</p>";</script></article>
"""


def test_together_they_hear_what_each_hears_alone(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    pages = Pages(tmp_path)
    assert pages.blocks("") == blocks(PAGE) != ()
    assert pages.linked(PAGE) == linked_in(PAGE)
    assert pages.linked(PAGE).targets == {"om/", "bro.svg"}
    assert pages.all_texts(PAGE) == texts_of(PAGE)
    assert {"Om os", "en note", "Vejen & broen", "En bro"} <= {text for text, _, _ in pages.all_texts(PAGE)}


def test_a_page_is_taken_apart_once_and_again_when_it_says_something_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken_apart: list[str] = []

    def heard(markup: str, *listeners: object) -> None:
        taken_apart.append(markup)
        listen(markup, *listeners)  # type: ignore[arg-type]

    monkeypatch.setattr(edition, "listen", heard)
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    pages, changed = Pages(tmp_path), PAGE.replace("en bro", "to broer").replace("om/", "kontakt/")
    pages.blocks(""), pages.linked(PAGE), pages.all_texts(PAGE)
    assert taken_apart == [PAGE]
    (tmp_path / "index.html").write_text(changed, "utf-8")
    assert [block.text for block in pages.blocks("")] == ["Vejen & broen", "De bygger to broer."]
    assert pages.linked(changed).targets == {"kontakt/", "bro.svg"}
    assert taken_apart == [PAGE, changed]
