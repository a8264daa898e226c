"""The sentences that scripts say, where the casebook says some in its own words: in place of the theme's modules."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.publish.edition import Edition
from casebook.publish.output import SCRIPT, About, Output
from casebook.publish.script_sentences import ADDRESS, modules

ABOUT = About("Det, scripts siger", f"{ADDRESS}*.js", words=(f"{ADDRESS}*.js",))


def outputs(edition: Edition) -> Iterator[Output]:
    """The module of each group that has a sentence of the casebook's own; the theme's own modules stay otherwise."""
    sentences = edition.view.sentences
    changed = {f"{group}.js" for group in sentences.changed_scripts()}
    for name, text in modules(sentences).items():
        if name in changed:
            yield Output(f"{ADDRESS}{name}", text.encode(), SCRIPT, prose=False)
