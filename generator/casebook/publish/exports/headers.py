"""`_headers`: what only a host can say of the site, for the hosts that read it from there."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.publish.edition import Edition
from casebook.publish.headers import FILE, for_netlify
from casebook.publish.output import TEXT, About, MadeOf, Output

ABOUT = About("Hoveder til Netlify og Cloudflare Pages", FILE, MadeOf.SITE, words=(FILE,))


def outputs(edition: Edition) -> Iterator[Output]:
    """The one file; it names every folder of the site, so it comes last."""
    yield Output(FILE, for_netlify(edition.folders()).encode(), TEXT, prose=False)
