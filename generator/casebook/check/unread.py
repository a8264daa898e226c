"""Exemptions from the direct rules for files of a repository: the one list, each entry with its reason.

The tool's own files are exempt in its own repository only: in another casebook a folder of the same name is like any.
The guide «Sådan anonymiserer du» and generator/docs show the same list; a test holds them together, another says when
an entry is needed no more. What is read with its own meaning elsewhere (records, pages, pictures) is not meant here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

NAMES = frozenset({"personnavn", "fuldt-navn", "initialer", "profilnavn"})
ALL = NAMES | {
    "adresse", "bankkonto", "cpr-nummer", "cvr-nummer", "e-mail", "fødselsdato", "koordinat", "legitimation",
    "netadresse", "nummerplade", "sagsnummer", "telefonnummer", "webadresse",
}  # fmt: skip
TOOLS = ("generator/", "tests/", "requirements-dev.txt")  # the files of the tool itself
TYPEFACES = (".woff2", ".woff", ".ttf", ".otf")  # their shapes are no text


@dataclass(frozen=True, slots=True)
class Unread:
    """A file, or a folder where it ends with a slash, the rules that do not read it, and why (as the guide says it).

    Where `fields` are named, only their values are not read: the file's comments and its other fields are.
    """

    where: str
    rules: frozenset[str]
    why: str
    fields: frozenset[str] = frozenset()

    def covers(self, file: str) -> bool:
        """True if a file is meant, or fields of it."""
        return file.startswith(self.where) if self.where.endswith("/") else file == self.where

    @property
    def of_tool(self) -> bool:
        """True if it speaks of a file of the tool itself."""
        return self.where.startswith(TOOLS)


_LISTS, _NUMBERS = "ordlister: navne, steder og ord, der ikke hører til nogen", "tal i et program, ikke om nogen"
UNREAD = (
    *(
        Unread(f"site_config/wordlists/{name}.txt", NAMES | {"webadresse"}, _LISTS)
        for name in (
            "byer", "efternavne", "efternavne-haandlavet", "fagnavne", "fornavne-andre", "fornavne-haandlavet",
            "fornavne-nordiske", "it-ord", "organisationer", "steder", "steder-haandlavet",
        )
    ),
    Unread("generator/casebook/language/danish_words.txt", ALL, _LISTS),
    Unread("generator/casebook/language/danish_lemmas.txt", ALL, _LISTS),
    Unread("generator/casebook/language/danish_everyday.txt", ALL, _LISTS),
    Unread("generator/casebook/check/", ALL, "reglerne selv: deres eksempler er opdigtede"),
    Unread("generator/casebook/bench/strangers/words.py", frozenset({"personnavn"}), "opdigtede navne til prøver"),
    Unread("tests/", ALL, "prøver af værktøjet: menneskene i dem er opdigtede"),
    *(
        Unread(
            file, frozenset({"adresse", "e-mail", "telefonnummer", "webadresse"}),
            "udgiverens og tilsynets egne adresser og numre", frozenset({"adresse", "e-mail", "telefon", "hjemmeside"}),
        )
        for file in ("site_config/redaktion.yml", "generator/casebook/starter/site_config/redaktion.yml")
    ),
    *(
        Unread(file, frozenset({"webadresse"}), "sidens egne adresser")
        for file in ("mkdocs.yml", "generator/casebook/starter/mkdocs.yml")
    ),
    Unread(
        "generator/casebook/starter/cases/eksempel-den-faste-kontakt.yml", frozenset({"personnavn"}),
        "eksemplet i en ny casebog: mennesket er opdigtet",
    ),
    Unread("requirements-dev.txt", frozenset({"netadresse"}), _NUMBERS),
    Unread("generator/casebook/bench/insertions/spellings.py", frozenset({"koordinat"}), _NUMBERS),
    Unread("generator/casebook/autofix/quotes.py", frozenset({"netadresse"}), _NUMBERS),
    Unread("generator/casebook/render/figures/_gitter.j2", frozenset({"telefonnummer"}), _NUMBERS),
    Unread("generator/casebook/render/portraits/portrait.py", frozenset({"cpr-nummer"}), _NUMBERS),
    *(
        Unread(f"generator/casebook/theme/assets/casebook/fonts/{name}-OFL.txt", frozenset({"fuldt-navn"}), "en licens")
        for name in ("instrument-sans", "newsreader")
    ),
)  # fmt: skip

# Earlier versions of files and messages in the casebook's own history, by the names of their objects in git (of a
# message that of its commit): each hit in them is an invented example or no datum, as the line beside it says.
JUDGED = frozenset({
    "5eb5b22fb296136b9effada9ed3b8991c802ebdc",  # a template, with an invented case number
    "7e0208fb1682f2e1881dfa2c78a5f376c39d957f",  # the same, later
    "f39d6e61575f295e8c1b98c21dafb0a6f9251382",  # a list of sizes in points
    "2cd053cde5e9510471a7b02a9edcdcbf3aa6ec7e",  # the guide, with an invented project
    "d7307619635d60b9c0bf1a66a537d970cc30ed82",  # a message that says what a word cut in two became
    "a06677684713f5e81ce68474d2e36c364cce72d9",  # the maker of foreign records, with an invented project
    "1e9460ba8a532b26455129e742bf8efa11901a21",  # the same, later
    "d3ee266c3a868989aa3bc741dd24c63897a09758",  # the same, later
    "8d6f0958f1a9d1ef1efead819ffffebbe5b3a395",  # its words, with an invented project
    "52da725aec53b5809d4bb6ac42cc97f5d0ceb7ce",  # the same, later
    "18f79a99317e08100aceba882ad503e98e843b05",  # a form, with an English button
    "37cb2d41b6a90c2d2b58f98b2a4956f6e2a00b2f",  # the name of a language
    "576642408013ad1a949063597381b96de8aa3bda",  # the publisher's register, with addresses that nobody can have
    "d693075108ce4a4cb0c27bbf222226b65a8d0696",  # the same, later
    "b0b8a66cb74d67a739cc90f00b3939da5d82f526",  # that of a new casebook, with the same
    "4e64e4570237c7e01937a26581a9a6bb83b26aac",  # a hint that showed an invented mailbox
    "68f54da3f9fc5522ec482d1008647f8aef9b7af6",  # the same, later
    "6edd9e00cb6cc4e044b716c18d9fea7a4c850864",  # a recipe, with the address of no server
})  # fmt: skip


def unread(file: str, *, of_tool: bool) -> frozenset[str]:
    """The names of the direct rules that do not read a file.

    `of_tool` is True if the file lies in the repository of the tool itself.
    """
    return left_unread(covering(file, of_tool=of_tool))


def covering(file: str, *, of_tool: bool) -> tuple[Unread, ...]:
    """The entries that speak of a file or of fields in it; `of_tool` as above."""
    return tuple(entry for entry in UNREAD if entry.covers(file) and (of_tool or not entry.of_tool))


def left_unread(entries: Iterable[Unread], field: str = "") -> frozenset[str]:
    """The names of the rules that do not read what some entries speak of: a file or, where it is named, a field."""
    return frozenset().union(*(entry.rules for entry in entries if not entry.fields or field in entry.fields))
