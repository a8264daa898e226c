"""Rules on courses: what the head of a page says of one and what stands on the page are the same."""

from __future__ import annotations

from casebook.structural_rules.rule import StructuralRule

ONE_THING = StructuralRule(
    "felter/kursus-punkt",
    title="Et punkt på kurset skal være én ting",
    message="Et punkt på kurset skal have netop én af: case, metode, tema, ekstern. Et eksternt skal have en titel.",
    hint="Del punktet i flere, eller slet det, der er for meget. Skriv «titel», hvor det er eksternt, og kun dér.",
    why="Hvert punkt bliver én linje på siden og ét link i pakken til Moodle.",
)
NO_EXERCISE = StructuralRule(
    "felter/kursus-øvelse",
    title="Øvelsen er ikke på siden",
    message="Kurset henviser til en øvelse, der ikke har en overskrift på siden.",
    hint="Ret nummeret, eller skriv øvelsen: «### Øvelse 2: Titel (30 minutter) {{: #oevelse-2 }}».",
    why="Linket fra punktet til øvelsen fører ellers ingen steder hen.",
)
NO_EDITION = StructuralRule(
    "felter/kursus-udgave",
    title="Udgaven findes ikke",
    message="Kurset fører til en udgave, der ikke er gemt.",
    hint="Skriv en af dem, der er: {editions}. Eller gem den med «casebook edition».",
    why="Uden udgaven fører kurset til det nyeste, og så er teksten en anden, end den, der underviser, regner med.",
)
OTHER_MINUTES = StructuralRule(
    "felter/kursus-minutter",
    title="Minutterne passer ikke med siden",
    message="Minutterne passer ikke: På siden er der {found}.",
    hint="Ret tallet her eller på siden. Kurset varer, som programmet for dagene siger, og et punkt som dets øvelser.",
    why="Den, der underviser, lægger sin dag efter tallet og ser det først gå galt i rummet.",
)
