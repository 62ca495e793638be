"""The numbers that a text mentions, with what they count or measure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from belie.evidence.mentions.amounts import Amount, read_amount
from belie.evidence.mentions.kinds import NumberMention, Sort
from belie.evidence.mentions.modifiers import hull, modifier_after, modifier_before, vague_plural
from belie.evidence.mentions.number_context import Context
from belie.evidence.mentions.number_sorts import classify
from belie.evidence.mentions.tokens import Token, low
from belie.evidence.mentions.units import DEFINITE, LINKED_AT, LINKED_TO, LINKS
from belie.values.quantities import Quantity

_RANGE_SIGNS = ("-", "\u2013")
_FEW = {
    **dict.fromkeys(("several", "many", "numerous", "various", "multiple", "countless", "few", "some"), (2, None)),
    **dict.fromkeys(("handful", "any", "most"), (1, None)),
    **dict.fromkeys(("both", "couple", "pair", "duo", "twins", "brace"), (2, 3)),
    **dict.fromkeys(("trio", "triplets", "treble", "hat-trick", "thrice"), (3, 3)),
    **dict.fromkeys(("quartet", "foursome"), (4, 4)),
    **dict.fromkeys(("quintet",), (5, 5)),
    **dict.fromkeys(("sextet",), (6, 6)),
    **dict.fromkeys(("no", "none", "nobody", "zero", "nil", "neither", "nothing", "without", "never"), (0, 0)),
    **dict.fromkeys(("a", "an", "single", "sole", "lone", "only", "once", "each", "every", "another"), (1, 1)),
    "twice": (2, 2),
}
"""Words that may stand for a number, and the least and the most that they may."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A number or a range with its modifiers: its first token, the one after it, and what it may stand for."""

    amount: Amount
    first: int
    end: int
    quantity: Quantity
    is_score: bool = False


def read_numbers(text: str, tokens: Sequence[Token], taken: Collection[int]) -> list[NumberMention]:
    """The numbers of a plain text, in order; `taken` are the tokens that are part of something else, such as a date.

    Words that may stand for a number ("several", "both", "a") are mentions that are not sure.
    """
    found, at = list[_Found](), 0
    while at < len(tokens):
        one = None if at in taken else _read_at(tokens, at, taken)
        if one:
            found.append(one)
        at = max(one.end, at + 1) if one else at + 1
    inside = {place for one in found for place in range(one.first, one.end)}
    words = [
        _unsure(token, *_FEW[token.low])
        for place, token in enumerate(tokens)
        if token.low in _FEW and place not in inside and place not in taken
    ]
    return sorted([*(_mention(text, tokens, one) for one in found), *words], key=lambda mention: mention.start)


def _read_at(tokens: Sequence[Token], at: int, taken: Collection[int]) -> _Found | None:
    plural = vague_plural(tokens, at)
    if plural:
        quantity, end = plural
        amount = Amount(Decimal(quantity.low), at, end, in_words=True)
        return _widened(tokens, _Found(amount, at, end, quantity))
    first = read_amount(tokens, at)
    return None if first is None else _range(tokens, first, taken)


def _range(tokens: Sequence[Token], first: Amount, taken: Collection[int]) -> _Found:
    """The number with its modifiers, or the range that it begins: "10-20", "three or four", "between 10 and 20"."""
    kind, start = modifier_before(tokens, first.first)
    joint = low(tokens, first.end)
    between = low(tokens, start - 1) == "between"
    if joint in (*_RANGE_SIGNS, "to", "or") or (joint == "and" and between):
        second = first.end + 1 < len(tokens) and first.end + 1 not in taken and read_amount(tokens, first.end + 1)
        if second:
            return _join(tokens, first, second, kind, start)
    after, end = modifier_after(tokens, first.end)
    text = " ".join(token.text for token in tokens[start:end])
    return _Found(first, start, end, hull(first, kind or after, text))


def _join(tokens: Sequence[Token], first: Amount, second: Amount, kind: str, start: int) -> _Found:
    """Both ends and all between, with what their modifier adds; "1 to 2 million" may begin at 1 or at a million."""
    text = " ".join(token.text for token in tokens[start : second.end])
    ends = [hull(one, kind, text) for one in (first, second)]
    highs = [one.high for one in ends if one.high is not None]
    is_soft = first.doubtful or second.doubtful or ends[0].soft
    quantity = Quantity(min(one.low for one in ends), max(highs) if len(highs) == 2 else None, is_soft, text)
    is_score = low(tokens, first.end) in _RANGE_SIGNS and (second.value <= first.value or _in_game(tokens, start))
    return _Found(first, start, second.end, quantity, is_score)


def _in_game(tokens: Sequence[Token], at: int) -> bool:
    return any(low(tokens, at - step) in _GAMES for step in (1, 2, 3))


_GAMES = frozenset(
    "won win wins beat beats lost lose drew draw led lead victory defeat defeated score scored ended 's".split()
)


def _widened(tokens: Sequence[Token], found: _Found) -> _Found:
    """A vague plural under a modifier may be any number from its own on: "more than a few hundred"."""
    kind, start = modifier_before(tokens, found.first)
    if not kind:
        return found
    low_end = 0 if kind in ("fewer", "most", "under", "open", "nearly") else found.quantity.low
    return replace(found, first=start, quantity=replace(found.quantity, low=low_end))


def _mention(text: str, tokens: Sequence[Token], found: _Found) -> NumberMention:
    sort, noun, unit, sure = classify(Context(tokens, found.amount, found.first, found.end, found.is_score))
    quantity, amount = found.quantity, found.amount
    if sort is Sort.PART:
        quantity = replace(quantity, high=None)
    start, end = tokens[found.first].start, tokens[found.end - 1].end
    return NumberMention(
        start,
        end,
        text[start:end],
        quantity,
        amount.value,
        sort,
        noun,
        unit,
        _is_linked(tokens, found.first),
        sure and not amount.doubtful,
        amount.in_words and amount.value <= 10 and low(tokens, found.first - 1) in DEFINITE,
        amount.in_words,
    )


def _is_linked(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words before a number tie it to what stands before them."""
    before = low(tokens, at - 1)
    if before in ("only", "just", "exactly", "now", "a", "total", "record"):
        return _is_linked(tokens, at - 1)
    linked = LINKED_TO if before == "to" else LINKED_AT if before == "at" else ()
    return before in LINKS or low(tokens, at - 2) in linked


def _unsure(token: Token, least: int, most: int | None) -> NumberMention:
    quantity = Quantity(least, most, True, token.text)
    return NumberMention(token.start, token.end, token.text, quantity, Decimal(least), Sort.OTHER)


def count_list(tokens: Sequence[Token]) -> int:
    """How many things are listed, if all commas and all "and" separate things that are."""
    return 1 + sum(token.text in (",", "/", "&", ";") or token.low in ("and", "or") for token in tokens)
