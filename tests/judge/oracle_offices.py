"""ends_meet: offices that are never vacant."""

from .oracle_corpus import Facts, Said, is_event_id
from .oracle_dates import days_of
from .oracle_roles import tenures_run_forward

Sets = set[frozenset[str]]
_LONG_AGO, _FAR_OFF = -(10**6), 10**6
"""Days that no tenure of a generated corpus leaves aside."""


def ends_meet(facts: Facts) -> Sets:
    """Two consecutive tenures with days between them that no tenure of the office may reach, however dates are read."""
    found: Sets = set()
    backwards = {name for ids in tenures_run_forward(facts) for name in ids}
    for office, fields in facts.entities.items():
        if fields.get("vacant") == "never":
            found |= _gaps([role for role in facts.of_kind("role") if role.fields["office"] == office], backwards)
    return found


def _gaps(roles: list[Said], backwards: set[str]) -> Sets:
    reach = {role.id: _reach(role, backwards) for role in roles}
    found: Sets = set()
    for one, (_, last) in reach.items():
        if any(first <= last + 1 <= end for first, end in reach.values()):
            continue
        later = [first for first, _ in reach.values() if first > last]
        found |= {frozenset([one, other]) for other, (first, _) in reach.items() if later and first == min(later)}
    return found


def _reach(role: Said, backwards: set[str]) -> tuple[int, int]:
    """The first and the last day that a tenure may touch; what is open or not stated may lie at any time.

    One that ends before it starts tells nothing, nor does one at an event.
    """
    if role.id in backwards or is_event_id(role.fields.get("on")):
        return _LONG_AGO, _FAR_OFF
    if "on" in role.fields:
        return min(days_of(role.fields["on"])), max(days_of(role.fields["on"]))
    start, end = role.fields.get("from"), role.fields.get("until")
    first = _LONG_AGO if start is None else min(days_of(start))
    return first, _FAR_OFF if end in (None, "..") else max(days_of(end))
