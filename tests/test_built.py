"""The one build of the real site that all tests share, also when it does not end well."""

from __future__ import annotations

from pathlib import Path
from subprocess import TimeoutExpired

import pytest

from tests import built
from tests.built import build_once


def test_the_site_is_built_once_for_all_who_ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def built_into(site: Path) -> tuple[int, str]:
        asked.append(site)
        return 0, "3 sider bygget."

    monkeypatch.setattr(built, "_built_into", built_into)
    first, second = build_once(tmp_path), build_once(tmp_path)
    assert first == second
    assert asked == [first.site]


def test_a_build_that_hangs_is_a_failure_that_nobody_waits_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def hangs(command: object, **_: object) -> None:
        asked.append(command)
        raise TimeoutExpired("casebook build", 300)

    monkeypatch.setattr(built, "run", hangs)
    for _ in range(2):
        failed = build_once(tmp_path)
        assert failed.exit_code == 1
        assert "timed out" in failed.output
    assert len(asked) == 1
