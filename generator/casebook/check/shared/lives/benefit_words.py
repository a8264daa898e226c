"""The words for a benefit: its names and synonyms, inflected and in compounds, and what is said in place of them.

The term matcher of the pages finds the beginnings of words; here the rest has to be a person, a period or a payment,
since «fleksjobordningen» and «sygedagpengeopfølgning» are of nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.patterns import pattern
from casebook.check.sentences import words_of
from casebook.corpus import Kind
from casebook.corpus.term_matcher import TermMatcher, term_matcher
from casebook.language.inflection import INFLECTIONS
from casebook.memo import WordMemo
from casebook.model import Term

_EVERYBODY = "100 %"  # a share that narrows nothing: «jobcenter»
_SHORTEST = 6  # letters of a name or synonym that says enough by itself
_PLAIN_SHORTEST = 5  # and of one that is looked at where its surroundings make it a state: «praktik» in «i praktik»
# By themselves they say too little: much else is called so.
PLAIN_NAMES = frozenset({"uddannelse", "virksomhedspraktik", "løntilskud"})
_NO_STATE = frozenset({"ordinært job"})  # seven of ten have one
_WIDER = frozenset(
    {"pension", "afprøvning", "mindstesats", "sygefravær", "sygemelding", "aktivitetstillæg", "omskoling", "frikort"}
    | {"kontaktperson", "støttekontaktperson", "bostøtteperson", "hjemmevejleder", "mentor", "mentorordning"}
    | {"erhvervsmentor", "virksomhedsmentor", "jobcentermentor", "arbejdsformidling", "beskæftigelsescenter"}
    | {"beskæftigelsesforvaltning", "beskæftigelsesindsats", "virksomhedsindgang", "arbejdsmarkedsafdeling"}
    | {"sprogcenter", "sprogskole", "danskundervisning", "løntimer", "deltidsjob", "rehabiliteringsplan"}
    | {
        "rehabiliteringsmøde",
        "beskæftigelsestilbud",
        "aktiveringsprojekt",
        "aktiveret",
        "aktiveringstilbud",
        "funktionsafklaring",
    }
    | {
        "virksomhedscentre",
        "opholdskrav",
        "beskæftigelseskrav",
        "virksomhedsforløb",
        "skole",
        "grundforløb",
        "produktionsskole",
    }
)
_FIRST = pattern(
    r"(?:langtids?|deltids?|del|mini|midl|virksomheds|arbejds|job|snuse|for|erhvervs|arbejdsløsheds|ikke-?)?-?"
)
_LAST = pattern(
    r"(?:s|es)?-?(?:modtager|klient|person|visiteret|visiteret|bevilget|godkendt|berettiget|ansat|ansættelse|stilling|"
    r"periode|plads|forløb|ydelse|løn|aftale|bevilling|sag|ist|eret|er|ber|ant)(?:en|et|ens|ets|s|e)?"
)
_SEVERAL = pattern(
    r".*(?:modtagere|modtagerne|modtageres|modtagernes|klienter|klienterne|ister|isterne|bere|berne|bernes|meldte|"
    r"praktikanter|praktikanterne|lærlinge|lærlingene|revalidender|revalidenderne|visiterede)"
)
_PEOPLE_IN = pattern(
    r"\b(?:i|som|på|under|fået|får|fik|har|havde|begynd\w+|start\w+|tag\w*|tog|er|var|bliver|blev|med)\s+"
    r"(?:(?:en|et|sin|sit|hans|hendes|sidste|første|anden|ny|nyt|kort|lang|ulønnet|\w+(?:lig|sk))\s+){0,3}$"
)
_LEARNS = pattern(
    r"\b(?:i\s+gang\s+med|under|begynd\w+\s+på|start\w+\s+på|tag(?:er|e)|tog|optaget\s+på|går\s+på|gik\s+på|"
    r"(?:er|var|kom|kommet|kommer|nu)\s+i)\s+(?:(?:en|sin|hans|hendes|ny|anden|\w+(?:lig|sk))\s+){0,3}$"
)
_HAS = pattern(r"\b(?:har|havde|i|sin|hans|hendes)\s+(?:en\s+)?$")  # not «har fået en læreplads»: it begins later
_OF_SCHOOL = pattern(  # the practice that is part of an apprenticeship
    r"[^.;:]{0,25}\b(?:på\s+(?:almindelige|ordinære)\s+vilkår|i\s+(?:sin\s+)?uddannelsen?\b|hos\s+en\s+mester)"
)
# Said without any name of the benefit. Which benefit is meant is known by its id, so another vocabulary may lack it.
_SAID = {
    "kontanthjaelp": r"\b(?:på|får|fik|fået|modtager|modtog|(?:lever|levede)\s+af)\s+(?:\w+\s+)?"
    r"(?:bistand(?:en|shjælp)?|hjælpen|socialhjælp(?:en)?)\b",
    "fleksjob": r"\b(?:ansat|ansættelse|job|arbejde|stilling|arbejder)\s+på\s+særlige\s+vilkår\b",
    "foertidspension": r"\b(?:tilkendt|bevilget|bevilliget|indstillet\s+til)\s+(?:en\s+|sin\s+)?pension(?:en)?\b"
    r"|\bpensionen\s+(?:blev|er)\s+(?:tilkendt|bevilget)\b",
    "sygedagpenge": r"\bsygemeld(?:e|er|te)\s+sig\b|\bmeldte?\s+sig\s+syg\b|\bgik\s+ned\s+med\s+(?:stress|flaget)\b",
    "uddannelse": r"\b(?:læser|læste)\s+(?:til\s+(?!lektier|godnat|ende)\w+|"
    r"på\s+(?:\w*(?:universitet|skole|akademi|seminari|uddannelse)\w*|uni|hf|vuc|cbs|dtu)\b)|\bstuderer\b|"
    r"\bi\s+lære\s+(?:som|hos|ved)\b|"
    r"\b(?:går|gik|begynd\w+|start\w+|optaget|kom\s+ind|kommet\s+ind|elev)\s+på\s+(?:(?:en|et|den|\w+sk)\s+)?"
    r"(?:universitetet|universitet|\w*seminariet|handelsskole\w*|erhvervsskole\w*|teknisk\s+skole|hf\b|vuc\b|"
    r"gymnasiet|professionshøjskole\w*|sosu\w*|sundhedsskole\w*|\w{4,}uddannelsen)",
}
SAID = {benefit: (pattern(wording), Needs(pattern(wording))) for benefit, wording in _SAID.items()}
SAID_BEGINNINGS = (
    *("bistand", "hjælp", "socialhjælp", "vilkår", "pension", "sygemeld", "studerer"),
    *("skole", "universitet", "seminari", "gymnasi", "uddannelse"),
)
SAID_WORDS = frozenset({"læser", "læste", "lære", "syg", "stress", "flaget", "hf", "vuc", "sosu"})


class BenefitWords:
    """The single words for the benefits of a vocabulary that the policy has shares of."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._plain = frozenset(term.id for term in terms.values() if term.name.lower() in PLAIN_NAMES)
        self._matcher: TermMatcher = term_matcher({Kind.BENEFIT: _with_synonyms(terms)}, lambda _: True)
        self.of: WordMemo[str | None] = WordMemo(self._of)
        self.phrases = _phrases(terms)
        self.of_phrases = frozenset(max(words_of(name), key=len) for name in _names_of_several_words(terms))
        self._names = {term.name.lower(): term.id for term in terms.values()}
        self.terms = frozenset(terms)

    def _of(self, word: str) -> str | None:
        """The id of the benefit that a word in small letters is for."""
        if len(word) < _PLAIN_SHORTEST - 2 or _SEVERAL.fullmatch(word):
            return None
        match = self._matcher.words.match(word) if self._matcher.is_worth_reading(word) else None
        if not match or match.end() != len(word) or not _FIRST.fullmatch(match["first"]):
            return None
        stem, rest = match["stem"], match["rest"]
        endings = {rest, rest.removeprefix(stem[-1])}
        is_form = not INFLECTIONS.isdisjoint(endings) or any(map(_LAST.fullmatch, endings))
        return self._matcher.terms[stem][1].id if is_form else None

    def of_phrase(self, phrase: str) -> str:
        """The id of the benefit that has a name of several words."""
        return self._names[" ".join(phrase.split())]

    def is_plain(self, benefit: str) -> bool:
        """True for a benefit whose words are used of much else."""
        return benefit in self._plain

    def is_told_by(self, word: str, before: str, behind: str) -> bool:
        """True unless a word for a benefit says too little without «i», «på» or «under» before it."""
        benefit = self.of[word]
        if benefit not in self._plain:
            return True
        if _OF_SCHOOL.match(behind):
            return False
        if word.endswith("plads") and benefit == "uddannelse":
            return bool(_HAS.search(before))
        return bool((_LEARNS if "uddannelse" in word else _PEOPLE_IN).search(before))


