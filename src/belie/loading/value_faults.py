"""Dates and quantities that a schema lets pass and belie cannot read."""

from collections.abc import Mapping

from belie.loading.schema_faults import Complaint
from belie.model.claim import names_event, read_date
from belie.values.dates import DateError
from belie.values.quantities import QuantityError, parse_quantity

_DATE_KEYS = {
    "event": ("when",),
    "role": ("from", "until", "on"),
    "count": ("on",),
    "statement": ("from", "until", "on"),
    "quote": ("on",),
    "ordinal": (),
}


def read_values(fields: Mapping[str, object], date_value: bool) -> tuple[bool, list[Complaint]]:
    """Whether a claim is soft, and what is wrong with its dates and quantities.

    `date_value`: the value of this statement is declared to be a date. Kinds of the corpus's own have no
    dates that belie knows of.
    """
    kind, soft = str(fields["kind"]), False
    found: list[Complaint] = []
    keys = _DATE_KEYS.get(kind, ())
    if kind == "statement" and (date_value or isinstance(fields["value"], dict)):
        keys = (*keys, "value")
    for key in keys:
        value = fields.get(key)
        if value is None or (kind == "role" and key == "on" and names_event(value)):
            continue
        date_soft, complaints = check_date((key,), value, until=key == "until")
        soft = soft or date_soft
        found.extend(complaints)
    if kind == "count":
        try:
            soft = parse_quantity(fields["value"]).soft or soft
        except QuantityError as error:
            found.append(Complaint(("value",), False, error.message, error.hint))
    checked = fields.get("checked")
    if isinstance(checked, Mapping) and "on" in checked:
        found.extend(check_date(("checked", "on"), checked["on"])[1])
    return soft, found


def check_date(path: tuple[str, ...], value: object, until: bool = False) -> tuple[bool, list[Complaint]]:
    """Whether a date is soft, and the complaint about it if there is one."""
    try:
        date = read_date(value)
    except DateError as error:
        path = (*path, "is") if isinstance(value, dict) else path
        return False, [Complaint(path, False, error.message, error.hint)]
    if date.text == ".." and not until:
        hint = "only until may be .., for what still goes on; write a date, or leave the key out"
        return False, [Complaint(path, False, "'..' is no date here", hint)]
    return date.soft, []
