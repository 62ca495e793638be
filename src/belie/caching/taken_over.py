"""What is counted of all groups and claims, after the groups of a few were judged again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from belie.caching.changes import Obstacle
from belie.caching.judged_again import JudgedAgain
from belie.caching.near_claims import NearClaims
from belie.caching.run_state import RunState
from belie.engine.standard import OWN_WORDS
from belie.model.report import Report


@dataclass(frozen=True, slots=True)
class Counts:
    """How many `claims` there are; for each rule how many of its groups had something to compare (`judged`); of the
    claims of the files that were read, how many groups look at them (`looks`); and those at which none does."""

    claims: int
    judged: Mapping[str, int]
    looks: Mapping[str, Sequence[int]]
    unchecked: tuple[str, ...]


def count_again(state: RunState, kept: Report, near: NearClaims, judged: Sequence[JudgedAgain]) -> Counts:
    """The counts of a run before, with what a change did to them. Raises Obstacle if they do not fit."""
    of_rules, of_claims = dict(state.judged), dict[str, int]()
    for path, claims in near.before.items():
        if len(claims) != len(state.files[path].looks):
            raise Obstacle("the claims of a file are not those of before")
        of_claims |= zip([claim.id for claim in claims], state.files[path].looks, strict=True)
    for one in judged:
        for reports, sign in ((one.gone, -1), (one.found, 1)):
            for report in reports:
                of_rules[one.rule.name] += sign * report.exercised
                for name in report.ids if report.exercised and one.rule.name not in OWN_WORDS else ():
                    of_claims[name] = of_claims.get(name, 0) + sign
    looks = {path: [of_claims.pop(claim.id, 0) for claim in claims] for path, claims in near.after.items()}
    if any(of_claims.values()) or min(chain(of_rules.values(), *looks.values()), default=0) < 0:
        raise Obstacle("the counts do not fit")
    others = sum(len(one.looks) for path, one in state.files.items() if path not in near.before)
    total = others + sum(map(len, looks.values()))
    return Counts(total, of_rules, looks, _find_unchecked(state, kept, near, looks))


def _find_unchecked(
    state: RunState, kept: Report, near: NearClaims, looks: Mapping[str, Sequence[int]]
) -> tuple[str, ...]:
    """The claims at which no group looks, in order."""
    of_source: dict[str, list[str]] = {}
    for name in kept.unchecked:
        of_source.setdefault(name.partition("#")[0], []).append(name)
    found: list[str] = []
    for path in sorted({**state.files, **near.after}):
        if path in looks:
            pairs = zip(near.after[path], looks[path], strict=True)
            found += [claim.id for claim, number in pairs if not number]
        elif path not in near.before:
            found += of_source.get(state.files[path].source or "", ())
    return tuple(found)
