"""Tallies: people counted in a row, without a sentence around: «2 job, 1 udd.», «Job (3), praktik (2)», «mødt: 4/6»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import Tokens
from casebook.check.shared.counts.counted_groups import LARGEST
from casebook.check.shared.counts.group_setting import GroupSetting
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.words.people_words import FUNCTION, Counted, counted
from casebook.check.spans import Part
from casebook.language.number_words import whole_of
from casebook.risk.cells import Limits

_OUTCOME = pattern(
    r"(?:(?:i|på|til|ej|ikke) )?(?:[a-zæøå]*jobs?|ord(?:inær[a-z]*)?|prak[a-zæøå]*|[a-zæøå]*praktik|vtp|udd[a-zæøå]*|"
    r"afbr[a-zæøå]*|frafald[a-z]*|faldt|syge?[a-zæøå]*|raskm[a-zæøå]*|udebl[a-zæøå]*|flek[a-zæøå]*|føp|førtids[a-zæøå]*|"
    r"[a-zæøå]*pension[a-zæøå]*|ressource[a-zæøå]*|afsl[a-zæøå]*|gennemf[a-zæøå]*|start[a-z]*|henv[a-z]*|visit[a-zæøå]*|"
    r"mødt[a-z]*|fremm[a-zæøå]*|afbud|udebl[a-z]*|fravær[a-z]*|(?:fra|til)?flyt[a-z]*|barsel|fængs[a-z]*|afson[a-z]*|død[a-z]*|"
    r"indl[a-zæøå]*|besk[a-zæøå]*|ledig[a-z]*|su|ophør[a-z]*|uoplyst|ukendt|forl|forts[a-zæøå]*|[mk]|afvist[a-z]*|"
    r"tilkendt[a-z]*|ansat[a-z]*|ansættelse[a-z]*|tilbud|afklar[a-zæøå]*|udsk[a-zæøå]*|bortv[a-zæøå]*|misbrug[a-zæøå]*|"
    r"selvforsørg[a-zæøå]*|[a-zæøå]*tilskud|kontanthj[a-zæøå]*|kth|revalid[a-zæøå]*|rehab[a-zæøå]*|skole|efterskole|lærling[a-z]*|"
    r"løn[a-zæøå]*|hjem(?:me)?|vente[a-zæøå]*|forlæng[a-zæøå]*|aktiv[a-z]*|passiv[a-z]*|elev[a-z]*|læreplads[a-z]*|deltid|fuldtid|småjob[a-z]*|anholdt[a-z]*|"
    r"afv[a-zæøå]*|imod|enig|uenig|tilfreds|utilfreds|uændret|blanke?|ja|nej|dømt[a-z]*|behandl[a-zæøå]*)\b.*"
)
_ATTENDED = pattern(
    r"(?:frem)?mød[a-zæøå]*|gennemf[a-zæøå]*|delt[a-zæøå]*|svar[a-zæøå]*|afsl[a-zæøå]*|fuldf[a-zæøå]*|"
    r"bestå[a-zæøå]*|udfyldt[a-zæøå]*|job"
)
_BASE = pattern(r"pladser|(?:indk|start|begynd|henv|visit|tilm|invit|delt|del)[a-zæøå]*")
_ONE_PERSON = frozenset(["hun", "han", "jeg", "hendes", "hans", "haft", "min", "mine"])
_SEPARATORS = frozenset({",", ";", "/", "·", "|", "\n", "+", "og", "samt", "mens", "men", "."})
_BULLETS = frozenset({"-", "*", "•", "–", "✓", "✔", "→", "·"})
_NEW = frozenset({"ny", "nye", "nyt", "stk", "pers", "er", "var", "i", "på"})
_BEFORE_ITEM = _SEPARATORS | _BULLETS | {"", ":", "(", "?", "!"}
_NO_LABEL = pattern(
    r"hold|gruppe|klasse|kursus|modul|trin|fase|uge|uger|dag|dage|kl|klokken|score[a-z]*|skala[a-zæøå]*|point|nr|nummer|side|kr|"
    r"bilag|punkt|pkt|kapitel|sal|lokale|rum|timer|time|bus|linje|niveau|søvn|humør|energi|mål|spørgsmål|tlf|telefon|kode|"
    r"post|postnr|vej|gade|version|udgave|figur|tabel|møde|møder|samtaler|paragraf|antal|pris|størrelse|str|paragraf|stk|"
    r"den|d|jan|feb|marts|april|maj|juni|juli|aug|sep|okt|nov|dec|januar|februar|august|september|oktober|november|december"
)
_SCALE = pattern(r"score[a-z]*|skala[a-zæøå]*|point|progression[a-z]*|vurdering[a-z]*|kaffe|te|kopper")
_STATES = frozenset({"uden", "med", "på", "hos", "under"})
_ARTICLES = frozenset({"en", "et"})
_SEVERAL = 2
_THEREOF = frozenset({"heraf", "hvoraf", "deraf"})
_ALL_OF = 20  # people of whom it may not be said that all or none did something
_LABEL = 4  # words
_NEXT = 6  # tokens from an item to the number of the next
_SHORT = 5  # letters of a label with a full stop behind it
_HEADING = 12  # tokens before a row in which a scale is named


class TallyItem(NamedTuple):
    """A number in a row with what it counts: its first token and the one behind its last."""

    first: int
    behind: int
    value: int
    is_base: bool  # those who began


def tallied(text: CountText, *, speaks_of_many: bool) -> Iterator[Part]:
    """The tokens of each number in a row, or on lines that follow each other, that counts too few people.

    Where a text of which it is so `speaks_of_many`, each label will do: «årsag ikke oplyst: 4».
    """
    tokens, limits, setting = text.tokens, text.limits, text.setting if speaks_of_many else None
    for items in _rows(tokens, setting):
        if len(items) < _SEVERAL or not _are_few(items, limits):
            continue
        if all(tokens.lower[item.first] in _ARTICLES for item in items):  # «en uddannelse, et job»
            continue
        around = tokens.lower[max(items[0].first - _HEADING, 0) : items[-1].behind]
        if any(map(_SCALE.fullmatch, around)):
            continue
        if _ONE_PERSON.isdisjoint(tokens.lower[max(items[0].first - _LABEL, 0) : items[-1].behind]):
            yield items[0].first, items[-1].behind
    yield from _ratios(tokens)


def _are_few(items: Sequence[TallyItem], limits: Limits) -> bool:
    """True if a number of the row is small, or so few are left of those who began."""
    first, *others = [item.value for item in items]
    numbers = [first, *others]
    if items[0].is_base:
        numbers += [first - other for other in others] + [first - sum(others)]
        is_all = first <= _ALL_OF and any(other in {0, first} for other in others)  # «pladser: 6, svendebreve: 6»
        if is_all:
            return True
    return any(0 < number < limits.smallest for number in numbers)


def _rows(tokens: Tokens, setting: GroupSetting | None) -> Iterator[list[TallyItem]]:
    """Items that nothing stands between."""
    row: list[TallyItem] = []
    for item in _items(tokens, setting):
        if row and not _joined(tokens, row[-1].behind, item.first):
            yield row
            row = []
        row.append(item)
    yield row


def _joined(tokens: Tokens, behind: int, first: int) -> bool:
    """True if only a separator stands between two items, with a few words of the first's label before it."""
    between = tokens.lower[behind:first]
    words = [word for word in between if word.isalpha() and word not in _SEPARATORS]
    return bool(between) and len(words) <= 2 * _LABEL and not _SEPARATORS.isdisjoint(between)


