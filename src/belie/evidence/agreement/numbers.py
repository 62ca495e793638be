"""Whether the number of a claim agrees with the numbers that its evidence mentions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from belie.evidence.agreement.disagreement import Disagreement, Passage
from belie.evidence.agreement.reckoning import can_be_reckoned, is_reckoned
from belie.evidence.agreement.stems import stem, stems
from belie.evidence.mentions.kinds import NumberMention, Sort
from belie.evidence.mentions.nouns import looks_plural
from belie.evidence.mentions.numbers import count_list
from belie.evidence.mentions.units import SHORT
from belie.values.quantities import Quantity

_LONGEST_LIST = 12

_FEW = 3
"""Up to this number "a" and "no" may tell how many there are."""

_ANYBODY = stems("people person persons individuals men women souls heads staff")
_SUBSETS = frozenset(
    "full new foreign former female male young old older younger local senior junior permanent temporary "
    "part-time full-time active founding honorary additional public private large small major main key elected "
    "other adult paying regular guest women men international national professional retired injured dead "
    "missing".split()
)
"""With one of these before the noun, a number may be that of some of them."""

_DIFFERENCE = re.compile(
    r"(?i)\s*(?:\w+\s+)?(?:fewer|less|more|higher|lower|larger|smaller)\s+than\s+(?:the|its|their|his|her|in|last|a|it)\b"
)
"""Held against another number that is known, a number is the difference: "26 fewer than the 121 of last year"."""

_BEFORE_THEN = re.compile(r"(?i)[^,;.]{0,40}?\b(?:until|till|by|before)\s+(?:\w+\s+){0,2}(?:1\d{3}|20\d\d)\b")
_NOT_NOW = re.compile(
    r"(?i)\b(?:will|would|used\s+to|plans?\s+to|planned\s+to|formerly|originally|initially)\b[^,;.]{0,40}$"
)
_INHABITANTS = _ANYBODY | stems("inhabitants residents citizens")
_SHARES = stems("share percent percentage rate quota proportion turnout growth inflation unemployment vote support")


def count_disagrees(claimed: Quantity, what: str, passage: Passage) -> Disagreement | None:
    """The number that the evidence gives for what is counted, if no number in it can be the claimed one.

    Numbers that may be added up, a list that may be counted, and words such as "half" or "both" speak for the claim.
    """
    words, numbers = stems(what), passage.numbers
    if not any(one.sure for one in numbers) or any(_may_be(claimed, one) for one in _rivals(claimed, numbers, words)):
        return None
    if is_reckoned(passage, words) or can_be_reckoned(claimed, passage.numbers):
        return None
    chosen = _counting(claimed, numbers, what, passage)
    if chosen is None or (not _fits(chosen, words) and _can_be_listed(claimed, passage)):
        return None
    if _DIFFERENCE.match(passage.plain[chosen.end :]) or _is_of_another_time(passage.plain, chosen):
        return None
    reason = f'"{chosen.text}" is {chosen.quantity.describe()}, not {claimed.describe()}'
    return Disagreement(f"value: {claimed.text}", chosen.text, reason, _is_near(claimed, chosen.quantity))


def _is_of_another_time(text: str, one: NumberMention) -> bool:
    """Whether the words beside a number say that it holds at some other time than now: "had 9 rooms until 2015"."""
    return bool(_BEFORE_THEN.match(text, one.end) or _NOT_NOW.search(text[max(0, one.start - 60) : one.start]))


def _rivals(claimed: Quantity, numbers: Sequence[NumberMention], words: frozenset[str]) -> Iterator[NumberMention]:
    """The numbers that may be the claimed one.

    Beside one of what is counted, others stand for themselves alone, and those of other things for no range. Some of a
    whole that is told before stand for themselves too: "five people, among them two".
    """
    is_told = any(one.sure and _fits(one, words) for one in numbers)
    has_whole = False
    for one in numbers:
        if is_told and not _fits(one, words):
            if claimed.low == claimed.high or not _counts_others(one):
                yield _alone(one)
        else:
            yield _alone(one) if one.sort is Sort.PART and has_whole else one
        has_whole = has_whole or (one.sort is Sort.COUNT and one.sure)


def _alone(one: NumberMention) -> NumberMention:
    """The mention without all that lies above it, if it has no upper end."""
    return replace(one, quantity=replace(one.quantity, high=one.quantity.low)) if one.quantity.high is None else one


def _counts_others(one: NumberMention) -> bool:
    """Whether a number is that of other things."""
    return one.sort is Sort.COUNT and bool(one.noun) and looks_plural(one.noun[-1]) and not _is_general(one)


def _may_be(claimed: Quantity, one: NumberMention) -> bool:
    """Whether a mention may stand for the claimed number. "A" and "no" do so for the smallest numbers alone."""
    if one.quantity.high is not None and one.quantity.high <= 1 and one.quantity.soft:
        return claimed.high is not None and claimed.high <= _FEW and claimed.meets(one.quantity)
    return claimed.meets(one.quantity)


def _is_near(claimed: Quantity, mentioned: Quantity) -> bool:
    """Whether a vague word might be stretched to the claimed number: by a quarter of the bounds of what it means."""
    if not mentioned.soft:
        return False
    high = None if mentioned.high is None else mentioned.high * 5 // 4
    return claimed.meets(Quantity(mentioned.low * 3 // 4, high, True, mentioned.text))


def value_disagrees(value: Decimal, name: str, passage: Passage) -> Disagreement | None:
    """The same for a statement whose value is a number, perhaps with decimals: its property is called `name`."""
    low, high = int(value.to_integral_value("ROUND_FLOOR")), int(value.to_integral_value("ROUND_CEILING"))
    numbers, words, claimed = passage.numbers, stems(name), Quantity(low, high, False, str(value))
    if value < 0 or any(one.value == value or (claimed.meets(one.quantity) and _has_room(one)) for one in numbers):
        return None
    if is_reckoned(passage, words) or can_be_reckoned(claimed, numbers):
        return None
    chosen = next((one for one in numbers if one.sure and _is_value(one, words)), None)
    if chosen is None or chosen.definite:
        return None
    vague = _is_near(claimed, chosen.quantity)
    return Disagreement(f"value: {value}", chosen.text, f'"{chosen.text}" is not {value}', vague)


def _has_room(one: NumberMention) -> bool:
    """Whether a mention stands for other numbers than the one that is written: "more than 12" may be 12.5."""
    low, high = one.value.to_integral_value("ROUND_FLOOR"), one.value.to_integral_value("ROUND_CEILING")
    return one.quantity.soft or (one.quantity.low, one.quantity.high) != (int(low), int(high))


def _is_value(one: NumberMention, words: frozenset[str]) -> bool:
    """Whether a number is in the unit of a property, or in none."""
    if one.unit in ("%", "percent") and words & _SHARES:
        return True
    if "population" in words and not one.unit and one.noun and stem(one.noun[-1]) in _INHABITANTS:
        return True
    return _fits(one, words) or (not one.unit and not one.noun)


def _counting(claimed: Quantity, numbers: Sequence[NumberMention], what: str, passage: Passage) -> NumberMention | None:
    """The number that says how many there are of what is counted; None where nobody can tell.

    Beside a noun of that name only its number counts. Where the name stands elsewhere in the passage, a number of
    something else does not count; where it does not stand there at all, the passage calls it otherwise.
    """
    words = stems(what)
    sure = [one for one in numbers if one.sure and (one.sort is not Sort.MEASURE or _fits(one, words))]
    attached = [one for one in sure if _fits(one, words)]
    if attached:
        is_less = [claimed.high is not None and claimed.high < one.quantity.low for one in attached]
        whole = [one for one, less in zip(attached, is_less, strict=True) if less or not _is_subset(one, words)]
        return whole[0] if whole else None
    counts = [one for one in sure if one.sort is Sort.COUNT and not one.definite and not _is_trifle(one, claimed)]
    place = _first_place(what, passage)
    if place is not None:
        counts = [one for one in counts if one.lead and _is_general(one) and place < one.start]
    return counts[0] if counts else None


def _is_subset(one: NumberMention, words: frozenset[str]) -> bool:
    """Whether a number may be that of some of what is counted: "12 full members"."""
    return any(word in _SUBSETS and stem(word) not in words for word in one.noun)


def _is_trifle(one: NumberMention, claimed: Quantity) -> bool:
    """Whether a small number in words counts something else than a much larger one: "three conductors" of a choir."""
    return one.quantity.low <= 10 and bool(one.noun) and one.in_words and claimed.low > 3 * one.quantity.low


def _is_general(one: NumberMention) -> bool:
    """Whether the noun of a number may be anybody: "a staff of 120 people"."""
    return not one.noun or stem(one.noun[-1]) in _ANYBODY


def _fits(one: NumberMention, words: frozenset[str]) -> bool:
    """Whether what the number counts or measures is called so."""
    if one.unit:
        unit = stem(one.unit)
        return unit in words or SHORT.get(unit) in words
    if not one.noun:
        return False
    named = [stem(word) for word in one.noun]
    return named[-1] in words or (not looks_plural(one.noun[-1]) and any(word in words for word in named))


def _first_place(what: str, passage: Passage) -> int | None:
    """Where the last word of what is counted first stands in the passage; None if nowhere."""
    head = stem(what.replace("_", " ").split()[-1])
    return next((token.start for token in passage.tokens if token.is_word and stem(token.text) == head), None)


def _can_be_listed(claimed: Quantity, passage: Passage) -> bool:
    """Whether the claimed number may be that of things that the passage lists one by one."""
    return 1 < claimed.low <= min(count_list(passage.tokens), _LONGEST_LIST)
