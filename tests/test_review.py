"""A record says that it is reviewed only when two staffed roles have read the text that stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.cli import main
from casebook.site import build

pytestmark = pytest.mark.usefixtures("few_rules")

ROLES = "roller:\n  - {rolle: fagredaktør, besat: true}\n  - {rolle: jurist, besat: true}\n  - {rolle: leder}\n"
TODAY = "2026-11"


@pytest.fixture
def staffed(casebook: Path) -> Path:
    """The small casebook, with two roles that somebody has and one that nobody has."""
    (casebook / "site_config/redaktion.yml").write_text(ROLES, "utf-8")
    return casebook


def case(root: Path) -> Path:
    return root / "cases/broen.yml"


def review(root: Path, role: str, name: str = "broen", today: str = TODAY, more: tuple[str, ...] = ()) -> int:
    return main(["review", name, "--role", role, "--root", str(root), "--today", today, *more])


NOBODY_MEANT = ("--constructed",)


def check(root: Path) -> int:
    return main(["check", str(case(root)), "--root", str(root), "--today", TODAY])


def published(root: Path) -> None:
    path = case(root)
    path.write_text(path.read_text("utf-8").replace("status: ikke-gennemgået", "status: publiceret"), "utf-8")


def test_two_roles_read_it_and_it_may_say_so(staffed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert review(staffed, "fagredaktør", more=NOBODY_MEANT) == 0
    assert "én rolle mere" in capsys.readouterr().out
    assert review(staffed, "jurist", more=NOBODY_MEANT) == 0
    assert "af fagredaktør og jurist. Sæt «status: publiceret»" in capsys.readouterr().out
    published(staffed)
    assert check(staffed) == 0


def banner(root: Path) -> str:
    """The page of the small casebook's case."""
    return next(page.text for page in build(root, TODAY).pages if page.address == "cases/broen/")


def test_the_page_does_not_say_that_nobody_has_read_what_one_role_has_read(staffed: Path) -> None:
    nobody, on_the_way = "har læst den endnu", "Den er læst undervejs, men gælder ikke som gennemgået endnu."
    assert nobody in banner(staffed)
    review(staffed, "fagredaktør")
    assert on_the_way in banner(staffed)
    assert nobody not in banner(staffed)
    path = case(staffed)
    path.write_text(path.read_text("utf-8").replace("rolle: fagredaktør", "rolle: nabo"), "utf-8")
    assert nobody in banner(staffed), "a role that nobody has has read nothing"


def test_a_method_is_reviewed_the_same_way(staffed: Path) -> None:
    method = staffed / "methods/brobygning.yml"
    for role in ("fagredaktør", "jurist"):
        assert review(staffed, role, "brobygning") == 0
    method.write_text(method.read_text("utf-8").replace("ikke-gennemgået", "publiceret"), "utf-8")
    assert main(["check", "--root", str(staffed), "--today", TODAY]) == 0


