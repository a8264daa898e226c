"""Pages that are works: a case is an article to learn from, a method a guide, and so courses, data and the site."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.corpus import Kind
from casebook.published import PublicRecord
from casebook.render.citing.box import card_address
from casebook.render.html.address import address_of_thing
from casebook.render.html.markup import plain, prose
from casebook.render.linked_data.nodes import Node, at, node, publisher, site_itself, work
from casebook.render.view.site import Here, address_of
from casebook.render.view.task import PageTask

LESSON = "LearningResource"
COURSES = "kurser/"


def case(here: Here, task: PageTask) -> Iterator[Node]:
    """A case: an article, and something to learn from."""
    record = here.site.published.cases[_id(task)]
    yield _record(here, record, ["Article", LESSON], headline=record.title)


def method(here: Here, task: PageTask) -> Iterator[Node]:
    """A method: a guide where it says its steps, else an article; to learn from where it says what one learns."""
    record = here.site.published.methods[_id(task)]
    steps = [node("HowToStep", name=plain(step.name), text=str(prose(step.text).striptags())) for step in record.steps]
    kinds = ["HowTo" if steps else "Article", *([LESSON] if record.teaching else [])]
    yield _record(here, record, kinds, alternateName=list(record.aliases), step=steps)


def course(here: Here, task: PageTask) -> Iterator[Node]:
    """A hand-written page of a course. It is a course, not a time and place at which it is held."""
    if task.address.startswith(COURSES) and task.address != COURSES:
        about = {"name": task.title, "description": task.description, "provider": publisher(here)}
        yield work(here, "Course", task.address, **about, isPartOf=site_itself(here))


def dataset(here: Here, task: PageTask) -> Iterator[Node]:
    """The data, with every file that the site offers."""
    files = [
        node("DataDownload", name=address, encodingFormat=media, contentUrl=at(here, address))
        for download in here.site.downloads
        for address, media in download.files
    ]
    about = {"name": f"{here.site.texts.name}: {task.title}", "description": task.description}
    yield work(here, "Dataset", task.address, **about, creator=publisher(here), distribution=files)


def website(here: Here, task: PageTask) -> Iterator[Node]:
    """The front page: the site itself."""
    texts = here.site.texts
    yield work(
        here, "WebSite", task.address, name=texts.name, alternateName=texts.tagline, description=texts.description
    )


def _id(task: PageTask) -> str:
    return task.address.rstrip("/").rpartition("/")[2]


def _record(here: Here, record: PublicRecord, kinds: list[str], **properties: object) -> Node:
    """A record with all that its page says of it as a whole."""
    lessons = record.teaching
    return work(
        here,
        kinds,
        address_of(record),
        name=record.title,
        description=plain(record.summary),
        **properties,
        image=at(here, card_address(record)),
        author=publisher(here),
        isPartOf=site_itself(here),
        creativeWorkStatus=here.site.label(record.status),
        about=list(_about(here, record)),
        citation=list(_sources(here, record)),
        teaches=[plain(aim) for aim in lessons.aims] if lessons else (),
        timeRequired=f"PT{lessons.minutes}M" if lessons and lessons.minutes else "",
    )


def _about(here: Here, record: PublicRecord) -> Iterator[Node]:
    named = (
        (Kind.THEME, record.themes),
        (Kind.CHALLENGE, record.challenges),
        (Kind.TARGET_GROUP, record.target_groups),
    )
    for kind, terms in named:
        for term in terms:
            yield node("DefinedTerm", name=here.site.name(kind, term), url=at(here, address_of_thing(kind, term)))


def _sources(here: Here, record: PublicRecord) -> Iterator[Node]:
    """The publications that it builds on; one's own experience is none."""
    cited = () if isinstance(record.sources, str) else record.sources
    for source in dict.fromkeys(citation.source for citation in cited):
        yield node(
            "CreativeWork",
            name=here.site.name(Kind.SOURCE, source),
            url=at(here, address_of_thing(Kind.SOURCE, source)),
        )
