"""Pagefind's program, asked over its pipes: it numbers pages as they are given to it, and not as a disk lists them.

It reads requests and writes answers, each JSON in base64 and a comma, as long as its input is open (`--service`; that
is how its own packages for Node.js and Python ask it). Two disks list the same folder in two orders.
"""

from __future__ import annotations

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import IO, Any, TypeAlias

from casebook.problem import CasebookError

Request: TypeAlias = Mapping[str, Any]
_FAILED = "Søgeindekset kunne ikke bygges."
_INDEX = 0  # the number of the first index that is asked for
_END = b","
_PIECE = 65_536  # bytes that are read at once


def write_index(pages: Mapping[str, str], folder: Path) -> None:
    """Write the index of some pages, HTML by address, in their order. CasebookError where the program fails."""
    requests: list[Request] = [{"type": "NewIndex", "config": {}}]
    for address, html in pages.items():
        requests.append({"type": "AddFile", "index_id": _INDEX, "url": address, "file_contents": html})
    requests.append({"type": "GetFiles", "index_id": _INDEX})  # `WriteFiles` answers before all is on the disk
    answers = list(_answers(requests))
    failed = [answer for answer in answers if answer["payload"]["type"] == "Error"]
    if failed or len(answers) < len(requests):
        raise CasebookError(_FAILED, "Pagefind sagde ikke hvorfor." if not failed else failed[0]["payload"]["message"])
    for file in next(answer["payload"]["files"] for answer in answers if answer["payload"]["type"] == "GetFiles"):
        path = folder / file["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b64decode(file["content"]))


def program() -> Path:
    """Pagefind's program, as its package brings it. CasebookError where the package is missing."""
    spec = find_spec("pagefind_bin")
    folder = Path(spec.origin).parent if spec and spec.origin else None
    path = next(iter(sorted(folder.glob("pagefind*"))), None) if folder else None
    if path is None:
        raise CasebookError(_FAILED, "Pakken pagefind_bin mangler. Kør «make site» igen.")
    return path


def _answers(requests: Sequence[Request]) -> Iterator[dict[str, Any]]:
    """The answers to all requests; fewer where the program ends before."""
    command = [str(program()), "--service"]
    pipe = subprocess.PIPE
    quiet = subprocess.DEVNULL
    with (
        suppress(BrokenPipeError),  # as it is closed, where the program has ended before
        subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=quiet) as asked,  # noqa: S603 - a fixed command
    ):
        if asked.stdin is None or asked.stdout is None:
            return
        writer = Thread(target=_write, args=(asked.stdin, requests), daemon=True)  # both pipes can be full at once
        writer.start()
        heard = b""
        while heard.count(_END) < len(requests) and (piece := asked.stdout.read1(_PIECE)):  # type: ignore[attr-defined]
            heard += piece
        writer.join()
        yield from (json.loads(b64decode(answer)) for answer in heard.split(_END) if answer.strip())


def _write(pipe: IO[bytes], requests: Sequence[Request]) -> None:
    try:
        for number, request in enumerate(requests, 1):
            pipe.write(b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + _END)
        pipe.flush()
    except OSError:  # it has ended: there are fewer answers than requests
        return