def test_one_role_is_not_enough(staffed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review(staffed, "fagredaktør")
    review(staffed, "fagredaktør")
    assert case(staffed).read_text("utf-8").count("rolle: fagredaktør") == 1
    published(staffed)
    assert check(staffed) == 1
    assert "proces/gennemgang-mangler" in capsys.readouterr().out


@pytest.mark.parametrize("role", ["leder", "direktør", ""])
def test_a_role_that_nobody_has_reviews_nothing(staffed: Path, capsys: pytest.CaptureFixture[str], role: str) -> None:
    before = case(staffed).read_bytes()
    assert review(staffed, role) == 2
    assert "Rollen står ikke som besat" in capsys.readouterr().err
    assert case(staffed).read_bytes() == before


def test_without_a_register_of_roles_nobody_can_review(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert review(casebook, "fagredaktør") == 2
    assert "site_config/redaktion.yml" in capsys.readouterr().err


@pytest.mark.parametrize("author", ["jurist", "Jurist", "en jurist", "Juristen hos os", "fagredaktøren og juristen"])
def test_the_author_does_not_review_the_own_record(
    staffed: Path, capsys: pytest.CaptureFixture[str], author: str
) -> None:
    with case(staffed).open("a", encoding="utf-8") as file:
        file.write(f"skrevet_af: {author}\n")
    assert review(staffed, "jurist") == 2
    assert "har selv skrevet posten" in capsys.readouterr().err


def test_a_change_of_the_text_voids_the_review_and_fix_takes_the_claim_back(
    staffed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for role in ("fagredaktør", "jurist"):
        review(staffed, role)
    published(staffed)
    path = case(staffed)
    path.write_text(path.read_text("utf-8").replace("De bygger en bro.", "De bygger en bro til."), "utf-8")
    assert check(staffed) == 1
    assert capsys.readouterr().out.count("proces/gennemgang-forældet-tekst") == 2
    assert main(["check", "--fix", "--root", str(staffed), "--today", TODAY]) == 0
    assert "status: ikke-gennemgået\n" in path.read_text("utf-8")


def test_layout_is_not_the_text(staffed: Path) -> None:
    for role in ("fagredaktør", "jurist"):
        review(staffed, role, more=NOBODY_MEANT)
    published(staffed)
    path = case(staffed)
    path.write_text(path.read_text("utf-8").replace("målgrupper: [vandrere]", "målgrupper:\n  - vandrere"), "utf-8")
    assert check(staffed) == 0


def test_what_another_role_read_before_a_change_does_not_stay(staffed: Path) -> None:
    review(staffed, "fagredaktør")
    path = case(staffed)
    path.write_text(path.read_text("utf-8").replace("De bygger en bro.", "De bygger en bro til."), "utf-8")
    review(staffed, "jurist")
    assert "rolle: fagredaktør" not in path.read_text("utf-8")


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_the_rest_of_the_file_stays_as_it_was(staffed: Path, line_break: str) -> None:
    path = case(staffed)
    before = "# Først\n" + path.read_text("utf-8").rstrip("\n") + "  # sidst\n"
    path.write_bytes(before.replace("\n", line_break).encode())
    review(staffed, "fagredaktør")
    review(staffed, "jurist")
    after = path.read_bytes().decode()
    assert after.startswith(before.replace("\n", line_break))
    assert after.count(line_break) == after.count("\n")


def test_another_role_than_the_authors_reviews_it(staffed: Path) -> None:
    with case(staffed).open("a", encoding="utf-8") as file:
        file.write("skrevet_af: en redaktør\n")
    assert review(staffed, "fagredaktør") == 0


def test_there_is_nothing_to_review_in_what_was_withdrawn(staffed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case(staffed).write_text("id: broen\nstatus: tilbagetrukket\n", "utf-8")
    assert review(staffed, "jurist") == 2
    assert "er trukket tilbage" in capsys.readouterr().err


def test_a_record_that_cannot_be_read_is_not_reviewed(staffed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = case(staffed)
    path.write_text(path.read_text("utf-8").replace("år: 2014", "år: [2014"), "utf-8")
    assert review(staffed, "jurist") == 2
    assert "har fejl i sin form" in capsys.readouterr().err


def test_a_month_that_has_not_come_counts_for_nothing(staffed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review(staffed, "fagredaktør")
    review(staffed, "jurist", today="2027-03")
    published(staffed)
    assert check(staffed) == 1
    assert "proces/gennemgang-mangler" in capsys.readouterr().out


EXCEPTION = (
    "  undtagelser:\n    - regel: præcis-dato\n      felt: indsats.tekst\n"
    "      begrundelse: Dagen er en helligdag og peger ikke på nogen.\n"
)


def with_exception(root: Path) -> None:
    text = case(root).read_text("utf-8").replace("De bygger en bro.", "Han kom over broen den 5. juni.")
    case(root).write_text(text + EXCEPTION, "utf-8")


def test_roles_vouch_for_exceptions_and_for_that_nobody_is_meant(
    staffed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_exception(staffed)
    assert main(["check", str(case(staffed)), "--root", str(staffed), "--today", TODAY]) == 1
    capsys.readouterr()
    assert review(staffed, "fagredaktør", more=("--exceptions", *NOBODY_MEANT)) == 0
    said = capsys.readouterr().out
    assert "siger god for undtagelserne. Rollen siger god for, at ingen virkelig er ment." in said
    assert "Undtagelserne gælder ikke endnu" in said
    assert "som om personen fandtes" in said
    assert review(staffed, "jurist", more=("--exceptions", *NOBODY_MEANT)) == 0
    assert "endnu" not in capsys.readouterr().out
    assert case(staffed).read_text("utf-8").count("    omfatter: [undtagelser, ingen-er-ment]\n") == 2
    published(staffed)
    assert main(["check", str(case(staffed)), "--root", str(staffed), "--today", TODAY]) == 0
    assert "1 undtagelse." in capsys.readouterr().out


def test_what_one_role_vouched_for_stays_when_another_reads(staffed: Path) -> None:
    with_exception(staffed)
    review(staffed, "fagredaktør", more=("--exceptions",))
    review(staffed, "jurist", more=NOBODY_MEANT)
    text = case(staffed).read_text("utf-8")
    assert text.index("omfatter: [undtagelser]") < text.index("rolle: jurist") < text.index("omfatter: [ingen-er-ment]")
    review(staffed, "fagredaktør")
    assert "undtagelser]" not in case(staffed).read_text("utf-8"), "a role may take its word back"


@pytest.mark.parametrize(
    ("name", "option", "message"),
    [
        ("broen", "--exceptions", "ingen undtagelser"),
        ("brobygning", "--constructed", "ikke, at personen er konstrueret"),
        ("brobygning", "--exceptions", "ingen undtagelser"),
    ],
)
def test_nobody_vouches_for_what_is_not_there(
    staffed: Path, capsys: pytest.CaptureFixture[str], name: str, option: str, message: str
) -> None:
    before = case(staffed).read_bytes()
    assert review(staffed, "jurist", name, more=(option,)) == 2
    assert message in capsys.readouterr().err
    assert case(staffed).read_bytes() == before


def test_what_an_insider_may_learn_is_asked_until_two_roles_vouch_for_it(
    staffed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = case(staffed)
    text = file.read_text("utf-8").replace(
        "  - kilde: broposten-2014\n", "  - kilde: broposten-2014\n    fortæller_mere: [alder]\n"
    )
    file.write_text(text, "utf-8")
    assert review(staffed, "fagredaktør") == 0
    assert "Kilden fortæller mere om mennesket" in capsys.readouterr().out
    for role in ("fagredaktør", "jurist"):
        assert review(staffed, role, more=("--insider",)) == 0
    assert "Kilden fortæller mere om mennesket" not in capsys.readouterr().out.splitlines()[-1]
    assert file.read_text("utf-8").count("omfatter: [den-indviede]") == 2
