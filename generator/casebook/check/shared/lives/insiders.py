"""The numbers for «den indviede» of the people of a case, and whether two roles have been asked about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casebook.check.context import CheckContext
from casebook.check.shared.lives.dataset import people
from casebook.check.shared.lives.reading import case_read
from casebook.corpus import Kind
from casebook.corpus.review import is_approved
from casebook.model import Case
from casebook.model.values import INSIDER, Status
from casebook.risk.attributes import COUNTRY, PLACE, PROJECT
from casebook.risk.dataset import Key
from casebook.risk.doubt import BoundedNumber
from casebook.risk.insider import in_project, with_source
from casebook.risk.person import Person


@dataclass(frozen=True, slots=True)
class InsiderRisk:
    """The numbers of people whom somebody fits, for a reader who knows more; None where there is no more to know.

    `project` is for who knows who took part in the named project, as many as the policy assumes, `source` for who reads
    the sources, whose `kinds` of things they tell more exactly. `enough` is the policy's threshold for warnings.
    """

    person: Person
    project: BoundedNumber | None
    source: BoundedNumber | None
    kinds: tuple[str, ...]
    enough: int

    @property
    def is_few_in_project(self) -> bool:
        """True if too few participants match."""
        return self.project is not None and self.project.middle < self.enough

    @property
    def is_few_with_source(self) -> bool:
        """True if too few match what the source tells too."""
        return self.source is not None and self.source.middle < self.enough


def insiders(context: CheckContext) -> tuple[InsiderRisk, ...]:
    """The people whom a project or a source may give away, of the case that the context is seen from."""
    return context.for_document(_insiders)  # two rules ask


def _insiders(context: CheckContext) -> tuple[InsiderRisk, ...]:
    case = context.record
    if not isinstance(case, Case):
        return ()
    kinds, read = kinds_told(case), case_read(context)
    is_named = read is not None and read.project is not None
    if not (kinds or is_named):
        return ()
    risks = []
    for data, person in people(case, context):
        disclosed = person.quasi_identifiers
        is_counted = is_named and PROJECT not in disclosed and disclosed.get(PLACE, COUNTRY) != COUNTRY
        project = in_project(disclosed, data) if is_counted else None
        source = with_source(disclosed, kinds, data) if kinds else None
        risks.append(InsiderRisk(person, project, source, kinds, data.model.expected.warning))
    return tuple(risks)


def insiders_in(context: CheckContext) -> Mapping[Key, InsiderRisk]:
    """The people of all cases whom a project or a source may give away, by their key."""
    corpus = context.corpus
    documents = corpus.documents.get(Kind.CASE, ()) if corpus else ()
    cases = corpus.cases if corpus else {}
    read = ((cases[document.name], document) for document in documents if document.name in cases)
    risks = (risk for case, document in read for risk in insiders(context.of(document, case)))
    return {risk.person.key: risk for risk in risks}


def kinds_told(case: Case) -> tuple[str, ...]:
    """The kinds of things that the sources of a case tell more exactly, each once."""
    return tuple(dict.fromkeys(kind for citation in case.citations for kind in citation.tells_more))


def is_to_be_asked(case: Case, context: CheckContext) -> bool:
    """True if two roles must say that an insider does not learn too much, and have not said so of this text.

    A record that says itself that nobody has reviewed it need not have been.
    """
    if case.status is Status.UNREVIEWED or context.document is None:
        return False
    return not is_approved(INSIDER, case, context.document, context.registers, context.today)