def _items(tokens: Tokens, setting: GroupSetting | None) -> Iterator[TallyItem]:
    last = -_NEXT  # behind the last item: what follows it at once may have any label
    for mention in tokens.mentions:
        if mention.share is not None or mention.is_vague or mention.value > LARGEST:
            continue
        is_next = mention.at - last < _NEXT
        opens = tokens.word(mention.at - 1) in _BEFORE_ITEM
        label = tokens.words_behind(mention.behind) if opens else ()
        if opens and (mention.what is Counted.PEOPLE or (label and _counts(label, tokens, mention.at))):
            is_base = mention.what is Counted.PEOPLE or bool(_BASE.fullmatch(label[0]))
            yield TallyItem(mention.at, mention.behind + 1, mention.value, is_base)
            last = mention.behind + 1
        elif (opens and mention.what is not Counted.THINGS and _comes_to(tokens, mention.behind, is_next=is_next)) or (
            _label_before(
                tokens,
                mention.at,
                is_of_many=setting is not None
                and _ends(tokens, mention.behind)
                and (is_next or _are_many(tokens, mention.at, setting)),
            )
            and not (mention.what is Counted.THINGS and tokens.words_behind(mention.behind))
        ):
            is_base = any(map(_BASE.fullmatch, tokens.lower[max(mention.at - _LABEL, 0) : mention.at]))
            is_base = is_base or not _THEREOF.isdisjoint(tokens.lower[mention.behind : mention.behind + 2])
            yield TallyItem(mention.at, mention.behind, mention.value, is_base)
            last = mention.behind


def _comes_to(tokens: Tokens, behind: int, *, is_next: bool) -> bool:
    """True for «tre er kommet i job», «to i uddannelse», «en sygemeldt»: an outcome behind a number without a noun."""
    clause: list[str] = []
    for word in tokens.lower[behind : behind + _LABEL + 1]:
        if not word.isalpha() or word in _SEPARATORS:
            break
        clause.append(word)
    if not clause or (clause[0] not in FUNCTION and len(clause) > 1):
        return False
    is_state = is_next and clause[0] in _STATES and len(clause) > 1  # «… og 1 uden ydelse»
    return is_state or any(map(_OUTCOME.fullmatch, clause))


