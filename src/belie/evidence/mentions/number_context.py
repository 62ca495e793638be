"""What the words around a number say of it: it may be a label, a share, an age, a rate, or held against another."""

from collections.abc import Sequence
from dataclasses import dataclass

from belie.evidence.mentions import units
from belie.evidence.mentions.amounts import Amount, read_amount
from belie.evidence.mentions.nouns import find_noun, looks_plural
from belie.evidence.mentions.tokens import FUNCTION_WORDS, Token, low, starts_sentence

_SHARED = frozenset("one two three four five six seven eight nine ten twenty hundred every".split())
_WHOLES = frozenset("them whom which these those us you the its his her their our".split())


@dataclass(frozen=True, slots=True)
class Context:
    """A number among the tokens of its text: `first` and `end` hold its modifiers too."""

    tokens: Sequence[Token]
    amount: Amount
    first: int
    end: int
    is_score: bool = False


def is_in_row(context: Context) -> bool:
    """Whether other numbers stand right beside the number, as in "4 x 100" and "+7 727 258 26 43"."""
    tokens = context.tokens
    before, after = tokens[context.first - 1 : context.first], tokens[context.end : context.end + 1]
    if any(one and one[0].low in ("x", "\u00d7", "+") for one in (before, after)):
        return True
    return any(one and one[0].is_number and not _is_yearly(one[0]) for one in (before, after))


def is_joined_before(context: Context) -> bool:
    """Whether the number is the end of a longer word or sign: "COVID-19", "3/4", "@7"."""
    before = low(context.tokens, context.first - 1)
    if before in ("-", "\u2013", "/", "@", "_", "*", "^", "\\", "'"):
        return context.tokens[context.first - 1].end == context.tokens[context.first].start
    return before in ("(", "[") and low(context.tokens, context.end) in (")", "]")


def is_label(context: Context) -> bool:
    """Whether the number names something: "Article 18", "Apollo 11", "the Group of Seven"."""
    tokens, at = context.tokens, context.first
    before = low(tokens, at - 1)
    if before == "." and low(tokens, at - 2) in ("no", "nos", "nr", "art", "sec", "ch", "p", "pp", "vol", "fig"):
        return True
    if before == "of" and context.amount.in_words and tokens[at].is_capital:
        return True
    if at < 1 or not tokens[at - 1].is_word:
        return before in ("#", "№")
    noun = find_noun(tokens, context.end)
    if before in units.LABELS_OR_VERBS or before == "no":
        return not (noun and looks_plural(noun[-1]))
    if before in units.LABELS:
        return True
    is_name = tokens[at - 1].is_capital and not before.endswith("'s") and not starts_sentence(tokens, at - 1)
    return is_name and not context.amount.in_words


def is_clock(context: Context) -> bool:
    """Whether the number is a time of day: "10 a.m.", "5pm", "six o'clock"."""
    after = low(context.tokens, context.end)
    if after in ("am", "pm", "o'clock", "gmt", "utc"):
        return True
    if after in ("a", "p") and low(context.tokens, context.end + 1) == ".":
        return True
    small = context.amount.value <= 24 and not context.amount.value % 1
    return small and low(context.tokens, context.first - 1) == "at" and not find_noun(context.tokens, context.end)


def is_share(context: Context) -> bool:
    """Whether the number is one of a pair that tells a share: "one in five", "seven out of ten"."""
    tokens, end = context.tokens, context.end
    after, before = low(tokens, end), low(tokens, context.first - 1)
    for whole in tokens[end + 1 : end + 2] if after == "in" else ():
        if (whole.is_number or whole.low in _SHARED) and not _is_yearly(whole):
            return True
    if after == "out" and low(tokens, end + 1) == "of":
        return True
    if after == "of" and _amount_follows(context):
        return True
    two_before = low(tokens, context.first - 2)
    is_whole = before == "in" and (two_before in _SHARED or two_before.isdecimal())
    return is_whole or (before == "of" and two_before == "out")


