"""Whether the number of an ordinal claim agrees with the ordinals that its evidence mentions."""

import re
from collections.abc import Collection

from belie.evidence.agreement.disagreement import Disagreement, Passage
from belie.evidence.agreement.stems import stem, stems
from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.values.quantities import Quantity

_FIRST = frozenset("inaugural maiden opening debut first-ever initial premiere founding".split())
_BESIDE = re.compile(r"(?i)\b(?:after|before|since|follow\w*|preced\w*|succeed\w*|ahead of)\s+(?:\w+\s+){0,2}$")
"""What comes before or after an ordinal, as in "one after the 30th", has another number."""

_ITEMS = stems("session sessions edition meeting round conference congress summit assembly annual installment")


def ordinal_disagrees(claim: Claim, passage: Passage, entities: Entities) -> Disagreement | None:
    """The ordinal that the evidence gives in place of the claimed number, if no number in it can be that one."""
    number = claim.number("number")
    if number is None or not passage.ordinals:
        return None
    if any(one.number == number for one in passage.ordinals):
        return None
    if any(Quantity(number, number, False, "").meets(one.quantity) for one in passage.numbers):
        return None
    if number == 1 and any(token.low in _FIRST for token in passage.tokens):
        return None
    known = stems(" ".join(entities.name(claim.ref(key)) for key in ("series", "item"))) | _ITEMS
    sure = [one for one in passage.ordinals if one.sure]
    attached = [one for one in sure if _names(one.noun, known)]
    if not attached and any(stem(token.text) in known for token in passage.tokens if token.is_word):
        return None
    chosen = next(iter(attached or [one for one in sure if one.number > 3]), None)
    if chosen is None or _BESIDE.search(passage.plain[: chosen.start]):
        return None
    return Disagreement(f"number: {number}", chosen.text, f'"{chosen.text}" is number {chosen.number}, not {number}')


def _names(noun: Collection[str], known: frozenset[str]) -> bool:
    return bool(stems(" ".join(noun)) & known)
