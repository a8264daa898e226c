"""Rebuild the generated word lists and the dictionary, by hand: `.venv/bin/python site_config/wordlists/rebuild.py`.

Only the files named below are written anew; the others are made by hand. The everyday words need wordfreq beside what
the project is developed with (`pip install wordfreq==3.1.1`); without it their file is left as it is.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from math import log10
from pathlib import Path

from faker import VERSION
from simplemma import __version__ as simplemma_version
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from casebook.language.compounds import is_common, is_compound
from casebook.language.dictionary import EVERYDAY_FILE as EVERYDAY
from casebook.language.everyday import lemma_stem
from casebook.language.stems import stem

HERE = Path(__file__).parent
NORDIC = ("da_DK", "no_NO")
OTHERS = (
    "sv_SE", "de_DE", "de_AT", "nl_NL", "nl_BE", "pl_PL", "tr_TR", "ro_RO", "hr_HR", "sl_SI", "cs_CZ", "sk_SK",
    "hu_HU", "fr_FR", "fr_BE", "fr_DZ", "es_ES", "es_MX", "es_CO", "it_IT", "en_US", "en_GB", "en_IE", "en_PK",
    "en_IN", "fi_FI", "is_IS", "lt_LT", "lv_LV", "et_EE", "pt_PT", "pt_BR", "az_AZ", "uz_UZ", "sw", "id_ID", "tw_GH",
    "vi_VN",
)  # fmt: skip
LICENCE = (
    f"# Oprindelse: Faker {VERSION} (https://github.com/joke2k/faker), {{what}}.\n"
    "# Licens: MIT, © Daniele Faraglia og bidragydere.\n"
    "# Genereret af rebuild.py; ret ikke i hånden.\n"
)
DICTIONARY = HERE.parents[1] / "generator/casebook/language/danish_words.txt"
LEMMAS = DICTIONARY.with_name("danish_lemmas.txt")
DICTIONARY_LICENCE = (
    "# Genereret af site_config/wordlists/rebuild.py; ret ikke i hånden.",
    "# Licens: MIT, © Adrien Barbaresi og bidragydere.",
    f"# Oprindelse: simplemma {simplemma_version} (https://github.com/adbar/simplemma), danske ordformer.",
)

EVERYDAY_LICENCE = (
    "# Genereret af site_config/wordlists/rebuild.py; ret ikke i hånden.",
    "# Oprindelse: wordfreq 3.1.1, © 2022 Robyn Speer (https://github.com/rspeer/wordfreq), som blandt andet bygger på",
    "# Wikipedia, OpenSubtitles (https://www.opensubtitles.org), ParaCrawl og Leeds Internet Corpus.",
    "# Ændret: kun de hyppigste danske ord, og ordene i casebogens egne metoder, ordlister og vejledninger; kun",
    "# stammerne, og kun af ord, ordbogen kender. Uden garanti, som licensen siger.",
    "# Licens: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/legalcode).",
)
OFTEN = 3.5  # Zipf: three in a million words, and a little more
OWN_TEXTS = (
    "methods/*.yml", "site_config/vocabulary/*.yml", "content/for/*.md", "content/kurser/*.md", "content/temaer/*.md",
)  # fmt: skip

PASSIVE = ("edes", "ttes", "dtes")
SMALL = re.compile(r"[a-zæøåé]{3,}")
WORD = re.compile(r"[^\W\d_]{1,40}")
NAME = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’-]+")


def main() -> None:
    """Write every generated list."""
    write("fornavne-nordiske.txt", people("first", NORDIC), f"fornavne i {', '.join(NORDIC)}")
    write("fornavne-andre.txt", people("first", OTHERS), f"fornavne i {', '.join(OTHERS)}")
    write("efternavne.txt", people("last", (*NORDIC, *OTHERS)), f"efternavne i {', '.join((*NORDIC, *OTHERS))}")
    write("steder.txt", danish_places(), "byer og lande i da_DK")
    simple = sorted(simple_words(), key=str.encode)
    DICTIONARY.write_text("".join(f"{line}\n" for line in (*DICTIONARY_LICENCE, *simple)), "utf-8")
    pairs = sorted(f"{form} {lemma}" for form, lemma in irregular_forms(set(simple)))
    LEMMAS.write_text("".join(f"{line}\n" for line in (*DICTIONARY_LICENCE, *pairs)), "utf-8")
    if find_spec("wordfreq"):
        stems = sorted({lemma_stem(word) for word in everyday_words() if is_common(word)})
        EVERYDAY.write_text("".join(f"{line}\n" for line in (*EVERYDAY_LICENCE, *stems)), "utf-8")


def people(kind: str, locales: Iterable[str]) -> Iterator[str]:
    """Every first or last name of some locales, each part of a name by itself."""
    for locale in locales:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            if kind in attribute and attribute.endswith(("names", "male", "female", "without_suffix")):
                yield from words(getattr(provider, attribute))


def words(names: object) -> Iterator[str]:
    """The words of names that begin with a capital and are written with Latin letters."""
    for name in names if isinstance(names, (tuple, list, dict)) else ():
        for word in NAME.findall(str(name)):
            if word[0].isupper() and word[1:].islower() | ("-" in word) and LATIN.fullmatch(word):
                yield word


def danish_places() -> Iterator[str]:
    """Danish towns and the countries of the world in Danish."""
    provider = importlib.import_module("faker.providers.address.da_DK").Provider
    yield from (re.sub(r" by$", "", str(place)) for place in (*provider.cities, *provider.countries))


def simple_words() -> Iterator[str]:
    """The Danish word forms that simplemma knows in small letters, without those that two of the others make up."""
    keys = DefaultDictionaryFactory().get_dictionary("da")
    forms = {key.lower() for key in keys if key in {key.lower(), key.lower().capitalize()}}
    words = {form for form in forms if WORD.fullmatch(form) and "é" not in form}
    return (word for word in words if not is_compound(word, words.__contains__))


def irregular_forms(simple: set[str]) -> Iterator[tuple[str, str]]:
    """The forms that have another stem than their lemma («mænd», «mand»); not their genitives and passives."""
    known = DefaultDictionaryFactory().get_dictionary("da")
    lemmas = {form: known[form] for form in simple if form in known and WORD.fullmatch(known[form])}
    irregular = {form: lemma for form, lemma in lemmas.items() if lemma.islower() and stem(form) != stem(lemma)}
    for form, lemma in irregular.items():
        shorter = form.removesuffix("s")
        genitive = form != shorter and (irregular.get(shorter) == lemma or stem(shorter) == stem(lemma))
        if not genitive and not form.endswith(PASSIVE):
            yield form, lemma


def everyday_words() -> Iterator[str]:
    """The words that are frequent in Danish, and those of our own texts that tell of nobody."""
    frequencies = importlib.import_module("wordfreq").get_frequency_dict("da")
    yield from (word for word, often in frequencies.items() if SMALL.fullmatch(word) and log10(often) + 9 >= OFTEN)
    for pattern in OWN_TEXTS:
        for file in sorted(HERE.parents[1].glob(pattern)):
            yield from SMALL.findall(file.read_text("utf-8").lower())


def write(file: str, found: Iterable[str], what: str) -> None:
    """Write a list: its origin and licence, then one word a line, sorted, each once."""
    lines = sorted(set(found))
    (HERE / file).write_text(LICENCE.format(what=what) + "".join(f"{line}\n" for line in lines), "utf-8")
    sys.stdout.write(f"{file}: {len(lines)}\n")


if __name__ == "__main__":
    main()
