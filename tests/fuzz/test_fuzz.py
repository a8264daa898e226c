"""Whatever is in the files, every command ends with an answer: no traceback, no hang, nothing repeated or lost."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.driving import check, mutated, run
from tests.fuzz.mutations import Mutation, mutations

FORMATS = ("text", "json", "github", "sarif")
OTHERS = (
    ("status",),
    ("status", "--format", "json"),
    ("risk",),
    ("risk", "--format", "json"),
    ("risk", "faergen"),
    ("terms", "--changed-on", "2025"),
    ("terms", "--changed-on", "2025-01-01", "--format", "json"),
    ("schema", "--check"),
)
QUIET = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)


def drive(changes: tuple[Mutation, ...], form: str, other: tuple[str, ...]) -> None:
    """Check the mutated casebook, ask one thing more of it, and write its pages: what `check` passes can be written."""
    with mutated(changes) as root:
        checked = check(root, form)
        run(root, *other, "--root", str(root))
        written = run(root, "pages", "--root", str(root), "--out", str(root.parent / "ud"))
        assert written.code != 0 or checked.code == 0


@settings(QUIET, max_examples=100, derandomize=True, database=None)
@given(mutations(), st.sampled_from(FORMATS), st.sampled_from(OTHERS))
def test_a_hundred_mutations_end_with_an_answer(
    changes: tuple[Mutation, ...], form: str, other: tuple[str, ...]
) -> None:
    drive(changes, form, other)
