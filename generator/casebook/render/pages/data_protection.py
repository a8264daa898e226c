"""The page for the one who answers for the casebook: made of the register, the policy and what is published.

What nobody has said is «ikke oplyst»: who answers for it may be unknown, and the law still asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from casebook.check.catalogue import all_rules
from casebook.corpus import Kind
from casebook.danish import sentence
from casebook.model.policy import LONGEST_CONSENT, OLDEST_REVIEW, Expected
from casebook.model.publisher import Processing
from casebook.model.values import PrivacyBasis
from casebook.render.elements.contacts import contact_facts
from casebook.render.elements.duty_to_tell import duties
from casebook.render.elements.facts import Fact
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "om/databeskyttelse/"
_BASES = {
    PrivacyBasis.CONSENT: "data_protection.consent_means",
    PrivacyBasis.ALREADY_PUBLISHED: "data_protection.already_means",
    PrivacyBasis.CONSTRUCTED: "data_protection.constructed_means",
    PrivacyBasis.NOBODY: "data_protection.nobody_means",
}

_SPLIT = (  # the subject, what the program does, and what people must do
    ("data_protection.split_direct", "data_protection.split_direct_program", "data_protection.split_direct_people"),
    (
        "data_protection.split_indirect",
        "data_protection.split_indirect_program",
        "data_protection.split_indirect_people",
    ),
    ("data_protection.split_number", "data_protection.split_number_program", "data_protection.split_number_people"),
    ("data_protection.split_consent", "data_protection.split_consent_program", "data_protection.split_consent_people"),
    ("data_protection.split_review", "data_protection.split_review_program", "data_protection.split_review_people"),
    (
        "data_protection.split_exceptions",
        "data_protection.split_exceptions_program",
        "data_protection.split_exceptions_people",
    ),
    (
        "data_protection.split_constructed",
        "data_protection.split_constructed_program",
        "data_protection.split_constructed_people",
    ),
    ("data_protection.split_law", "data_protection.split_law_program", "data_protection.split_law_people"),
)


@dataclass(frozen=True, slots=True)
class CitedIn:
    """A source, or the tellers' own experience, and the number of cases that rest on it."""

    link: Link | None
    text: str
    cases: str


def plan(site: SiteView) -> Iterator[PageTask]:
    """One page, also where nobody answers for the casebook: then that is what it says."""
    yield site.task(
        ADDRESS,
        "data_protection",
        title=site.say("data_protection.title"),
        source="site_config/redaktion.yml",
        description=site.say("data_protection.description"),
        inputs=_inputs,
        meta={"side": "databeskyttelse"},
    )


def _inputs(here: Here) -> Inputs:
    site = here.site
    register = site.published.publisher
    publisher, data_protection = (register.publisher, register.data_protection) if register else (None, None)
    decided = (register.processing if register else None) or Processing.model_construct()
    return {
        "is_known": bool(register and register.can_be_asked),
        "publisher": contact_facts(site, publisher),
        "data_protection": contact_facts(site, data_protection),
        "purpose": _purpose(site, decided),
        "grounds": tuple(_grounds(site, decided)),
        "bases": tuple(_bases(site)),
        "cited": tuple(_cited(here)),
        "telling": tuple(_telling_people(site, decided)),
        "duties": tuple(duties(site)),
        "recipients": tuple(_recipients(site, decided)),
        "authority": contact_facts(site, register.authority) if register and register.authority else (),
        "keeping": tuple(_keeping(site, decided)),
        "split": tuple(_split(site)),
        "describe": _describe(site),
        "measures": tuple(_measures(site)),
        "assessment": _stated(site, decided.assessment),
    }


def _stated(site: SiteView, text: str | None) -> str:
    return text or site.say("compare.unstated")


def _purpose(site: SiteView, decided: Processing) -> tuple[Fact, ...]:
    kinds = site.say("data_protection.what_is_told", cases=_counted(site, _telling(site)))
    return (
        Fact(site.say("data_protection.stated"), _stated(site, decided.purpose)),
        Fact(site.say("data_protection.is_told"), kinds),
    )


def _telling(site: SiteView) -> int:
    """The number of cases that tell of somebody."""
    return sum(bool(case.pseudonyms) for case in site.cases)


def _counted(site: SiteView, number: int) -> str:
    return site.counted(number, "nouns.case", "nouns.cases")


def _grounds(site: SiteView, decided: Processing) -> Iterator[Fact]:
    """The kinds of data, each with the law that asks for a legal basis and what the controller has said."""
    for of_kind, law, stated in (
        ("data_protection.article_6", "data_protection.article_6_asks", decided.article_6),
        ("data_protection.article_9", "data_protection.article_9_asks", decided.article_9),
        ("data_protection.article_10", "data_protection.article_10_asks", decided.article_10),
    ):
        answer = site.say("data_protection.stated_is", stated=_stated(site, stated))
        yield Fact(site.say(of_kind), lines=(site.say(law), answer))


