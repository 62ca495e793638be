"""Dates and quantities that a schema lets pass and belie cannot read."""

from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from belie.loading.complaint import Complaint
from belie.loading.shown_values import name_sort
from belie.model.claim import names_event, read_date
from belie.model.entity import Property
from belie.values.dates import Date, DateError, parse_date
from belie.values.quantities import QuantityError, parse_quantity
from belie.values.relative import resolve_relative

_ON, _FROM, _UNTIL = ("on",), ("from",), ("until",)
DATES: Mapping[object, tuple[tuple[str], ...]] = {
    "event": (("when",),),
    "role": (_FROM, _UNTIL, _ON),
    "count": (_ON,),
    "statement": (_FROM, _UNTIL, _ON),
    "quote": (_ON,),
}
"""The paths in each kind of claim at which a date stands."""

read_quantity = lru_cache(maxsize=65_536, typed=True)(parse_quantity)
_SORTS = {"entity": "the id of an entity", "text": "a text", "number": "a number"}
TYPES: Mapping[str | None, type | tuple[type, ...]]
TYPES = {"entity": str, "text": str, "number": (int, float), None: object}
_SOME_DAY = 19_907
"""A day to try phrases on; which one makes no difference."""


def read_values(fields: Mapping[str, object], prop: Property | None) -> tuple[bool, list[Complaint]]:
    """Whether a claim is soft, and what is wrong with its dates and quantities.

    `prop` is the property of a statement, where it is known. Kinds of the corpus's own have no dates that belie
    knows of.
    """
    kind, soft = fields["kind"], False
    found: list[Complaint] = []
    dates = [path for path in DATES.get(kind, ()) if path[0] in fields]
    if kind == "count":
        try:
            soft = read_quantity(fields["value"]).soft
        except QuantityError as error:
            found.append(Complaint(("value",), False, error.message, _straighten(fields["value"]) or error.hint))
        found += _check_parts(fields)
    elif kind == "statement":
        if _is_date(fields["value"], prop):
            dates.append(("value",))
        else:
            found += _check_sort(fields["value"], prop, fields["property"])
    elif kind == "role" and names_event(fields.get("on")):
        dates.remove(_ON)
    for path in dates:
        date = check_date(path, fields[path[0]], path[0] == "until", kind)
        if isinstance(date, Complaint):
            found.append(date)
        elif date.soft:
            soft = True
    checked = fields.get("checked")
    if isinstance(checked, dict) and "on" in checked:
        date = check_date(("checked", "on"), checked["on"])
        found += [date] if isinstance(date, Complaint) else []
    return soft, found


def _is_date(value: object, prop: Property | None) -> bool:
    """Whether the value of a statement is a date: declared so, or written with the words of the source."""
    sort = prop.value if prop else None
    return not isinstance(value, float) if sort == "date" else sort is None and isinstance(value, dict)


def _check_sort(value: object, prop: Property | None, name: object) -> list[Complaint]:
    """Whether the value of a statement is of the sort that its property declares, if it declares one.

    A list is one of several dates, so it stands only where dates are declared: compared as a text it would contradict
    what it holds.
    """
    declared = prop.value if prop else None
    if declared is None and isinstance(value, list):
        message = f"a list is one of several dates, and the property {name} is not declared to take dates"
        hint = f"write a claim for each value; if dates are meant, write {name}: {{value: date}} under properties"
        return [Complaint(("value",), False, message, hint)]
    if isinstance(value, TYPES.get(declared, ())):
        return []
    sort = _SORTS.get(declared or "", "a date")
    message = f"this is {name_sort(value)}, where the property {name} takes {sort}"
    several = isinstance(value, list) and len(value) > 1
    hint = "write a claim for each value" if several else f"correct the value, or what properties says of {name}"
    return [Complaint(("value",), False, message, hint)]


def _check_parts(fields: Mapping[str, object]) -> list[Complaint]:
    """Whether a count lists a part twice, or itself: either would be added up as if it were more than there is."""
    found: list[Complaint] = []
    seen = [(fields["of"], fields["what"])]
    for number, part in enumerate(cast("list[dict[str, object]]", fields.get("parts", ()))):
        one = (part["of"], part["what"])
        if one in seen:
            own = one == seen[0]
            message = "the count is listed as a part of itself" if own else "this part is listed twice"
            hint = "list what the total is made of" if own else "list each part once"
            found.append(Complaint(("parts", number), False, message, hint))
        seen.append(one)
    return found


def _hint_for_event(path: tuple[str, ...], kind: object, value: object) -> str | None:
    """What to write for an `on` that seems to be the id of an event, where only a date may stand."""
    from belie.values.date_phrases import hint_for_phrase  # start-up is a feature: few corpora have such a fault

    if path != _ON or not names_event(value) or " " in str(value) or hint_for_phrase(str(value)):
        return None
    if kind == "quote":
        return f"for an event write at: {value}"
    return "write a date; only the on of a role may be an event"


def check_date(path: tuple[str, ...], value: object, until: bool = False, kind: object = None) -> Date | Complaint:
    """The date that a value denotes, or the complaint about it; `kind` is that of the claim, if it has one."""
    try:
        date = parse_date(value) if isinstance(value, str) else read_date(value)
    except DateError as error:
        path = (*path, "is") if isinstance(value, dict) else path
        return Complaint(
            path, False, error.message, _suggest(value, until) or _hint_for_event(path, kind, value) or error.hint
        )
    if date.text == ".." and not until:
        hint = "only until may be .., for what still goes on; write a date, or leave the key out"
        return Complaint(path, False, "'..' is no date here", hint)
    return date


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
