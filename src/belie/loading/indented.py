"""Outermost keys of a fact file that stand within another one, since their lines begin too far in."""

from collections.abc import Iterator, Mapping

from belie.loading.complaint import Complaint

_SECTIONS = ("source", "entities", "properties", "claims")


def find_indented(section: str, values: Mapping[str, object]) -> Iterator[Complaint]:
    """A complaint about each outermost key within a section; entities with such an id have a kind, and are none."""
    for name, value in values.items():
        if name in _SECTIONS and (isinstance(value, list) or (isinstance(value, dict) and "kind" not in value)):
            message = f"{name} stands within {section}"
            hint = f"begin the line {name}: at the left margin, and what belongs to it two spaces further in"
            yield Complaint((name,), True, message, hint)
