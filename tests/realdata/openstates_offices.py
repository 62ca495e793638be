"""Which office a row of the openstates register is about, and how many seats that office has.

The register names a district and its members, but not how many a district has: that is in the law of each state. The
table below is from those laws, not from the rows, so a wrong row cannot widen it. Where a district's number of members
varies from district to district and the register does not say which, the greatest number is used where it is small, and
no number (so that nothing is asked) where it is not.
"""

import re

LEGISLATIVE = ("lower", "upper", "legislature")
"""The types of seat of which nobody has two at one time."""

_BY_CHAMBER: dict[tuple[str, str], int | None] = {
    ("government", "upper"): 2,  # two senators a state
    ("state:az", "lower"): 2,
    ("state:id", "lower"): 2,
    ("state:md", "lower"): 3,
    ("state:nd", "lower"): 2,
    ("state:nh", "lower"): None,  # from one to eleven, by district and decade
    ("state:nj", "lower"): 2,
    ("state:sd", "lower"): 2,
    ("state:vt", "lower"): 2,  # one or two
    ("state:vt", "upper"): None,  # from one to six, by district and decade
    ("state:wa", "lower"): 2,
    ("state:wv", "lower"): None,  # up to five until 2022
    ("state:wv", "upper"): 2,
    ("territory:pr", "upper"): 2,
}

_BY_DISTRICT: dict[tuple[str, str], int | None] = {
    ("district:dc", "At-Large"): 4,
    ("territory:pr", "At-Large"): None,  # eleven, and more for a minority
}

_PART = re.compile(r"\d+[A-Z]")
"""A part of a numbered district, such as 26A. It has one member of its own, in Maryland one or two."""


def slug(text: str) -> str:
    """A text as part of an id: lower-case letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def office_name(jurisdiction: str, kind: str, district: str) -> str:
    """The name of an office, as a report shows it: `state:ak upper E`."""
    return " ".join(part for part in (jurisdiction, kind, district) if part)


def seats(jurisdiction: str, kind: str, district: str) -> int | None:
    """How many hold the office at one time, at most; None where that is not known."""
    if kind not in LEGISLATIVE:
        return 1
    if (jurisdiction, district) in _BY_DISTRICT:
        return _BY_DISTRICT[jurisdiction, district]
    members = _BY_CHAMBER.get((jurisdiction, kind), 1)
    if members is not None and members > 1 and _PART.fullmatch(district):
        return members - 1 if members == 3 else 1
    return members
