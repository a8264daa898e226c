"""Checks what a push would send: commits, messages, names of branches and tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from casebook.check.context import CheckContext, context_of
from casebook.check.engine import wordings_in
from casebook.check.public import in_message, in_path, in_ref
from casebook.check.shared.ner.lists import know_people
from casebook.check.unread import JUDGED
from casebook.check.wordings import Wordings
from casebook.cli.findings import Findings, findings_in
from casebook.cli.repository import in_bytes
from casebook.corpus import load
from casebook.problem import DIRECT, CasebookError, Level, Problem, in_order
from casebook.publish.git import contents
from casebook.publish.outgoing import Blob, Outgoing, Sent, Tag, as_committed, lay, outgoing
from casebook.publish.push import Push
from casebook.publish.trailers import numbers_in, without_trailers
from casebook.source import read_wordlists, united

_NAMING = frozenset({DIRECT, "medier"})
HISTORY_HINT = (
    " Det ligger i et commit og følger med ud, også hvis filen er rettet siden: Få historien skrevet om først."
)
MESSAGE_HINT = (
    " Det står i beskeden til et commit, og den er offentlig: Ret den med «git commit --amend», eller med «git rebase "
    "-i» og «reword», når det er et ældre commit."
)
TAG_HINT = " Det står i beskeden til et tag: Slet det med «git tag -d», og lav det igen."
MAKER_HINT = (
    " Det står i adressen på den, der har lavet det: Giv git en anden med «git config user.email», og lav så commit'et "
    "om med «git commit --amend --reset-author»."
)
NAME_HINT = (
    " Navnet bliver offentligt: Giv en gren et andet med «git branch -m», et tag med «git tag NYT GAMMELT» og «git tag "
    "-d GAMMELT»."
)
NO_LISTS = (
    (
        "Der mangler lister over fornavne og efternavne i site_config/wordlists, så navne i det, du sender, kan ikke "
        "findes."
    ),
    "Hent mappen igen, for eksempel med «git checkout origin/main -- site_config/wordlists», og send så.",
)


@dataclass(frozen=True, slots=True)
class _Checked:
    """Commits checked as a whole casebook; `texts` is True if records and pages of the others were checked too."""

    commits: frozenset[str]
    texts: bool

    def covers(self, blob: Blob, commit: Outgoing) -> bool:
        """True if a file of a commit was checked as part of a casebook."""
        file = blob.path.removeprefix(commit.prefix)
        inside = bool(blob.name) and blob.path.startswith(commit.prefix)
        return inside and (commit.commit in self.commits or (self.texts and file in commit.texts))


def findings_of_push(root: Path, today: str, push: Push) -> Findings:
    """The findings in everything that a push sends, at places such as «9f2c1ab03:cases/x.yml».

    All findings of the newest commit of each branch count. Of earlier commits only those count that name somebody,
    since history stays readable for ever; other findings were judged when the commit was made, by the rules of that
    day. Names are judged by the word lists of the commits and of the checkout together, so that a commit that deletes a
    list is not judged without it. CasebookError if there are no lists of names at all.
    """
    sent = outgoing(root, push)
    with ExitStack() as scratch:
        folders = [(tip, scratch.enter_context(as_committed(root, tip))) for tip in sent.tips]
        lists = _lists(root, push, (folder for _, folder in folders if folder))
        whole = [(tip, findings_in(folder, today, lambda _: True, lists)) for tip, folder in folders if folder]
        base = next((folder for _, folder in reversed(folders) if folder), None)
        context = context_of(load(base or root).with_lists(lists), today)
        checked = frozenset(tip.commit for tip, _ in whole)
        earlier = (commit for commit in sent.commits if commit.commit not in checked)
        in_history = [
            problem for commit in earlier if base for problem in _naming_in_history(root, today, commit, base, lists)
        ]
    apart = (
        *in_history,
        *_in_files(root, sent, context, _Checked(checked, base is not None)),
        *_in_words(sent, push, context),
    )
    of_tips = (_in_commit(problem, tip) for tip, findings in whole for problem in findings.shown)
    last = whole[-1][1] if whole else Findings((), blocks=False, cases=0, methods=0, exemptions=0)
    blocks = bool(apart) or any(findings.blocks for _, findings in whole)
    return replace(last, shown=in_order((*apart, *of_tips)), blocks=blocks)


def _lists(root: Path, push: Push, folders: Iterable[Path]) -> Mapping[str, frozenset[str]]:
    """The word lists to judge a push by. CasebookError if they cannot tell names."""
    lists = united(*map(read_wordlists, (root, *folders)))
    if push.sends and not know_people(lists):
        raise CasebookError(*NO_LISTS)
    return lists


def _naming_in_history(
    root: Path, today: str, commit: Outgoing, folder: Path, lists: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """The findings that name somebody in the texts of an earlier commit, laid over the casebook of the last one.

    By themselves they are no casebook: registers and declared names come from the last one.
    """
    if commit.texts:
        lay(root, commit, ("--", *commit.texts), folder)
        texts = frozenset(commit.texts)
        for problem in findings_in(folder, today, texts.__contains__, lists).shown:
            if problem.level is Level.ERROR and problem.family in _NAMING:
                yield _hinted(_in_commit(problem, commit), HISTORY_HINT)


def _in_files(root: Path, sent: Sent, context: CheckContext, checked: _Checked) -> Iterator[Problem]:
    """The findings in all files that were not checked as part of a casebook, also in objects outside any commit."""
    read: set[Blob] = set()
    words = wordings_in(context)
    for commit in sent.commits:
        unread = [blob for blob in commit.blobs if blob not in read and not checked.covers(blob, commit)]
        read.update(unread)
        for problem in _in_blobs(root, unread, commit.prefix, context):
            yield _hinted(_in_commit(words.of(problem), commit), HISTORY_HINT)
    yield from map(words.of, _in_blobs(root, sent.loose, "", context))


def _in_blobs(root: Path, blobs: Iterable[Blob], prefix: str, context: CheckContext) -> Iterator[Problem]:
    listed = tuple(blobs)
    held = contents(root, (blob.name for blob in listed if blob.name))
    for blob in listed:
        file = blob.path.removeprefix(prefix) or blob.name
        shown, in_name = in_path(file, context)
        in_text = in_bytes(file, shown, held[blob.name], context) if blob.name else []
        for problem in (*in_name, *in_text):
            yield replace(problem, place=replace(problem.place, file=shown))


def _in_words(sent: Sent, push: Push, context: CheckContext) -> Iterator[Problem]:
    """The findings in messages of commits and tags, addresses of who made them, and names of branches and tags."""
    words = wordings_in(context)
    for commit in (commit for commit in sent.commits if commit.commit not in JUDGED):
        problems = in_message(without_trailers(commit.message), f"{commit.name}:besked", context)
        yield from (_hinted(words.of(problem), MESSAGE_HINT) for problem in problems)
        yield from _in_makers(commit.makers, f"{commit.name}:forfatter", context, words)
    for update in push.sends:
        shown, problems = in_ref(update.name, context)
        yield from (_hinted(words.of(problem), NAME_HINT) for problem in problems)
        tags = (tag for tag in sent.tags if tag.name == update.name)
        yield from (problem for tag in tags for problem in _in_tag(tag, shown, context, words))


def _in_tag(tag: Tag, shown: str, context: CheckContext, words: Wordings) -> Iterator[Problem]:
    problems = in_message(without_trailers(tag.message), f"{shown}:besked", context)
    yield from (_hinted(words.of(problem), TAG_HINT) for problem in problems)
    yield from _in_makers((tag.maker,), f"{shown}:forfatter", context, words)


def _in_makers(makers: Iterable[str], place: str, context: CheckContext, words: Wordings) -> Iterator[Problem]:
    """The findings in the numbers of who made a commit or a tag; their names they have put there themselves."""
    for maker in makers:
        problems = in_message(numbers_in(maker), place, context)
        yield from (_hinted(words.of(problem), MAKER_HINT) for problem in problems)


def _hinted(problem: Problem, hint: str) -> Problem:
    return replace(problem, hint=problem.hint + hint)


def _in_commit(problem: Problem, commit: Outgoing) -> Problem:
    return replace(problem, place=replace(problem.place, file=f"{commit.name}:{problem.place.file}"))
