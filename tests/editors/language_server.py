"""A small client of a language server: it opens a text, and asks what may be written at a place and what is wrong."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Any

from tests.processes import run, started

LIMIT = 60  # seconds until the server must have answered
_CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
    },
}


class LanguageServer:
    """A server on a casebook, with the settings that VS Code would give it."""

    def __init__(self, connection: socket.socket, root: Path, settings: Mapping[str, Any]) -> None:
        self.connection, self.root, self.settings = connection, root, settings
        self.stream: BufferedReader = connection.makefile("rb")
        self.asked = 0
        self.wrong: dict[str, list[str]] = {}
        folder = {"uri": root.as_uri(), "name": root.name}
        given = {"processId": None, "rootUri": folder["uri"], "workspaceFolders": [folder]}
        self.ask("initialize", {**given, "capabilities": _CAPABILITIES})
        self.send({"method": "initialized", "params": {}})
        self.send({"method": "workspace/didChangeConfiguration", "params": {"settings": {}}})
        self.messages("cases/ny.yml", "id: ny\n")  # an answer before it has read the settings would be empty

    def offered(self, file: str, text: str) -> list[dict[str, Any]]:
        """Everything that may be written at the end of a text."""
        answer = self.ask("textDocument/completion", self.at_the_end(file, text))
        items: list[dict[str, Any]] = answer["items"] if isinstance(answer, dict) else answer
        return items

    def help(self, file: str, text: str) -> str:
        """The help to what stands at the end of a text."""
        answer = self.ask("textDocument/hover", self.at_the_end(file, text))
        return str(answer["contents"]["value"]) if answer else ""

    def messages(self, file: str, text: str) -> list[str]:
        """Everything that is wrong with a text."""
        address = self.at_the_end(file, text)["textDocument"]["uri"]
        while address not in self.wrong:
            self.take(self.receive())
        return self.wrong[address]

    def at_the_end(self, file: str, text: str) -> dict[str, Any]:
        """Open a text; its last place."""
        address = (self.root / file).as_uri()
        opened = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
        self.send({"method": "textDocument/didOpen", "params": {"textDocument": opened}})
        before, _, last = text.rpartition("\n")
        line = before.count("\n") + ("\n" in text)
        return {"textDocument": {"uri": address}, "position": {"line": line, "character": len(last)}}

    def ask(self, method: str, params: object) -> Any:
        """The answer to a question; what the server asks meanwhile is answered."""
        self.asked += 1
        self.send({"id": self.asked, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.asked and "method" not in message:
                return message["result"]
            self.take(message)

    def take(self, message: Mapping[str, Any]) -> None:
        """Answer the server, or keep what it tells."""
        params = message.get("params", {})
        if message.get("method") == "textDocument/publishDiagnostics":
            self.wrong[params["uri"]] = [one["message"] for one in params["diagnostics"]]
        elif "id" in message:
            known = params.get("items", ()) if message["method"] == "workspace/configuration" else ()
            answer = [self.settings if item["section"] == "yaml" else {} for item in known]
            self.send({"id": message["id"], "result": answer or None})

    def send(self, message: Mapping[str, object]) -> None:
        """Send a message, as JSON-RPC has it."""
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.connection.sendall(b"Content-Length: %d\r\n\r\n" % len(data) + data)

    def receive(self) -> dict[str, Any]:
        """The next message of the server."""
        length = 0
        while line := self.stream.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self.stream.read(length))
        return message


@contextmanager
def language_server(repository: Path, root: Path) -> Iterator[LanguageServer]:
    """The server of VS Code's extension for YAML, on the casebook at `root`, with that casebook's own settings."""
    installed = run([repository / ".ci/node-tools.sh", "tests/editors"])
    assert installed.returncode == 0, installed.stderr
    program = repository / "build/editors/node_modules/yaml-language-server/bin/yaml-language-server"
    given = json.loads((root / ".vscode/settings.json").read_text("utf-8"))
    settings = {"schemas": given["yaml.schemas"], "schemaStore": {"enable": False}, "completion": True, "hover": True}
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(LIMIT)
        port = listening.getsockname()[1]
        node = repository / installed.stdout.strip()
        with started([node, program, f"--socket={port}"]):
            connection, _ = listening.accept()
            connection.settimeout(LIMIT)
            with connection:
                yield LanguageServer(connection, root, {**settings, "validate": True})
