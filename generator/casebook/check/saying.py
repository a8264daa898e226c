"""Text that somebody has written, as a command may print it: whatever a direct rule marks in it is masked."""

from __future__ import annotations

from dataclasses import dataclass, field

from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart, given_name
from casebook.check.rule import TextRule
from casebook.check.shown import NAME_RULE, masked_file
from casebook.problem import DIRECT, mask
from casebook.source import Document

_NOWHERE = Document("")


@dataclass(frozen=True)
class Saying:
    """Reads names and titles as the direct rules do, each once. In no record: what one declares is not known here."""

    context: CheckContext
    _texts: dict[str, str] = field(default_factory=dict, repr=False)
    _files: dict[str, str] = field(default_factory=dict, repr=False)

    def text(self, text: str) -> str:
        """The text, with what points at a person masked."""
        if text not in self._texts:
            self._texts[text] = self._masked(text)
        return self._texts[text]

    def file(self, file: str) -> str:
        """The file, masked where what it is called points at a person."""
        if file not in self._files:
            named = self._is_marked(Passage(Document(file), PassagePart.FILE_NAME, given_name(file)))
            self._files[file] = masked_file(file) if named else file
        return self._files[file]

    def name(self, name: str) -> str:
        """An id, masked where it points at a person."""
        return mask(name) if self.file(name) != name else name

    def _masked(self, text: str) -> str:
        passage = Passage(_NOWHERE, PassagePart.VALUE, text)
        here = self.context.of(_NOWHERE, None)
        for rule in _rules():
            for hit in rule.read(passage, here):
                start, end = passage.folded.back(hit.start, hit.end)
                text = text[:start] + mask(text[start:end]) + text[end:]
        return text

    def _is_marked(self, passage: Passage) -> bool:
        here = self.context.of(passage.document, None)
        return any(any(True for _ in rule.read(passage, here)) for rule in _rules())


def _rules() -> tuple[TextRule, ...]:
    return tuple(
        rule
        for rule in all_rules().values()
        if isinstance(rule, TextRule) and (rule.family == DIRECT or rule.rule == NAME_RULE)
    )
