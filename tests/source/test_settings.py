"""What mkdocs.yml says of the site, without MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.source import read_settings

CONFIG = """\
site_url: !ENV [SITE, "https://casebook.example/"]
extra:
  was: !ENV [WAS, ""]
"""


@pytest.mark.parametrize(
    ("site_url", "published"),
    [
        ("https://casebook.example/", False),
        ("https://casebook.localhost/", False),
        ("https://casebook.kommune.dk/", True),
        ("https://example.github.io/casebook/", True),
        ("", False),
    ],
)
def test_a_site_with_an_address_of_its_own_is_published(tmp_path: Path, site_url: str, *, published: bool) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    assert read_settings(tmp_path, {"SITE": site_url}).published is published


def test_the_registered_statement_comes_from_the_environment_or_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    assert read_settings(tmp_path, {}).statement_url == ""
    assert read_settings(tmp_path, {"WAS": "https://was.example/1"}).statement_url == "https://was.example/1"
