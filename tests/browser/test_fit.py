"""«Passer den til os?» in a real browser: answers stay in it, and come out on one page of paper."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.axe import assert_sound
from tests.browser.conftest import WIDTHS

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

ADDRESS = "/passer/"
ANSWERS = (
    "#kommune=skive&behov-antal=ja&behov-spurgt=nej&viden-nok=ved-ikke&match-indsatser=delvist"
    "&borgere=24&sager=30&medarbejdere=0.5&valg=afklar&indstilling=Vi+afpr%C3%B8ver+det."
)
FILLED = f"{ADDRESS}?metode=gps{ANSWERS}"
PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b(?!s)")
SETTLED = 500  # milliseconds: longer than the page waits before it writes the address
LONG_NAMES = ("mit-liv-mit-ansvar", "low-arousal", "taet-opfoelgning")


def pages_on_paper(page: Page) -> int:
    return len(PAGE_OF_PDF.findall(page.pdf(prefer_css_page_size=True)))


def text_of(page: Page, part: str) -> str:
    return page.locator(f"[data-{part}]").inner_text()


def module(page: Page, name: str, call: str, *arguments: Any) -> Any:
    """Call a function of one of the page's modules."""
    script = f"async given => (await import('../assets/casebook/js/fit/{name}.js')).{call}(...given)"
    return page.evaluate(script, list(arguments))


def test_the_page_is_sound_at_every_width(open_page: OpenPage) -> None:
    with open_page(FILLED) as visit:
        assert visit.page.locator("[data-sheet]").is_visible()
        assert_sound(visit.page)
        assert visit.console_errors == visit.foreign_requests == []


def test_answers_given_by_keyboard_stand_in_the_address_and_nowhere_else(open_page: OpenPage) -> None:
    asked: list[str] = []
    with open_page(f"{ADDRESS}?metode=gps") as visit:
        page = visit.page
        page.on("request", lambda request: asked.append(request.url))
        page.locator("[name=behov-antal]").first.focus()
        page.keyboard.press("ArrowRight")
        page.get_by_label("Begrundelse, i jeres egne ord").fill("Vi afprøver & måler.")
        page.wait_for_timeout(SETTLED)
        assert page.url.endswith("?metode=gps#behov-antal=delvist&indstilling=Vi+afpr%C3%B8ver+%26+m%C3%A5ler.")
        assert [url for url in asked if not url.endswith("favicon.svg")] == []
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        page.reload(wait_until="networkidle")
        assert page.locator("[name=behov-antal][value=delvist]").is_checked()
        assert "Vi afprøver & måler." in text_of(page, "sheet")
        assert not [url for url in asked if "delvist" in url]


def test_what_waits_for_an_answer_is_not_hidden_for_good(open_page: OpenPage) -> None:
    with open_page(ADDRESS) as visit:
        page = visit.page
        page.route("**/fit/page.js", lambda route: route.abort())
        page.goto(page.url + "?metode=gps", wait_until="networkidle")
        first = page.get_by_role("heading", name="Jeres indstilling")
        page.evaluate("document.getAnimations().forEach(waiting => waiting.finish())")
        assert first.is_visible()


def test_what_speaks_for_and_against_is_told_and_never_added_up(open_page: OpenPage) -> None:
    with open_page(FILLED) as visit:
        page = visit.page
        assert page.get_by_label("Vis alle spørgsmål").is_checked(), "one of the others is answered"
        pro, con, unsettled = page.locator("[data-weigh] section").all_inner_texts()
        assert "Vi ved, hvor mange borgere det handler om." in pro
        assert "Vi har ikke spurgt borgerne selv, hvad de mangler." in con
        assert "Metoden overlapper indsatser, vi har. (Afdelingslederen)" in unsettled
        assert "Det ved vi ikke endnu: Er det, man ved om virkningen, nok til, at I vil begynde?" in unsettled
        assert "kræver 0,8 medarbejdere på fuld tid." in text_of(page, "capacity")
        assert "Vi kan sætte 0,5 af, så der mangler 0,3." in text_of(page, "capacity")
        assert "%" not in text_of(page, "verdict")
        warning = page.get_by_role("group", name="Ledighed er borgerens eneste problem")
        warning.get_by_label("Ja").check()
        page.wait_for_timeout(SETTLED)
        against = page.locator("[data-weigh] section").nth(1).inner_text()
        assert "Metodens egen advarsel gælder hos os: Ledighed" in against
        assert module(page, "capacity", "reckoned", {"citizens": 0, "caseload": 30, "staff": 1}) == ""
        enough = module(page, "capacity", "reckoned", {"citizens": 30, "caseload": 30, "staff": 1})
        assert enough.endswith("kræver 1 medarbejder på fuld tid. Vi kan sætte 1 af, så det rækker.")


