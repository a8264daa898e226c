"""A course: what its head says of it is held against its page and the casebook, and shown in two pages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.corpus import Kind, load
from casebook.published.frozen import frozen
from casebook.render.courses.course import courses
from casebook.render.html.articles import page_of
from casebook.render.html.page import Page
from casebook.render.pages import course as pages
from casebook.render.view.site import SiteView
from casebook.source import Document, article_of
from tests.render.small_site import html, rendered, view, words
from tests.test_editions import DAY

HEAD = """---
title: Broer
description: Et kursus.
kursus:
  minutter: 60
  vejen:
    - case: broen
      hvorfor: Her begynder det
      oevelser: [1, 2]
    - metode: brobygning
      hvorfor: Metoden bag
      minutter: 20
      oevelser: [2]
    - tema: relation
      hvorfor: Mere om det samme
    - ekstern: https://broer.example/bog
      titel: Bogen om broer
      hvorfor: Til den, der vil vide mere
      minutter: 5
---
"""
BODY = """
Vi går over. Se [temaet](../temaer/relation.md).

## Efter kurset kan du {: #maal }

- gå *over*

## Vejen {: #vejen }

## Program {: #program }

### Dagen (60 minutter) {: #dag-1 }

| Fra | Min. | Hvad |
|---|---|---|
| 0.00 | 30 | [Øvelse 1: Frem](#oevelse-1) |
| 0.30 | 30 | Resten |

### Øvelse 1: Frem (30 minutter) {: #oevelse-1 }

Gå.

### Øvelse 2: Tilbage (20 minutter) {: #oevelse-2 }

Gå tilbage.

## Spørgsmål {: #spoergsmaal }

**Før**

- Hvad er en bro?

**Under**

- Hvem går først?
- Hvem venter?

**Efter**

- Hvad bar?

## Til dig, der leder kurset {: #underviser }

Hold øje med vandet.
"""


def course_page(head: str = HEAD, body: str = BODY) -> Page:
    """The hand-written page of the course."""
    return page_of(article_of(Document("content/kurser/broer.md", head + body)))


@pytest.fixture
def site(casebook: Path) -> SiteView:
    """A casebook with one course."""
    return view(casebook, {"kurser/broer/": course_page()})


def found(casebook: Path, head: str = HEAD, body: str = BODY) -> list[tuple[str, int, int]]:
    """The faults of the course: rule, line and column."""
    (casebook / "content/kurser").mkdir(parents=True)
    (casebook / "content/kurser/broer.md").write_text(head + body, encoding="utf-8")
    problems = [one for one in load(casebook).problems if one.place.file == "content/kurser/broer.md"]
    starts = [one.place.span.start for one in problems]
    return [(one.rule, start.line, start.column) for one, start in zip(problems, starts, strict=True)]


def test_a_course_that_says_the_same_twice_has_no_faults(casebook: Path) -> None:
    assert found(casebook, body=BODY.replace("../temaer/relation.md", "https://broer.example")) == []


@pytest.mark.parametrize(
    ("was", "is_now", "expected"),
    [
        ("minutter: 60", "minutter: 90", ("felter/kursus-minutter", 5, 13)),
        ("minutter: 20", "minutter: 25", ("felter/kursus-minutter", 12, 17)),
        ("[1, 2]", "[1, 3]", ("felter/kursus-øvelse", 9, 21)),
        ("minutter: 60\n", "minutter: 60\n  udgave: 2027-1\n", ("felter/kursus-udgave", 6, 11)),
        ("case: broen", "case: broem", ("henvisninger/ukendt-id", 7, 13)),
        ("tema: relation", "tema: rejser", ("henvisninger/ukendt-id", 14, 13)),
        ("      titel: Bogen om broer\n", "", ("felter/kursus-punkt", 16, 7)),
        ("    - tema: relation\n", "    - tema: relation\n      case: broen\n", ("felter/kursus-punkt", 14, 7)),
    ],
)
def test_what_does_not_agree_is_found_where_it_stands(
    casebook: Path, was: str, is_now: str, expected: tuple[str, int, int]
) -> None:
    assert expected in found(casebook, HEAD.replace(was, is_now), BODY)


def test_a_record_that_is_no_longer_published_is_found_and_does_not_stop_the_page(casebook: Path) -> None:
    file = casebook / "cases/broen.yml"
    file.write_text(file.read_text("utf-8").replace("ikke-gennemgået", "kladde"), encoding="utf-8")
    assert ("henvisninger/ikke-udgivet", 7, 13) in found(casebook)
    (casebook / "content/kurser/broer.md").unlink()
    (course,) = courses(view(casebook, {"kurser/broer/": course_page()}))
    assert [point.title for point in course.points] == ["Brobygning", "Relation", "Bogen om broer"]


def test_the_list_on_the_page_is_what_the_head_says(site: SiteView) -> None:
    shown = html(next(page for page in rendered(pages, site) if page.address == "kurser/broer/"))
    path = shown[shown.index('id="vejen"') : shown.index('id="program"')]
    assert '<a href="../../cases/broen/">Vejen over broen</a>' in path
    assert '<a href="#oevelse-1">Øvelse 1</a>, <a href="#oevelse-2">Øvelse 2</a>, 50 min.' in path
    assert '<a href="https://broer.example/bog">Bogen om broer</a>' in path
    assert "I alt varer kurset 60 minutter" in path


def test_whoever_takes_part_reads_no_notes_to_the_trainer(site: SiteView) -> None:
    page = next(page for page in rendered(pages, site) if page.address == "kurser/broer/deltager/")
    assert all(text in words(page) for text in ("gå over", "Her begynder det", "Hvem venter?", "Bogen om broer"))
    assert all(text not in words(page) for text in ("Hold øje med vandet", "Øvelse 1", "Gå tilbage"))
    assert 'href="../../../temaer/relation/"' in html(page)
    assert re.findall(r'data-point="([^"]*)"', html(page)) == [
        "cases/broen",
        "metoder/brobygning",
        "temaer/relation",
        "bogen-om-broer",
    ]
    assert page.file == "kurser/broer/deltager.md"  # it is made of the same file as the course's own page


PINNED = HEAD.replace("minutter: 60\n", "minutter: 60\n  udgave: 2027-1\n")
LINKED = BODY.replace("Se [temaet]", "Se [broen](../cases/broen.md#kort-fortalt) og [temaet]")


def test_a_course_may_lead_to_an_edition_or_to_the_newest(casebook: Path) -> None:
    (casebook / "editions").mkdir()
    (casebook / "editions/2027-1.json.gz").write_bytes(frozen(view(casebook).published, "2027-1", DAY).stored())
    body = BODY.replace("../temaer/relation.md", "https://broer.example")
    assert found(casebook, PINNED, body) == []
    (casebook / "content/kurser/broer.md").unlink()
    (casebook / "content/kurser").rmdir()
    assert found(casebook, PINNED.replace("2027-1", "nyeste"), body) == []


def test_all_that_a_pinned_course_leads_to_is_of_its_edition_where_that_has_it(casebook: Path) -> None:
    now = view(casebook, {"kurser/broer/": course_page(PINNED, LINKED)})
    edition = frozen(now.published, "2027-1", DAY)
    (course,) = courses(replace(now, editions=(edition,)))
    assert [point.leads_to for point in course.points] == [
        "udgaver/2027-1/cases/broen/", "udgaver/2027-1/metoder/brobygning/", "temaer/relation/", ""
    ]  # fmt: skip
    lead, participants = rendered(pages, replace(now, editions=(edition,)))
    for page in (lead, participants):
        assert 'udgaver/2027-1/">Udgave 2027-1</a>' in page.body
        assert "udgaver/2027-1/cases/broen/#kort-fortalt" in page.body
    assert "i=cases%2Fbroen" in lead.body  # one's own path is built of what is there today


def test_a_pinned_course_leads_to_today_where_its_edition_has_nothing(casebook: Path) -> None:
    now = view(casebook, {"kurser/broer/": course_page(PINNED)})
    gone = frozen(now.published, "2027-1", DAY).without({(Kind.CASE, "broen")})
    (course,) = courses(replace(now, editions=(gone,)))
    assert course.points[0].leads_to == "cases/broen/"
    (course,) = courses(now)  # the edition is held back
    assert course.edition is None
    assert course.points[1].leads_to == "metoder/brobygning/"
