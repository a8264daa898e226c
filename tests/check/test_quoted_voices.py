"""A voice is retold by its field: marks around it are a warning only where somebody may find the words elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
import yaml

from casebook.check import all_rules
from casebook.check.context import CheckContext, context_of
from casebook.check.engine import check_document
from casebook.model import Case, parse
from casebook.problem import Level
from casebook.source.compose import compose
from casebook.source.text import decode
from tests.own import own_corpus
from tests.render.small_site import case

RULE = all_rules()["indirekte/søgbart-citat"]
KNOWN, UNKNOWN = "bog-vi-har-laest", "bog-vi-ikke-har"
RETOLD = (
    "«Jeg er begyndt at stå op om morgenen, fordi nogen venter på mig»",
    "«Det var rart, at nogen spurgte mig, før de bestemte noget for mig»",
    "Hun siger: «Jeg ville gerne arbejde, men jeg turde ikke sige det højt»",
    "«For mig var det vigtigste, at jeg kunne gå hjem, når det blev for meget»",
    "“Jeg lærte, at jeg godt må bede om hjælp, uden at det er et nederlag”",
    "»Nu ved jeg, hvem jeg skal ringe til, når der kommer et brev fra dem«",
    "«Jeg tog en dag ad gangen, og pludselig havde jeg været der længe»",
    "Han fortæller: «Jeg var mest bange for, hvad de andre ville tænke om mig»",
    "«Vi lavede en plan sammen, og den var til at forstå for mig også»",
    "«Jeg savnede nogen at tale med, og det fik jeg på værkstedet»",
)
TAKEN: tuple[tuple[str, str, list[str]], ...] = (
    ("historier", "«Jeg troede aldrig, at jeg skulle komme ud af den lejlighed igen»", []),
    ("historier", "Han siger: «Jeg har kørt forbi det sted hver dag uden at turde dreje ind»", []),
    ("historier", "”Det var først, da jeg fik nøglen, at jeg forstod, at de mente det,” siger han", [KNOWN]),
    ("stemmer", "«Jeg kom helt hen til døren, og så gik jeg hjem igen uden at banke på»", [UNKNOWN]),
    ("stemmer", "«Jeg har fået mit liv tilbage, og det havde jeg slet ikke regnet med»", [UNKNOWN]),
    ("stemmer", "«Der var ingen, som spurgte mig, hvad jeg selv havde lyst til»", [KNOWN, UNKNOWN]),
    ("stemmer", "«Jeg sad bare der i stolen og kiggede ud på de andre hele tiden»", [UNKNOWN]),
    ("stemmer", "Hun skrev med venstre hånd i en bog: »jeg er ikke vek jeg er her inde i stolen«", []),
    ("stemmer", "I hendes dagbog står der: »ingen ser mig når jeg går ned ad gaden«", []),
    ("resumé", "«Jeg står op hver dag nu, og det gjorde jeg ikke, før jeg kom her», siger han", []),
)


@pytest.fixture(scope="module")
def context() -> CheckContext:
    """The real registers, with the words of one book."""
    corpus = own_corpus()
    registers = replace(corpus.registers, fingerprints={**corpus.registers.fingerprints, KNOWN: frozenset({"a"})})
    return replace(context_of(corpus, "2026-11"), registers=registers)


def levels(
    field: str, text: str, sources: Iterable[str], context: CheckContext, basis: str = "egne-ord"
) -> list[Level]:
    """The levels of the findings in a case with the words in one of its fields."""
    told: dict[str, dict[str, object]] = {
        "historier": {"historier": [{"borger": {"pseudonym": "Asta", "alder": "40-49"}, "tekst": text}]},
        "stemmer": {"stemmer": [{"pseudonym": "Asta", "gengivelse": text}]},
        "resumé": {"resumé": text},
    }
    fields = case(**told[field], kilder=[{"kilde": source} for source in sources], rettigheder={"grundlag": basis})
    document = compose(decode("cases/broen.yml", yaml.safe_dump(fields, allow_unicode=True).encode()))
    record, problems = parse(Case, document)
    assert record is not None, problems
    return [problem.level for problem in check_document(document, record, context, (RULE,))]


@pytest.mark.parametrize("sources", [[], [KNOWN]])
def test_a_retold_voice_that_no_source_holds_is_an_advice(sources: list[str], context: CheckContext) -> None:
    assert {text: levels("stemmer", text, sources, context) for text in RETOLD} == {
        text: [Level.ADVICE] for text in RETOLD
    }


def test_words_that_may_be_found_or_were_written_are_a_warning(context: CheckContext) -> None:
    assert {text: levels(field, text, sources, context) for field, text, sources in TAKEN} == {
        text: [Level.WARNING] for _, text, _ in TAKEN
    }


def test_where_words_may_be_taken_from_others_a_voice_is_a_warning(context: CheckContext) -> None:
    assert levels("stemmer", RETOLD[0], [KNOWN], context, basis="tilladelse") == [Level.WARNING]
