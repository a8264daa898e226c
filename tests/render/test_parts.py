"""Long lists come in parts: no page grows with the casebook, and every record is still reached by plain links."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from casebook.bench.strangers import strangers
from casebook.render.elements import parts
from casebook.render.elements.parts import MOST, InParts, Parts, address_of_part, links_to_parts, part
from casebook.render.html.address import relative
from casebook.render.pages import facet_list
from casebook.render.plan import plan
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import render
from tests.render.small_site import case, view, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[2]
NUMBER = 2 * MOST + 3
LISTS = ("cases/", "temaer/medvind/", "find/aar/2023/")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SiteView:
    """A casebook of more cases than two pages hold, all with one theme and of one year."""
    root = tmp_path_factory.mktemp("many")
    return many(root)


def many(root: Path) -> SiteView:
    """The cases and one theme."""
    from tests.conftest import sound_casebook  # noqa: PLC0415

    sound_casebook(root)
    write(root, "site_config/vocabulary/temaer.yml", [{"id": "medvind", "navn": "Medvind"}])
    for number in range(NUMBER):
        name = f"nummer-{number}"
        write(root, f"cases/{name}.yml", case(id=name, titel=f"Nummer {number}", temaer=["medvind"], år=2023))
    return view(root)


def listed_on(site: SiteView, first: str) -> list[str]:
    """The addresses of the cases that the parts of a list link to, the last part found by the links of the first."""
    tasks = {task.address: task for task in plan(site)}
    found = []
    for number in (1, 2, 3):
        body = render(tasks[address_of_part(first, number)]).body
        for other in {1, 2, 3} - {number}:
            assert f'href="{relative(address_of_part(first, other), address_of_part(first, number))}"' in body
        found += [match[1] for match in re.finditer(r'<h[23][^>]*><a href="[^"]*?(nummer-\d+)/"', body)]
    assert address_of_part(first, 4) not in tasks
    return found


@pytest.mark.parametrize("address", LISTS)
def test_every_case_is_on_one_part_of_a_long_list(site: SiteView, address: str) -> None:
    found = listed_on(site, address)
    assert sorted(found) == sorted(f"nummer-{number}" for number in range(NUMBER))


def test_no_page_of_many_cases_is_large(site: SiteView) -> None:
    bodies = {task.address: render(task).body for task in plan(site) if not task.address.startswith("bidrag/")}
    assert {address: len(body.encode()) for address, body in bodies.items() if len(body.encode()) > 150_000} == {}
    assert {address for address, body in bodies.items() if len(re.findall(r"<[a-z]", body)) > 3000} == set()


def test_a_list_of_one_page_has_no_parts(site: SiteView) -> None:
    short = InParts("cases/", "Cases", "cases", site.cases[:MOST])
    assert (short.number, links_to_parts(Here(site, "cases/"), short)) == (1, ())
    assert InParts("cases/", "Cases", "cases").number == 1


def test_the_parts_are_the_whole_and_the_last_is_what_is_left() -> None:
    everything = range(NUMBER)
    all_parts = [part(everything, number) for number in (1, 2, 3)]
    assert [len(one) for one in all_parts] == [MOST, MOST, 3]
    assert [thing for one in all_parts for thing in one] == list(everything)


def test_of_very_many_parts_the_ends_those_near_by_and_every_tenth_are_linked_to(site: SiteView) -> None:
    links = links_to_parts(Here(site, "cases/side/57/"), Parts("cases/", "Cases", "cases", 203), 57)
    near = [link.text for link in links if abs(int(link.text) - 57) < 10]
    assert near == ["50", "55", "56", "57", "58", "59", "60"]
    assert (links[0].text, links[-1].text, len(links)) == ("1", "203", 27)
    assert [link.text for link in links if not link.href] == ["57"]


@pytest.fixture(scope="module")
def in_fives(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """By address, the pages of a casebook of other people's words, in which a list shows five records at a time."""
    root = tmp_path_factory.mktemp("fives")
    strangers(root, 120, 7, donor=ROOT)
    with pytest.MonkeyPatch.context() as patch:
        for module in (parts, facet_list):
            patch.setattr(module, "MOST", 5)
        tasks = (task for task in plan(view(root)) if task.kind not in {"redirect", "withdrawn"})
        yield {task.address: render(task).body for task in tasks}


def links_in(bodies: Mapping[str, str], address: str) -> set[str]:
    """The addresses of the site that a page links to."""
    hrefs = re.findall(r'<a [^>]*?href="([^":#?]+)', bodies[address])
    return {urljoin(f"/{address}", href).lstrip("/") for href in hrefs}


LISTED = {
    "cases/": r"cases/[^/]+/",
    "metoder/": r"metoder/[^/]+/",
    "bidrag/status/": r"(cases|metoder)/[^/]+/",
}


@pytest.mark.parametrize("first", LISTED)
def test_every_record_is_reached_from_a_list_by_its_parts_alone(in_fives: Mapping[str, str], first: str) -> None:
    records = {address for address in in_fives if re.fullmatch(LISTED[first], address)}
    waiting, pages, reached = [first], set[str](), set[str]()
    while waiting:
        page = waiting.pop()
        pages.add(page)
        links = links_in(in_fives, page)
        reached |= links & records
        assert len(links & records) <= 5 * 3  # cases, methods, and methods that no case uses
        waiting += [link for link in links if link.startswith(f"{first}side/") and link not in {*pages, *waiting}]
    assert reached == records
    assert len(pages) > 20 or first == "metoder/"


def test_whatever_builds_on_a_source_is_in_one_of_its_parts(in_fives: Mapping[str, str]) -> None:
    assert "kilder/kilde-1/side/2/" in in_fives
    whole = [address for address in in_fives if address.startswith("kilder/kilde-1/")]
    listed = [found for address in whole for found in re.findall(r"cb-citing__kind", in_fives[address])]
    assert len(listed) > 5 * (len(whole) - 1)
