"""Clauses around a number without a noun: if it is their subject, or stands where only people can stand."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention, Tokens
from casebook.check.shared.counts.group_setting import GroupSetting, is_group, is_place
from casebook.check.shared.words.people_words import FUNCTION, Counted, counted, is_time
from casebook.check.shared.words.word_classes import is_participle, is_verb

_SIGNS = ("", "\n", ".", ",", ";", ":", "(", "!", "?", "–", "-", "*", "•", ">", "»", "«", '"', "”", "“", "'")
_BOUNDARIES = frozenset((*_SIGNS, "og", "men", "mens", "samt", "hvor", "så", "at", "hvoraf", "fordi", "da"))
_ADVERBS_WORDS = (
    "kun blot bare nu stadig fortsat allerede også pt desuden endnu altså faktisk vist alt i p t sølle desværre lige "
    "heldigvis efterhånden vel jo nok snart igen samlet altid måske alligevel ellers kl aktuelt blandt andet netop ca "
    "cirka dag øjeblikket tiden for år tirsdag"
)
_ADVERBS = frozenset(_ADVERBS_WORDS.split()) | {"."}
_IN_PHRASES = {"i": {"alt", "dag", "øjeblikket", "år"}, "for": {"tiden"}}
_SINGULAR = frozenset({"hun", "han", "jeg", "du", "man", "den", "det", "hende", "ham", "mentoren", "vi", "de"})
_FRONT_WORDS = (
    "i på fra blandt hos af til ved efter før inden siden under over med for der dengang bagefter nu så her derefter "
    "undervejs senere da ud foruden udover sammen desværre heldigvis bortset trods ifølge snart alligevel om langs "
    "omkring bag foran mandag tirsdag onsdag torsdag fredag sidste næste hele hver dagen ugen måneden imens samtidig "
    "derudover herudover herefter derfor også desuden endelig tilbage inde ude hjemme oppe nede"
)
_FRONTS = frozenset(_FRONT_WORDS.split())
_PARTITIVE = frozenset({"af", "blandt", "ud"})
_MODALS = frozenset({"skal", "kan", "må", "bør", "skulle", "kunne", "vil", "ville"})
_PARTICIPLE = pattern(r"[a-zæøå]{2,}(?:et|t|ede)|i|på|til|ved|uden|fra")
_ACTS = pattern(
    r"(?:svarede|sagde|satte|takkede|ønskede|ønsker|overvejer|overvejede|underskrev|udeblev|flyttede|meldte|deltog|mødte|"
    r"afleverede|klagede|gennemførte|bestod|oplevede|mente|ryger|røg|drak|skrev|forlod|håbede|savnede|turde|tør|døde|bor|boede)"
)
_SAYING = pattern(r"besked|svar|afbud|fravær|tilsagn|samtykke|tilbagemelding(?:er)?|ja|nej|høre?t?|indgået|mødet?")
_TAKEN = frozenset({"med", "til", "videre", "tilbage", "fra", "ind", "ud", "for", "i", "på", ","})
_COME = pattern(r"(?:kom|dukkede?r?|mødte|møder|meldte|sad|sidder|begyndte|startede|deltog|udeblev|bor|boede|troppede)")
HUMAN = pattern(
    r"(?:svar|sagde|siger|sat|takke|ønske|overveje|underskr|udeble|fandt|finder|flytte|stoppe|fortsat|fortsæt|begynd|"
    r"start|søg|vælg|valgt|fravalg|meld|deltog|deltag|mød|aflever|klag|bor|døde|rejs|gennemfør|bestod|består|afbr[yø]d|"
    r"oplev|føl|mener|mente|synes|syntes|kender|kendte|ryger|røg|drak|drikke|sov|talte|taler|kører|kørte|arbejd|læs|skrev|"
    r"vend|forlod|sprang|droppe|fast|håbe|glæd|savne|mist|tabt|fik|får|blev|bliver|har|havde|kom|kommer|gik|går|vil|ville|"
    r"tør|turde|nåede|når|magte|bidrog|bidrage|klare|lykke|lever|sad|sidder|stod|lærte|lærer|brugte|sygemeld|udgik|udgår|"
    r"ankom|benytte|brød|tog|tager|holdt|gav|giver|skændtes|gift|ventede|venter|rydde|hjælp|passe|hente|bærer|forsvandt|faldt|falder).*"
)
_NUMBER_IS = frozenset({"et", "en", "nok", "for", "bedre", "mange", "det", "ikke", "lidt", "også"})
_THANKS = pattern(
    r"farvel|velkommen|besked|tilsagn|bevil[a-z]*|afslag|tillykke|hjælp|støtte|hilse[a-z]*|pålæg|rykkere?|kontakt(?:en)?"
)
HAVE = frozenset({"har", "havde", "er", "var", "blev", "fik", "mangler"})
PLACES = frozenset({"i", "på", "ved", "fra", "hos", "bag"})
_GOES_ON = frozenset(
    {"af", "der", "som", "på", "i", "fra", "ved", "hos", "med", "uden", "til", "aldrig", "altid", "ikke", "slet"}
)
_THINGS_THERE = pattern(
    r"menuen|programmet|bordet|hylden|væggen|skalaen|dagsordenen|tavlen|kortet|trappen|plakaten|tapetet|"
    r"posen|skabet|mappen|kassen|lommen|tasken|køleskabet|skuffen|bunken|stakken|æsken|pakken|"
    r"kommunen|jobcentre?t|"
    r"jobcenteret|ledelsen|regionen|forvaltningen|fagforeningen|a-kassen|politiet|pressen"
)
_FAR = 12  # tokens
_GAP = 4


class Clauses:
    """The clauses of a text, as far as its numbers need them."""

    def __init__(self, tokens: Tokens, setting: GroupSetting) -> None:
        self._tokens = tokens
        self._setting = setting

    def before(self, at: int) -> int:
        """The token before a number, in front of «kun», «stadig», «i dag» and their like."""
        at -= 1
        while self._is_adverb(at):
            at -= 1
        return at

    def _is_adverb(self, at: int) -> bool:
        word, behind = self._tokens.word(at), self._tokens.word(at + 1)
        if word not in _ADVERBS:
            return False
        if word == ".":
            return self._tokens.word(at - 1) in {"p", "t", "pt", "ca"}
        if word in _IN_PHRASES:
            return behind in _IN_PHRASES[word]
        return word not in {"alt", "dag", "øjeblikket", "år", "tiden"} or self._tokens.word(at - 1) in {"i", "for"}

    def opens(self, at: int) -> bool:
        """True if a clause begins with a number, but for «kun» and its like."""
        return self._tokens.word(self.before(at)) in _BOUNDARIES or self._tokens.word(at - 1) in _BOUNDARIES

    def goes_on(self, behind: int) -> bool:
        """True for what may follow people who open a clause: «tre nu har», «én på grund af barsel», «to aldrig»."""
        word, *others = (*self._tokens.lower[behind : behind + _GAP], "")
        if word in {"er", "var", "bliver"} and others[0] in _NUMBER_IS:
            return False  # «tre er et godt tal»
        if is_verb(word) or is_participle(word):
            return True
        if word in _GOES_ON:
            later = self._tokens.mentions_before(behind + 2, 1)
            return not any(mention.at == behind + 1 for mention in later)  # «to på seks meter»
        if word == "(":  # «3 (33 %) er i job»
            return "%" in self._tokens.lower[behind : behind + 2 * _GAP]
        if word == ",":
            return others[0] in {"alle", "heraf", "hvoraf", "begge"}
        return word.isalpha() and others[0].isalpha() and any(map(is_verb, others[:2]))

    def is_human_subject(self, few: NumberMention) -> bool:
        """True for «tre nu har underskrevet», «to overvejer det», «én er kommet i lære»: people who do something."""
        if few.is_weak and few.value == 1:
            return False
        if not self.opens(few.at):
            return False
        for i in range(few.behind, few.behind + 2):
            word = self._tokens.word(i)
            if word in {"er", "var", "bliver"}:
                return bool(_PARTICIPLE.fullmatch(self._tokens.word(i + 1))) and self._tokens.word(i + 1) != "nok"
            if is_verb(word) or (word in FUNCTION and word.endswith("te")):  # «fire gennemførte forløbet»
                return bool(HUMAN.fullmatch(word))
            if word not in FUNCTION:
                return False
        return False

    def acts(self, few: NumberMention) -> bool:
        """True for «to satte kryds i nej», whatever was counted before: a thing does none of it."""
        verb = self._tokens.word(few.behind)
        is_counted = few.value > 1 or not few.is_weak
        return is_counted and self.opens(few.at) and bool(_ACTS.fullmatch(verb)) and is_verb(verb)

    def is_from_group(self, behind: int) -> bool:
        """True for «tre fra ungeholdet», «to på det hold»."""
        words = self._tokens.lower[behind : behind + _GAP]
        if words[:1] == ("fra",) and (words[1:2] in {("os",), ("jer",), ("jeres",)} or any(map(is_place, words[1:3]))):
            return True
        return bool(words) and words[0] in PLACES and any(map(is_group, words[1:3]))

    def is_behind_people(self, few: NumberMention) -> bool:
        """True for «besked fra fire», «fravær hos tre», «vi tog fire med», «underviseren har indberettet to»."""
        tokens, at = self._tokens, self.before(few.at)
        behind = tokens.word(few.behind)
        if tokens.word(at) in {"fra", "hos", "for"} and not behind.isalpha():
            return bool(_SAYING.fullmatch(tokens.word(at - 1)))
        if tokens.word(at) == "til" and _THANKS.fullmatch(tokens.word(at - 1)):
            return True
        is_who = behind == "," and tokens.word(few.behind + 1) in {"der", "som"}
        if is_who and tokens.word(at) in {"af", "fra", "med", "hos", "for"}:
            return bool(HUMAN.fullmatch(tokens.word(few.behind + 2)))
        if tokens.word(at) == "hos" and behind in FUNCTION:
            return True
        is_verb_before = is_verb(tokens.word(at)) or is_participle(tokens.word(at))
        subject = tokens.word(at - 1 - (tokens.word(at - 1) in HAVE))
        return is_verb_before and subject == "vi" and behind in _TAKEN and few.value > 1

    def there_come(self, few: NumberMention) -> bool:
        """True for «der dukkede to op», «i dag mødte der tre»: what only people do, whatever is around it."""
        at = self.before(few.at)
        pair = {self._tokens.word(at), self._tokens.word(at - 1)}
        return "der" in pair and any(map(_COME.fullmatch, pair))

    def is_place_of_people(self, behind: int) -> bool:
        """False for «fire på menuen»: where things are."""
        if self._tokens.word(behind) not in PLACES:
            return True
        return not any(map(_THINGS_THERE.fullmatch, self._tokens.lower[behind + 1 : behind + 3]))

    def is_after_verb(self, few: NumberMention) -> bool:
        """«Der kom 2 til kurset», «af holdet fik to plads på hotellet», «da det var omme, søgte fire ind»."""
        tokens = self._tokens
        verb = self.before(few.at)
        if tokens.word(verb) in {"der", "fremmødt", "tilmeldt", "henvist", "mødt"}:  # «desuden var der to»
            verb -= 1
        if not is_verb(tokens.word(verb)):
            return tokens.word(verb) in {"fra", "for", "hos", "svar"} and self._has_people_behind(few)
        if tokens.word(verb) in _MODALS:
            return False
        first = self._first(verb)
        if verb < self.before(few.at):  # «sad der altid to»
            return True
        if first == verb:
            return tokens.word(first - 1) == "," and first - 1 > self._setting.begin(few.at) + 1
        return self.is_partitive(few) or self._is_fronted(first, verb)

    def _is_fronted(self, first: int, verb: int) -> bool:
        """True for «af holdet fik», «i gruppen røg»: what stands before a verb is not its subject."""
        tokens = self._tokens
        is_front = tokens.lower[first] in _FRONTS or any(
            is_time(word) and not word.startswith("gang") for word in tokens.lower[first:verb]
        )
        if not is_front or not _SINGULAR.isdisjoint(tokens.lower[max(verb - 2, first) : verb]):
            return False
        is_name = tokens.all[verb - 1].text[:1].isupper()
        return verb - first == 1 or not is_name or tokens.word(verb - 2) in _FRONTS

    def _has_people_behind(self, few: NumberMention) -> bool:
        """True for «svar fra 3 af kursisterne», «faldt for tre», but not for «fra tre til fem»."""
        return self._tokens.word(few.behind) not in {"til", "-"} and self._setting.has_group(few.at)

    def is_partitive(self, few: NumberMention) -> bool:
        """True for a sentence that begins with some people of whom a number is a part: «af de unge har én en dom»."""
        begin = self._setting.begin(few.at)
        if self._tokens.word(begin) not in _PARTITIVE:
            return False
        of = begin + 1 + (self._tokens.word(begin + 1) == "af")
        words = self._tokens.lower[of : of + _GAP]
        speaks = bool(words) and (words[0] in {"dem", "os", "jer"} or is_group(words[0]) or is_place(words[0]))
        if words[:1] and words[0] in {"de", "vores"}:
            what, _ = counted(self._tokens.words_behind(of + 1))
            speaks = speaks or what in {Counted.PEOPLE, Counted.UNSAID}
        return speaks and few.what is Counted.UNSAID

    def _first(self, verb: int) -> int:
        first = verb
        while verb - first < _FAR and self._tokens.word(first - 1) not in _BOUNDARIES - {"da", "så"}:
            first -= 1
        return first
