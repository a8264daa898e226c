"""`text`: what identifies somebody in any text – a note, a mail, minutes – and a copy with the mends that are sure."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from casebook.autofix.text_mends import TextMend, mended, text_mends
from casebook.browser.asks import fix
from casebook.browser.asks.record import person_told
from casebook.browser.to_do import to_do
from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext, context_of
from casebook.check.free_text import FreeText, needs_record, read_free_text, summed_up
from casebook.check.gathered import gathered
from casebook.check.wordings import explained
from casebook.corpus.recognised import record_file
from casebook.door import Casebook
from casebook.source.sentences import Sentences
from casebook.source.splices import changes
from casebook.source.texts_in_files import text_in


def answer(casebook: Casebook, request: Mapping[str, Any]) -> dict[str, Any]:
    """The findings in a text by what is to be done, and a copy with the mends that are sure.

    The request has the `text`, or of a file its `name` and its `bytes` (Base64). A record is checked as one, unless it
    is asked for `as` «text». The answer has `kind` («text» or «record»), the `text` as it was read, `groups` and
    `summary` (`to_do`), `notes` (sentences on how it was read), `held_back` (rules that need a record), and `mended`:
    the `text` of the copy, `changes` (`start`, `end` in the text, `new_start`, `new_end` in the copy, `was`, `now`,
    `title`), and a `sentence`.
    """
    text = _text(request)
    file = None if request.get("as") == "text" else record_file(text)
    return _of_record(casebook, file, text) if file else _of_text(casebook, text)


def _text(request: Mapping[str, Any]) -> str:
    if "bytes" not in request:
        return str(request["text"]).replace("\r\n", "\n").replace("\r", "\n")
    try:
        data = base64.b64decode(request["bytes"], validate=True)
    except ValueError:
        return ""
    return text_in(str(request.get("name", "")), data)


def _of_text(casebook: Casebook, text: str) -> dict[str, Any]:
    context = context_of(casebook.corpus, casebook.today)
    sentences = casebook.registers.sentences
    read = read_free_text(text, context)
    document = read.document
    listed = to_do(gathered(read.problems, {document.file: document}), document, sentences, in_text=True)
    return {
        "kind": "text",
        "text": document.text,
        **listed,
        "summary": listed["summary"] or sentences.say("texts.clean" if document.text.strip() else "texts.empty"),
        "notes": _notes(read, sentences),
        "held_back": _held_back(sentences),
        "mended": _mended(read, context, sentences),
    }


def _notes(read: FreeText, sentences: Sentences) -> list[str]:
    say, number = sentences.say, len(read.document.text)
    cut = [say("texts.cut", read=_grouped(number), all=_grouped(read.length))] if read.is_cut else []
    together = [summed_up(read, sentences)]
    return [*cut, say("texts.as_story" if read.tells_of_somebody else "texts.as_method"), *filter(None, together)]


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _held_back(sentences: Sentences) -> dict[str, Any]:
    """The rules that have nothing to go by in a text, and a sentence about them."""
    rules_told = explained(sentences)
    rules = [rules_told[rule.rule] for rule in all_rules().values() if needs_record(rule)]
    return {
        "sentence": sentences.say("texts.held_back", number=len(rules)),
        "rules": [{"rule": rule.rule, "title": rule.title, "page": rule.address} for rule in rules],
    }


def _mended(read: FreeText, context: CheckContext, sentences: Sentences) -> dict[str, Any]:
    mends, rules_told = text_mends(read, context), explained(sentences)
    moved = changes(mend.splice for mend in mends)
    return {
        "text": mended(read, mends),
        "changes": [
            {**_change(read, mend), "new_start": at.start, "new_end": at.end, "title": rules_told[mend.rule].title}
            for mend, at in zip(mends, moved, strict=True)
        ],
        "sentence": _number_mended(len(mends), sentences),
    }


def _change(read: FreeText, mend: TextMend) -> dict[str, Any]:
    start, end, now = mend.splice
    return {"start": start, "end": end, "was": read.document.text[start:end], "now": now}


def _number_mended(number: int, sentences: Sentences) -> str:
    key = {0: "texts.mended_none", 1: "texts.mended_one"}.get(number, "texts.mended")
    return sentences.say(key, number=number)


def _of_record(casebook: Casebook, file: str, text: str) -> dict[str, Any]:
    sentences = casebook.registers.sentences
    changed = casebook.with_document(file, text)
    checked = changed.check(file.__eq__)
    document = checked.corpus.document(file)
    listed = to_do(checked.problems, document, sentences, in_text=False)
    people = [person_told(person, changed) for person in changed.person_risk(file, checked.corpus)]
    after = fix.answer(casebook, {"name": file, "text": text})
    return {
        "kind": "record",
        "name": file,
        "text": document.text,
        **listed,
        "summary": listed["summary"] or sentences.say("texts.clean"),
        "notes": [sentences.say("texts.as_record", name=file), *(person["sentence"] for person in people)],
        "held_back": {"sentence": "", "rules": []},
        "mended": {
            "text": after["text"],
            "changes": [],
            "sentence": _number_mended(after["fixed"], sentences),
        },
    }
