"""Invented identifiers in the spellings that people use.

Written from how people write and not from the rules: otherwise the measurement would confirm what the rules expect.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from casebook.problem import CasebookError

_MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
)  # fmt: skip
_SAID = ("nul", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_TEENS = ("ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten")
_TENS = ("", "", "tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A piece of text, and the part of it (`value`) that identifies a person."""

    kind: str
    text: str
    value: str

    @property
    def start(self) -> int:
        """The offset of the value in the text."""
        return self.text.index(self.value)


class Writer:
    """Writes identifiers of each kind in turn. Deterministic for a seed."""

    def __init__(self, seed: int) -> None:
        try:
            from faker import Faker  # noqa: PLC0415 - for development only
        except ImportError as error:
            raise CasebookError(
                "Målingen bruger pakken Faker, og den er ikke installeret.",
                "Kør «make test» én gang, eller «pip install -r requirements-dev.txt».",
            ) from error
        self.fake = Faker("da_DK")
        self.fake.seed_instance(seed)
        self.random = self.fake.random
        self._count = 0

    def next(self) -> Spelling:
        """The next identifier."""
        kind, write = tuple(_KINDS.items())[self._count % len(_KINDS)]
        self._count += 1
        context, value = write(self)
        return Spelling(kind, context.replace("%", value), value)

    def pick(self, *choices: str) -> str:
        """One of the choices, at random."""
        return str(self.random.choice(choices))

    def digits(self, count: int) -> str:
        """Random digits."""
        return "".join(str(self.random.randrange(10)) for _ in range(count))

    def date(self) -> tuple[int, int, int]:
        """A random date of birth of an adult, as day, month and year."""
        return self.random.randint(1, 28), self.random.randint(1, 12), self.random.randint(1950, 2005)


def in_words(digits: str, *, pairs: bool) -> str:
    """Digits in words, one by one or two by two."""
    step = 2 if pairs else 1
    return " ".join(_number(digits[i : i + step]) for i in range(0, len(digits), step))


def _number(digits: str) -> str:
    if len(digits) == 1 or digits[0] == "0":
        return " ".join(_SAID[int(digit)] for digit in digits)
    ten, unit = int(digits[0]), int(digits[1])
    if ten == 1:
        return _TEENS[unit]
    return f"{'en' if unit == 1 else _SAID[unit]}og{_TENS[ten]}" if unit else _TENS[ten]


def _plain(name: str) -> str:
    return name.lower().encode("ascii", "ignore").decode()


def _cpr(w: Writer) -> tuple[str, str]:
    day, month, year = w.date()
    d, m, y, last = f"{day:02}", f"{month:02}", f"{year % 100:02}", w.digits(4)
    number = w.pick(
        f"{d}{m}{y}-{last}", f"{d}{m}{y}-{last}", f"{d}{m}{y} {last}", f"{d}{m}{y}{last}", f"{d}.{m}.{y}-{last}",
        f"{d}/{m}/{y} - {last}", f"{d} {m} {y} {last}", f"{d}{m}{y} - {last}", f"{d}{m}{y}–{last}",
        f"{d}{m}{y}/{last}",
        f"{d}-{m}-{y}-{last}", f"{d}{m}{y}.{last}", f"{d}{m}{y}-XXXX", f"{d}{m}{y}-xxxx", f"{day + 60}{m}{y}-{last}",
        f"{d}{m}{y}_{last}", f"{d}{m}{year}-{last}", f"{d} {m} {y} {last[:2]} {last[2:]}", f"{d}{m}{y}-{last[:2]}XX",
        " ".join(f"{d}{m}{y}{last}"), " ".join(f"{d}{m}{y}") + " - " + " ".join(last), f"{d}{m}\u200b{y}-{last}",
        in_words(f"{d}{m}{y}{last}", pairs=False), in_words(f"{d}{m}{y}{last}", pairs=True), f"**{d}{m}{y}**-{last}",
        f"{d}&#46;{m}&#46;{y}-{last}", f"{d}{m}{y}\u00ad-{last}",
    )  # fmt: skip
    return w.pick("%", "cpr %", "CPR: %,", "(%)", "cpr-nr. %", "med nummeret %,", "personnummer %."), number


def _birth(w: Writer) -> tuple[str, str]:
    day, month, year = w.date()
    name, y = _MONTHS[month - 1], f"{year % 100:02}"
    value = w.pick(
        f"{day}. {name} {year}", f"{day}. {name} {year}", f"{day:02}.{month:02}.{year}", f"{day}/{month}-{y}",
        f"{year}-{month:02}-{day:02}",
        f"{day:02}{month:02}{y}", f"{day}/{month} {year}", f"{day:02}-{month:02}-{year}", f"{day}.{month}.{y}",
        f"{day}. {name[:3]}. {year}",
        f"{day} {name} {year}", f"{day:02}/{month:02}/{year}",
    )  # fmt: skip
    return w.pick(
        "født den %", "(født %)", "f. %,", "fødselsdato: %", "som er født d. % i byen", "har fødselsdag den %"
    ), value


def _phone(w: Writer) -> tuple[str, str]:
    n = str(w.random.randint(2, 9)) + w.digits(7)
    a, b, c, d = n[:2], n[2:4], n[4:6], n[6:]
    value = w.pick(
        f"{a} {b} {c} {d}", f"{a} {b} {c} {d}", n, f"{a}{b} {c}{d}", f"+45 {a} {b} {c} {d}", f"+45{n}",
        f"0045 {n}", f"(+45) {a}{b} {c}{d}",
        f"{a}.{b}.{c}.{d}", f"{a}-{b}-{c}-{d}", f"{n[:3]} {n[3:5]} {n[5:]}", f"{a}{b}-{c}{d}", in_words(n, pairs=True),
        in_words(n, pairs=False), " ".join(n), f"+45-{n}", f"{a} {b}\u00a0{c} {d}", f"{a}/{b}/{c}/{d}",
        f"45 {a} {b} {c} {d}",
    )  # fmt: skip
    return w.pick("%", "tlf. %", "tlf: %,", "ring på %", "mobil %.", "(%)", "hans nummer er %"), value


