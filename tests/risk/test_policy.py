"""A share of the population says where it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from casebook.check import all_rules
from casebook.cli import main
from tests.built import ROOT

RULE = "fejl [felter/andel-uden-kilde]"


# Rules that say again what another finds, or judge a whole story or a field.
WITHOUT_SHARE = {"søgbart-citat", "tekst-mere-præcis-end-felt", "tre-indirekte", "lille-kommune"}


@pytest.mark.parametrize("file", ["site_config/policy.yml", "generator/casebook/starter/site_config/policy.yml"])
def test_each_indirect_rule_has_a_share(file: str) -> None:
    shares = yaml.safe_load((ROOT / file).read_text("utf-8"))["andele"]["tekst"]
    indirect = {rule.name for rule in all_rules().values() if rule.family == "indirekte"}
    assert set(shares) == indirect - WITHOUT_SHARE


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
