"""Danish words for the kinds of detail, and what to do about each. None of them repeats what was found."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.model.values import DetailKind

KINDS: Mapping[DetailKind, str] = {
    "arbejdsliv": "et arbejde, som få har",
    "sted": "et sted, som folk kender",
    "hændelse": "en hændelse, som kan have stået i avisen",
    "kendt": "noget, som mange kender personen på",
    "familie": "en familie, som få har magen til",
    "helbred": "et helbred, som kan ses eller er sjældent",
    "fritid": "en interesse eller en forening",
    "livsforløb": "et år eller et antal år",
    "ord": "ord, som næsten ingen anden historie har",
}
ADVICE: Mapping[DetailKind, str] = {
    "arbejdsliv": "Skriv arbejdet som en branche.",
    "sted": "Skriv, hvad det var for en slags sted, og ikke hvilket.",
    "hændelse": "Skriv, hvad hændelsen betød, og ikke hvad der skete.",
    "kendt": "Udelad det, som andre kender personen på.",
    "familie": "Skriv «familien» i stedet for, hvem der er i den.",
    "helbred": "Skriv, hvad personen har brug for, og ikke hvad der kan ses.",
    "fritid": "Skriv «en interesse» eller «en forening».",
    "livsforløb": "Skriv «i mange år» i stedet for tallet.",
    "ord": "Brug et bredere ord: «et dyr», «et køretøj», «et værksted».",
}
