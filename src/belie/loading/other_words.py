"""Keys that people write for others: `date` for `when`, `amount` for `value`; and keys that lack a space."""

import re
from collections.abc import Collection

_MEANT = {
    "date": ("when", "on", "from", "published"),
    "time": ("when", "on", "from"),
    "when": ("on", "from", "until"),
    "day": ("when", "on"),
    "place": ("where", "within"),
    "location": ("where", "within"),
    "in": ("where", "within"),
    "start": ("from",),
    "since": ("from",),
    "begin": ("from",),
    "end": ("until",),
    "to": ("until",),
    "till": ("until",),
    "person": ("holder", "speaker", "who", "entity"),
    "participants": ("who",),
    "people": ("who",),
    "who": ("holder", "speaker"),
    "by": ("speaker", "credited_to"),
    "role": ("office", "as"),
    "position": ("office", "as"),
    "post": ("office", "as"),
    "number": ("value",),
    "amount": ("value",),
    "count": ("value",),
    "object": ("value",),
    "predicate": ("property",),
    "text": ("words", "exact"),
    "quote": ("words", "evidence"),
    "title": ("name",),
    "also": ("aliases",),
    "type": ("kind",),
    "author": ("by", "publisher"),
    "owner": ("by",),
    "expires": ("until",),
    "why": ("reason",),
    "coordinates": ("at",),
    "link": ("url",),
    "event": ("item", "at"),
    "comment": ("note",),
}
"""Words that no schema knows in this place, and the keys that may be meant."""


def keys_for(word: str, options: Collection[str]) -> list[str]:
    """The keys among some that another word may mean, in the order of the options."""
    meant = _MEANT.get(word.lower(), ())
    return [key for key in options if key in meant]


def split_glued(key: str) -> tuple[str, str] | None:
    """A key and its value that stand together for want of a space, as `kind:place`; None for any other key."""
    found = re.fullmatch(r"([\w-]+):(?!//)(\S.*)", key)
    return (found[1], found[2]) if found else None


def ask(options: list[str]) -> str:
    """The question whether one of some keys is meant."""
    return f"did you mean '{options[0]}'?" if len(options) == 1 else f"did you mean one of {', '.join(options)}?"
