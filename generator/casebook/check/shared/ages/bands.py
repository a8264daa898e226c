"""Wordings of a band of ages in running text."""

from __future__ import annotations

from casebook.corpus.fields import age_band
from casebook.model import Policy

_DECADES = {
    "20-29": "tyverne", "30-39": "trediverne", "40-49": "fyrrerne", "50-59": "halvtredserne", "60-69": "tresserne",
    "70-79": "halvfjerdserne",
}  # fmt: skip
_TEENS, _GROWN_UP = 13, 20  # years


def in_band(years: int, policy: Policy) -> str | None:
    """«i fyrrerne», «mellem 10 og 19 år», «mindst 60 år»: what can stand after «han er»."""
    band = age_band(years, years, policy)
    return f"i {_DECADES[band]}" if band in _DECADES else about_band(years, policy)


def broadly(years: int, policy: Policy | None) -> str:
    """«i fyrrerne», «som barn», «som ung»: an age as a story can tell it."""
    if years < _GROWN_UP:
        return "som barn" if years < _TEENS else "som ung"
    return (in_band(years, policy) if policy and policy.lowest_age <= years else None) or "som ung voksen"


def band_in_words(band: str) -> str:
    """The words of a field's band: «i fyrrerne» for «40-49», «mindst 60 år» for «60+», «voksen» for «voksen»."""
    low, _, high = band.rstrip("+").partition("-")
    if band in _DECADES or not low.isdecimal():
        return f"i {_DECADES[band]}" if band in _DECADES else band
    return f"mellem {low} og {high} år" if high else f"mindst {low} år"


def about_band(years: int, policy: Policy) -> str | None:
    """«mellem 40 og 49 år», «mindst 60 år», «under 10 år»: what can stand after «hans alder er»."""
    if years < policy.lowest_age:
        return f"under {policy.lowest_age} år"
    band = age_band(years, years, policy)
    if band is None:
        return None
    low, _, high = band.rstrip("+").partition("-")
    return f"mellem {low} og {high} år" if high else f"mindst {low} år"