def _amount_follows(context: Context) -> bool:
    """Whether the whole stands after the number: "one of the 18"."""
    at = context.end + 1
    at += low(context.tokens, at) in units.DEFINITE
    places = range(at, min(at + 3, len(context.tokens)))
    return any(read_amount(context.tokens, place) is not None for place in places)


def _is_yearly(token: Token) -> bool:
    return len(token.text) == 4 and token.is_number


def is_age(context: Context) -> bool:
    """Whether the number is somebody's age: "Tokayev, 71, said"."""
    tokens, at = context.tokens, context.first
    framed = low(tokens, at - 1) == "," and low(tokens, context.end) in (",", ".", ")", "")
    return framed and at >= 2 and tokens[at - 2].is_capital and context.amount.value < 125


def is_compared(context: Context) -> bool:
    """Whether the number is only held against another, denied, or an increase."""
    tokens, at = context.tokens, context.first
    before, two_before = low(tokens, at - 1), low(tokens, at - 2)
    for token in reversed(tokens[max(0, at - 5) : at]):
        if token.text in ",;:.":
            break
        if token.low in ("not", "never", "neither", "nor", "longer") or token.low.endswith("n't"):
            return True
    if before in ("the", "only", "just", "about") and two_before in units.COMPARED | {"not"}:
        return True
    if before in units.COMPARED and before != "from":
        return True
    if before == "than" or (two_before, before) in (("instead", "of"), ("compared", "with"), ("compared", "to")):
        return True
    if before == "from":
        return low(tokens, context.end) != "to"
    return before in units.RISES


def is_rate(context: Context, noun: tuple[str, ...]) -> bool:
    """Whether the number is told for each of several: "18 a day", "18 agencies each"."""
    tokens, end = context.tokens, context.end
    if low(tokens, context.first - 1) in ("each", "every", "average", "averaging", "averaged", "per"):
        return True
    for at in (end, end + len(noun)):
        if low(tokens, at) in units.RATES or (low(tokens, at) in ("a", "an") and low(tokens, at + 1) in units.TIME):
            return True
    return False


def is_part(context: Context) -> bool:
    """Whether there are more than these: "another 18", "18 others", "among them 18", "18 of them"."""
    tokens, at, end = context.tokens, context.first, context.end
    if low(tokens, at - 1) in units.MORE | {"including", "include", "includes", "included", "plus", "also"}:
        return True
    if low(tokens, at - 2) in ("among", "including") or low(tokens, end) in units.MORE:
        return True
    return low(tokens, end) == "of" and low(tokens, end + 1) in _WHOLES


def may_be_year(context: Context, noun: tuple[str, ...]) -> bool:
    """Whether four digits may be a year: 1000 to 2199 without a comma, unless a plural follows and no article stands
    before."""
    text = context.tokens[context.amount.first].text
    if not (len(text) == 4 and text.isdecimal() and "1000" <= text <= "2199"):
        return False
    if not (noun and looks_plural(noun[-1])):
        return True
    return low(context.tokens, context.first - 1) in units.DEFINITE | {"in", "since", "by", "a", "an", "this", "of"}


def is_name(context: Context) -> bool:
    """Whether a number may be part of a name ("Seven Samurai", "10 Downing Street"), or a pronoun ("one")."""
    tokens, at = context.tokens, context.amount.first
    if not context.amount.in_words:
        return _is_address(context)
    if context.amount.value == 1:
        return True
    following = tokens[context.amount.end : context.amount.end + 1]
    if tokens[at].is_capital:
        named = bool(following) and following[0].is_capital and not following[0].text.isupper()
        return named or not starts_sentence(tokens, at)
    return False


def _is_address(context: Context) -> bool:
    """Whether only words with capital letters follow, and no plural among them: "10 Downing Street"."""
    place, words = context.end, list[Token]()
    while place < len(context.tokens) and context.tokens[place].is_word and context.tokens[place].is_capital:
        words.append(context.tokens[place])
        place += 1
    word = low(context.tokens, place)
    follows = word[:1].isalpha() and word not in FUNCTION_WORDS
    return bool(words) and not follows and not any(looks_plural(word.low) for word in words)
