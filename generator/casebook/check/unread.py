"""What the direct rules do not read of the files of a repository: the one list, each entry with its reason.

The guide «Sådan anonymiserer du» and CONTRIBUTING show the same list; a test holds them together, and another says when
an entry is needed no more. What is read with its own meaning elsewhere (records, pages, pictures) is not meant here.
"""

from __future__ import annotations

from dataclasses import dataclass

NAMES = frozenset({"personnavn", "fuldt-navn", "initialer", "profilnavn"})
ALL = NAMES | {
    "adresse", "bankkonto", "cpr-nummer", "cvr-nummer", "e-mail", "fødselsdato", "koordinat", "legitimation",
    "netadresse", "nummerplade", "sagsnummer", "telefonnummer", "webadresse",
}  # fmt: skip
TYPEFACES = (".woff2", ".woff", ".ttf", ".otf")  # their shapes are no text


@dataclass(frozen=True, slots=True)
class Unread:
    """A file, or a folder where it ends with a slash, the rules that do not read it, and why (as the guide says it)."""

    where: str
    rules: frozenset[str]
    why: str

    def covers(self, file: str) -> bool:
        """Whether a file is meant."""
        return file.startswith(self.where) if self.where.endswith("/") else file == self.where


_LISTS, _NUMBERS = "ordlister: navne, steder og ord, der ikke hører til nogen", "tal i et program, ikke om nogen"
UNREAD = (
    *(
        Unread(f"site_config/wordlists/{name}.txt", NAMES | {"webadresse"}, _LISTS)
        for name in (
            "byer", "efternavne", "efternavne-haandlavet", "fornavne-andre", "fornavne-haandlavet", "fornavne-nordiske",
            "it-ord", "organisationer", "steder", "steder-haandlavet",
        )
    ),
    Unread("generator/casebook/source/danish_words.txt", ALL, _LISTS),
    Unread("generator/casebook/source/danish_lemmas.txt", ALL, _LISTS),
    Unread("generator/casebook/check/", ALL, "reglerne selv: deres eksempler er opdigtede"),
    Unread("generator/casebook/bench/strangers/words.py", frozenset({"personnavn"}), "opdigtede navne til prøver"),
    Unread("tests/", ALL, "prøver af værktøjet: menneskene i dem er opdigtede"),
    Unread("mkdocs.yml", frozenset({"webadresse"}), "sidens egne adresser"),
    Unread("requirements-dev.txt", frozenset({"netadresse"}), _NUMBERS),
    Unread("generator/casebook/bench/insertions/spellings.py", frozenset({"koordinat"}), _NUMBERS),
    Unread("generator/casebook/mend/quotes.py", frozenset({"netadresse"}), _NUMBERS),
    Unread("generator/casebook/render/figures/_gitter.j2", frozenset({"telefonnummer"}), _NUMBERS),
    Unread("generator/casebook/render/portrait.py", frozenset({"cpr-nummer"}), _NUMBERS),
    Unread("generator/casebook/source/text.py", frozenset({"telefonnummer"}), _NUMBERS),
    Unread("site_config/theme/assets/casebook/fonts/instrument-sans-OFL.txt", frozenset({"fuldt-navn"}), "en licens"),
    Unread("site_config/theme/assets/casebook/fonts/newsreader-OFL.txt", frozenset({"fuldt-navn"}), "en licens"),
)  # fmt: skip


def unread(file: str) -> frozenset[str]:
    """The names of the direct rules that do not read a file."""
    return frozenset().union(*(entry.rules for entry in UNREAD if entry.covers(file)))
