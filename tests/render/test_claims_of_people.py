"""Claims of pages about people: who was interviewed, what is known since the source, whose names they bear."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.render.pages import case as case_pages
from casebook.render.pages import case_handout, entrance, failures, front, theme
from casebook.render.pages import method as method_pages
from casebook.render.view.site import SiteView
from tests.render.small_site import ROOT, article, case, rendered, view, words, write

NARRATED = {"pseudonym": "Bo", "tema": "relation", "gengivelse": "Han ville over."}
ASKED = {"pseudonym": "Ea", "tema": "relation", "gengivelse": "Hun fortæller om vandet.", "ophav": "interview"}
STORY = {"borger": {"pseudonym": "Bo", "alder": "40-49"}, "tekst": "Bo går over broen."}
TIMED = STORY | {"livslinje": [{"efter": "3 mdr", "hændelse": "Bo går over broen.", "retning": "op"}]}


def page(kind: Any, site: SiteView, address: str) -> str:
    return next(words(one) for one in rendered(kind, site) if one.address == address)


# --- voices


@pytest.mark.parametrize(
    ("kind", "address"),
    [(case_pages, "cases/broen/"), (theme, "temaer/relation/"), (method_pages, "metoder/brobygning/")],
)
def test_a_voice_says_whether_anybody_asked_the_citizen(casebook: Path, kind: Any, address: str) -> None:
    write(casebook, "cases/broen.yml", case(stemmer=[NARRATED, ASKED], temaer=["relation"]))
    told = page(kind, view(casebook), address)
    assert "Han ville over. Bo · kildens fortælling, ikke interview" in told
    assert "Hun fortæller om vandet. Ea · gengivet efter interview" in told


def test_the_front_page_begins_with_citizens_who_were_asked(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(titel="A", stemmer=[NARRATED]))
    write(casebook, "cases/c.yml", case(id="c", titel="C", stemmer=[NARRATED, ASKED]))
    told = page(front, view(casebook), "")
    assert told.index("Hun fortæller om vandet.") < told.index("Han ville over.")
    assert told.count("Han ville over.") == 1


def test_no_page_calls_every_voice_what_a_citizen_said() -> None:
    """The glossary tells the two apart, with the very words that stand by a voice."""
    glossary = (ROOT / "content/om/ordliste.md").read_text("utf-8")
    labels = yaml.safe_load((ROOT / "site_config/texts.yml").read_text("utf-8"))["betegnelser"]["VoiceOrigin"]
    assert [label for label in labels.values() if f"| {label} |" not in glossary] == []


# --- where a person was when the source ended


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("Er i dag i fleksjob.", "Da kilden sluttede (2014): i fleksjob."),
        ("I dag er han i fleksjob.", "Da kilden sluttede (2014): i fleksjob."),
        ("I fleksjob.", "Da kilden sluttede (2014): i fleksjob."),
        ("Da kilden sluttede, var han i fleksjob.", "Da kilden sluttede (2014), var han i fleksjob."),
    ],
)
def test_where_a_person_was_is_told_as_of_the_year_of_the_source(casebook: Path, told: str, shown: str) -> None:
    write(casebook, "cases/broen.yml", case(år=2009, historier=[STORY | {"i_dag": told}]))
    site = view(casebook)
    for kind, address in ((front, ""), (case_pages, "cases/broen/"), (case_handout, "cases/broen/ark/")):
        assert shown in page(kind, site, address)
        assert "i dag" not in page(kind, site, address).partition("Da kilden sluttede")[2][:60]


def test_a_source_of_an_earlier_year_does_not_say_where_a_person_was(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(år=2016, historier=[STORY | {"i_dag": "Er i dag i fleksjob."}]))
    assert "Da fortællingen sluttede (2016): i fleksjob." in page(case_pages, view(casebook), "cases/broen/")


# --- names


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"historier": [STORY], "navne": "kilde"}, "Navnene er kildens egne opdigtede. Alder står som spænd. "),
        ({"historier": [STORY], "navne": "redaktion"}, "Navnene er opdigtet af redaktionen. Alder står som spænd. "),
        ({"historier": [STORY]}, "i forvejen. Alder står som spænd. "),
        ({"historier": [TIMED]}, "i forvejen. Alder står som spænd, og tiden er regnet fra forløbets begyndelse."),
        ({"stemmer": [NARRATED], "navne": "kilde"}, "i forvejen. Navnene er kildens egne opdigtede. Sådan"),
        ({"navne": "kilde"}, "i forvejen. Sådan"),
        ({}, "i forvejen. Sådan"),
    ],
)
def test_a_case_says_who_invented_its_names_and_nothing_where_it_has_none(
    casebook: Path, fields: dict[str, Any], told: str
) -> None:
    names = {"navne": fields.pop("navne")} if "navne" in fields else {}
    write(casebook, "cases/broen.yml", case(**fields, anonymisering={"grundlag": "allerede-publiceret", **names}))
    shown = page(case_pages, view(casebook), "cases/broen/").partition("Forløbet er offentliggjort")[2]
    assert told in shown
    assert ("Navnene" in shown) is ("Navnene" in told)


# --- lessons


def test_advice_of_the_editors_bears_their_mark_and_that_of_the_source_none(casebook: Path) -> None:
    own = {"type": "råd", "til": "leder", "tekst": "Mål åen.", "ophav": "redaktion"}
    numbered = own | {"tekst": "**3. Tag reb med.**", "ophav": "kilde"}
    lessons = [own, numbered, own | {"type": "virkede-ikke", "tekst": "Regn."}]
    write(casebook, "cases/broen.yml", case(udfald="lykkedes-ikke", temaer=["relation"], læring=lessons))
    leaders = article("for/ledere.md", "Til jer.", title="Ledere", raad_til="leder")
    site = view(casebook, {leaders.address: leaders})
    pages = ((case_pages, "cases/broen/"), (case_handout, "cases/broen/ark/"), (theme, "temaer/relation/"),
             (failures, "det-virkede-ikke/"), (entrance, "for/ledere/"))  # fmt: skip
    for kind, address in pages:
        told = page(kind, site, address)
        assert "Redaktionens råd: Mål åen." in told, address
        assert "råd: Tag reb med." not in told, address
        assert "3. Tag" not in told, address
        assert "Redaktionens vurdering: Regn." in told, address


def test_no_record_says_the_mark_in_its_own_words() -> None:
    marks = ("Redaktionens råd:", "Redaktionens vurdering:")
    marked = [
        path.name
        for path in sorted((ROOT / "cases").glob("*.yml"))
        for lesson in yaml.safe_load(path.read_text("utf-8")).get("læring", ())
        if lesson["tekst"].startswith(marks)
    ]
    assert marked == []
