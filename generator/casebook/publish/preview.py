"""The site that `serve` shows: a page at fault stays as it was when it was sound, with the findings above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casebook.publish.output import Output
from casebook.render.html.findings import broken_page, with_findings
from casebook.render.html.page import Page
from casebook.site import Site


class Preview:
    """Remembers, from one build to the next, the last sound pages of every file."""

    def __init__(self) -> None:
        self._sound: dict[str, tuple[Page, ...]] = {}
        self._beside: dict[str, Output] = {}
        self._from_before: tuple[str, ...] = ()
        self._last: Site | None = None

    def shown(self, site: Site) -> Site | None:
        """The site as it is to be seen: whole, with findings on the pages of what is at fault.

        None where a register is at fault and there was no sound site before.
        """
        if not site.pages:
            last = self._last
            return last and replace(
                last, pages=tuple(with_findings(page, site.blocking, site.sentences) for page in last.pages)
            )
        self._remember(site)
        at_fault = [file for file in site.held_back if file not in {expired.file for expired in site.expired}]
        remembered = [page for file in at_fault for page in self._of(site, file)]
        addresses = {page.address for page in remembered}
        pages = (*(page for page in site.pages if page.address not in addresses), *remembered)
        self._from_before = tuple(filter(None, addresses))
        self._last = replace(site, pages=pages)
        return self._last

    def beside(self, made: Sequence[Output]) -> list[Output]:
        """Of the files that a build has made, those that lie beside pages that come from before and were made before.

        A build after the one that made the page does not make them: the record is at fault.
        """
        pages = tuple(page.address for page in (self._last.pages if self._last else ()) if page.address)
        self._beside |= {output.address: output for output in made if output.address.startswith(pages)}
        there = {output.address for output in made}
        return [
            output
            for output in self._beside.values()
            if output.address.startswith(self._from_before) and output.address not in there
        ]

    def _remember(self, site: Site) -> None:
        held_back, fresh = set(site.held_back), dict[str, tuple[Page, ...]]()
        for page in site.pages:
            if page.source not in held_back:
                fresh[page.source] = (*fresh.get(page.source, ()), page)
        self._sound |= fresh

    def _of(self, site: Site, file: str) -> Sequence[Page]:
        """The pages of a file as they were; one that says no more than what is wrong, where it never was sound."""
        problems = [problem for problem in site.blocking if problem.place.file in {file, site.shown(file)}]
        sound = self._sound.get(file) or (broken_page(site.address_of(file), file, site.sentences),)
        return [with_findings(page, problems, site.sentences) for page in sound] if _is_page(file) else ()


def _is_page(file: str) -> bool:
    return file.endswith((".yml", ".md"))
