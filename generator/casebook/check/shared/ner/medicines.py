"""Medicines by name, and what is sold under such a name: «Sertralin Krka» is nobody."""

from __future__ import annotations

from casebook.check.context import CheckContext
from casebook.check.shared.ner.words import words_of

_NAMES = (
    "sertralin citalopram escitalopram fluoxetin paroxetin venlafaxin duloxetin mirtazapin agomelatin vortioxetin "
    "quetiapin "
    "olanzapin risperidon paliperidon aripiprazol clozapin litium lithium lamotrigin valproat valproinsyre "
    "pregabalin gabapentin "
    "methylphenidat metylfenidat ritalin medikinet concerta lisdexamfetamin elvanse atomoxetin strattera metadon "
    "buprenorphin "
    "buprenorfin subutex suboxone antabus disulfiram naltrexon campral acamprosat oxazepam diazepam stesolid "
    "alprazolam clonazepam "
    "rivotril zopiclon zolpidem imovane tramadol morfin oxycodon oxycontin fentanyl ketogan insulin methotrexat "
    "prednisolon "
    "levaxin eltroxin levothyroxin warfarin marevan eliquis xarelto keppra levetiracetam carbamazepin oxcarbazepin "
    "topiramat "
    "zyprexa seroquel abilify risperdal cipralex zoloft haldol haloperidol leponex truxal chlorprothixen "
    "zuclopenthixol cisordinol "
    "invega xeplion ozempic wegovy saxenda humira truvada propranolol nozinan phenergan promethazin melatonin "
    "gabapentin "
    "amitriptylin nortriptylin buspiron lyrica sativex modafinil donepezil memantin levodopa sinemet madopar "
    "interferon tysabri"
)
MEDICINES = frozenset(_NAMES.split())


def is_medicine(name: str, context: CheckContext) -> bool:
    """True for a medicine with its maker or form behind it, none of whose words is a first name.

    A copy is sold as substance and maker, «Sertralin Teva» (indlaegssedler.dk, 2018).
    """
    words = words_of(name).lowers
    return bool(words) and words[0] in MEDICINES and context.lists.given.isdisjoint(words)
