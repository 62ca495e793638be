"""When two tenures, or two timed statements, are at one time: by necessity, or under some reading."""

from collections.abc import Sequence

import z3

from .oracle_corpus import Said
from .oracle_dates import DAY, days_of
from .oracle_events import tenure_of
from .oracle_world import World


def overlap(world: World, one: Said, other: Said) -> z3.BoolRef:
    """Both hold at one moment, and do more than touch there.

    Two roles `on` one event coincide, as do two statements `on` one day; two roles on one day may follow each other.
    Events whose relations let them begin at one moment alone are as good as one.
    A statement without a time holds at all times.
    """
    if not (is_timed(one) and is_timed(other)):
        return z3.BoolVal(True)
    first, second = tenure_of(world, one), tenure_of(world, other)
    if "on" in one.fields and "on" in other.fields:
        return z3.Or(z3.BoolVal(_one_statement_day(one, other)), first.start.same_moment(second.start))
    return z3.And(z3.Not(first.end.until(second.start)), z3.Not(second.end.until(first.start)))


def may_overlap(world: World, claims: Sequence[Said]) -> z3.BoolRef:
    """The stated times have a moment in common: an open, unknown or unstated end is as early as can be."""
    facts = [_ends_early(world, claim) for claim in claims if is_timed(claim)]
    for at, one in enumerate(claims):
        for other in claims[at + 1 :]:
            facts.append(_meet(world, one, other))
    return z3.And(facts)


def _meet(world: World, one: Said, other: Said) -> z3.BoolRef:
    if not (is_timed(one) and is_timed(other)):
        return z3.BoolVal(True)
    if _in_the_same_words(one, other) or _in_the_same_words(other, one):
        return z3.BoolVal(False)
    first, second = tenure_of(world, one), tenure_of(world, other)
    if "on" in one.fields and "on" in other.fields:
        return first.start.same_moment(second.start)
    return z3.And(first.start.before(second.end), second.start.before(first.end))


def is_timed(claim: Said) -> bool:
    """Whether a claim says anything of its time."""
    return any(key in claim.fields for key in ("on", "from", "until"))


def _in_the_same_words(one: Said, other: Said) -> bool:
    """One ends and the next begins in the same words: how handovers are written."""
    until = one.fields.get("until")
    return until not in (None, "..") and str(until) == str(other.fields.get("from"))


def _one_statement_day(one: Said, other: Said) -> bool:
    if "statement" not in (one.kind, other.kind):
        return False
    days = days_of(one.fields["on"])
    return len(days) == 1 and days == days_of(other.fields["on"])


def _ends_early(world: World, claim: Said) -> z3.BoolRef:
    """The least that a claim with an open or unstated end asserts."""
    if "on" in claim.fields:
        return z3.BoolVal(True)
    tenure, until = tenure_of(world, claim), claim.fields.get("until")
    at_once = tenure.start.same_moment(tenure.end)
    if until is None:
        return at_once
    if until != "..":
        return z3.BoolVal(True)
    if claim.published is None:
        return at_once
    return z3.Or(at_once, tenure.end.local == min(days_of(claim.published)) * DAY)
