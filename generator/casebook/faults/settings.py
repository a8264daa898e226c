"""Faults of mkdocs.yml, as far as the casebook itself reads it."""

from __future__ import annotations

from casebook.faults.fault import Fault

ADDRESS = Fault(
    "felter/adresse-i-mkdocs",
    title="Ikke en webadresse i mkdocs.yml",
    message="Her skulle stå en webadresse.",
    hint="Skriv adressen, som den står i browseren, med https:// foran – eller slet feltet.",
    why="Adressen bliver til links på siderne. Er den forkert, fører de ingen steder hen.",
)
TEXT = Fault(
    "felter/tekst-i-mkdocs",
    title="Ikke en tekst i mkdocs.yml",
    message="Her skulle stå en tekst.",
    hint="Skriv en tekst i feltet, eller slet det.",
    why="Værktøjet bruger feltet til at sige, hvor en side bliver rettet.",
)
