"""A cheap look at a claim, which most claims need no more than: whether its ids lead where they should and its dates
and quantities can be read.

It has an answer only where `references` and `value_faults` have nothing to complain of; a test holds it to that.
"""

from collections.abc import Mapping
from typing import Any

from belie.loading.references import KEYS
from belie.loading.value_faults import DATES, TYPES, read_quantity
from belie.model.claim import RELATIONS, read_date
from belie.model.entity import HOLDERS, KINDS, Property
from belie.values.dates import DateError, parse_date
from belie.values.quantities import QuantityError

_RARE = frozenset(("checked", "credited_to", "parts"))
"""Keys that are left to the careful look."""

Kinds = Mapping[str, str]
"""The kind of each entity by its id."""


def is_soft(fields: Mapping[str, Any], prop: Property | None, kinds: Kinds) -> bool | None:
    """Whether a date or the quantity of a claim that fits its schema is soft, if nothing is wrong with it; None where
    that takes a careful look.

    `prop` is the property of a statement, where it is known.
    """
    kind = fields["kind"]
    if kind not in KEYS or not _RARE.isdisjoint(fields):
        return None
    for (key,), wanted in KEYS[kind]:
        if key in fields and kinds.get(fields[key]) not in wanted:
            return None
    if kind == "event" and not _leads_somewhere(fields, kinds):
        return None
    if kind == "statement" and not _is_of_sort(fields["value"], prop, kinds):
        return None
    try:
        soft = kind == "count" and read_quantity(fields["value"]).soft
        for (key,) in DATES.get(kind, ()):
            if key in fields:
                value = fields[key]
                date = parse_date(value) if isinstance(value, str) else read_date(value)
                if date.text == ".." and key != "until":
                    return None
                soft = soft or date.soft
    except (DateError, QuantityError):
        return None
    return soft


def _leads_somewhere(fields: Mapping[str, Any], kinds: Kinds) -> bool:
    """Whether those who take part in an event are known, and the one event that it is before, after or during."""
    for one in fields.get("who", ()):
        if kinds.get(one["entity"]) not in HOLDERS or ("as" in one and kinds.get(one["as"]) != "office"):
            return False
    for key in RELATIONS:
        if key in fields:
            event = fields[key]
            if not isinstance(event, str) or kinds.get(event) != "event":
                return False
    return True


def _is_of_sort(value: object, prop: Property | None, kinds: Kinds) -> bool:
    """Whether the value of a statement is a plain one of the sort that its property declares, if it declares one."""
    sort = prop.value if prop else None
    if sort == "entity":
        wanted = ("place",) if prop is not None and prop.name == "located_in" else KINDS
        return isinstance(value, str) and kinds.get(value) in wanted
    return isinstance(value, str | int | float) and isinstance(value, TYPES.get(sort, ()))
