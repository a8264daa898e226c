"""The generated pages that every casebook has. Written by `casebook schema`."""

from __future__ import annotations

GENERATED = frozenset(
    {
        "",
        "begreber/",
        "bidrag/felter/",
        "bidrag/id/",
        "bidrag/ny-case/",
        "bidrag/ny-metode/",
        "bidrag/regler/",
        "bidrag/ret/",
        "bidrag/samtykke/",
        "bidrag/status/",
        "bidrag/tjek/",
        "bidrag/undtagelser/",
        "cases/",
        "data/",
        "det-virkede-ikke/",
        "find/",
        "kilder/",
        "kommuner/",
        "kurser/byg/",
        "maalgrupper/",
        "metoder/",
        "om/databeskyttelse/",
        "om/kontakt/",
        "overblik/",
        "overblik/beregner/",
        "overblik/huller/",
        "overblik/virkemidler/",
        "passer/",
        "sammenlign/",
        "temaer/",
        "udfordringer/",
    }
)
