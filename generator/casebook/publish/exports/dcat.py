"""The entry for data catalogues: DCAT-AP-DK 2.0, the Danish profile of DCAT-AP, as Turtle.

Each export that offers files is a data set, and each of its files a distribution. What the profile asks for and how
its values are typed: github.com/digst/DCAT-AP-DK, releases/v.2.0 (Digitaliseringsstyrelsen, 2021).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import quote

from casebook.publish.data.tables import FOLDER
from casebook.publish.edition import Edition
from casebook.publish.output import TEXT, About, Output
from casebook.render.citing.work import author_of
from casebook.render.html.address import relative
from casebook.render.linked_data.nodes import LICENCE
from casebook.source.settings import Download

FILE = f"{FOLDER}katalog.ttl"
TURTLE = "text/turtle"
ABOUT = About("Til datakataloger", FILE, purpose="data.dcat", offers={FILE: TURTLE})
_EU = "http://publications.europa.eu/resource/authority/"  # the lists whose values the profile asks for
_PREFIXES: Mapping[str, str] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_DANISH, _SOCIETY, _PUBLIC = f"{_EU}language/DAN", f"{_EU}data-theme/SOCI", f"{_EU}access-right/PUBLIC"
_FORMATS = {ending: f"{_EU}file-type/{ending[1:].upper()}" for ending in (".csv", ".json", ".xlsx")}
_MEDIA = "https://www.iana.org/assignments/media-types/"
_UNREGISTERED = "/x-"  # in a media type that IANA does not list
Fact = tuple[str, str]


def outputs(edition: Edition) -> Iterator[Output]:
    """The one file."""
    prefixes = "".join(f"@prefix {name}: <{means}> .\n" for name, means in _PREFIXES.items())
    yield Output(FILE, "\n".join((prefixes, *_Entry(edition).nodes())).encode(), TEXT)


class _Entry:
    """Writes the statements on the site's data, with addresses as the site has them."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._site = edition.view
        self._publisher = self._address(f"{FILE}#udgiver")
        self._terms = self._address(LICENCE) if LICENCE in self._site.articles else ""

    def nodes(self) -> Iterator[str]:
        """The catalogue, the data sets with their files, and whatever these point to, each with its type."""
        offered = [download for download in self._site.downloads if FILE not in dict(download.files)]
        yield self._catalogue(offered)
        for download in offered:
            yield self._data_set(download)
            for address, media in download.files:
                yield self._distribution(address, media)
        yield from self._agents()
        kinds = {
            self._terms: "dct:LicenseDocument",
            self._address(""): "foaf:Document",
            self._address(FOLDER): "foaf:Document",
            _iri(_DANISH): "dct:LinguisticSystem",
            _iri(_SOCIETY): "skos:Concept",
            _iri(_PUBLIC): "dct:RightsStatement",
        }
        yield from (_node(subject, kind) for subject, kind in kinds.items() if subject)

    def _catalogue(self, offered: list[Download]) -> str:
        texts = self._site.texts
        return _node(
            self._address(f"{FILE}#katalog"),
            "dcat:Catalog",
            ("dct:title", _text(texts.name)),
            ("dct:description", _text(texts.description or texts.tagline)),
            ("foaf:homepage", self._address("")),
            ("dcat:dataset", ", ".join(map(self._name, offered))),
            *self._of_all(),
        )

    def _data_set(self, download: Download) -> str:
        name = self._name(download)
        return _node(
            name,
            "dcat:Dataset",
            ("dct:identifier", json.dumps(name[1:-1])),
            ("dct:title", _text(f"{self._site.texts.name}: {download.title}")),
            ("dct:description", _text(self._site.say(download.purpose))),
            ("dcat:landingPage", self._address(FOLDER)),
            ("dcat:theme", _iri(_SOCIETY)),
            ("dct:accessRights", _iri(_PUBLIC)),
            ("dcat:contactPoint", self._contact),
            ("dcat:distribution", ", ".join(self._address(address) for address, _ in download.files)),
            *self._of_all(),
        )

    def _distribution(self, address: str, media: str) -> str:
        registered = _UNREGISTERED not in media
        return _node(
            self._address(address),
            "dcat:Distribution",
            ("dct:title", _text(address)),
            ("dcat:accessURL", self._address(FOLDER)),
            ("dcat:downloadURL", self._address(address)),
            ("dcat:mediaType", _iri(_MEDIA + media) if registered else ""),
            ("dct:format", _iri(_FORMATS.get(PurePosixPath(address).suffix, ""))),
            ("dct:license", self._terms),
        )

    def _of_all(self) -> tuple[Fact, ...]:
        """The facts that the catalogue and each data set share."""
        moment = self._edition.moment
        return (
            ("dct:publisher", self._publisher),
            ("dct:language", _iri(_DANISH)),
            ("dct:license", self._terms),
            ("dct:modified", f'"{moment}"^^xsd:dateTime' if moment else ""),
        )

    def _agents(self) -> Iterator[str]:
        """The publisher, and how to reach it where that is known."""
        name = author_of(self._site)
        yield _node(self._publisher, "foaf:Agent, foaf:Organization", ("foaf:name", _text(name)))
        if self._contact:
            mail = ("vcard:hasEmail", _iri(f"mailto:{self._mailbox}"))
            yield _node(self._contact, "vcard:Kind, vcard:Organization", ("vcard:fn", _text(name)), mail)

    @property
    def _mailbox(self) -> str:
        register = self._site.published.publisher
        return str((register and register.publisher and register.publisher.email) or "")

    @property
    def _contact(self) -> str:
        return self._address(f"{FILE}#kontakt") if self._mailbox else ""

    def _name(self, download: Download) -> str:
        return self._address(f"{FOLDER}#{download.name}")

    def _address(self, address: str) -> str:
        """An address as Turtle has it: whole, or as seen from the file where nobody has said where the site is."""
        return _iri(self._site.site_url + address if self._site.site_url else relative(address, FOLDER))


def _node(subject: str, kind: str, *facts: Fact) -> str:
    """All that is said of a thing; what is not known is left out."""
    return f"{subject} a {kind}" + "".join(f" ;\n  {name} {value}" for name, value in facts if value) + " .\n"


def _iri(address: str) -> str:
    return f"<{quote(address, safe=_OF_ADDRESSES)}>" if address else ""


_OF_ADDRESSES = "%/:?#[]@!$&'()*+,;=~"  # the signs that an address may have as they are (RFC 3986)


def _text(text: str) -> str:
    """A Danish text; Turtle escapes it as JSON does."""
    return f"{json.dumps(text, ensure_ascii=False)}@da"
