"""The core in a real Chromium: it says what CPython says, sends nothing, and needs nothing more once it is there."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from casebook.browser.serving import served
from casebook.check import all_rules
from casebook.check.examples import placed
from casebook.check.rule import PictureRule
from casebook.corpus import Kind
from casebook.publish.headers import CSP, policy
from tests.browser.conftest import Visit, watched
from tests.browser.serving import served as served_folder
from tests.built import ROOT, SITE_PATH
from tests.engine import packed, put_engine
from tests.own import own_casebook, own_corpus
from tests.test_door import BROKEN, TODAY

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.soak  # each request takes seconds in a browser, and the whole minutes
Requests = tuple[dict[str, str], ...]
Asked = Callable[[Requests], list[Any]]
SCRIPTS = "assets/casebook/js"
THEME = f"generator/casebook/theme/{SCRIPTS}"
SPREAD = 69  # of so many examples one is tried every day, and all of them in the slow proofs
RECORDS = 1
PARTS = 24  # of everything, each a test: one sees how far it is, and asks for those that are left (`-k "[7]"`)
# The month is the page's own: what the tests hold it against is of the same one.
OPEN = """async ({ site, month }) => {
  const real = Date.prototype.toISOString
  Date.prototype.toISOString = function () { return month + real.call(this).slice(7) }
  const { openEngine, engineOffered } = await import(site + 'assets/casebook/js/engine/engine.js')
  const told = []
  globalThis.engine = await openEngine({ progress: (loaded, total) => told.push([loaded, total]) })
  return { told, offered: engineOffered() }
}"""
OPENED = {"site": SITE_PATH, "month": TODAY}
ASK = "async requests => { const all = []; for (const one of requests) all.push(await engine.ask(one)); return all }"
TRY = """address => new Promise(resolve => {
  const request = new XMLHttpRequest()
  request.onload = () => resolve('sent')
  request.onerror = () => resolve('refused')
  request.open('GET', address)
  request.send()
})"""
SOCKET = """address => new Promise(resolve => {
  try {
    const socket = new WebSocket(address)
    socket.onopen = () => resolve('sent')
    socket.onerror = () => resolve('refused')
  } catch {
    resolve('refused')
  }
})"""
FAILS = "async () => { try { await (%s); return '' } catch (error) { return error.message } }"


@pytest.fixture(scope="module")
def parts() -> tuple[bytes, bytes]:
    """The own casebook as a site holds it: the lists, and the rest."""
    return packed(own_corpus())


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory, parts: tuple[bytes, bytes]) -> Iterator[str]:
    """A page under the site's policy, with the scripts of the site and the engine beside it."""
    folder = tmp_path_factory.mktemp("engine") / SITE_PATH.strip("/")
    (folder / "index.html").parent.mkdir()
    head = f'<meta charset="utf-8"><meta http-equiv="{CSP}" content="{policy()}"><title>En side</title>'
    (folder / "index.html").write_text(f"<!doctype html><html lang=da>{head}<p>En side.", "utf-8")
    shutil.copytree(ROOT / THEME, folder / SCRIPTS)
    put_engine(folder, parts)
    with served_folder(folder.parent) as served_at:
        yield served_at


@pytest.fixture
def a_page(origin: str, browser: Browser) -> Iterator[Visit]:
    """The page, opened; nobody has asked for the engine yet."""
    with browser.new_context() as context:
        visit = watched(context.new_page(), origin)
        visit.page.goto(f"{origin}{SITE_PATH}")
        yield visit


@pytest.fixture(scope="module")
def visit(origin: str, browser: Browser) -> Iterator[Visit]:
    """A page with the engine open."""
    with browser.new_context() as context:
        visit = watched(context.new_page(), origin)
        visit.page.goto(f"{origin}{SITE_PATH}")
        visit.page.evaluate(OPEN, OPENED)
        yield visit


