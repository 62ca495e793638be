"""What is wrong with a text that is no date, and what to write instead."""

import re

_LONGEST_SHOWN = 60
_USUAL = "write it as in 2019, 2019-05, 2019-05-14, 2019-05/2019-06 or XXXX-07-03"
_HINTS = (
    (r"\s.*|.*\s", "take away the spaces around it"),
    (r"(\d\d?)[./](\d\d?)[./](\d{4})", "write year-month-day: {3}-{2:0>2}-{1:0>2}, if the day is first"),
    (r"(\d{4})[./](\d\d?)[./](\d\d?)|(\d{4})-(\d\d?)-(\d\d?)", "write year-month-day, as in 2024-07-03"),
    (r"(\d{4})(\d\d)(\d\d)", "write {1}-{2}-{3} for the day, or Y{0} for the year"),
    (r"-?(\d{5,})", "write a year of more than four digits with a Y before it: Y12345"),
    (r"([^./\s]+)\.\.([^./\s]+)", 'for some day between the two, write "[{1}..{2}]", in quotes'),
    (r"(\d{3})0s", "write {1}X for some year of the decade"),
    (r"(\d{4})-(\d)", "write {1}-0{2} for the month"),
    (r"(\d{4})-(\d{4})", "write {1}/{2} for what began in the one year and ended in the other"),
    (r"(?:since|from) (\d.*)", "write from: {1}, or for an event with an unknown end {1}/"),
    (r"(?:spring|summer|autumn|fall|winter) (\d{4})", "write {1}-21 for the spring, 22 summer, 23 autumn, 24 winter"),
    (r"(-?)(\d{3})[?~%]?", "write {1}0{2} for the year, or {1}{2}X for some year of a decade"),
    (r"(-?)(\d\d)[?~%]?", "write {1}00{2} for the year, or {1}{2}XX for some year of a hundred"),
    (r"-?\d[-\dxuU]*[xuU][-\dxuU]*", "write X for an open digit, as in 199X or 2004-XX"),
    (r".*(\?~|~\?).*", "write % for what is both uncertain and approximate"),
    (r".*\(.*", "write ?, ~ or % beside the part that it is said of, as in 2004-06?-11 or 2004-?06-11"),
    (r".*\d[ t]\d\d?:.*", "write a time with T before it, as in 2024-07-03T10:00"),
    (r"y.*", "write the Y in capitals, as in Y-12000"),
    (r".*[T:].*", "write a time as in 2024-07-03T10:00:00+05:00"),
    (r"-?\d.*\s.*", "take away the spaces within it"),
    (r"open|unknown", "write .. for an open end, and nothing for one that is not known: 2019/.. or 2019/"),
)


class DateError(ValueError):
    """A text that is no date. `message` says why, `hint` what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def shown(text: str) -> str:
    """A text as messages show it, cut if it is long."""
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def no_date(text: str) -> DateError:
    """The error that says that a text is no date at all."""
    from belie.values.date_phrases import hint_for_phrase  # start-up is a feature: most corpora have no such text

    short = len(text) <= _LONGEST_SHOWN
    hint = (hint_for_phrase(text) if short and text == text.strip() else None) or _USUAL
    for pattern, words in _HINTS if short and hint == _USUAL else ():
        match = re.fullmatch(pattern, text, re.ASCII)
        if match:
            hint = words.format(text, *(group or "" for group in match.groups()))
            break
    return DateError(f"{shown(text)!r} is no date", hint)
