"""Where a word or a number may begin or end."""

from belie.evidence.typography import FIRST_MARK, QUOTES, joins

_FIRST_WITHOUT_SPACES = "\u0e00"
_SPACED_AGAIN = (
    ("\u10a0", "\u167f"), ("\u1e00", "\u1fff"), ("\u2c60", "\u2c7f"), ("\ua640", "\ua7ff"), ("\ufb00", "\ufb06"),
)  # fmt: skip
"""From Thai on, scripts set no spaces between words, or tie other things to them; these blocks are exceptions."""

_WITHIN_NUMBERS = ".,:/\u066b\u066c"


def is_edge(text: str, at: int) -> bool:
    """Whether a word or a number may begin or end at a place of a text."""
    if not 0 < at < len(text):
        return True
    right, beyond, last = text[at], text[at + 1 : at + 2], at - 1
    if right >= FIRST_MARK and joins(right):
        return False
    while last and text[last] >= FIRST_MARK and joins(text[last]):
        last -= 1
    left = text[last]
    if left.isalnum() and right.isalnum():
        return not (_is_letter(left) and _is_letter(right))
    if left in _WITHIN_NUMBERS and right.isdecimal():
        return not text[at - 2 : at - 1].isdecimal()
    if right in _WITHIN_NUMBERS and left.isdecimal():
        return not beyond.isdecimal()
    return not (left in "nN" and right in QUOTES and beyond in ("t", "T") and is_edge(text, at + 2))


def _is_letter(char: str) -> bool:
    """Whether it is a digit, or a letter of a script that sets spaces between words."""
    if char.isdecimal():
        return True
    if not char.isalpha():
        return False
    return char < _FIRST_WITHOUT_SPACES or any(first <= char <= last for first, last in _SPACED_AGAIN)
