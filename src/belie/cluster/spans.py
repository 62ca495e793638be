"""What a claim says for the test of a screen: a value, and the time within which it may hold.

A test may name too many groups, never too few; so what cannot be read for sure makes a group one of those named.
"""

import json
from collections.abc import Mapping
from math import inf
from typing import NamedTuple

from belie.engine.policy import Policy
from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.model.rule import Rule
from belie.model.screening import AnyBackwards, Crowded, Differ, DifferAtOneTime, GroupTest
from belie.reasoning.counts import days_of, window_days
from belie.reasoning.tenures import ends_of, measure, runs_backwards, starts_of


class Look(NamedTuple):
    """What a claim says for a test. `could`: that alone is enough.

    `value` is what must differ. From `low` to `high` (seconds or days; the end exclusive) it may hold. `starts` and
    `ends` are the words of both ends, where a handover in the same words is none of a crowd.
    """

    could: bool = False
    value: str | None = None
    low: float | None = None
    high: float | None = None
    starts: str | None = None
    ends: str | None = None


NOTHING = Look()


def look_at(
    test: GroupTest, rule: Rule, key: Mapping[str, str], claim: Claim, entities: Entities, policy: Policy
) -> Look:
    """What a claim says for the test of a rule's group."""
    match test:
        case Differ(column):
            return Look(value=_written(claim.fields.get(column)))
        case DifferAtOneTime(column):
            days = days_of(claim)
            if days is None:
                return NOTHING
            reach = window_days(policy.terms(rule, key).params)
            return Look(False, _written(claim.fields.get(column)), days[0], days[1] + reach)
        case Crowded():
            return _in_crowd(test, key, claim, entities)
        case AnyBackwards():
            return Look(runs_backwards(claim))


def _in_crowd(test: Crowded, key: Mapping[str, str], claim: Claim, entities: Entities) -> Look:
    if test.besides is not None and claim.flag(test.besides):
        return NOTHING
    tenure = measure(claim)
    if tenure is None or not -inf < tenure.first <= tenure.last < inf:
        return NOTHING if tenure is None else Look(True)
    starts, ends = starts_of(claim), ends_of(claim)
    plain = starts is not None and ends is not None and tenure.solid and tenure.instants is None
    value = _written(claim.fields.get(test.of))
    if not plain or starts is None or ends is None:
        return Look(False, value, tenure.first, tenure.last)
    handed_on = _words(claim, test.end) if tenure.earliest_end == ends.first else None
    handed_to = _words(claim, test.start) if tenure.latest_start == starts.end else None
    return Look(False, value, tenure.first, tenure.last, handed_to, handed_on)


def beyond(test: Crowded, key: tuple[str, ...], entities: Entities) -> int:
    """How many may hold at one time in the group of a key."""
    if isinstance(test.beyond, int):
        return test.beyond
    entity = entities.get(key[0])
    found = entity.fields.get(test.beyond) if entity else None
    return found if isinstance(found, int) else 1


def _words(claim: Claim, key: str) -> str | None:
    date = claim.date(key)
    return date.text if date is not None and date.text != ".." else None


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
