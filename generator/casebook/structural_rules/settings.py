"""Rules on mkdocs.yml, as far as the casebook itself reads it."""

from __future__ import annotations

from casebook.structural_rules.rule import StructuralRule

ADDRESS = StructuralRule(
    "felter/adresse-i-mkdocs",
    title="Ikke en webadresse i mkdocs.yml",
    message="Her skulle stå en webadresse.",
    hint="Skriv adressen, som den står i browseren, med https:// foran – eller slet feltet.",
    why="Adressen bliver til links på siderne. Er den forkert, fører de ingen steder hen.",
)
TEXT = StructuralRule(
    "felter/tekst-i-mkdocs",
    title="Ikke en tekst i mkdocs.yml",
    message="Her skulle stå en tekst.",
    hint="Skriv en tekst i feltet, eller slet det.",
    why="Værktøjet bruger feltet til at sige, hvor en side bliver rettet.",
)
FOREIGN = StructuralRule(
    "felter/fremmed-adresse-i-mkdocs",
    title="En fil fra et fremmed sted i mkdocs.yml",
    message="Her hentes en fil, som ikke ligger i mappen her.",
    hint="Slet linjen. Skal filen bruges, så læg den i site_config/theme/, og skriv dens sti.",
    why="Et program udefra kunne vise hvad som helst, som om siden selv sagde det, og værten ser, hvem der læser med.",
)
NOT_IN_MENU = StructuralRule(
    "felter/ukendt-i-menuen",
    title="Et navn til noget, der ikke er i menuen",
    message="Adressen er ikke i menuen.{suggestion}",
    hint="Skriv adressen på en side, der står under «nav» i mkdocs.yml, for eksempel «/find/», eller slet punktet.",
    why="Ellers bliver navnet ikke brugt nogen steder, og menuen hedder det gamle.",
)
SETTING = StructuralRule(
    "felter/indstilling-i-mkdocs",
    title="En indstilling i mkdocs.yml, som ikke kan bruges",
    message="Feltet «{name}» kan ikke bruges i en casebog.",
    hint="Slet feltet og det, der hører til det. {reason}",
    why="Nogle af MkDocs' indstillinger kører programmer, eller laver adresserne om, så sidens links dør.",
)
