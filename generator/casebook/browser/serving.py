"""The casebook kept open for the requests of one page: JSON in, JSON out."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable

from casebook.browser.answering import answer
from casebook.door import Casebook


def served(*parts: bytes, today: str) -> Callable[[str], str]:
    """A function that answers requests about the packed casebook, as of the month `today`.

    What is there by then is not looked through for garbage again: whoever asks has it collected after each answer.
    """
    casebook = Casebook.packed(*parts, today=today)
    gc.collect()
    gc.freeze()
    return lambda request: json.dumps(answer(casebook, json.loads(request)))
