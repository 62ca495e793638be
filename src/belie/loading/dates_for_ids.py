"""A date where the id of an event is expected, such as `before: 1965`: which key takes the date."""

from belie.loading.flow import write_flow
from belie.values.dates import DateError, parse_date

_KEYS = {"at": "on", "before": "when", "after": "when", "during": "when", "same_day_as": "when"}
"""Keys that take an event, and those that take the date of it."""


def hint_for_date(key: str, value: object) -> str | None:
    """What to write for a date under a key that takes an event; None if the value is no date, or no event goes there.

    `before: 1965` is some time up to 1964.
    """
    from belie.values.date_phrases import hint_for_phrase  # start-up is a feature: few corpora have such a fault

    of_dates = _KEYS.get(key)
    if of_dates is None:
        return None
    if isinstance(value, dict) and value.keys() == {"said", "is"}:
        words = "write " + write_flow({"said": value["said"], "is": value["is"]})
    elif isinstance(value, int | str) and not isinstance(value, bool) and _is_date(str(value)):
        words = hint_for_phrase(f"{key} {value}") or f"write {value}"
    else:
        return None
    return f"{key} takes the id of an event; for a date leave {key} out, and under {of_dates} {words}"


def _is_date(text: str) -> bool:
    """Whether a text is a date as fact files have it."""
    try:
        parse_date(text)
    except DateError:
        return False
    return True