@cache
def examples() -> Requests:
    """The examples of all rules as requests."""
    texts = (
        one.document
        for rule in all_rules().values()
        if not isinstance(rule, PictureRule)
        for example in (*rule.bad, *rule.good)
        for one in placed(rule, example)
    )
    return tuple({"ask": "record", "name": text.file, "text": text.text} for text in texts)


def records() -> Requests:
    """All own cases and methods as requests."""
    kept = own_casebook().folder.records
    return tuple(
        {"ask": "record", "name": one.file, "text": one.text} for kind in (Kind.CASE, Kind.METHOD) for one in kept[kind]
    )


def broken() -> Requests:
    """Files that are broken in every way known, but for those that are as large as nobody's."""
    folder = ROOT / "tests/broken/cases"
    texts = [path.read_bytes().decode("utf-8", "surrogateescape") for path in sorted(folder.glob("*.yml"))]
    ours = [text for text in (*texts, *BROKEN.values()) if len(text) < 100_000]
    return tuple({"ask": "record", "name": "cases/eksempel.yml", "text": text} for text in ours)


@pytest.fixture(scope="module")
def cpython(parts: tuple[bytes, bytes]) -> Asked:
    """CPython with the same packed casebook."""
    ask = served(*parts, today=TODAY)
    return lambda requests: [json.loads(ask(json.dumps(request))) for request in requests]


def there(visit: Visit, requests: Requests) -> list[Any]:
    return list(visit.page.evaluate(ASK, list(requests)))


def differing(visit: Visit, cpython: Asked, requests: Requests) -> dict[str, Any]:
    """The requests that are answered otherwise in the browser."""
    pairs = zip(requests, there(visit, requests), cpython(requests), strict=True)
    return {
        f"{request['name']}: {request['text'][-200:]}": (one, other)
        for request, one, other in pairs
        if alike(one) != alike(other)
    }


