"""One whole number as people write it: "18", "1,200", "1.5 million", "a dozen".

A number that could be read in two ways, or only after rounding, is not read at all.
"""

import re

from belie.values.words import number_from_words

SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
MAX_DIGITS = 1000

_GENERAL_HINT = "write a number, or a phrase such as 'more than 120', '10..20', 'about 120' or 'hundreds'"
_HINTS = (
    (r"none|no|nil|nobody|nothing", "write 0"),
    (r"(a )?(couple|pair)( of)?", "write 2, or a range such as 2..3"),
    (r"a (couple|pair) (of )?\w+", "write the number with about before it, such as 'about 200'"),
    (
        r"(a )?(few|handful|number)( of)?|several|many|numerous|various|countless",
        "write the bounds that the desk takes it for, such as 3..9",
    ),
    (r".+ or so", "write either 'about' before the number or 'or so' after it"),
    (r".+ or .+", "write a range such as 10..12, which also holds what lies between"),
    (r".+ ?± ?.+", "write a range such as 115..125"),
    (r"(a |one )?(dozen|hundred|thousand|million|billion|trillion)", "write 'a' before it, or 'about 100'"),
    (r".*[0-9] ?(%|per ?cent)", "a share is no count: give it as a statement, with a property of its own"),
    (r"(ca?\.?|circa|approx\.?) ?[0-9].*", "write 'about' before the number, such as 'about 120'"),
    (r"[0-9][0-9.,]*[kmb]n?", "write the scale in full, such as 1.4 million or 20 thousand"),
    (r"[$€£¥].*[0-9].*|.*[0-9] ?[$€£¥]", "write the number alone; what is counted, such as dollars, has its own key"),
    (r"[0-9]{1,3}(\.[0-9]{3}){2,}", "write a comma before every three digits: 1,200,000"),
)
_PLAIN = r"0|[1-9][0-9]*"
_GROUPED = r"[1-9][0-9]{0,2}(?:,[0-9]{3})+"
_SCALED = rf"([0-9][0-9,]*)(?:\.([0-9]+))? ({'|'.join(SCALES)})"
_DECIMAL = rf"[0-9][0-9,]*\.[0-9]+(?: (?:{'|'.join(SCALES)}))?"
_COUNTED_THINGS = rf"([0-9][0-9,]*) (?!(?:{'|'.join(SCALES)})\b)[^\W\d_].*"


class QuantityError(ValueError):
    """A value that is no quantity: `message` says what is wrong, `hint` how to write it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def parse_whole_number(text: str) -> int:
    """Return the whole number that `text` writes in digits, digits and a scale, or words.

    `text` is in lower case with single spaces. Raises QuantityError for anything else.
    """
    number = read_whole_number(text)
    if number is None:
        raise refusal(text)
    return number


def read_whole_number(text: str) -> int | None:
    """Return what `parse_whole_number` returns, and None where it raises."""
    if not text or len(text) > 2 * MAX_DIGITS:
        return None
    if text[0] not in "0123456789":
        return number_from_words(text)
    scaled = re.fullmatch(_SCALED, text)
    if scaled:
        return _scaled(scaled[1], scaled[2] or "", SCALES[scaled[3]])
    return _digits(text)


def _digits(text: str) -> int | None:
    if not (re.fullmatch(_PLAIN, text) or re.fullmatch(_GROUPED, text)):
        return None
    digits = text.replace(",", "")
    return int(digits) if len(digits) <= MAX_DIGITS else None


def _scaled(whole: str, decimals: str, scale: int) -> int | None:
    """Return whole.decimals times the scale, or None where that is no whole number."""
    number = _digits(whole)
    if number is None:
        return None
    unit: int = 10 ** len(decimals)
    product, remainder = divmod((number * unit + int(decimals or "0")) * scale, unit)
    return None if remainder else product


def refusal(text: str) -> QuantityError:
    """Return the error that says why `text` is no whole number and how to write one."""
    shown = f"'{text}'" if len(text) <= 60 else f"'{text[:60]}…'"
    first = text.split(" ")[0]
    if text[:1] in {"-", "\N{MINUS SIGN}"} and text[1:2].isdecimal():
        return QuantityError(f"{shown} is negative", "a count is 0 or more")
    if re.fullmatch(r"[0-9,]+", text) and len(text) > MAX_DIGITS:
        return QuantityError(f"{shown} has more than {MAX_DIGITS} digits", "write a smaller number")
    if re.fullmatch(r"0[0-9]+", first):
        return QuantityError(f"'{first}' begins with a zero", f"write {first.lstrip('0') or '0'}")
    if re.fullmatch(r"[0-9]+(?:[_ ][0-9]+)+", text):
        return QuantityError(
            f"{shown} is not a number",
            f"write {re.sub('[_ ]', '', text)}, or a comma before every three digits",
        )
    if re.fullmatch(r"[0-9]+(?:,[0-9]*)+", first) and _digits(first) is None:
        return QuantityError(
            f"the comma in {shown} separates no thousands",
            "write the digits alone, or a comma before every three digits: 1,200",
        )
    if re.fullmatch(_DECIMAL, text):
        return QuantityError(
            f"{shown} is not a whole number",
            "counts are whole numbers; write one, or a range such as 12..13",
        )
    return _general_refusal(text, shown)


def _general_refusal(text: str, shown: str) -> QuantityError:
    hint = next((words for pattern, words in _HINTS if re.fullmatch(pattern, text)), _GENERAL_HINT)
    if hint is _GENERAL_HINT and (counted := re.fullmatch(_COUNTED_THINGS, text)):
        hint = f"write {counted[1]} alone; what is counted has its own key"
    return QuantityError(f"{shown} is not a quantity" if text else "a number is missing", hint)
