"""A share of the population says where it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from casebook.check.shares import counted_rules
from casebook.cli import main
from tests.built import ROOT

RULE = "fejl [felter/andel-uden-kilde]"


@pytest.mark.parametrize("file", ["site_config/policy.yml", "generator/casebook/starter/site_config/policy.yml"])
def test_each_indirect_rule_has_a_share(file: str) -> None:
    shares = yaml.safe_load((ROOT / file).read_text("utf-8"))["andele"]["tekst"]
    assert set(shares) == counted_rules()


@pytest.mark.parametrize(("lacking", "code"), [((), 0), (("medicin",), 1)])
def test_a_policy_that_lacks_a_share_says_so(
    casebook: Path, capsys: pytest.CaptureFixture[str], lacking: tuple[str, ...], code: int
) -> None:
    """A finding without a share would count for nothing, where the tool is newer than the policy."""
    policy = casebook / "site_config/policy.yml"
    names = sorted(counted_rules().difference(lacking))
    shares = "".join(f"    {name}: {{andel: 1 %, antagelse: true}}\n" for name in names)
    policy.write_text(f"{policy.read_text('utf-8')}andele:\n  tekst:\n{shares}", "utf-8")
    assert main(["check", "--root", str(casebook)]) == code
    out = capsys.readouterr().out
    assert ("[felter/andel-mangler]" in out) is bool(lacking)
    assert ("Tilføj «medicin»." in out) is bool(lacking)


def outcome(casebook: Path, capsys: pytest.CaptureFixture[str], says: str) -> tuple[int, str, int]:
    """The exit code and the report where a share says this of itself, and the line that the share stands in."""
    policy = casebook / "site_config/policy.yml"
    text = policy.read_text("utf-8")
    policy.write_text(f"{text}andele:\n  vej:\n    andel: 30 %\n{says}", "utf-8")
    code = main(["check", "--root", str(casebook)])
    return code, capsys.readouterr().out, text.count("\n") + 2


@pytest.mark.parametrize("says", ["    kilde: Danmarks Statistik\n    år: 2020\n", "    antagelse: true\n"])
def test_a_share_with_source_and_year_or_called_an_assumption_is_fine(
    casebook: Path, capsys: pytest.CaptureFixture[str], says: str
) -> None:
    code, out, _ = outcome(casebook, capsys, says)
    assert code == 0
    assert RULE not in out


@pytest.mark.parametrize("says", ["", "    kilde: Danmarks Statistik\n", "    år: 2020\n"])
def test_a_share_that_does_not_say_where_it_comes_from_is_found(
    casebook: Path, capsys: pytest.CaptureFixture[str], says: str
) -> None:
    code, out, line = outcome(casebook, capsys, says)
    assert code == 1
    assert f"site_config/policy.yml:{line}:3: {RULE}" in out


@pytest.mark.parametrize(
    "off",
    [
        "lille_kommune: 0\n",
        "forventet_antal: {fejl: 0}\n",
        "forventet_antal: {advarsel: 0}\n",
        "sjælden_kombination: 0\n",
        "lille_gruppe: 0\n",
    ],
)
def test_no_policy_can_switch_a_threshold_off(casebook: Path, capsys: pytest.CaptureFixture[str], off: str) -> None:
    policy = casebook / "site_config/policy.yml"
    kept = [line for line in policy.read_text("utf-8").splitlines() if not off.startswith(line.split(":")[0] + ":")]
    policy.write_text("\n".join(kept) + f"\n{off}", "utf-8")
    assert main(["check", "--root", str(casebook)]) == 1
    assert f"site_config/policy.yml:{len(kept) + 1}:" in capsys.readouterr().out
