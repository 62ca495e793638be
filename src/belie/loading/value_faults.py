"""Dates and quantities that a schema lets pass and belie cannot read."""

from collections.abc import Mapping

from belie.loading.complaint import Complaint
from belie.model.claim import names_event, read_date
from belie.model.entity import Property
from belie.values.dates import DateError, parse_date
from belie.values.quantities import QuantityError, parse_quantity
from belie.values.relative import resolve_relative

_DATE_KEYS: Mapping[object, tuple[str, ...]] = {
    "event": ("when",),
    "role": ("from", "until", "on"),
    "count": ("on",),
    "statement": ("from", "until", "on"),
    "quote": ("on",),
}
_SOME_DAY = 19_907
"""A day to try phrases on; which one makes no difference."""


def read_values(fields: Mapping[str, object], prop: Property | None) -> tuple[bool, list[Complaint]]:
    """Whether a claim is soft, and what is wrong with its dates and quantities.

    `prop` is the property of a statement, where it is known. Kinds of the corpus's own have no dates that belie
    knows of.
    """
    kind, soft = fields["kind"], False
    found: list[Complaint] = []
    for key in _DATE_KEYS.get(kind, ()):
        value = fields.get(key)
        if value is None or (kind == "role" and key == "on" and names_event(value)):
            continue
        date_soft, complaints = check_date((key,), value, until=key == "until")
        soft = soft or date_soft
        found += complaints
    if kind == "count":
        try:
            soft = parse_quantity(fields["value"]).soft or soft
        except QuantityError as error:
            hint = _straighten(fields["value"]) or error.hint
            found.append(Complaint(("value",), False, error.message, hint))
    elif kind == "statement":
        value_soft, complaints = _check_value(fields["value"], prop)
        soft = soft or value_soft
        found += complaints
    checked = fields.get("checked")
    if isinstance(checked, Mapping) and "on" in checked:
        found += check_date(("checked", "on"), checked["on"])[1]
    return soft, found


def _check_value(value: object, prop: Property | None) -> tuple[bool, list[Complaint]]:
    """Whether the value of a statement is a soft date, and whether it is of the sort that its property declares."""
    sort = prop.value if prop else None
    if sort == "date" and not isinstance(value, float) or sort is None and isinstance(value, dict):
        return check_date(("value",), value)
    types: dict[str | None, type | tuple[type, ...]] = {"entity": str, "text": str, "number": (int, float)}
    if prop is None or sort is None or isinstance(value, types.get(sort, ())):
        return False, []
    hint = f"the property {prop.name} has values of the sort {sort}"
    return False, [Complaint(("value",), False, f"{value!r} is no {sort}", hint)]


def check_date(path: tuple[str, ...], value: object, until: bool = False) -> tuple[bool, list[Complaint]]:
    """Whether a date is soft, and the complaint about it if there is one."""
    try:
        date = parse_date(value) if isinstance(value, str) else read_date(value)
    except DateError as error:
        path = (*path, "is") if isinstance(value, dict) else path
        return False, [Complaint(path, False, error.message, _suggest(value, until) or error.hint)]
    if date.text == ".." and not until:
        hint = "only until may be .., for what still goes on; write a date, or leave the key out"
        return False, [Complaint(path, False, "'..' is no date here", hint)]
    day = _find_day(value)
    if day is not None:
        message = f"{value} without hyphens is the year {value:,}"
        return False, [Complaint(path, False, message, f'write {day}, or "Y{value}" for the year')]
    return date.soft, []


def _suggest(value: object, until: bool) -> str | None:
    """What to write for a phrase that is no date."""
    if not isinstance(value, str):
        return None
    straight = _straighten(value)
    if straight:
        return straight
    if until and value.strip().lower() in ("now", "today", "present", "the present", "ongoing", "...", "…", "-"):
        return "write .. for what still goes on"
    try:
        relative = resolve_relative(value, _SOME_DAY, _SOME_DAY + 1)
    except ValueError:
        return None
    return None if relative is None else f"write it with the date that it means: {{said: {value}, is: …}}"


def _straighten(value: object) -> str | None:
    """What to write for a text that begins with a curly quotation mark, which YAML does not know."""
    if not isinstance(value, str) or value[:1] not in ("“", "”", "„", "«", "‘", "’"):
        return None
    return f'write straight quotation marks: "{value.strip("“”„«»‘’")}"'


def _find_day(value: object) -> str | None:
    """The day that a number of eight digits spells, as 2024-07-03 for 20240703."""
    if not isinstance(value, int) or not 10_000_000 <= value <= 99_991_231:
        return None
    text = str(value)
    day = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    try:
        parse_date(day)
    except DateError:
        return None
    return day