def _is_bullet(tokens: Tokens, at: int) -> bool:
    """True for the sign behind the number or letter of a line: «1)», «b)», «2.»."""
    return tokens.word(at) in {")", "."} and tokens.word(at - 1).isalnum() and tokens.word(at - 2) in {"", "\n"}


def _goes_before(tokens: Tokens, at: int) -> bool:
    """True for a word of a label, or the full stop of one that is shortened: «delt. i alt»."""
    word = tokens.word(at)
    return (word.isalpha() and word not in _SEPARATORS) or (word == "." and not tokens.ends_sentence(at))


def _counts(label: tuple[str, ...], tokens: Tokens, at: int) -> bool:
    """True if a number in digits stands before what people come to; «to job» may be of one of them."""
    word = label[1] if label[0] in _NEW and len(label) > 1 else label[0]
    return tokens.lower[at].isdecimal() and bool(_OUTCOME.fullmatch(word) or _BASE.fullmatch(word))


def _are_many(tokens: Tokens, at: int, setting: GroupSetting) -> bool:
    """True if a row stands in a paragraph on a group, or under «antal borgere»."""
    heading = tokens.lower[max(at - _HEADING, 0) : at]
    is_number_of = "antal" in heading or not _THEREOF.isdisjoint(heading)
    return is_number_of or setting.speaks_of_many(at) or any(counted((word,))[0] is Counted.PEOPLE for word in heading)


def _ends(tokens: Tokens, behind: int) -> bool:
    """True if nothing of an item stands behind its number."""
    return tokens.word(behind) in _SEPARATORS | {"", ")"}


def _label_before(tokens: Tokens, at: int, *, is_of_many: bool) -> bool:
    """True for «I job: 2», «Job (3)», «sygdom 2»; where many are spoken of for «årsag ikke oplyst: 4» too."""
    last = at - 1
    is_marked = tokens.word(last) in {":", "(", "="} or (
        tokens.word(last) in {"-", "–"} and tokens.word(last - 1) != "\n"
    )
    last -= is_marked
    last -= is_marked and is_of_many and tokens.word(last) == "år" and tokens.word(last - 1).isdecimal()
    is_short = tokens.word(last) == "." and tokens.word(last - 1).isalpha() and len(tokens.word(last - 1)) <= _SHORT
    last -= is_short and (is_of_many or bool(_OUTCOME.fullmatch(tokens.word(last - 1))))  # «udd. 5»
    if is_marked and is_of_many and tokens.word(last).isdecimal() and tokens.word(last - 1) in {"under", "over", "-"}:
        return True
    if not tokens.word(last).isalpha() or not (is_marked or tokens.lower[at].isdecimal()):
        return False
    first = last
    while last - first < _LABEL and _goes_before(tokens, first - 1):
        first -= 1
    opens = tokens.word(first - 1) in _BEFORE_ITEM or _is_bullet(tokens, first - 1)
    words = tokens.lower[first : last + 1] if opens else ()
    if any(_OUTCOME.fullmatch(word) or counted((word,))[0] is Counted.PEOPLE for word in words):
        return True
    return is_of_many and bool(words) and not any(map(_NO_LABEL.fullmatch, words))


def _are_in(tokens: Tokens, behind: int) -> bool:
    """True for «2/7 i løntimer», «4/9 på barsel»."""
    following = tokens.words_behind(behind)
    return following[:1] in {("i",), ("på",)} and any(map(_OUTCOME.fullmatch, following[1:2]))


def _ratios(tokens: Tokens) -> Iterator[Part]:
    """«Fremmøde 4/6», «2/7 deltagere»: never a date, which has a day's word before it."""
    for at in [i for i, word in enumerate(tokens.lower) if word == "/"]:
        few, whole = whole_of(tokens.word(at - 1)), whole_of(tokens.word(at + 1))
        if few is None or whole is None:
            continue
        before = [word for word in tokens.lower[max(at - 1 - _LABEL, 0) : at - 1] if word.isalpha()]
        is_date = before[-1:] in (["den"], ["pr"]) or tokens.word(at + 2) in {"kl", "-", "–"}
        speaks = counted(tokens.words_behind(at + 2))[0] is Counted.PEOPLE or "%" in tokens.lower[at - 4 : at]
        speaks = speaks or any(map(_ATTENDED.fullmatch, tokens.lower[at + 2 : at + 3]))
        speaks = speaks or (tokens.word(at - 2) in _BEFORE_ITEM and _are_in(tokens, at + 2) and not is_date)
        speaks = speaks or (any(map(_ATTENDED.fullmatch, before)) and not is_date)
        if few <= whole and 1 < whole <= LARGEST and speaks:
            yield at - 1, at + 2
