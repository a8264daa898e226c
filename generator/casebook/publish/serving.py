"""The port of a server on an editor's own machine, and the hosts that it answers to."""

from __future__ import annotations

import errno
import ipaddress
import re
import socket
from collections.abc import Callable, Iterable
from typing import Any

from casebook.problem import CasebookError

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

_ADDRESS = re.compile(r"(?:\[(?P<six>[0-9a-fA-F:.]+)\]|(?P<host>[^:\s/\[\]]+)):(?P<port>[0-9]{1,5})")
_HIGHEST = 65_535
_WRITE = "Skriv vært og port, for eksempel «--address 127.0.0.1:8001»."


def host_and_port(address: str) -> tuple[str, int]:
    """«127.0.0.1:8000», «[::1]:8000» in two. CasebookError where it is no address."""
    match = _ADDRESS.fullmatch(address)
    if not match or not 0 < int(match["port"]) <= _HIGHEST:
        raise CasebookError("Adressen kan ikke bruges.", _WRITE)
    return match["six"] or match["host"], int(match["port"])


def refuse_others(host: str) -> None:
    """CasebookError where others than the person at this machine could ask: drafts are not for them."""
    try:
        is_own = host.casefold() == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_own = False
    if not is_own:
        raise CasebookError(
            "Kladder kan kun vises på din egen maskine.", "Slet «--address», eller skriv «--address 127.0.0.1:8001»."
        )


def refuse_taken(host: str, port: int) -> None:
    """CasebookError where nothing can be shown at an address; better said before the site is built than after."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server itself does
        try:
            tried.bind((host, port))
        except OSError as error:
            raise CasebookError(*_why(error, port)) from error


def _why(error: OSError, port: int) -> tuple[str, str]:
    if error.errno == errno.EADDRINUSE:
        other = port + 1 if port < _HIGHEST else port - 1
        return (
            f"Siden kan ikke vises: Port {port} er i brug af et andet program.",
            f"Måske vises siden allerede i et andet vindue. Vælg ellers en anden port: «--address 127.0.0.1:{other}».",
        )
    if error.errno == errno.EACCES:
        return f"Siden kan ikke vises: Du må ikke bruge port {port}.", "Vælg en port over 1023. " + _WRITE
    return "Siden kan ikke vises på den adresse.", _WRITE


def for_own_host_only(application: Application, host: str) -> Application:
    """The application, which answers only who asks for it by number, as localhost, or by the name it was given.

    A page on the web can have a name that leads to this machine (DNS rebinding), and would read what is not published.
    """

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if _is_own(str(environ.get("HTTP_HOST", "")), host):
            return application(environ, start_response)
        start_response("421 Misdirected Request", [("Content-Type", "text/plain; charset=utf-8")])
        return ["Siden vises kun på sin egen adresse, for eksempel http://127.0.0.1:8000/.\n".encode()]

    return answer


def _is_own(asked: str, host: str) -> bool:
    name = asked.rpartition(":")[0] if re.search(r":[0-9]+\Z", asked) else asked
    name = name.strip("[]").rstrip(".").casefold()
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name in {"localhost", host.casefold()}
    return True
