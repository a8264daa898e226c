"""Whole sets of answers for the small casebook of the tests; everybody in them is invented."""

from __future__ import annotations

from typing import Any

TOLD: dict[str, Any] = {
    "lov": "konstrueret",
    "historie": "Kvintilla kommer ind ad døren og siger ikke noget.\n\nEfter tre måneder smiler hun.",
    "indsats": "En gang om ugen går de en tur.\n\n- De taler om ugen\n- De aftaler én ting",
    "vendepunkter": [
        {"hvornår": "0 mdr", "hændelse": "Begynder", "retning": "lige"},
        {"hvornår": "3 mdr", "hændelse": "Siger: «Jeg kan godt»", "retning": "op"},
        {"hændelse": "Bliver væk i en uge", "retning": "ned"},
    ],
    "varighed": "Cirka et halvt år",
    "udfald": "delvist",
    "i_dag": "I praktik",
    "fra": "brohjaelp",
    "til": "brohjaelp",
    "fornavn": "Kvintilla",
    "alder": "40-49",
    "køn": "kvinde",
    "familie": ["enlig"],
    "sted": "stevns",
    "årstal": "2024",
    "aktørtype": "forening",
    "aktør": "Foreningen Broen",
    "målgruppe": ["vandrere"],
    "udfordring": ["modvind"],
    "metode": "brobygning",
    "læring": [
        {"læringstype": "virkede", "læring_til": "mentor", "læring_tekst": "At gå ved siden af hinanden."},
        {"læringstype": "virkede-ikke", "læring_til": "leder", "læring_tekst": "Møder: De blev aflyst."},
    ],
    "hvad_ellers": "Det er ikke til at vide.",
    "titel": "En tur om ugen",
    "resumé": "Hun siger ikke noget. Så begynder de at gå.",
}
OF_A_PERSON = {"historie", "vendepunkter", "i_dag", "fra", "til", "fornavn", "alder", "køn", "familie"}
NOBODY = {"titel": "En fast dag om ugen", "resumé": "Der er åbent hver mandag.", "indsats": "Der er åbent hver mandag."}
