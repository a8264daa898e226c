"""Feeds tell what is new of everything and of each thing that records are about; feedparser reads them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]

from casebook.publish.commit import changes
from casebook.publish.edition import Edition
from casebook.publish.exports.feed import ALL, MOST, outputs
from tests.built import ROOT
from tests.render.small_site import case, view, write

MOMENT, EARLIER = "2026-11-30T08:15:00Z", "2026-03-01T10:00:00Z"
URL = "https://casebook.example/"


def feeds_of(root: Path, *, url: str = URL, **changed: str) -> dict[str, Any]:
    """Every feed of the casebook as it is read, by address."""
    files = {name.replace("__", "/") + ".yml": moment for name, moment in changed.items()}
    edition = Edition(replace(view(root), site_url=url), moment=MOMENT, changed=files)
    feeds = {output.address: feedparser.parse(output.content) for output in outputs(edition)}
    assert [address for address, feed in feeds.items() if feed.bozo or feed.version != "atom10"] == []
    return feeds


def test_there_is_a_feed_of_all_and_one_for_each_group_method_and_municipality(casebook: Path) -> None:
    feeds = feeds_of(casebook)
    assert set(feeds) == {
        ALL,
        "feed/maalgrupper/vandrere.xml",
        "feed/metoder/brobygning.xml",
        "feed/kommuner/stevns.xml",
    }
    assert feeds["feed/kommuner/stevns.xml"].feed.title == "Casebogen: Stevns"
    assert [entry.title for entry in feeds["feed/metoder/brobygning.xml"].entries] == ["Brobygning", "Vejen over broen"]


def test_an_entry_leads_to_its_page_and_says_what_it_is(casebook: Path) -> None:
    first = feeds_of(casebook)[ALL].entries[0]
    assert (first.id, first.link) == (f"{URL}cases/broen/", f"{URL}cases/broen/")
    assert (first.title, first.summary, first.updated) == ("Vejen over broen", "En opdigtet historie.", MOMENT)


def test_what_was_changed_last_comes_first_and_dates_the_feed(casebook: Path) -> None:
    feed = feeds_of(casebook, cases__broen=EARLIER, methods__brobygning="2026-05-01T10:00:00Z")[ALL]
    assert [entry.title for entry in feed.entries] == ["Brobygning", "Vejen over broen"]
    assert feed.feed.updated == "2026-05-01T10:00:00Z"


def test_a_feed_of_a_site_without_an_address_leads_to_its_pages_all_the_same(casebook: Path) -> None:
    first = feeds_of(casebook, url="")["feed/kommuner/stevns.xml"].entries[0]
    assert (first.id, first.link) == ("urn:casebook:cases/broen/", "../../cases/broen/")


def test_signs_of_markup_are_signs(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(titel="A & B < C"))
    assert feeds_of(casebook)[ALL].entries[0].title == "A & B < C"


def test_a_feed_is_no_longer_than_a_reader_wants_it(casebook: Path) -> None:
    for number in range(MOST + 3):
        write(casebook, f"cases/bro-{number}.yml", case(id=f"bro-{number}", titel=f"Bro {number}"))
    assert len(feeds_of(casebook)[ALL].entries) == MOST


def test_the_history_says_when_each_record_was_changed() -> None:
    known = changes(ROOT, ("cases", "methods"))
    assert {path.split("/")[0] for path in known} == {"cases", "methods"}
    assert all(moment.endswith("Z") and len(moment) == len(MOMENT) for moment in known.values())
