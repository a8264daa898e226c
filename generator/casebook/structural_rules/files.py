"""Rules on files: readable, of a permitted kind, size and encoding."""

from __future__ import annotations

from casebook.problem import Level
from casebook.structural_rules.rule import StructuralRule

EMPTY = StructuralRule(
    "fil/tom",
    title="Tom fil",
    message="Filen er tom.",
    hint=(
        "Skriv indholdet, eller slet filen. «casebook new» laver en skabelon til en case eller en metode. I et "
        "register uden noget i skrives [] på en linje."
    ),
    why="En tom fil er som regel en fil, der ikke blev gemt færdig.",
)
NOT_A_FILE = StructuralRule(
    "fil/ikke-en-fil",
    title="Ikke en almindelig fil",
    message="Her ligger noget, der ikke er en almindelig fil.",
    hint="Flyt det væk. I mappen må der kun ligge filer, der ender på {ending}.",
    why="Mapper, enheder og rør med et filnavn kan ikke læses som en post og kan få værktøjet til at hænge.",
)
SYMLINK = StructuralRule(
    "fil/symbolsk-lænke",
    title="Symbolsk lænke",
    message="Filen er en symbolsk lænke til en anden fil.",
    hint="Læg selve filen her i stedet for lænken.",
    why="En lænke kan pege ud af samlingen, og så ville noget blive udgivet, som ingen har gennemgået.",
)
TOO_LARGE = StructuralRule(
    "fil/for-stor",
    title="For stor fil",
    message="Filen er større end {limit} kB.",
    hint="Del den op i flere poster. Billeder og bilag hører til under content/.",
    why="En post er tekst til at læse. Er den så stor, er der sandsynligvis kommet noget andet med.",
)
UNREADABLE = StructuralRule(
    "fil/kan-ikke-læses",
    title="Filen kan ikke læses",
    message="Filen kunne ikke læses. Den er måske slettet, flyttet eller låst, mens værktøjet kørte.",
    hint="Se efter, om filen er der, og om du har lov til at læse den. Kør så kommandoen igen.",
    why="Det, der ikke kan læses, kan ikke kontrolleres, og må derfor heller ikke udgives.",
)
ENCODING = StructuralRule(
    "fil/tegnkodning",
    title="Forkert tegnkodning",
    message="Filen er ikke gemt som UTF-8. {guess}",
    hint="Åbn filen, og gem den igen med tegnkodningen UTF-8.",
    why="Med en anden tegnkodning bliver æ, ø og å til andre tegn, og navne kan smutte forbi kontrollen.",
)
CONTROL_CHARACTER = StructuralRule(
    "fil/styretegn",
    title="Usynligt styretegn",
    message="Her står et usynligt styretegn, eller en kode for et, som ikke må være i filen.",
    hint="Slet tegnet eller koden. Det følger ofte med, når tekst er kopieret fra et andet program.",
    why="Styretegn kan skjule tekst for den, der læser, og for kontrollen, vende den om eller gøre en adresse farlig.",
)
CONTENT_KIND = StructuralRule(
    "fil/filtype",
    title="Filen kan ikke ligge i content/",
    message="I content/ må der kun ligge sider (.md) og billeder (.png, .jpg, .jpeg, .webp, .gif, .avif).",
    hint="Flyt filen væk. Skal indholdet frem på siden, så skriv det i en .md-fil, eller gem det som et billede.",
    why="Alt i content/ bliver lagt på siden, som det er. Andre filer kan være programmer, og ingen regel læser dem.",
)
ACTIVE = StructuralRule(
    "fil/aktivt-indhold",
    title="Noget, der kan køre",
    message="Her står noget, der kan køre som et program, eller som siden ikke må indeholde.",
    hint="Slet det. En side må have tekst, billeder og lænker, der begynder med https:, http:, mailto: eller tel:.",
    why="Siden er offentlig. Et program i den kunne vise læseren hvad som helst, som om siden selv sagde det.",
)
FRONT_MATTER = StructuralRule(
    "fil/sidehoved",
    title="Ukendt linje i sidens hoved",
    message="Sidens hoved, mellem de to linjer med ---, har et felt, der ikke findes.{suggestion}",
    hint="Slet feltet. Der kan stå: {known}.",
    why="Andre felter bestemmer over sidens skabelon, programmer og adresse, og de hører ikke til i en side.",
)
FILE_NAME = StructuralRule(
    "fil/filnavn",
    title="Filnavnet duer ikke som adresse",
    message="Filnavnet kan ikke bruges som id og adresse.",
    hint="Brug små bogstaver a-z, tal og bindestreger, og slut på .yml – for eksempel «naestved-morgenholdet.yml».",
    why="Filnavnet bliver til sidens adresse, og den må aldrig afhænge af, hvordan æ, ø og å skrives.",
)
SUBFOLDER = StructuralRule(
    "fil/undermappe",
    title="Fil i en undermappe",
    message="Filen ligger i en undermappe, og dér bliver ingen post udgivet.",
    hint="Er det en post, så flyt den op i {folder}/. Ellers flyt den et andet sted hen, eller slet den.",
    why="En posts adresse er dens filnavn, så alle poster ligger side om side. Offentlig er den, hvor den end ligger.",
)
NO_TEXT = StructuralRule(
    "fil/ikke-tekst",
    title="En fil, som ingen kan læse efter",
    message="Filen er hverken tekst, billede eller skrifttype, så ingen kan se efter, hvad den rummer.",
    hint="Flyt den et andet sted hen. Skal den med, så gem den som tekst eller som billede.",
    why="Alt i et offentligt repositorium kan hentes. Et regneark eller et arkiv kan rumme navne, som ingen regel ser.",
)
SEALED = StructuralRule(
    "fil/kan-ikke-åbnes",
    title="En fil, der ikke kan åbnes",
    message="Filen kan ikke åbnes, så ingen kan se efter, hvad der ligger i den.",
    hint="Den er i stykker eller har en adgangskode. Lav den igen uden adgangskode, eller flyt den væk.",
    why="Det, der ligger i et arkiv, et regneark eller en PDF, bliver udgivet sammen med filen og skal læses først.",
)
TOO_MUCH_INSIDE = StructuralRule(
    "fil/for-meget-i-filen",
    title="For meget i én fil",
    message=(
        "Pakket ud fylder filen mere end {megabytes} MB, den har mere end {files} filer i sig, eller der ligger "
        "arkiver i arkiver i for mange lag."
    ),
    hint="Del den op i flere filer, og pak ikke arkiver ind i arkiver.",
    why="Alt, hvad der ligger i filen, skal læses, før den udgives. En lille fil kan rumme næsten hvad som helst.",
)
UNUSED = StructuralRule(
    "fil/ingen-læser",
    title="En fil, som ingen læser",
    message="Filen bliver ikke læst, så det, der står i den, kommer ingen steder.{suggestion}",
    hint="Skriv det i en af de filer, der bliver læst her: {read}. Er det noget helt andet, så flyt filen.",
    why="Et register har et fast navn. Hedder filen noget andet, er intet i den med, og intet ser forkert ud.",
    level=Level.ADVICE,
)
