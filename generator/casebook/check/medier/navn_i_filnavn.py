"""Names of people where nobody thinks of them as text: file names, ids, alternative texts of pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from casebook.check.context import CheckContext
from casebook.check.declared import declarations, declared, own_names
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.shared.identifiers.images import picture_texts
from casebook.check.shared.ner.glued import parted
from casebook.check.shared.ner.lists import NameLists
from casebook.language.folding import with_danish_letters
from casebook.language.tokens import LETTERS
from casebook.problem import Level

MOST = 50  # words of one file name that are looked at
_IDS = frozenset({"id", "tidligere_id"})
_CAPITAL = pattern(r"[A-ZÆØÅ][a-zæøåéü]{1,30}")
# A file or a tag that a text speaks of: «referat_ida-berg.pdf», «#IdaBerg85».
_SPOKEN_OF = pattern(
    r"(?<![\w/.-])(?P<file>[\w-]{3,80})\.(?:pdf|docx?|odt|rtf|xlsx?|pptx?|jpe?g|png|heic|txt|zip|mp[34]|msg|eml)\b"
    r"|(?<![\w&/])#(?P<tag>[A-Za-zÆØÅæøå][\w-]{3,60})"
)
_PART = pattern(r"[A-ZÆØÅ]?[a-zæøåéü]{2,30}|[A-ZÆØÅ][a-zæøåéü]")


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Names where a file or a picture is named."""
    if not _reads(passage):
        return
    accounted = context.for_document(_accounted)
    if passage.part is PassagePart.FILE_NAME or passage.field in _IDS:
        yield from _in_file_name(passage.text, 0, accounted, context.lists)
        return
    for match in _SPOKEN_OF.finditer(passage.text):
        yield from _in_file_name(
            match[match.lastgroup or 0], match.start(match.lastgroup or 0), accounted, context.lists, by_list=True
        )
    if _has_pictures(passage.text):
        for picture_text in picture_texts(passage.text):
            if picture_text.is_file:
                yield from _in_file_name(picture_text.text, picture_text.start, accounted, context.lists)
            else:
                yield from _in_words(picture_text.text, picture_text.start, accounted)


def _reads(passage: Passage) -> bool:
    """True if the passage names a file or a picture at all."""
    text = passage.text
    is_name = passage.part is PassagePart.FILE_NAME or passage.field in _IDS
    return is_name or _has_pictures(text) or bool(_SPOKEN_OF.search(text))


def _has_pictures(text: str) -> bool:
    return "![" in text or "<img" in text.lower()


def _in_file_name(
    name: str, offset: int, accounted: frozenset[str], lists: NameLists, *, by_list: bool = False
) -> Iterator[Hit]:
    """Words with a capital (file names and ids are written in small letters), first names, and what follows one.

    Elsewhere than in the casebook a capital says nothing: then `by_list` leaves only what the lists hold.
    """
    after_a_name = False
    for match in islice(_PART.finditer(name), MOST):
        part = match.group().casefold()
        is_name = (
            (not by_list and bool(_CAPITAL.fullmatch(match.group())))
            or _is_one_of(lists.given, part, lists)
            or parted(part, lists) is not None
            or (after_a_name and _is_one_of(lists.families, part, lists))
        )
        after_a_name = is_name and part not in accounted
        if after_a_name:
            yield Hit(offset + match.start(), offset + match.end())


def _is_one_of(names: frozenset[str], part: str, lists: NameLists) -> bool:
    """True if a word is one of the names and no common word or place; also with its æ, ø and å put back."""
    spelled = with_danish_letters(part)
    return any(
        spelling in names and spelling not in lists.ambiguous and spelling not in lists.places
        for spelling in (part, spelled)
    )


