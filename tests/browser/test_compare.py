"""Methods side by side, in a real browser: what is chosen stands in the address, also where that is hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.axe import assert_sound

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage, Visit

ADDRESS = "/sammenlign/"
THREE = f"{ADDRESS}?m=gps&m=ny-indsats&m=ips"
TABLE = ".cb-compare__table"


def columns(visit: Visit) -> list[str]:
    return visit.page.locator(f"{TABLE} .cb-compare__name").all_inner_texts()


def test_three_methods_are_shown_at_every_width_with_headings_both_ways_and_a_word_where_nothing_is_said(
    open_page: OpenPage,
) -> None:
    with open_page(THREE) as visit:
        assert len(columns(visit)) == 3
        table = visit.page.get_by_role("table")
        assert table.get_by_role("columnheader").count() == 4
        row = table.get_by_role("row", name="Bemanding")
        assert row.get_by_role("rowheader").inner_text() == "Bemanding"
        assert row.get_by_role("cell").first.inner_text() == "Ikke oplyst"
        assert_sound(visit.page)
        assert visit.console_errors == visit.foreign_requests == []


def test_the_switch_leaves_what_differs_and_the_address_remembers_it(open_page: OpenPage) -> None:
    with open_page(f"{ADDRESS}?m=gps,mit-liv-mit-ansvar") as visit:
        page = visit.page
        shared = page.locator(".cb-compare__shared").first
        assert shared.is_visible()
        page.get_by_role("switch", name="Vis kun forskelle").focus()
        page.keyboard.press("Space")
        assert shared.is_hidden()
        assert page.url.endswith("?m=gps&m=mit-liv-mit-ansvar&kun=forskelle")
        page.reload(wait_until="networkidle")
        assert page.get_by_role("switch").is_checked()
        assert page.locator(".cb-compare__shared").first.is_hidden()


WHATEVER = (
    ("m=%3Cscript%3Ealert(1)%3C/script%3E&m=gps&m=ips", 2, "«<script>alert(1)</script>»"),
    ("m=findes-ikke", 0, "Vi kender ingen metode, der hedder «findes-ikke»"),
    ("m=../../index&m=__proto__&m=constructor", 0, "«../../index», «__proto__» og «constructor»"),
    ("m=gps,ips,vito,empowerment,klippekort,eftervaern,abc-plan,sos-samtaler,x,y", 4, "Der er plads til 4"),
    ("m=gps&m=gps", 0, "GPS er valgt."),
    ("m=%E0%A4%A", 0, "Vi kender ingen metode"),
    ("", 0, ""),
)


def test_whatever_the_address_asks_for_is_answered(open_page: OpenPage) -> None:
    with open_page(ADDRESS) as visit:
        for asked, shown, said in WHATEVER:
            visit.page.goto(f"{visit.page.url.partition('?')[0]}?{asked}")
            visit.settle()
            assert len(columns(visit)) == shown, asked
            assert said in visit.page.locator("[data-told]").inner_text(), asked
            assert visit.page.locator("[data-told] script").count() == 0, asked
        assert visit.console_errors == []


def test_methods_are_chosen_on_the_list_of_methods_by_keyboard(open_page: OpenPage) -> None:
    with open_page("/metoder/", java_script=False) as visit:
        for name in ("GPS", "ViTo"):
            visit.page.get_by_role("checkbox", name=f"Sammenlign {name}", exact=True).focus()
            visit.page.keyboard.press("Space")
        visit.page.get_by_role("button", name="Sammenlign dem").press("Enter")
        visit.page.wait_for_url("**/sammenlign/?m=gps&m=vito")


def test_a_fifth_method_is_refused_and_a_lone_one_is_given_company(open_page: OpenPage) -> None:
    with open_page(f"{ADDRESS}?m=gps&m=ips&m=vito&m=klippekort") as visit:
        fifth = visit.page.get_by_role("checkbox", name="Empowerment")
        fifth.click()
        assert not fifth.is_checked()
        assert "ikke plads til flere" in visit.page.locator("[data-count]").inner_text()
    with open_page("/metoder/gps/") as visit:
        visit.page.get_by_role("link", name="Læg til sammenligning").click()
        visit.page.get_by_role("link", name="Ny Indsats", exact=True).click()
        visit.page.wait_for_url("**/sammenlign/?m=gps&m=ny-indsats")


def test_without_javascript_the_page_says_so_and_leads_to_the_methods(open_page: OpenPage) -> None:
    with open_page(THREE, java_script=False) as visit:
        assert "det kræver JavaScript" in visit.page.locator("main").inner_text()
        assert visit.page.locator(TABLE).is_hidden()
        assert visit.page.get_by_role("link", name="Læs om GPS").is_visible()


def test_paper_lies_down_and_shows_every_column(open_page: OpenPage) -> None:
    with open_page(f"{THREE}&m=vito", scheme="dark") as visit:
        visit.page.emulate_media(media="print")
        assert visit.page.locator("[data-pick]").is_hidden()
        pdf = visit.page.pdf(prefer_css_page_size=True)
    assert b"/MediaBox [0 0 841" in pdf
