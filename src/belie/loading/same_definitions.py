"""Definitions that a file holds as it held them before."""

from belie.loading.fact_file import Parts
from belie.model.entity import Definition


def keep_definitions(before: Parts, after: Parts) -> None:
    """Let the parts of a file keep the definitions of before that say the same in the same places."""
    for old, new in ((before.entities, after.entities), (before.properties, after.properties)):
        for name, definition in new.items():
            known = old.get(name)
            if known is not None and _say_the_same(known, definition):
                new[name] = known


def _say_the_same(one: Definition, other: Definition) -> bool:
    if one.fields != other.fields or one.origin.place() != other.origin.place():
        return False
    return all(one.origin.place((key,)) == other.origin.place((key,)) for key in one.fields)