def _in_words(words: str, offset: int, accounted: frozenset[str]) -> Iterator[Hit]:
    """Words with a capital inside the sentence; the first counts only where another follows at once."""
    capitals = list(_CAPITAL.finditer(words))
    for i, match in enumerate(capitals):
        before = words[: match.start()].rstrip(" «\"'(")
        begins = not before or before[-1] in ".?!:"
        goes_on = i + 1 < len(capitals) and capitals[i + 1].start() == match.end() + 1
        if (not begins or goes_on) and match.group().casefold() not in accounted:
            yield Hit(offset + match.start(), offset + match.end())


def _accounted(context: CheckContext) -> frozenset[str]:
    """The words of the names that may stand: those of the casebook, the pseudonyms, places, the record's own title."""
    pseudonyms = declared(context).pseudonyms
    return context.for_run(_known, context.names) | _words(
        (*own_names(context), *pseudonyms, *(f"{pseudonym}s" for pseudonym in pseudonyms))
    )


def _known(context: CheckContext, accounted: frozenset[str]) -> frozenset[str]:
    """The words of the names that every document may hold."""
    municipalities = (municipality.name for municipality in context.registers.municipalities.values())
    return _words({*accounted, *declarations(context).nobodys(municipalities), "Region", "Kommune"})


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for name in names for word in LETTERS.findall(name) if len(word) > 1)


RULE = TextRule(
    family="medier",
    name="navn-i-filnavn",
    title="Navn i et filnavn, et id eller en billedtekst",
    message="Her står noget, der ligner et navn, i et filnavn, et id eller teksten til et billede.",
    why=(
        "Filnavne, id'er og billedtekster bliver til adresser og læses op for den, der ikke ser billedet. De kan søges "
        "frem som al anden tekst, og de bliver glemt, når en tekst bliver gjort almen."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1; WCAG 2.2, 1.1.1 (teksten til et billede er indhold)",
    hint="Omdøb filen, id'et eller billedteksten efter det, der vises eller sker, for eksempel «kaffe-i-pausen».",
    level=Level.ERROR,
    parts=EVERYWHERE,
    find=find,
    also=frozenset(
        {"personnavn", "fuldt-navn", "uerklæret-egennavn", "navngiven-fagperson", "personbillede", "profilnavn"}
    ),
    bad=(
        "![I køkkenet med ⟦Torben⟧](billeder/koekken.png)",
        "![⟦Solveig⟧ ⟦Eksempelsen⟧ ved disken](billeder/disk.png)",
        "![Ved disken](billeder/⟦Solveig⟧-ved-disken.png)",
        "![Ved disken](billeder/⟦soeren⟧-ved-disken.png)",
        "![Turen](billeder/tur-med-⟦mette⟧-⟦hansen⟧.jpg)",
        '<img src="billeder/plan.png" alt="Planen, som ⟦Torben⟧ har tegnet">',
        '<img alt="Planen" src="billeder/plan-⟦Torben⟧⟦Eksempelsen⟧.png">',
        "![Ved disken](billeder/⟦mettehansen⟧-ved-disken.png)",
        "Se ![⟦Torbens⟧ ⟦Eksempelvej⟧](billeder/vej.png) her.",
        "Vedhæftet er referat_⟦ingrid⟧-⟦hansen⟧_2.docx.",
        "Hun brugte #⟦Mette⟧⟦Hansen⟧85 i opslaget.",
    ),
    good=(
        "![En kaffekop på et bord](billeder/kaffe.png)",
        "![Ugeskemaet. Mandag begynder med kaffe](billeder/ugeskema.svg)",
        "![Mortens ugeskema i Holstebro](billeder/mortens-uge.png)",
        '<img alt="Trappen ned til værkstedet" src="billeder/trappe.jpg">',
        "Et filnavn som ugeskema-for-foraaret.png er ikke et billede, før det bliver vist.",
        "![Året i tal](billeder/mark-og-dag-i-maj.png)",
        "![GPS i Holstebro Kommune](billeder/gps.png)",
        "Se #5 og #tillid, og hent Plan_for_praktik_2014.pdf og vejledning-til-mentorer.docx.",
    ),
)
