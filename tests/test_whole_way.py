"""The whole way of a case, against a bare repository: form or mail, branch, answer, two roles, merged, on the site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.browser.asks.open import form_of
from casebook.cli import main
from casebook.door import Casebook
from casebook.questions import draft
from casebook.site import build
from tests.conftest import themed_casebook
from tests.intake.letters import ANSWERS, END, mail
from tests.processes import run
from tests.pushing import Repository, environment, made
from tests.questions.answers import TOLD
from tests.reviewing import STAFFED, TWO

CASE = "cases/en-tur-om-ugen.yml"
PAGE = "cases/en-tur-om-ugen/index.html"
TODAY = ("--today", "2026-11")


def cloned(repository: Repository, name: str) -> Repository:
    """A clone of the bare repository beside the first one."""
    folder = repository.root.parent / name
    asked = run(
        ("git", "clone", "--quiet", str(repository.root.parent / "origin.git"), str(folder)),
        cwd=repository.root,
        env=environment(repository.root),
    )
    assert asked.returncode == 0, asked.stderr
    return Repository(folder)


def asked(capsys: pytest.CaptureFixture[str], repository: Repository, *arguments: str) -> tuple[int, str]:
    """The exit code of a command in a clone, and what it says on both streams."""
    code = main([arguments[0], "--root", str(repository.root), *arguments[1:]])
    return code, "".join(capsys.readouterr())


def site_of(capsys: pytest.CaptureFixture[str], repository: Repository) -> dict[str, str]:
    """The pages of the site that `casebook build` makes of a clone, read as they go out, by their files."""
    folder = repository.root.parent / "site"
    code, said = asked(capsys, repository, "build", "--site-dir", str(folder), *TODAY)
    assert code == 0, said
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.html")}


def pages_of(_: pytest.CaptureFixture[str], repository: Repository) -> dict[str, str]:
    """The pages that a clone gives, as a preview has them, by their files: a third of the time of a whole site."""
    site = build(repository.root, TODAY[1])
    assert site.blocking == ()
    return {f"{page.address}index.html": page.body for page in site.pages}


def take_mail(root: Path, letter: Path) -> None:
    """The draft of what somebody has mailed."""
    letter.write_bytes(mail(f"{ANSWERS}{END}".replace("Alder: 40-49", "Alder: 40-49\nKøn: Kvinde")))
    assert main(["from-mail", str(letter), "--root", str(root), *TODAY]) == 0


def take_form(root: Path, _: Path) -> None:
    """The file that the form gives: a test in a browser holds the page to these very words."""
    form = form_of(Casebook.load(root, today=TODAY[1]), CASE)
    (root / CASE).write_text(draft(TOLD, form), "utf-8")


@pytest.mark.usefixtures("few_rules")
@pytest.mark.parametrize(("take", "published"), [(take_mail, site_of), (take_form, pages_of)])
def test_what_somebody_tells_becomes_a_page_of_the_site(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    take: Callable[[Path, Path], None],
    published: Callable[[pytest.CaptureFixture[str], Repository], dict[str, str]],
) -> None:
    root = themed_casebook(tmp_path / "casebook")
    (root / "site_config/redaktion.yml").write_text(STAFFED, "utf-8")
    (root / "content/bidrag/ny-case.md").write_text("---\ntitle: Formularen\n---\n\n# Formularen\n", "utf-8")
    start = made(root)
    editor, maintainer = cloned(start, "redaktoer"), cloned(start, "vedligeholder")

    # the editor: a draft on a branch
    take(editor.root, tmp_path / "brev.eml")
    capsys.readouterr()
    editor.git("switch", "--quiet", "--create", "ny-case")
    editor.commit("Ny case")
    editor.send("origin", "ny-case")
    draft = (editor.root / CASE).read_text("utf-8")
    assert "Kvalmsted" not in draft

    # the maintainer: the check, and the answer as the proposal gets it
    maintainer.git("fetch", "--quiet", "origin", "ny-case")
    maintainer.git("worktree", "add", "--quiet", "../forslag", "origin/ny-case")
    proposal = Repository(tmp_path / "forslag")
    assert asked(capsys, proposal, "check", *TODAY)[0] == 0
    code = main(["diff", str(maintainer.root), str(proposal.root), "--format", "markdown", *TODAY])
    answer = capsys.readouterr().out
    assert code == 0
    assert "Ny case" in answer
    assert "`en-tur-om-ugen`" in answer
    assert "1 ting at" not in answer
    assert "Kvintilla kommer ind" not in answer
    assert PAGE not in pages_of(capsys, proposal)

    # two roles read it, on the branch; what the draft says to the editor is deleted first, as the check asks
    kept = [line for line in draft.splitlines() if not line.startswith("# ") or "$schema" in line]
    editor.write(CASE, "\n".join(kept).replace("status: kladde", "status: publiceret") + "\n")
    assert asked(capsys, editor, "check", *TODAY)[0] == 1
    for role in TWO:
        code, said = asked(capsys, editor, "review", "en-tur-om-ugen", "--role", role, "--constructed", *TODAY)
        assert code == 0, said
    code, said = asked(capsys, editor, "check", *TODAY)
    assert code == 0, said
    editor.commit("To roller har læst den")
    editor.send("origin", "ny-case")

    # merged: the page is there, and nothing that was left out of the mail is anywhere on the site
    maintainer.git("pull", "--quiet", "--no-rebase", "--no-edit", "origin", "ny-case")
    maintainer.send("origin", "main")
    site = published(capsys, cloned(start, "udgivet"))
    assert "Efter tre måneder smiler hun." in site[PAGE]
    texts = "".join(site.values())
    assert [word for word in ("Kvalmsted", "Kvalgade", "Mangler svar") if word in texts] == []
