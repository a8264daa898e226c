"""Pages are planned before one is made: each can be made alone, in any order, and again only when its inputs change."""

from __future__ import annotations

import pickle
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from jinja2 import Template

from casebook.published import published
from casebook.render.html.articles import page_of
from casebook.render.plan import held_back_page, plan
from casebook.render.view.site import SiteView
from casebook.render.view.task import Inputs, PageTask, render
from casebook.source.sentences import PACKAGE
from tests.own import own_corpus
from tests.render.small_site import article, case, method, view, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from casebook.render.html.page import Page


@pytest.fixture
def library(casebook: Path) -> Path:
    """Three cases and two methods."""
    write(casebook, "methods/brobygning.yml", method())
    write(casebook, "methods/vadested.yml", method(id="vadested", titel="Vadested"))
    for name in ("broen", "floden", "vejen"):
        write(casebook, f"cases/{name}.yml", case(id=name, titel=name.capitalize()))
    return casebook


@pytest.fixture(scope="module")
def ours() -> SiteView:
    """The casebook of this repository, as it is published in one month."""
    corpus = own_corpus()
    assert corpus.registers.texts
    articles = {one.address: page_of(one) for one in corpus.articles}
    return SiteView(
        published(corpus, corpus.registers.texts), articles, site_url="https://casebog.example/", month="2026-11"
    )


def by_address(site: SiteView) -> Mapping[str, PageTask]:
    return {task.address: task for task in plan(site)}


def test_listing_all_pages_makes_none_and_works_out_no_inputs(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def noting(task: PageTask) -> Inputs:
        asked.append(task.address)
        return task.work_out()

    monkeypatch.setattr(PageTask, "inputs", property(noting))
    with monkeypatch.context() as planning:
        planning.setattr(Template, "render", not_yet)
        planned = by_address(view(library))
    assert asked == []
    assert {"", "cases/", "cases/broen/", "cases/broen/ark/", "metoder/vadested/", "begreber/"} <= planned.keys()
    render(planned["cases/broen/"])
    assert asked == ["cases/broen/"]


def not_yet(*_: object, **__: object) -> str:
    raise AssertionError("a template is filled in while pages are planned")


def test_a_plan_says_of_each_page_what_it_is(library: Path) -> None:
    found = {task.address: (task.kind, task.title, task.source) for task in plan(view(library))}
    assert found["cases/broen/"] == ("case", "Broen", "cases/broen.yml")
    assert found["cases/broen/ark/"] == ("case_handout", "Broen", "cases/broen.yml")
    assert found["metoder/"] == ("methods", "Metoder", "methods")


def test_no_address_is_planned_twice(ours: SiteView) -> None:
    addresses = [task.address for task in plan(ours)]
    assert len(addresses) == len(set(addresses))


def few_of_each_kind(site: SiteView) -> tuple[PageTask, ...]:
    """The first two pages of each kind, in their order."""
    of_kind: Counter[str] = Counter()
    tasks = []
    for task in plan(site):
        of_kind[task.kind] += 1
        tasks += [task] if of_kind[task.kind] <= 2 else []
    return tuple(tasks)


@pytest.mark.parametrize("tasks_of", [few_of_each_kind, pytest.param(plan, marks=pytest.mark.soak)])
def test_pages_can_be_made_in_any_order(ours: SiteView, tasks_of: Callable[[SiteView], Iterable[PageTask]]) -> None:
    """Each day a few of each kind, in the soak all."""
    forwards = {task.address: render(task) for task in tasks_of(ours)}
    again = SiteView(ours.published, ours.articles, site_url=ours.site_url, month=ours.month)
    backwards = {task.address: render(task) for task in reversed(tuple(tasks_of(again)))}
    assert forwards == backwards


def test_a_page_made_alone_is_the_one_of_the_whole_site(library: Path) -> None:
    whole = {task.address: render(task) for task in plan(view(library))}
    one_of_each_kind = {task.kind: task.address for task in plan(view(library))}
    for address in one_of_each_kind.values():
        assert render(by_address(view(library))[address]) == whole[address]


def test_a_task_holds_all_that_another_process_needs_to_make_the_page(library: Path) -> None:
    of_each_kind = {task.kind: task for task in plan(view(library))}
    for task in of_each_kind.values():
        assert render(pickle.loads(pickle.dumps(task))) == render(task)  # noqa: S301 - our own


def test_the_same_casebook_gives_the_same_tasks_and_inputs(library: Path) -> None:
    first, second = by_address(view(library)), by_address(view(library))
    assert first == second
    for address, task in first.items():
        assert task.inputs == second[address].inputs, address


def test_a_page_changes_only_with_its_inputs(library: Path) -> None:
    before = made(view(library))
    write(library, "cases/floden.yml", case(id="floden", titel="Floden", indsats={"tekst": "De bygger en færge."}))
    after = made(view(library))
    unchanged = {address for address, (task, inputs, _) in before.items() if after[address][:2] == (task, inputs)}
    assert {address for address in unchanged if before[address][2] != after[address][2]} == set()
    assert {"metoder/vadested/", "kilder/", "bidrag/regler/"} <= unchanged
    assert "cases/floden/" not in unchanged


def made(site: SiteView) -> Mapping[str, tuple[PageTask, Inputs, Page]]:
    return {task.address: (task, task.inputs, render(task)) for task in plan(site)}


def test_a_hand_written_page_is_planned_unless_a_generated_one_takes_it_in(library: Path) -> None:
    written = {one.address: one for one in (article("om/os.md", "Om os."), article("index.md", "Velkommen."))}
    planned = by_address(view(library, written))
    assert planned["om/os/"].kind == "written"
    assert planned[""].kind == "front"
    assert "Velkommen." in render(planned[""]).body


def test_a_hand_written_page_that_is_held_back_says_so_and_nothing_else(library: Path) -> None:
    page = held_back_page("om/os/", "content/om/os.md", PACKAGE)
    left = render(by_address(view(library, {page.address: page}))[page.address])
    assert "bliver rettet" in left.body
    assert left.meta["noindex"] is True


def test_a_list_that_was_published_and_is_empty_now_is_planned(library: Path) -> None:
    planned = {task.address: task for task in plan(view(library), ["kommuner/odder/", "kommuner/", "cases/vaek/"])}
    assert planned["kommuner/odder/"].kind == "emptied"
    assert planned["kommuner/"].kind == "municipalities"
    assert "cases/vaek/" not in planned
