"""The hand-written guides are true of the program's fields and words."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest

from casebook.model import values
from casebook.model.base import field_names
from casebook.model.shared import OWN_EXPERIENCE
from tests.own import own_corpus
from tests.pushing import Repository, made
from tests.trees import tree_of

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "content/bidrag/redaktionel-vejledning.md").read_text("utf-8")
GONE_WRONG = (ROOT / "content/bidrag/hvis-det-er-gaaet-galt.md").read_text("utf-8")
GLOSSARY = (ROOT / "content/om/ordliste.md").read_text("utf-8")
LABELS = tree_of(ROOT / "site_config/texts.yml")["betegnelser"]
EXPLAINED = ("Outcome", "Role", "LessonKind", "MethodType", "KnowledgeLevel", "RelationKind", "Status", "Direction")


def closed_values() -> set[str]:
    enums = [one for one in vars(values).values() if isinstance(one, type) and issubclass(one, StrEnum)]
    return {value for enum in enums for value in enum} | {"true", OWN_EXPERIENCE}


@pytest.mark.parametrize("quoted", sorted(set(re.findall(r"`([^`]+)`", GUIDE))))
def test_every_field_value_and_command_that_the_guide_names_is_there(quoted: str) -> None:
    if command := re.fullmatch(r"casebook (\w+)", quoted):
        assert (ROOT / f"generator/casebook/cli/commands/{command[1]}.py").exists()
    elif "/" in quoted:
        assert (ROOT / quoted).exists()
    else:
        assert set(re.split(r"\.|: ", quoted)) <= field_names() | closed_values()


@pytest.mark.parametrize("kind", EXPLAINED)
def test_the_glossary_explains_every_word_that_a_page_puts_on_a_closed_value(kind: str) -> None:
    assert [word for word in LABELS[kind].values() if word.casefold() not in GLOSSARY.casefold()] == []


@pytest.mark.parametrize("guide", sorted(path.name for path in ROOT.glob("content/bidrag/*.md")))
def test_no_guide_names_somebody_of_a_case(guide: str) -> None:
    """Were the case withdrawn, the guide that says what to do would be held back with it."""
    names = {name for case in own_corpus().cases.values() for name in case.pseudonyms}
    words = set(re.findall(r"\w+", (ROOT / "content/bidrag" / guide).read_text("utf-8")))
    assert names & words == set()


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    root = tmp_path / "casebog"
    (root / "cases").mkdir(parents=True)
    (root / "cases/broen.yml").write_text("id: broen\nstatus: kladde\n", "utf-8")
    return made(root)


def test_the_command_that_finds_the_names_of_a_file_finds_the_one_before_it_was_renamed(repository: Repository) -> None:
    (command,) = re.findall(r"^ +git (log .*)$", GONE_WRONG, flags=re.MULTILINE)
    repository.git("mv", "cases/broen.yml", "cases/vejen.yml")
    repository.commit("Omdøb en case")
    names = repository.git(*command.replace("naestved-morgenholdet", "vejen").split()).split()
    assert set(names) == {"cases/broen.yml", "cases/vejen.yml"}


def test_what_clears_the_history_of_a_file_does_not_keep_that_file_alone() -> None:
    """`git filter-repo --path FILE` by itself removes everything but the file."""
    commands = re.findall(r"^ +git filter-repo (.*)$", GONE_WRONG, flags=re.MULTILINE)
    assert commands
    assert [command for command in commands if "--path" in command and "--invert-paths" not in command] == []
