"""Long lists come in parts: no page grows with the casebook, and every record is still reached by plain links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from casebook.render.elements.parts import MOST, InParts, address_of_part, links_to_parts, part
from casebook.render.html.address import relative
from casebook.render.plan import plan
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import render
from tests.render.small_site import case, view, write

if TYPE_CHECKING:
    from pathlib import Path

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
    parts = [part(everything, number) for number in (1, 2, 3)]
    assert [len(one) for one in parts] == [MOST, MOST, 3]
    assert [thing for one in parts for thing in one] == list(everything)
