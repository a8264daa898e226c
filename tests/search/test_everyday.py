"""The words of everyday speech lead to what they mean, and every line of the list to a page that is there."""

from __future__ import annotations

from pathlib import Path

from casebook.corpus import Kind
from casebook.publish.search.concepts import Concept, ConceptMention, concepts
from casebook.publish.search.everyday import WORDLIST, phrases_by_address, with_everyday, with_own
from casebook.published import published
from casebook.render.plan import plan
from casebook.render.view.site import SiteView
from casebook.source import read_wordlist
from tests.own import own_corpus
from tests.render.small_site import view

ROOT = Path(__file__).parents[2]
LINES = frozenset({"udfordringer/modvind/: stormvejr, går imod", "om/licens/: kopiere", "kurser/findes-ikke/: intet"})
TITLES = {"om/licens/": "Licens", "udfordringer/modvind/": "Modvind"}


def spoken(casebook: Path) -> list[Concept]:
    """The small casebook's concepts with the words above."""
    return list(with_everyday(concepts(view(casebook)), phrases_by_address(LINES), TITLES))


def test_a_term_keeps_its_own_phrases_beside_those_of_everyday_speech(casebook: Path) -> None:
    term = next(one for one in spoken(casebook) if one.name == "Modvind")
    assert term.everyday == ("stormvejr", "går imod")
    assert not set(term.everyday) & set(term.phrases)


def test_a_page_that_is_about_no_term_becomes_a_concept_and_leads_to_itself(casebook: Path) -> None:
    found = spoken(casebook)
    page = next(one for one in found if one.name == "Licens")
    led = with_own("om/licens/", (), {one.token for one in found})
    assert (page.phrases, page.everyday) == (("Licens",), ("kopiere",))
    assert [mention.token for mention in led] == [page.token]


def test_a_page_that_leads_to_its_concept_already_is_not_led_to_it_twice(casebook: Path) -> None:
    term = next(one for one in spoken(casebook) if one.name == "Modvind")
    own = (ConceptMention(term.token, 10.0, "handler om modvind"),)
    assert with_own("udfordringer/modvind/", own, {term.token}) == own


def test_a_line_of_a_page_that_is_not_there_makes_no_concept(casebook: Path) -> None:
    assert not any("intet" in one.everyday for one in spoken(casebook))


def test_every_line_of_our_own_list_is_of_a_page_or_a_benefit_and_says_no_word_twice() -> None:
    corpus = own_corpus()
    assert corpus.registers.texts
    site = SiteView(published(corpus, corpus.registers.texts))
    there = {page.address for page in plan(site)} | {article.address for article in corpus.articles}
    there |= {f"ydelser/{name}/" for name in corpus.registers.vocabularies[Kind.BENEFIT]}
    for address, words in phrases_by_address(read_wordlist(ROOT, WORDLIST)).items():
        assert address in there
        assert len(words) == len(set(words)), address
        assert all(words), address


def test_every_method_challenge_and_target_group_of_our_own_has_words_of_everyday_speech() -> None:
    corpus = own_corpus()
    assert corpus.registers.texts
    site = SiteView(published(corpus, corpus.registers.texts))
    there = {f"{Kind.METHOD}/{one.id}/" for one in site.methods}
    for kind in (Kind.TARGET_GROUP, Kind.CHALLENGE, Kind.THEME):
        there |= {f"{kind}/{name}/" for name in site.published.vocabularies[kind]}
    assert there - phrases_by_address(read_wordlist(ROOT, WORDLIST)).keys() == set()
