"""The pages that editors look things up in: every rule, every field."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from casebook.check import all_rules
from casebook.check.examples import readable
from casebook.check.explained import all_explained
from casebook.check.known_lists import known_lists
from casebook.model import Case, Method
from casebook.model.reference import FieldInfo, describe_fields
from casebook.render.pages import exemptions, fields, rules
from tests.render.small_site import case, html, rendered, sections, shown, view, words, write

ROOT = Path(__file__).parents[2]


def test_every_rule_has_a_page_of_its_own_at_its_address(casebook: Path) -> None:
    pages = [page.address for page in rendered(rules, view(casebook))]
    assert len(set(pages)) == len(pages)
    assert sorted(pages) == sorted(["bidrag/regler/", *(rule.address for rule in all_explained().values())])


def test_the_address_of_a_rule_is_ascii() -> None:
    addresses = {rule.rule: rule.address for rule in all_explained().values()}
    assert addresses["felter/ét-sted"] == "bidrag/regler/et-sted/"
    assert all(re.fullmatch(r"bidrag/regler/[a-z0-9-]+/", address) for address in addresses.values())


def test_a_rule_says_what_why_and_what_to_do(casebook: Path) -> None:
    for page in rendered(rules, view(casebook)):
        if page.address != "bidrag/regler/":
            assert [one for one in sections(page) if one != "eksempler"] == ["hvad", "hvorfor", "goer", "niveau"]
            assert not re.search(r"\{\w+\}", words(page)), page.address


def test_the_list_has_every_rule_under_its_family(casebook: Path) -> None:
    listed = next(iter(rendered(rules, view(casebook))))
    *families, lists = sections(listed)
    assert set(families) == {rule.family for rule in all_explained().values()}
    assert families[-5:] == ["fil", "yaml", "felter", "henvisninger", "adresser"]
    assert lists == "lister"
    assert [name for name in all_explained() if f"<code>{name}</code>" not in html(listed)] == []


def test_each_published_list_is_a_table_with_links_to_its_rules(casebook: Path) -> None:
    listed = html(next(iter(rendered(rules, view(casebook)))))
    for published in known_lists():
        table = listed.partition(f'id="liste-{published.id}"')[2].partition("</table>")[0]
        assert table.count('<th scope="row">') == len(published.items)
        assert table.count("<a href=") == 1 + sum(len(item.rules) for item in published.items)  # the first: its source


def test_a_rules_examples_are_shown_as_they_are_with_what_is_found_marked(casebook: Path) -> None:
    made = {page.address: html(page) for page in rendered(rules, view(casebook))}
    for name, rule in all_rules().items():
        shown = re.findall(r'<pre class="cb-example">(.*?)</pre>', made[all_explained()[name].address], re.DOTALL)
        examples = map(readable, (*rule.bad, *rule.good))
        assert [unmarked(one).strip("\n") for one in shown] == [one.strip("\n") for one in examples]
        assert [one.count("<mark>") for one in shown] == [one.count("⟦") for one in (*rule.bad, *rule.good)]


def unmarked(shown: str) -> str:
    return unescape(shown.replace("<mark>", "⟦").replace("</mark>", "⟧"))


def test_the_file_that_a_rules_page_is_edited_in_is_there() -> None:
    assert [one.module for one in all_explained().values() if not (ROOT / one.module).exists()] == []


def test_exceptions_are_listed_without_the_text_and_without_the_reason(casebook: Path) -> None:
    assert "Ingen udgivet case gør undtagelse" in words(next(rendered(exemptions, view(casebook))))
    reason = "Stedet er <b>omtalt</b> i kilden, og to roller har set på det."
    made = {"regel": "præcis-alder", "felt": "indsats.tekst", "begrundelse": reason}
    privacy = {"grundlag": "konstrueret", "undtagelser": [made]}
    write(casebook, "cases/broen.yml", case(anonymisering=privacy))
    shown = html(next(rendered(exemptions, view(casebook))))
    assert all(part in shown for part in ("Vejen over broen", "<code>indsats.tekst</code>"))
    assert "De bygger en bro." not in shown
    assert "omtalt" not in shown


def all_fields(infos: tuple[FieldInfo, ...]) -> set[str]:
    """The names of the fields, and of those inside them."""
    inner = (part.fields for info in infos for part in info.parts)
    return {info.name for info in infos}.union(*map(all_fields, inner))


def test_every_field_of_the_model_is_in_the_table_with_a_description(casebook: Path) -> None:
    made = shown(html(next(iter(rendered(fields, view(casebook))))))
    for model in (Case, Method):
        named = all_fields(describe_fields(model))
        assert named >= {info.alias for info in model.model_fields.values()}
        assert [name for name in named if f"<code>{name}</code>" not in made] == []
    assert "<td>\n<p></p>" not in made


def test_a_field_tells_whether_it_is_required_and_what_can_be_chosen() -> None:
    case = {info.name: info for info in describe_fields(Case)}
    assert case["titel"].required
    assert not case["udfald"].required
    assert case["udfald"].choices == ("lykkedes", "delvist", "lykkedes-ikke")
    assert case["år"].kind == "helt tal fra 1900 til 2100"
    assert case["målgrupper"].kind == "liste, hvert punkt: id"
    assert [part.title for part in case["historier"].parts] == ["Historie"]


def test_every_link_inside_the_table_of_fields_leads_to_its_part(casebook: Path) -> None:
    made = html(next(iter(rendered(fields, view(casebook)))))
    anchors = re.findall(r"\bid=\"([^\"]+)\"", made)
    assert len(set(anchors)) == len(anchors)
    assert set(re.findall(r"href=\"#([^\"]+)\"", made)) <= set(anchors)
