"""Places by their definite form: «slagteriet», «kostskolen», «haveforeningen», whatever stands before the ending.

The ending says that it is a place with people of its own. Those that every case speaks of («jobcentret», «skolen»,
«praktikstedet») point at none.
"""

from __future__ import annotations

import re

from casebook.check.sentences import words_of

_ALONE = words_of(
    "eriet savværket teglværket elværket varmeværket gasværket saltværket vandværket biblioteket apoteket "
    "museet kirken kroen teatret teateret biografen fængslet kasernen internatet slottet sygehuset hospitalet "
    "ambassaden akvariet krematoriet brugsen færgen kennelen kolonien herberget værftet smedjen stationen "
    "badet mejeriet havnen grillbaren isbaren bodegaen pizzeriaet kiosken hospice zoo menigheden loppemarkedet "
    "planteskolen redaktionen radioen posthuset moskeen "
    "klosteret klostret stutteriet rideskolen skydebanen cirkusset tivoliet vandrerhjemmet fyret lejrskolen "
    "rensningsanlægget auktionen godset kommandantboligen hundepensionen kattepensionen hestepensionen dyrepensionen "
    "lufthavnen bryggeriet brænderiet stenbruddet grusgraven dambruget fasaneriet hønseriet minkfarmen farmen "
    "herregården observatoriet planetariet palæet"
)
# Only with something before them: «hallen» may be any, «svømmehallen» is the one.
_WITH_A_KIND = words_of(
    "hallen huset gården skolen klubben butikken forretningen salonen hotellet hjemmet centret centeret "
    "fabrikken havnen restauranten arkivet foreningen depotet stalden banen caféen cafeen pladsen kontoret "
    "køkkenet afsnittet gangen værkstedet stedet laugsgården laget kompagniet garnisonen"
)
_MANY = frozenset(
    words_of(
        "batteriet kvarteret kriteriet ministeriet artilleriet tyveriet parteriet galleriet maskineriet "
        "vaskeriet gartneriet "
        "maleriet broderiet cafeteriet kafeteriet draperiet mysteriet hysteriet byggeriet merbyggeriet krydderiet "
        "fyrværkeriet formynderiet hårkløveriet kammerateriet forræderiet guldmageriet medløberiet snedkeriet mikroen "
        "præstationen manifestationen attestationen arbejdsstationen vederlaget nederlaget mellemlaget midtergangen "
        "opslaget forslaget nedslaget udslaget tilslaget overslaget anslaget beslaget afslaget indslaget påslaget "
        "omslaget tidsafsnittet årgangen instedet "
        "sværmeriet drilleriet svineriet skriveriet slaveriet grineriet snakkeriet lotteriet papirnusseriet "
        "arbejdspladsen praktikpladsen parkeringspladsen legepladsen lærepladsen byggepladsen mentorpladsen "
        "markedspladsen holdepladsen folkeskolen sprogskolen daghøjskolen produktionsskolen handelsskolen "
        "erhvervsskolen aftenskolen fagskolen ungdomsskolen privatskolen dagskolen jobcentret jobcenteret "
        "sundhedscentret sundhedscenteret aktivitetscentret aktivitetscenteret ydelsescentret borgercentret "
        "borgercenteret servicecentret virksomhedscentret virksomhedscenteret kommunecentret "
        "beskæftigelsescentret beskæftigelsescenteret ressourcecentret uddannelsescentret misbrugscentret "
        "misbrugscenteret rehabiliteringscentret krisecentret krisecenteret kompetencecentret kursuscentret "
        "kursuscenteret familiecentret socialcentret videnscentret læringscentret rækkehuset sommerhuset "
        "parcelhuset drivhuset fælleshuset krisehuset bofællesskabet skolegården forgården baggården gårdhaven "
        "barndomshjemmet børnehjemmet plejehjemmet fagforeningen boligforeningen grundejerforeningen "
        "arbejdsgiverforeningen lejerforeningen indgangen udgangen tilgangen adgangen overgangen omgangen "
        "fremgangen opgangen nedgangen afgangen gennemgangen igangen undergangen fortgangen medgangen "
        "modgangen forgangen tankegangen arbejdsgangen arbejdskøkkenet lærekøkkenet træningskøkkenet "
        "storkøkkenet praktikstedet arbejdsstedet mødestedet opholdsstedet bostedet botilbuddet værestedet "
        "ventestedet stedet uddannelsesstedet udgangspunktet tjenestestedet hjemstedet sagskontoret "
        "hovedkontoret storrumskontoret hjemmekontoret træværkstedet metalværkstedet cykelværkstedet "
        "syværkstedet værkstedet beskæftigelsesværkstedet tilstedet udstedet gæstehuset cykelbanen "
        "kursusstedet herberget forsorgshjemmet karrierebanen jernbanen kommunekontoret ydelseskontoret døgnstedet "
        "lagerhallen fabrikshallen "
        "produktionshallen idrætslaget bilaget forlaget anlaget underlaget tillaget overlaget mødelokalet"
    )
)
PLACE_ENDINGS = (*_ALONE, *_WITH_A_KIND)  # what a word must hold to be such a place
_IN_ARTICLES = ("et", "en", "n", "t", "let", "len", "ben", "ken")
_LONGEST = 40
_FAR_BACK = 3_000  # characters before a place in which it may have been introduced


def is_an_only_place(word: str) -> bool:
    """True for a place that there is one of, where its kind is said in the definite and nothing else."""
    if len(word) > _LONGEST or word in _MANY:
        return False
    return word.endswith(_ALONE) or (word.endswith(_WITH_A_KIND) and word not in _WITH_A_KIND)


def is_introduced(text: str, at: int, word: str) -> bool:
    """True if a text has spoken of a place of that kind in the indefinite before: «et slagteri»."""
    stems = {word.removesuffix(ending) for ending in _IN_ARTICLES} - {word}
    before = text[max(0, at - _FAR_BACK) : at].lower()
    kinds = "|".join(sorted(map(re.escape, stems)))
    indefinite = rf"\b(?:en|et|nogle|flere|små|andet|anden) (?:[a-zæøå]+ ){{0,2}}(?:{kinds})\b"
    return bool(stems) and re.search(indefinite, before) is not None
