"""Rules on addresses that were published once: courses, mails and other people's pages link to them."""

from __future__ import annotations

from casebook.structural_rules.rule import StructuralRule

LOST_PAGE = StructuralRule(
    "adresser/forsvundet-side",
    title="En udgivet side er væk",
    message="Her har der ligget en udgivet side, og nu ligger der ingenting.",
    hint=(
        "Er det en post, der er omdøbt, så skriv det gamle id under «tidligere_id» i den nye. Er den slettet, så læg "
        "den tilbage, og brug «casebook withdraw». En side i content/ lægges tilbage, eventuelt med et link videre. "
        "Skal selve adressen væk, så slet linjen her."
    ),
    why="Kurser og mails linker til siden. En adresse, der er udgivet, skal altid føre til noget.",
)
LOST_RECORD = StructuralRule(
    "adresser/forsvundet-post",
    title="En udgivet post er væk",
    message="Her har der ligget en udgivet post, og nu er den slettet, omdøbt eller kladde igen.",
    hint=(
        "Er den omdøbt, så skriv det gamle id under «tidligere_id» i den nye. Skal den væk, så læg filen tilbage, og "
        "kør «casebook withdraw» med postens id. Er den blevet kladde igen, så gør det samme, eller udgiv den."
    ),
    why=(
        "Kurser og mails linker til posten. Med «tidligere_id» føres læseren videre, og en post, der er trukket "
        "tilbage, siger selv, at den er det."
    ),
)
LOST_PLACE = StructuralRule(
    "adresser/forsvundet-sted",
    title="Et sted på en side er væk",
    message="Denne side har haft et sted, som andre kan have linket til, og nu er det væk.",
    hint=(
        "Er overskriften ændret, så lad den beholde sit gamle id: Det skrives efter overskriften med # foran, som på "
        "de andre sider. Skal stedet væk, så slet det fra linjen her."
    ),
    why="Et link til et sted, der er væk, ender øverst på siden, og læseren finder ikke det, der blev peget på.",
)