def _mail(w: Writer) -> tuple[str, str]:
    user, host = w.fake.ascii_email().split("@")
    name, top = host.rsplit(".", 1)
    value = w.pick(
        f"{user}@{host}", f"{user}@{host}", f"{user.upper()}@{host}", f"{user} @ {host}", f"{user}(at){host}",
        f"{user} [at] {name} [dot] {top}",
        f"{user} snabel-a {name} punktum {top}", f"{user} snabela {host}", f"{user} (snabel-a) {host}",
        f"{user} at {name} dot {top}",
        f"{user}&#64;{host}", f"{user}@\u200b{host}", f"mailto:{user}@{host}", f"{user}@**{name}**.{top}",
        f"{user} krøllealfa {name} prik {top}",
    )  # fmt: skip
    return w.pick("%", "mail: %,", "skriv til % hvis", "(%)", "e-mail %."), value


def _web(w: Writer) -> tuple[str, str]:
    host = f"{_plain(w.fake.last_name())}{w.digits(2)}.{w.pick('dk', 'com', 'net', 'org')}"
    name, top = host.rsplit(".", 1)
    value = w.pick(
        f"https://{host}/om", f"http://www.{host}", f"www.{host}", host, f"{host}/artikel/{w.digits(5)}",
        f"WWW.{host}",
        f"{name} punktum {top}", f"https://www.facebook.com/{name}", f"{name} (dot) {top}",
    )  # fmt: skip
    return w.pick("%", "se %,", "på hjemmesiden % kan", "(%)"), value


def _address(w: Writer) -> tuple[str, str]:
    street, number, town = w.fake.street_name(), str(w.random.randint(1, 199)), w.fake.city()
    code = f"{w.random.randint(2100, 9990)}"
    value = w.pick(
        f"{street} {number}", f"{street} {number}{w.pick('A', 'b', ' C')}",
        f"{street} {number}, {w.random.randint(1, 5)}. {w.pick('tv', 'th', 'mf.')}",
        f"{street} {number}, st. {w.pick('tv.', 'th')}", f"{street} {number}, {code} {town}", f"{code} {town}",
        f"{street.lower()} {number}",
        f"{street} nr. {number}", f"{street} {number}, {w.random.randint(1, 5)}. sal",
    )  # fmt: skip
    return w.pick("%", "bor på %", "adressen er %,", "(%)", "som flyttede til % i foråret"), value


def _account(w: Writer) -> tuple[str, str]:
    iban, reg, number = "DK" + w.digits(16), str(w.random.randint(1000, 9999)), w.digits(10)
    context, value = w.random.choice([
        ("%", iban), ("IBAN %", " ".join(iban[i : i + 4] for i in range(0, 18, 4))),
        ("reg.nr. " + reg + " konto %", number),
        ("konto %", f"{reg} {number}"), ("kontonr. %", f"{reg}-{number}"), ("overføres til %", f"{reg} {number}"),
        ("kontonummer: %", number[:8]),
    ])  # fmt: skip
    return context, value


def _plate(w: Writer) -> tuple[str, str]:
    letters, a, b = w.pick("AB", "CX", "DZ", "HV", "ZT"), w.digits(2), w.digits(3)
    value = w.pick(
        f"{letters} {a} {b}", f"{letters}{a}{b}", f"{letters} {a}{b}", f"{letters}-{a}-{b}", f"{letters.lower()}{a}{b}"
    )
    return w.pick("bilen med nummerpladen %", "i sin bil (%)", "nummerplade %,", "registreringsnummer %"), value


def _other(w: Writer) -> tuple[str, str]:
    n, first, last = w.digits(8), w.fake.first_name(), w.fake.last_name()
    context, value = w.random.choice([
        ("CVR %", n), ("cvr-nr. %,", f"{n[:2]} {n[2:4]} {n[4:6]} {n[6:]}"), ("sagsnr. %", f"20{n[:2]}-{n[2:]}"),
        ("j.nr. %", f"{n[:2]}.{n[2:4]}.00-G01-{n[4:]}"),
        ("journalnummer %", n[:6]), ("på Facebook som %", f"{first} {last}"), ("%",
        f"@{_plain(first)}_{n[:2]}"),
        ("ved %", f"55.{n[:4]}, 12.{n[4:]}"), ("Instagram: %",
        f"{_plain(last)}_{n[:2]}"), ("ved %",
        f"56°{n[0]}2'1{n[1]}\"N 9°3{n[2]}'4{n[3]}\"E"),
    ])  # fmt: skip
    return context, value


def _name(w: Writer) -> tuple[str, str]:
    return w.pick("%", "hos %", "%s mor", "sammen med %"), f"{w.fake.first_name()} {w.fake.last_name()}"


_KINDS: Mapping[str, Callable[[Writer], tuple[str, str]]] = {
    "CPR-nummer": _cpr,
    "fødselsdato": _birth,
    "telefonnummer": _phone,
    "e-mail": _mail,
    "webadresse": _web,
    "adresse": _address,
    "bankkonto": _account,
    "nummerplade": _plate,
    "andet": _other,
    "fuldt navn": _name,
}
