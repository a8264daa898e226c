"""Wordings of a band of ages in running text."""

from __future__ import annotations

from casebook.corpus.fields import age_band
from casebook.model import Policy

_DECADES = {
    "20-29": "tyverne", "30-39": "trediverne", "40-49": "fyrrerne", "50-59": "halvtredserne", "60-69": "tresserne",
    "70-79": "halvfjerdserne",
}  # fmt: skip


def in_band(years: int, policy: Policy) -> str | None:
    """«i fyrrerne», «mellem 10 og 19 år», «mindst 60 år»: what can stand after «han er»."""
    band = age_band(years, years, policy)
    return f"i {_DECADES[band]}" if band in _DECADES else about_band(years, policy)


def about_band(years: int, policy: Policy) -> str | None:
    """«mellem 40 og 49 år», «mindst 60 år», «under 10 år»: what can stand after «hans alder er»."""
    if years < policy.lowest_age:
        return f"under {policy.lowest_age} år"
    band = age_band(years, years, policy)
    if band is None:
        return None
    low, _, high = band.rstrip("+").partition("-")
    return f"mellem {low} og {high} år" if high else f"mindst {low} år"