def alike(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer without what is known to differ.

    Where YAML cannot be read, the parser in C (CPython's) and the one in Python point one line or character apart, and
    one of them may read on. The last of a number's digits is the mathematical library's own.
    """
    of_yaml = {finding["rule"] for finding in answer["findings"] if finding["family"] == "yaml"}
    return {"yaml": of_yaml} if of_yaml else {**answer, "people": [*map(rounded, answer["people"])]}


def rounded(person: dict[str, Any]) -> dict[str, Any]:
    """The numbers of how many people match a person, to twelve digits."""
    return {name: float(f"{value:.12g}") if isinstance(value, float) else value for name, value in person.items()}


def test_the_browser_finds_what_cpython_finds(visit: Visit, cpython: Asked) -> None:
    requests = (*examples()[::SPREAD], *records()[:RECORDS], *broken()[::SPREAD])
    assert differing(visit, cpython, requests) == {}


@pytest.mark.parametrize("part", range(PARTS))
def test_the_browser_finds_in_everything_what_cpython_finds(part: int, visit: Visit, cpython: Asked) -> None:
    assert differing(visit, cpython, (*examples(), *records(), *broken())[part::PARTS]) == {}


def test_what_a_table_hides_is_solved_once_the_solver_is_fetched_and_told_of_where_it_is_not(
    a_page: Visit, cpython: Asked
) -> None:
    a_page.page.evaluate(OPEN, OPENED)
    requests = hiding()
    (found,) = there(a_page, records()[:1])
    assert found["unchecked"] == []
    assert of_the_solver(a_page) == []
    a_page.page.context.route("**/highs-*/*", lambda route: route.abort())
    answers = there(a_page, requests)
    (told,) = {sentence for answer in answers for sentence in answer["unchecked"]}
    assert "redaktionen" in told
    a_page.page.context.unroute("**/highs-*/*")
    assert differing(a_page, cpython, requests) == {}
    assert len(set(of_the_solver(a_page))) == len(["the program", "the solver"])


def hiding() -> Requests:
    """Records in whose tables numbers are hidden, so that a program is to be solved."""
    rule = all_rules()["statistik/afledt-celle"]
    texts = [one.document for example in (*rule.bad[-2:], *rule.good[:2]) for one in placed(rule, example)]
    return tuple({"ask": "record", "name": text.file, "text": text.text} for text in texts)


def of_the_solver(visit: Visit) -> list[str]:
    """The addresses fetched of it."""
    return [address for address in visit.asked if "/highs-" in address]


def test_a_page_in_the_browser_is_the_page_of_the_site(visit: Visit, cpython: Asked) -> None:
    request = {**records()[0], "ask": "page"}
    (page,) = there(visit, (request,))
    assert page == cpython((request,))[0]
    assert page["html"]


def test_nothing_is_loaded_before_it_is_asked_for_and_then_as_much_as_was_said(a_page: Visit) -> None:
    a_page.settle()
    assert [address for address in a_page.asked if "/engine/" in address] == []
    result = a_page.page.evaluate(OPEN, OPENED)
    told, total = result["told"], result["offered"]["bytes"]
    assert [loaded for loaded, _ in told] == sorted(loaded for loaded, _ in told)
    assert told[-1] == [total, total]
    assert told[-2][0] > 0.9 * total
    a_page.page.evaluate("() => engine.close()")
    assert "lukket" in a_page.page.evaluate(FAILS % "engine.ask({ ask: 'record' })")
    for _ in range(50):  # it ends in a moment, and the browser tells of it a moment later
        if a_page.page.workers:
            a_page.page.wait_for_timeout(100)
    assert a_page.page.workers == []


def test_nothing_is_asked_of_anybody_once_the_engine_is_there(visit: Visit) -> None:
    asked = len(visit.asked)
    visit.page.context.set_offline(True)
    try:
        (found,) = there(visit, (records()[0],))
    finally:
        visit.page.context.set_offline(False)
    assert "findings" in found
    assert visit.asked[asked:] == []
    assert visit.foreign_requests == []


def test_what_runs_in_the_worker_can_send_nothing(visit: Visit, origin: str, browser: Browser) -> None:
    (worker,) = visit.page.workers
    assert worker.url.startswith("blob:")
    assert worker.evaluate(TRY, f"{origin}{SITE_PATH}") == "sent"
    with listening() as (foreign, arrived), browser.new_context() as unbound:
        tried = [worker.evaluate(TRY, f"{foreign}/taken"), worker.evaluate(SOCKET, foreign.replace("http", "ws"))]
        assert tried == ["refused", "refused"]
        assert arrived == []
        page = unbound.new_page()
        page.goto(foreign)
        assert page.evaluate(TRY, f"{foreign}/taken") == "sent"  # so the test can tell: without the policy it goes out
        assert "/taken" in arrived


@contextmanager
def listening() -> Iterator[tuple[str, list[str]]]:
    """Another origin, which lets everybody ask, and what was asked of it."""
    arrived: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            arrived.append(self.path)
            self.send_response(HTTPStatus.OK)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", arrived
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize("lacking", ["**/*.wasm.zst", "**/engine/worker.js"])
def test_what_cannot_be_fetched_is_said_in_one_sentence(lacking: str, a_page: Visit) -> None:
    a_page.page.context.route(lacking, lambda route: route.abort())
    message = a_page.page.evaluate(FAILS % f"({OPEN})({json.dumps(OPENED)})")
    assert message == "Kontrollen kunne ikke hentes. Du kan skrive videre og prøve igen om lidt."


def test_a_request_that_makes_no_sense_is_a_sentence_and_the_next_one_is_answered(visit: Visit) -> None:
    message = visit.page.evaluate(FAILS % "engine.ask({ ask: 'noget-andet' })")
    assert message.startswith("Kontrollen kunne ikke læse teksten.")
    assert "findings" in there(visit, (records()[0],))[0]