def benefit_words(context: CheckContext) -> BenefitWords:
    """The words for the benefits of this casebook, made once a run."""
    return context.for_run(_benefit_words)


def _benefit_words(context: CheckContext) -> BenefitWords:
    policy = context.registers.policy
    counted = policy.shares.before if policy and policy.shares else {}
    terms = context.registers.vocabularies.get(Kind.BENEFIT, {})
    return BenefitWords(
        {name: term for name, term in terms.items() if name in counted and counted[name].percent != _EVERYBODY}
    )


def _with_synonyms(terms: Mapping[str, Term]) -> dict[str, Term]:
    """The terms whose words say enough, each with the synonyms that do and that no other term has."""
    owners = Counter(word.lower() for term in terms.values() for word in {*term.synonyms, *term.in_text})
    return {
        name: term.model_copy(update={"in_text": tuple(_words(term, owners))})
        for name, term in terms.items()
        if term.name.lower() not in _NO_STATE
    }


def _words(term: Term, owners: Mapping[str, int]) -> Iterator[str]:
    shortest = _PLAIN_SHORTEST if term.name.lower() in PLAIN_NAMES else _SHORTEST
    for word in (*term.in_text, *term.synonyms):
        is_telling = " " not in word and len(word) >= shortest and word.lower() not in _WIDER
        if owners[word.lower()] == 1 and (word in term.in_text or is_telling):
            yield word


def _names_of_several_words(terms: Mapping[str, Term]) -> list[str]:
    return [name for term in terms.values() if " " in term.name and (name := term.name.lower()) not in _NO_STATE]


def _phrases(terms: Mapping[str, Term]) -> re.Pattern[str] | None:
    """The names of several words, as they stand."""
    names = sorted(_names_of_several_words(terms), key=len, reverse=True)
    wanted = [re.escape(name).replace(r"\ ", r"\s+") for name in names]
    return re.compile(rf"\b(?:{'|'.join(wanted)})\b") if wanted else None
