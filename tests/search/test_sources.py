"""A source is found by the methods that rest on it and the terms that it explains."""

from __future__ import annotations

from pathlib import Path

from casebook.model.facets import METHOD, TARGET_GROUP
from casebook.publish.search.concepts import token
from casebook.publish.search.sources import source_mentions
from tests.render.small_site import method, view, write

ADDRESS, TERMS = "kilder/broposten-2014/", "site_config/vocabulary/maalgrupper.yml"
CITED = [{"kilde": "broposten-2014", "sider": "4-5"}, {"kilde": "broposten-2014", "sider": "9"}]
EXPLAINED = {"id": "vandrere", "navn": "Vandrere", "synonymer": ["gående"], "kilde": "broposten-2014"}


def reasons(casebook: Path) -> dict[str, str]:
    """The reasons for which the source is found, by token."""
    return {mention.token: mention.reason for mention in source_mentions(view(casebook)).get(ADDRESS, ())}


def test_a_source_is_found_by_a_method_that_rests_on_it_and_counts_it_once(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(kilder=CITED))
    mentions = source_mentions(view(casebook))[ADDRESS]
    assert [one.token for one in mentions] == [token(METHOD, "brobygning")]
    assert mentions[0].reason == "handler om en kilde til metoden Brobygning"


def test_a_source_is_found_by_a_term_that_it_explains(casebook: Path) -> None:
    assert token(TARGET_GROUP, "vandrere") not in reasons(casebook)
    write(casebook, TERMS, [EXPLAINED])
    assert reasons(casebook)[token(TARGET_GROUP, "vandrere")] == "handler om en kilde til, hvad vandrere betyder"
