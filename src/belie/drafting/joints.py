"""What joins the clauses of a sentence, and what looks like that and does not."""

import re
from functools import cache

from belie.drafting.verbs import AUXILIARIES, IRREGULAR, PRESENT
from belie.evidence.mentions.saying import SAID

MASK = "\x01"
"""What stands in a masked text for each character within quotation marks."""
_WITH_OBJECTS = frozenset("wrote writes published posted quoted added adds".split())
"""Verbs of saying behind which a thing stands as often as a clause."""


@cache
def goes_on() -> re.Pattern[str]:
    """A comma that ends an aside: the verb of the sentence follows."""
    return re.compile(
        r",\s(?!and\b|or\b|but\b|who\b|which\b)(?:\w+ed|" + "|".join(sorted(IRREGULAR | PRESENT | AUXILIARIES)) + r")\b"
    )


@cache
def aside() -> re.Pattern[str]:
    """ ", he added," within a sentence, which ends no clause."""
    return re.compile(rf",\s(?:he|she|it|they|[A-Z][\w'-]+)\s{SAID},\s")


@cache
def main_verb() -> re.Pattern[str]:
    """The verb of a sentence behind a clause that "who" begins in it: a second one."""
    return re.compile(r"\w[^,;:]*\s(?:was|is|were|are|has|have|had|will|would|can|could)\s(?!who|which)")


@cache
def joint() -> re.Pattern[str]:
    """What stands between two clauses."""
    after = (
        r"(?=(?:it|he|she|they|we|the|an?|its|his|her|their|there|[A-Z]\w*|\d)\b|(?:[a-z-]+\s){1,3}(?:"
        + "|".join(sorted(IRREGULAR | AUXILIARIES))
        + r")\b)"
    )
    said = f"(?:{'|'.join(word for word in SAID[3:-1].split('|') if word not in _WITH_OBJECTS)})"
    return re.compile(
        rf";\s|\s-\s|\s?[\u2013\u2014]\s|:\s|,?\s(?:but|while|whereas|though|although|because)\s|,\s(?:and|so|or)\s|"
        rf"(?P<relative>,?\s(?:which|who|where)\s)|\s(?:and|when|as)\s(?=(?:it|he|she|they|there)\b)|,\s(?:when|"
        rf"as)\s{after}|"
        rf"\b(?:told|tells|warned|warns)\s[^.,;:{MASK}]{{1,40}}\sthat\s|"
        rf"\b{said}\s(?:that\s)?{after}|\bheard\s(?:that\s|(?=(?:he|she|it|they)\s))|"
        rf"\b{said}\s[^.,;:{MASK}]{{1,40}}\sthat\s|,\s(?=(?:it|he|she|"
        rf"they)\s)|"
        rf"\b(?:suggests?|finds?|found|shows?|showed|estimates?|hopes?|believes?|thinks?|insists?|fears?|"
        rf"means?)\sthat\s|"
        rf"\bsuggests?\s(?=half|the|a|\d)|"
        rf",\s(?=(?:(?:the|an?|its|his|her|their)\s)?(?:[\w'-]+,?\s){{1,6}}?(?:{SAID}|decided|ruled|"
        rf"agreed)\b[^,.;:{MASK}]{{0,40}}"
        r"(?:[.]|$))|"
        r"(?<![Bb]etween\s\d{4})"
        r"\sand\s(?=(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds|thousands|"
        r"dozens|"
        r"tens\sof\sthousands)\s(?:[a-z-]+\s){0,2}(?:are|is|was|were|has|have|had|will)\b)"
    )
