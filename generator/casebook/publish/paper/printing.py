"""The way of print to whoever asks for it: made of what may be published alone, and read through as the site is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from casebook.problem import CasebookError, Problem
from casebook.publish.commit import commit_moment
from casebook.publish.making import settings_of
from casebook.publish.scan import scan
from casebook.render.view.site import SiteView
from casebook.site import Site, build
from casebook.source import Settings


@dataclass(frozen=True, slots=True)
class ToPrint:
    """A casebook that may be printed. Where it may not, `view` is None and `site.blocking` says why."""

    site: Site
    settings: Settings
    today: str
    moment: str

    @property
    def view(self) -> SiteView:
        """All that is published. CasebookError where something stands in the way."""
        if self.site.view is None:
            raise CasebookError(
                f"{len(self.site.blocking)} fund standser trykket. Intet er skrevet.",
                "Kør «casebook check» for at se dem.",
            )
        return self.site.view

    def findings(self, files: Mapping[str, bytes]) -> tuple[Problem, ...]:
        """All that points directly at a person in some files, as the scan of the site finds it."""
        with TemporaryDirectory(prefix="casebook-") as folder:
            for name, content in files.items():
                (Path(folder) / name).write_bytes(content)
            return scan(Path(folder), self.site.corpus, self.settings, self.today)


def to_print(root: Path, today: str) -> ToPrint:
    """The casebook at `root`, checked as of the month `today`, without its pages."""
    settings = settings_of(root)
    return ToPrint(build(root, today, settings=settings, paper=True), settings, today, commit_moment(root))
