"""The page for whoever takes part in a course: what has been read stands in the address, and in nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage

PAGE = "kurser/den-baerende-relation/deltager/"


def test_what_has_been_read_stands_in_the_address_alone(open_page: OpenPage) -> None:
    with open_page(PAGE) as visit:
        page = visit.page
        ticks = page.get_by_role("checkbox")
        number = ticks.count()
        first, second = ticks.nth(0), ticks.nth(1)
        second.check()
        first.check()
        told = page.get_by_role("status").filter(has_text="Du har læst")
        assert f"2 af {number}" in told.inner_text()
        address = page.url
        first.uncheck()
        second.uncheck()
        assert "#" not in page.url
        page.goto("about:blank")
        page.goto(address)
        assert [tick.is_checked() for tick in ticks.all()] == [True, True, *[False] * (number - 2)]
        assert page.evaluate("sessionStorage.length + localStorage.length") == 0
        assert visit.console_errors == visit.foreign_requests == []


def test_without_scripts_it_is_a_list_to_read(open_page: OpenPage) -> None:
    with open_page(PAGE, java_script=False) as visit:
        assert visit.page.get_by_role("checkbox").count() == 0
        assert visit.page.locator(".cb-course li a").count() > 1