def _bases(site: SiteView) -> Iterator[Fact]:
    """The bases of the published cases, as they say themselves."""
    counts = Counter(case.privacy.basis for case in site.cases)
    for basis, means in _BASES.items():
        if counts[basis]:
            yield Fact(f"{site.label(basis)}: {_counted(site, counts[basis])}", site.say(means))


def _cited(here: Here) -> Iterator[CitedIn]:
    site = here.site
    counts = Counter(source for case in site.cases for source in {citation.source for citation in case.citations})
    for source, number in sorted(counts.items(), key=lambda counted: (-counted[1], counted[0])):
        link = here.to(Kind.SOURCE, source)
        yield CitedIn(link, link.text, _counted(site, number))
    if own := sum(case.is_own_experience for case in site.cases):
        yield CitedIn(None, site.say("data_protection.own_experience"), _counted(site, own))


def _telling_people(site: SiteView, decided: Processing) -> Iterator[Fact]:
    """The duty to tell the people, by where the data come from; its exceptions; and what the controller has said."""
    for name, lines in (
        ("told", ("told_when", "told_other_purpose", "told_not")),
        ("found", ("found_when", "found_published", "found_other_purpose")),
        ("except", ("except_known", "except_effort", "except_law", "except_secret", "except_act")),
    ):
        sentences = tuple(site.say(f"duty_to_tell.{line}") for line in lines)
        yield Fact(site.say(f"duty_to_tell.{name}"), lines=sentences)
    yield Fact(site.say("duty_to_tell.stated"), _stated(site, decided.telling))


def _recipients(site: SiteView, decided: Processing) -> Iterator[Fact]:
    everybody = site.say("duty_to_tell.everybody")
    others = site.say("data_protection.stated_is", stated=_stated(site, decided.recipients))
    yield Fact(site.say("duty_to_tell.recipients"), lines=(everybody, others))
    where = site.say("duty_to_tell.where")
    abroad = site.say("data_protection.stated_is", stated=_stated(site, decided.abroad))
    yield Fact(site.say("duty_to_tell.abroad"), lines=(where, abroad))


def _keeping(site: SiteView, decided: Processing) -> Iterator[Fact]:
    policy = site.published.policy
    consent, review = (policy.longest_consent, policy.oldest_review) if policy else (LONGEST_CONSENT, OLDEST_REVIEW)
    withdrawn = len(site.published.withdrawn)
    cases = sum(tombstone.kind is Kind.CASE for tombstone in site.published.withdrawn)
    records = site.listing((_counted(site, cases), site.counted(withdrawn - cases, "nouns.method", "nouns.methods")))
    yield Fact(site.say("data_protection.stated"), _stated(site, decided.kept))
    yield Fact(site.say("data_protection.kept_consent"), site.say("data_protection.kept_consent_means", months=consent))
    yield Fact(site.say("data_protection.kept_review"), site.say("data_protection.kept_review_means", months=review))
    yield Fact(
        site.say("data_protection.kept_withdrawn"),
        site.say("data_protection.kept_withdrawn_means", records=sentence(records)),
    )


def _describe(site: SiteView) -> str:
    return site.say(
        "data_protection.describe_records",
        cases=_counted(site, len(site.cases)),
        methods=site.counted(len(site.methods), "nouns.method", "nouns.methods"),
        told=sentence(_counted(site, _telling(site))),
    )


def _measures(site: SiteView) -> Iterator[str]:
    """The measures against the risk, as far as the files tell of them."""
    roles = site.published.publisher.roles if site.published.publisher else ()
    reviewed = sum(case.claims_review for case in site.cases)
    yield site.say("data_protection.measures_rules", number=len(all_rules()))
    yield site.say(
        "data_protection.measures_reviewed",
        reviewed=sentence(_counted(site, reviewed)),
        unreviewed=_counted(site, len(site.cases) - reviewed),
    )
    yield site.say("data_protection.measures_roles", staffed=sum(role.is_staffed for role in roles), roles=len(roles))
    excepted = site.counted(len(site.published.exemptions), "nouns.exemption", "nouns.exemptions")
    yield site.say("data_protection.measures_exceptions", exemptions=sentence(excepted))
    if named := site.published.policy and site.published.policy.approving_roles:
        yield site.say("data_protection.measures_named", roles=site.listing(named))


def _split(site: SiteView) -> Iterator[Fact]:
    """The parts of the program and of people, subject by subject."""
    expected = (site.published.policy and site.published.policy.expected) or Expected.model_construct()
    for subject, program, people in _SPLIT:
        does = site.say(program, error=expected.error, warning=expected.warning)
        lines = site.say("data_protection.program", does=does), site.say("data_protection.people", do=site.say(people))
        yield Fact(site.say(subject), lines=lines)
