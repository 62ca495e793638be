"""Ids that a user gives to sources."""

import re

from belie.cli.refused import Refused

_ID = re.compile(r"[a-z][A-Za-z0-9-]*", re.ASCII).fullmatch
_LONGEST = 100


def check_id(name: str) -> str:
    """The id as it is given, if a source can have it. Raises Refused, with one that would do."""
    if _ID(name) and len(name) <= _LONGEST:
        return name
    near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:_LONGEST]
    hint = f"; {near} would do" if _ID(near) else ""
    raise Refused(f"{name!r} is no id: a lower-case letter first, then letters, digits and hyphens{hint}")
