"""Every way in which git sends something: what points at a person stops it, all else goes, and nothing is repeated.

Git itself says what a push sends; the hook is asked with that in this process. Three pushes through the installed hooks
are in test_hooks.py.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from tests.conftest import SOUND
from tests.pushing import NAME, NUMBER, SECRETS, Repository, made

CPR = "ligner et CPR-nummer"
PERSON = "menneskes"


class Scenario(NamedTuple):
    """Steps before a push, what is pushed then, and the rule that stops it (empty: nothing does)."""

    does: Callable[[Repository], object]
    pushes: str
    stops: str = ""


def several(*steps: Callable[[], object]) -> None:
    for step in steps:
        step()


def two_branches(r: Repository) -> None:
    r.git("checkout", "--quiet", "-b", "en")
    r.sound()
    r.git("checkout", "--quiet", "-b", "to", "main")
    r.dirty()
    r.commit()


def mended_later(r: Repository) -> None:
    r.dirty()
    r.commit()
    r.clean()
    r.sound()


def on_private(r: Repository) -> None:
    r.dirty()
    r.commit()
    r.send("private", "main")
    r.git("fetch", "--quiet", "private")


def merged(r: Repository, *, dirty_side: bool) -> None:
    r.git("checkout", "--quiet", "-b", "side")
    if dirty_side:
        r.write("noter.md", f"Borgeren er {NUMBER}.\n")
        r.commit()
        (r.root / "noter.md").unlink()
    r.write("andet.md", "Her er en plan.\n")
    r.commit()
    r.git("checkout", "--quiet", "main")
    r.sound()
    r.git("merge", "--quiet", "--no-edit", "side")


def evil_merge(r: Repository) -> None:
    r.git("checkout", "--quiet", "-b", "side")
    r.write("andet.md", "Her er en plan.\n")
    r.commit()
    r.git("checkout", "--quiet", "main")
    r.sound()
    r.git("merge", "--quiet", "--no-commit", "--no-ff", "side")
    r.write("andet.md", f"Her er en plan for {NUMBER}.\n")
    r.commit("Saml det")
    r.write("andet.md", "Her er en plan.\n")
    r.commit()


def mended_by_rebase(r: Repository) -> None:
    mended_later(r)
    r.git("reset", "--quiet", "--soft", "origin/main")
    r.commit("Ret casen")


def submodule(r: Repository, *, url: str = "../../under.git") -> None:
    under = r.root.parent / "under.git"
    r.git("init", "--quiet", "--bare", str(under))
    head = r.git("rev-parse", "HEAD")
    r.git("push", "--quiet", "--no-verify", str(under), "main")
    r.git("update-index", "--add", "--cacheinfo", f"160000,{head},under")
    r.write(".gitmodules", f'[submodule "under"]\n\tpath = under\n\turl = {url}\n')
    r.git("add", ".gitmodules")
    r.git("commit", "--quiet", "--message", "Add the tools")


MAILBOX = f"{NUMBER}@casebook.example"


def by(r: Repository, *, author: str = "ida@example.dk", committer: str = "ida@example.dk") -> None:
    r.write("plan.md", "En plan.\n")
    r.git("add", "plan.md")
    r.git("commit", "--quiet", "--message", "Plan", GIT_AUTHOR_EMAIL=author, GIT_COMMITTER_EMAIL=committer)


def shallow(r: Repository) -> Repository:
    folder = r.root.parent / "shallow"
    r.git("clone", "--quiet", "--depth", "1", f"file://{r.root.parent}/origin.git", str(folder))
    shutil.copy(r.root / ".git/hooks/pre-push", folder / ".git/hooks/pre-push")
    return Repository(folder)


SCENARIOS: dict[str, Scenario] = {
    # branches
    "a sound commit goes": Scenario(lambda r: r.sound(), "origin main"),
    "a number in the newest commit stops": Scenario(lambda r: several(r.dirty, r.commit), "origin main", CPR),
    "a number that a later commit took out stops": Scenario(mended_later, "origin main", CPR),
    "the second of two branches stops": Scenario(two_branches, "origin en to", CPR),
    "the first of two branches stops": Scenario(two_branches, "origin to en", CPR),
    "one of two branches goes where it is sound": Scenario(two_branches, "origin en"),
    "--all stops for any branch": Scenario(two_branches, "origin --all", CPR),
    "--mirror stops for any branch": Scenario(two_branches, "--mirror origin", CPR),
    "--mirror goes where all is sound": Scenario(lambda r: r.sound(), "--mirror origin"),
    "what was put aside stops where it is sent": Scenario(
        lambda r: several(r.dirty, lambda: r.git("stash", "--quiet")), "origin refs/stash:refs/heads/kladde", CPR
    ),
    "--mirror stops for a note on a commit": Scenario(
        lambda r: r.git("notes", "add", "-m", f"Om {NUMBER}"), "--mirror origin", CPR
    ),
    "a branch that another name is given to stops": Scenario(
        lambda r: several(r.dirty, r.commit), "origin main:refs/heads/kladde", CPR
    ),
    "a detached HEAD stops": Scenario(
        lambda r: several(lambda: r.git("checkout", "--quiet", "--detach"), r.dirty, r.commit),
        "origin HEAD:refs/heads/kladde",
        CPR,
    ),
    "an older commit goes where the number came later": Scenario(
        lambda r: several(r.sound, r.dirty, r.commit), "origin HEAD~1:main"
    ),
    "a number in the first commit of a new branch stops": Scenario(
        lambda r: several(lambda: r.git("checkout", "--quiet", "--orphan", "ny"), r.dirty, r.commit), "origin ny", CPR
    ),
    "a branch with no casebook is read file by file": Scenario(
        lambda r: several(
            lambda: r.git("checkout", "--quiet", "--orphan", "tom"),
            lambda: r.git("rm", "-r", "--quiet", "--cached", "."),
            lambda: r.write(".gitignore", "*\n!noter.md\n!.gitignore\n"),
            lambda: r.write("noter.md", f"Borgeren er {NUMBER}.\n"),
            r.commit,
        ),
        "origin tom",
        CPR,
    ),
    "a force push stops": Scenario(
        lambda r: several(
            r.sound,
            lambda: r.send("origin", "main"),
            lambda: r.git("reset", "-q", "--hard", "HEAD~1"),
            r.dirty,
            r.commit,
        ),
        "--force origin main",
        CPR,
    ),
    "a force push of what is sound goes": Scenario(
        lambda r: several(
            r.sound,
            lambda: r.send("origin", "main"),
            lambda: r.git("reset", "-q", "--hard", "HEAD~1"),
            lambda: r.sound("tegner"),
        ),
        "--force origin main",
    ),
    "a deleted branch goes": Scenario(
        lambda r: r.send("origin", "main:gitte-skovmose"), "origin --delete gitte-skovmose"
    ),
    "a number in another worktree's branch stops": Scenario(
        lambda r: several(
            lambda: r.git("worktree", "add", "--quiet", "-b", "ved-siden", "../ved-siden"),
            lambda: Repository(r.root.parent / "ved-siden").dirty(),
            lambda: Repository(r.root.parent / "ved-siden").commit(),
        ),
        "origin ved-siden",
        CPR,
    ),
    # remotes
    "what only a private remote has stops": Scenario(on_private, "origin main", CPR),
    "what the private remote has goes there again": Scenario(
        lambda r: several(lambda: on_private(r), r.clean, r.sound), "private main"
    ),
    "a push by address stops for all that is there": Scenario(on_private, "../private.git main:ny", CPR),
    "a push by address goes on from what is there": Scenario(lambda r: several(r.sound), "../origin.git main"),
    "a remote with an address of its own for pushes stops": Scenario(
        lambda r: several(lambda: on_private(r), lambda: r.git("config", "remote.private.pushurl", "../origin.git")),
        "private main:ny",
        CPR,
    ),
    "a remote below another's name proves nothing": Scenario(
        lambda r: several(
            lambda: r.git("remote", "rename", "private", "origin/private", may_fail=True),
            r.dirty,
            r.commit,
            lambda: r.git("update-ref", "refs/remotes/origin/private/main", "HEAD"),
        ),
        "origin main",
        CPR,
    ),
    # tags
    "a light tag of a dirty commit stops": Scenario(
        lambda r: several(r.dirty, r.commit, lambda: r.git("tag", "v1"), r.clean), "origin v1", CPR
    ),
    "main with --tags stops for a tag": Scenario(
        lambda r: several(
            r.dirty, r.commit, lambda: r.git("tag", "v1"), lambda: r.git("reset", "-q", "--hard", "HEAD~1"), r.sound
        ),
        "origin main --tags",
        CPR,
    ),
    "--follow-tags stops for the message of a tag": Scenario(
        lambda r: several(r.sound, lambda: r.git("tag", "-a", "v1", "-m", f"For {NAME}")),
        "origin main --follow-tags",
        PERSON,
    ),
    "a sound tag goes": Scenario(
        lambda r: several(r.sound, lambda: r.git("tag", "-a", "v2026.11.28", "-m", "Udgave i november")),
        "origin v2026.11.28",
    ),
    "a number in the name of a tag stops": Scenario(lambda r: r.git("tag", NUMBER), f"origin {NUMBER}", CPR),
    "a tag on a tag is read through": Scenario(
        lambda r: several(
            lambda: r.git("tag", "-a", "v1", "-m", f"For {NAME}"),
            lambda: r.git("tag", "-a", "v2", "v1", "-m", "Udgave"),
        ),
        "origin v2",
        PERSON,
    ),
    "a tag on a file in no commit stops": Scenario(
        lambda r: several(
            lambda: r.write("lappen", f"{NUMBER}\n"), lambda: r.git("tag", "lap", r.git("hash-object", "-w", "lappen"))
        ),
        "origin lap",
        CPR,
    ),
    # messages and names
    "a number in a message stops": Scenario(lambda r: r.commit(f"Ret casen om {NUMBER}"), "origin main", CPR),
    "a name in a message stops": Scenario(lambda r: r.commit(f"Tak til {NAME} for hjælpen"), "origin main", PERSON),
    "a name in an English message stops": Scenario(
        lambda r: r.commit("Mend the story that Torkild has told us"), "origin main", PERSON
    ),
    "a message that was amended goes": Scenario(
        lambda r: several(
            lambda: r.commit(f"Om {NUMBER}"),
            lambda: r.git("commit", "-q", "--amend", "--allow-empty", "-m", "Ret casen"),
        ),
        "origin main",
    ),
    "a number that was amended away goes": Scenario(
        lambda r: several(
            r.dirty,
            r.commit,
            r.clean,
            lambda: r.replace("cases/broen.yml", "De ", "De to "),
            lambda: r.git("commit", "-q", "--all", "--amend", "--no-edit"),
        ),
        "origin main",
    ),
    "an older message that is still there stops": Scenario(
        lambda r: several(lambda: r.commit(f"Om {NUMBER}"), r.sound), "origin main", CPR
    ),
    "history that was rebased clean goes": Scenario(mended_by_rebase, "origin main"),
    "those who have signed are left in peace": Scenario(
        lambda r: r.commit(
            f"Ret casen\n\nCo-authored-by: {NAME} <navn@firma.dk>\nSigned-off-by: {NAME} <navn@firma.dk>"
        ),
        "origin main",
    ),
    "a number behind a signature stops": Scenario(
        lambda r: r.commit(f"Ret casen\n\nReported-by: borgeren {NUMBER}"), "origin main", CPR
    ),
    "a number in a signature's address stops": Scenario(
        lambda r: r.commit(f"Ret casen\n\nReviewed-by: {NAME} <{NUMBER}@firma.dk>"), "origin main", CPR
    ),
    "an address that a host has given goes": Scenario(
        lambda r: r.commit(
            f"Ret casen\n\nCo-authored-by: {NAME} <22334455+gitte@users.noreply.github.com>\n"
            f"Cc: {NAME} <gitte1990@firma.dk>"
        ),
        "origin main",
    ),
    "the author is left in peace": Scenario(
        lambda r: r.git("commit", "-q", "--allow-empty", "-m", "Ret casen", f"--author={NAME} <navn@firma.dk>"),
        "origin main",
    ),
    "what git itself writes goes": Scenario(
        lambda r: r.commit(
            "Merge branch 'main' of https://git.firma.dk/casebog into main\n\nThis reverts commit "
            "0102030000010203000001020300000102030000."
        ),
        "origin main",
    ),
    "a name in the name of a branch stops": Scenario(
        lambda r: r.git("checkout", "-q", "-b", "gitte-skovmose"), "origin gitte-skovmose", PERSON
    ),
    "a first name in the name of a branch stops": Scenario(
        lambda r: r.git("checkout", "-q", "-b", "ret/torkilds-historie"), "origin ret/torkilds-historie", PERSON
    ),
    "a branch that nobody else sees may be called anything": Scenario(
        lambda r: several(lambda: r.git("checkout", "-q", "-b", "gitte-skovmose"), r.sound),
        "origin gitte-skovmose:main",
    ),
    # files
    "a register of an earlier commit stops": Scenario(
        lambda r: several(
            lambda: r.replace("site_config/sources.yml", "titel: Broposten", f"titel: Broposten {NUMBER}"),
            r.commit,
            lambda: r.replace("site_config/sources.yml", f"Broposten {NUMBER}", "Broposten"),
            r.commit,
        ),
        "origin main",
        CPR,
    ),
    "a hidden record of an earlier commit stops": Scenario(
        lambda r: several(
            lambda: r.write("cases/.x.yml", f"note: {NUMBER}\n"),
            r.commit,
            (r.root / "cases/.x.yml").unlink,
            r.commit,
        ),
        "origin main",
        CPR,
    ),
    "a renamed file with a number stops": Scenario(
        lambda r: several(
            lambda: r.write("noter.md", f"{NUMBER}\n"), r.commit, lambda: r.git("mv", "noter.md", "plan.md"), r.commit
        ),
        "origin main",
        CPR,
    ),
    "a file that is renamed to a number stops": Scenario(
        lambda r: several(
            lambda: r.write("noter.md", "En plan.\n"),
            r.commit,
            lambda: r.git("mv", "noter.md", f"{NUMBER}.md"),
            r.commit,
        ),
        "origin main",
        CPR,
    ),
    "a folder named after a person stops": Scenario(
        lambda r: several(lambda: r.write("bilag/gitte-skovmose/plan.md", "En plan.\n"), r.commit),
        "origin main",
        PERSON,
    ),
    "a deleted file goes, where nothing of it is sent": Scenario(
        lambda r: several(
            lambda: r.write("plan.md", "En plan.\n"),
            r.commit,
            lambda: r.send("origin", "main"),
            (r.root / "plan.md").unlink,
            r.commit,
        ),
        "origin main",
    ),
    "a deleted file that is in the history stops": Scenario(
        lambda r: several(lambda: r.write("plan.md", f"{NUMBER}\n"), r.commit, (r.root / "plan.md").unlink, r.commit),
        "origin main",
        CPR,
    ),
    "a table that no rule can read stops": Scenario(
        lambda r: several(lambda: (r.root / "borgere.xlsx").write_bytes(b"PK\3\4\0\0\0\xff\xfe"), r.commit),
        "origin main",
        "hverken tekst, billede eller skrifttype",
    ),
    "a link that leads to a number stops": Scenario(
        lambda r: several(lambda: (r.root / "bilag").symlink_to(f"/sager/{NUMBER}"), r.commit), "origin main", CPR
    ),
    # merges
    "a merge of what is sound goes": Scenario(lambda r: merged(r, dirty_side=False), "origin main"),
    "a merge stops for a commit on its side": Scenario(lambda r: merged(r, dirty_side=True), "origin main", CPR),
    "a merge that adds a number itself stops": Scenario(evil_merge, "origin main", CPR),
    # submodules
    "a submodule goes, for it holds nothing here": Scenario(submodule, "origin main"),
    "a number in a submodule's address stops": Scenario(
        lambda r: submodule(r, url=f"../{NUMBER}.git"), "origin main", CPR
    ),
    "a submodule named after a person stops, also where nobody says its address": Scenario(
        lambda r: several(
            lambda: r.git(
                "update-index", "--add", "--cacheinfo", f"160000,{r.git('rev-parse', 'HEAD')},gitte-skovmose"
            ),
            lambda: r.git("commit", "--quiet", "--message", "Tilføj værktøjer"),
        ),
        "origin main",
        PERSON,
    ),
    # who made it
    "a number in the address of an author stops": Scenario(lambda r: by(r, author=MAILBOX), "origin main", CPR),
    "a number in the address of a committer stops": Scenario(lambda r: by(r, committer=MAILBOX), "origin main", CPR),
    "a number in the address of who made a tag stops": Scenario(
        lambda r: r.git("tag", "--annotate", "--message", "Den første", "v1", GIT_COMMITTER_EMAIL=MAILBOX),
        "origin v1",
        CPR,
    ),
    "the number of an account that its host has given goes": Scenario(
        lambda r: by(r, author="20304050+ida@users.noreply.github.com"), "origin main"
    ),
    # what lies in the folder
    "what is not committed goes unasked": Scenario(lambda r: several(r.sound, r.dirty), "origin main"),
    "what is staged only goes unasked": Scenario(
        lambda r: several(r.sound, r.dirty, lambda: r.git("add", "--all")), "origin main"
    ),
    "what is mended in the folder alone stops": Scenario(
        lambda r: several(r.dirty, r.commit, r.clean), "origin main", CPR
    ),
    "a commit that stands in for another is seen through": Scenario(
        lambda r: several(
            r.dirty, r.commit, lambda: r.git("replace", r.git("rev-parse", "HEAD"), r.git("rev-parse", "HEAD~1"))
        ),
        "origin main:ny",
        CPR,
    ),
}


def short_labels() -> dict[str, str]:
    """The words of the site, in which each closed value is called as it is written: nobody's name can be in them."""
    texts = yaml.safe_load(SOUND["site_config/texts.yml"])
    labels = {name: {value: value for value in values} for name, values in texts["betegnelser"].items()}
    short = {**texts, "indgange": texts["indgange"][:1], "betegnelser": labels}
    return {"site_config/texts.yml": yaml.safe_dump(short, allow_unicode=True)}


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the repository and its remotes, made once and copied for each scenario.

    What is copied a hundred times is in as few folders as git can keep it in, and what is read as often is short.
    """
    folder = tmp_path_factory.mktemp("repositories")
    for name, text in {**SOUND, **short_labels()}.items():
        path = folder / "casebook" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    made(folder / "casebook")
    for name in ("casebook", "origin.git", "private.git"):
        Repository(folder / name).git("gc", "--quiet")
    return folder


@pytest.fixture
def repository(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    for name in ("CI", "GITHUB_ACTIONS", "PRE_COMMIT"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "copy"
    shutil.copytree(template, folder, symlinks=True)
    yield Repository(folder / "casebook")
    shutil.rmtree(folder)


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_what_is_sent_is_checked(scenario: Scenario, repository: Repository) -> None:
    scenario.does(repository)
    answer, said = repository.push(*scenario.pushes.split())
    assert answer == bool(scenario.stops), said
    assert scenario.stops in said
    assert not [secret for secret in SECRETS if secret in said]


def test_there_are_at_least_46_scenarios() -> None:
    assert len(SCENARIOS) >= 46


def test_a_shallow_clone_is_checked_as_far_as_it_goes(repository: Repository) -> None:
    clone = shallow(repository)
    clone.sound()
    assert clone.push("origin", "main") == (0, "")
    clone.dirty()
    clone.commit()
    answer, said = clone.push("origin", "main")
    assert answer == 1
    assert CPR in said


def without_lists(r: Repository, *names: str) -> None:
    for name in names:
        (r.root / f"site_config/wordlists/{name}.txt").unlink()
    r.write("content/plan.md", f"# {NAME}\n")
    r.commit("Ryd op")


FIRST_NAMES = ("fornavne-haandlavet",)
SURNAMES = ("efternavne", "efternavne-haandlavet")
GONE = pytest.mark.parametrize("gone", [FIRST_NAMES, SURNAMES, FIRST_NAMES + SURNAMES])


@GONE
def test_the_lists_of_the_checkout_judge_a_commit_that_has_none(repository: Repository, gone: tuple[str, ...]) -> None:
    repository.git("checkout", "--quiet", "-b", "ryd-op")
    without_lists(repository, *gone)
    repository.git("checkout", "--quiet", "main")
    answer, said = repository.push("origin", "ryd-op")
    assert answer == 1, said
    assert PERSON in said
    assert not [secret for secret in SECRETS if secret in said]


@GONE
def test_a_push_that_no_list_of_names_can_judge_stops(repository: Repository, gone: tuple[str, ...]) -> None:
    without_lists(repository, *gone)
    answer, said = repository.push("origin", "main")
    assert answer == 2, said
    assert "lister over fornavne og efternavne" in said
    assert not [secret for secret in SECRETS if secret in said]


def test_a_branch_can_be_deleted_without_lists(repository: Repository) -> None:
    repository.send("origin", "main:gammel")
    without_lists(repository, *FIRST_NAMES)
    assert repository.push("origin", "--delete", "gammel") == (0, "")


TEMPLATE = """
# Please enter the commit message for your changes. Lines starting
# with '#' will be ignored, and an empty message aborts the commit.
#
# Author:    Gitte Skovmose <navn@firma.dk>
# Date:      Sat Nov 28 22:11:51 2026 +0000
#
# interactive rebase in progress; onto 21c1a5d
# On branch ret-casen
# Your branch is ahead of 'origin/main' by 2 commits.
#
# Changes to be committed:
#	deleted:    cases/010203-0000.yml
#
"""


@pytest.mark.parametrize(
    "line", [f"#{NUMBER} rettet", f"# {NUMBER}", "Ret casen\n\n#22334455", f"{TEMPLATE}# {NUMBER}"]
)
def test_a_number_in_a_line_with_a_hash_stops_a_message(repository: Repository, line: str) -> None:
    repository.write(".git/besked", line)
    answer, said = repository.hook("commit-msg", str(repository.root / ".git/besked"))
    assert answer == 1
    assert "ligner et" in said
    assert f"besked:{line.count(chr(10)) + 1}:" in said
    assert not [secret for secret in (*SECRETS, "22334455") if secret in said]


def test_what_git_writes_below_a_message_goes(repository: Repository) -> None:
    below = f"# ------------------------ >8 ------------------------\n-{NUMBER}\n"
    repository.write(".git/besked", f"Ret casen\n{TEMPLATE}{below}")
    assert repository.hook("commit-msg", str(repository.root / ".git/besked")) == (0, "")
