"""The card of a record for other people's pages, and what oEmbed says of it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.publish.edition import Edition
from casebook.publish.exports.embed import HEIGHT, outputs
from casebook.render.pages import case as pages
from tests.render.small_site import case, html, rendered, view, write

SITE = "https://casebook.example/"


@pytest.fixture
def made(casebook: Path) -> dict[str, str]:
    """The files by address, of a case whose title would be markup."""
    write(casebook, "cases/broen.yml", case(titel='Broen <b>&"', resumé="En *opdigtet* <i>historie</i>."))
    site = replace(view(casebook), site_url=SITE)
    return {output.address: output.text for output in outputs(Edition(site))}


def test_a_card_says_what_the_record_is_and_leads_to_it(made: dict[str, str]) -> None:
    card = made["embed/c/broen/index.html"]
    assert '<a href="../../../cases/broen/" target="_top">Broen &lt;b&gt;&amp;&#34;</a>' in card
    assert "Case\N{NO-BREAK SPACE}· Stevns\N{NO-BREAK SPACE}· 2014" in card
    assert '<p class="cb-embed__summary">En opdigtet' in card
    assert "<b>" not in card
    assert "<i>" not in card
    assert "Metode\N{NO-BREAK SPACE}· Forløb" in made["embed/m/brobygning/index.html"]


def test_a_card_is_found_by_nobody_and_loads_its_one_sheet_alone(made: dict[str, str]) -> None:
    card = made["embed/c/broen/index.html"]
    assert '<meta name="robots" content="noindex">' in card
    assert f'<link rel="canonical" href="{SITE}cases/broen/">' in card
    assert re.findall(r'(?:src|rel="stylesheet" href)="([^"]+)"', card) == ["../../../assets/casebook/css/embed.css"]
    assert card.index("Content-Security-Policy") < card.index("stylesheet")


def test_oembed_gives_what_another_page_puts_in(made: dict[str, str], casebook: Path) -> None:
    said = json.loads(made["embed/c/broen.json"])
    assert (said["version"], said["type"], said["title"], said["height"]) == ("1.0", "rich", 'Broen <b>&"', HEIGHT)
    assert said["html"].startswith(f'<iframe src="{SITE}embed/c/broen/" title="Broen &lt;b&gt;&amp;&quot;" ')
    (page,) = (one for one in rendered(pages, view(casebook)) if one.address == "cases/broen/")
    assert page.meta["oembed"] == "embed/c/broen.json"
    assert 'href="../../embed/c/broen/"' in html(page)


def test_without_an_address_there_are_cards_and_no_oembed(casebook: Path) -> None:
    addresses = {output.address for output in outputs(Edition(view(casebook)))}
    assert addresses == {"embed/c/broen/index.html", "embed/m/brobygning/index.html"}