def test_seven_questions_come_first_and_the_rest_when_they_are_asked_for(open_page: OpenPage) -> None:
    with open_page(f"{ADDRESS}?metode=gps", width=360) as visit:
        page = visit.page
        questions = page.locator("[data-question]")
        assert questions.filter(visible=True).count() == 7
        page.get_by_label("Vis alle spørgsmål").check()
        every = questions.filter(visible=True).count()
        assert every == questions.count() > 20
        asked = page.locator("[data-own] legend").all_inner_texts()
        assert [text for text in asked if "?" not in text] == []
        page.get_by_label("Vis alle spørgsmål").uncheck()
        page.emulate_media(media="print")
        page.evaluate("document.body.dataset.print = 'questions'")
        assert questions.filter(visible=True).count() == every


def test_the_printed_address_holds_the_answers_and_what_is_left_out_leads_to_them(open_page: OpenPage) -> None:
    with open_page(f"{FILLED}&kapacitet-tid=ja&kapacitet-penge=ja") as visit:
        page = visit.page
        printed = page.locator(".cb-sheet__address").inner_text().partition("http://")[2]
        assert "indstilling" not in printed
        assert len(printed.partition("#")[2]) < 140
        weighed = text_of(page, "weigh")
        page.goto("about:blank")
        page.goto(f"http://{printed}", wait_until="networkidle")
        assert text_of(page, "weigh") == weighed
        assert page.get_by_label("Borgere ad gangen").input_value() == "24"
        assert page.locator("[data-told] p").count() == 0
        page.goto("about:blank")
        page.goto(
            f"http://{printed}".replace("svar=", "svar=j"), wait_until="networkidle"
        )  # other questions than these
        assert "1 svar i adressen" in text_of(page, "told")  # they are of other questions
        page.evaluate("document.querySelectorAll('[data-question] [value=ja]').forEach(one => { one.checked = true })")
        page.get_by_label("Hvad kan gå galt").fill("Intet.")
        page.wait_for_timeout(SETTLED)
        led = page.locator("[data-sheet] li a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        assert "#cb-verdict" in led


def test_that_nobody_of_one_s_size_has_told_is_said_on_paper_too(open_page: OpenPage) -> None:
    with open_page(f"{ADDRESS}?metode=gps#kommune=laesoe") as visit:
        assert "Ingen kommune af jeres størrelse har fortalt" in text_of(visit.page, "places-lead")
        assert "Ingen kommune af jeres størrelse har fortalt" in text_of(visit.page, "sheet")


def test_municipalities_of_like_size_come_first_with_failures(open_page: OpenPage, built_site: Path) -> None:
    failed = method_that_failed(built_site)
    with open_page(f"{ADDRESS}?metode={failed}#kommune=skive") as visit:
        assert "Lykkedes ikke" in text_of(visit.page, "places-list")
    with open_page(FILLED) as visit:
        assert "Én case er fra en kommune, der i størrelse ligner Skive" in text_of(visit.page, "places-lead")
        assert "59.386 indbyggere · lignende størrelse · samme region" in text_of(visit.page, "places-list")
        visit.page.locator(".cb-skip").focus()
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_timeout(SETTLED)
        assert "behov-antal=ja" in visit.page.url, "the skip link costs the answers"
        used: list[dict[str, Any]] = [
            {"municipality": name, "region": "", "failed": []} for name in ("far", "like", "own")
        ]
        known = [["far", 600000], ["like", 30000], ["own", 40000]]
        places = [[id_, {"id": id_, "name": id_, "region": id_, "people": people}] for id_, people in known]
        ordered = visit.page.evaluate(
            "async ([used, places]) => { const {nearest} = await import('../assets/casebook/js/fit/places.js');"
            "const known = new Map(places);"
            "return nearest(used, known.get('own'), known).map(one => one.municipality) }",
            [used, places],
        )
        assert ordered == ["own", "like", "far"]


def method_that_failed(site: Path) -> str:
    """Return a method with a case that did not succeed."""
    for path in sorted((site / "passer").glob("*.json")):
        if any(case["outcome"] == "lykkedes-ikke" for case in json.loads(path.read_text("utf-8"))["cases"]):
            return path.stem
    pytest.fail("no case in the casebook failed")


def long_text(lines: int, most: int = 390) -> str:
    return ("Linje\n" * lines + "Ordet " * most)[:most]


# The day fills in one of the methods with long names, the soak all.
@pytest.mark.parametrize(
    ("width", "method"),
    [
        pytest.param(width, method, marks=[pytest.mark.soak] if i else [])
        for i, (width, method) in enumerate(zip(WIDTHS, LONG_NAMES, strict=True))
    ],
)
def test_the_recommendation_is_one_page_whatever_is_answered(open_page: OpenPage, width: int, method: str) -> None:
    with open_page(f"{ADDRESS}?metode={method}#kommune=koebenhavn&valg=begynd", width=width) as visit:
        page = visit.page
        page.get_by_label("Begrundelse").fill("Ordet " * 116)
        for answer in ("ja", "delvist", "nej", "ved-ikke"):
            page.evaluate(
                "answer => document.querySelectorAll(`[data-question] [value=${answer}]`)"
                ".forEach(radio => { radio.checked = true })",
                answer,
            )
            page.get_by_label("Hvad kan gå galt").fill(long_text(10 if answer == "ja" else 60) + answer)
            page.wait_for_timeout(SETTLED)
            assert pages_on_paper(page) == 1, answer
        page.emulate_media(media="print")
        assert page.locator("[data-sheet]").is_visible()
        assert page.locator("[data-fit]").is_hidden()


WHATEVER = (
    ("?metode=%3Cscript%3Ealert(1)%3C/script%3E", "Vi kender ingen metode, der hedder «<script>alert(1)</script>»"),
    ("?metode=../sammenlign/gps", "Vi kender ingen metode"),
    ("?metode=gps#vaelg-000000=ja&__proto__=ja&constructor=ja", "3 svar i adressen hører til noget"),
)


def test_whatever_the_address_asks_for_is_answered_and_stays_text(open_page: OpenPage) -> None:
    hostile = "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"
    answers = f"indstilling={hostile}&kommune={hostile}&behov-antal={hostile}&borgere=x"
    with open_page(f"{ADDRESS}?metode=gps#{answers}") as visit:
        assert "<img src=x onerror=alert(1)>" in text_of(visit.page, "sheet")
        assert visit.page.locator("main img").count() == 0
        root = visit.page.url.partition("?")[0]
        for asked, said in WHATEVER:
            visit.page.goto("about:blank")
            visit.page.goto(root + asked)
            visit.settle()
            assert said in text_of(visit.page, "told"), asked
        assert visit.console_errors == []


def test_without_javascript_it_is_a_form_for_paper(open_page: OpenPage) -> None:
    with open_page(f"{ADDRESS}?metode=gps", java_script=False) as visit:
        page = visit.page
        assert "Uden JavaScript er siden et spørgeskema" in page.locator("main").inner_text()
        assert page.get_by_role("button", name="Udskriv indstillingen").count() == 0
        assert page.locator("[data-sheet]").is_hidden()
        page.emulate_media(media="print")
        assert page.get_by_text("Er der sat tid af i medarbejdernes uge?").is_visible()
        assert page.get_by_text("Skriv kernekomponenterne af").is_visible()
        assert 1 < pages_on_paper(page) <= 4


def test_a_method_leads_to_its_own_questions_and_they_print_too(open_page: OpenPage) -> None:
    with open_page("/metoder/gps/") as visit:
        page = visit.page
        page.get_by_role("link", name="Passer den til os?").first.click()
        page.wait_for_url("**/passer/?metode=gps")
        page.get_by_label("Vis alle spørgsmål").check()
        own = page.get_by_role("group", name="Kan I holde fast i dette: «Ét samlet program»?")
        own.wait_for()
        page.emulate_media(media="print")
        assert own.is_visible()
        assert page.locator("[data-sheet]").is_hidden()
