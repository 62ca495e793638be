"""What is not compared, because format.md can be read in two ways."""

from collections.abc import Sequence
from dataclasses import dataclass

from .oracle_corpus import Facts, Finding, Said
from .oracle_dates import days_of
from .oracle_events import tell_events, tell_lives, tell_roles
from .oracle_roles import DATED, says_when, tied_events
from .oracle_statements import runs_backwards
from .oracle_world import World

_OF_ROLES = {"one_holder_at_a_time", "roles_compatible"}
_MAY_BE_ONE_TIME = {*_OF_ROLES, "single_value", "unique_value"}


@dataclass(frozen=True)
class Decision:
    """What must be reported, and the sets, by rule, of which no claim is needless: these are clear at all events."""

    findings: set[Finding]
    sure: set[tuple[str, frozenset[str]]]

    def clear(self, facts: Facts, found: set[Finding]) -> set[Finding]:
        """Findings, of this decision or of the engine, less the unclear ones; what is open in them is left open."""
        return {self._opened(facts, finding) for finding in found if not self._is_unclear(facts, finding)}

    def _opened(self, facts: Facts, finding: Finding) -> Finding:
        """A finding that is possible through events, with `DATED` for the claims that date each of these."""
        rule, verdict, ids = finding
        told = [claim for claim in facts.claims if claim.id in ids]
        tied = tied_events(told)
        if rule not in _OF_ROLES or verdict != "possible" or not tied or DATED in ids or (rule, ids) in self.sure:
            return finding
        dating = [claim for claim in told if claim.kind == "event"]
        dated = {claim.fields["event"] for claim in dating if says_when(claim)}
        if dated != tied or any(claim.fields["event"] not in tied for claim in dating):
            return finding
        return rule, verdict, (ids - {claim.id for claim in dating}) | {DATED}

    def _is_unclear(self, facts: Facts, finding: Finding) -> bool:
        rule, verdict, ids = finding
        told = [claim for claim in facts.claims if claim.id in ids]
        if rule in ("single_value", "unique_value") and (any(map(runs_backwards, told)) or _at_times_of_day(told)):
            return True
        if verdict != "possible" or (rule, ids) in self.sure:
            return False
        return rule in _MAY_BE_ONE_TIME and (_ends_are_unclear(told) or _events_are_unclear(facts, told))


def _at_times_of_day(told: Sequence[Said]) -> bool:
    """Statements `on` times of day: format.md has a word for those of counts alone."""
    return all("on" in claim.fields for claim in told) and any("T" in str(claim.fields["on"]) for claim in told)


def _ends_are_unclear(told: Sequence[Said]) -> bool:
    """No start is stated; or neither of two ends is, or one beside a single day; or one may not have begun yet."""
    held = [claim for claim in told if claim.kind in ("role", "statement")]
    unended = [claim for claim in held if "from" in claim.fields and not _tells_its_end(claim)]
    dated = [claim for claim in held if "on" in claim.fields]
    unstarted = any("until" in claim.fields and "from" not in claim.fields for claim in held)
    return unstarted or len(unended) > 1 or bool(unended and dated) or any(map(_may_not_have_begun, held))


def _tells_its_end(claim: Said) -> bool:
    """Whether an end is stated; one that is open is so if the day of publication is known, and not before the start."""
    until = claim.fields.get("until")
    if until != "..":
        return until is not None
    start = claim.fields.get("from")
    return claim.published is not None and (start is None or min(days_of(start)) < min(days_of(claim.published)))


def _may_not_have_begun(claim: Said) -> bool:
    """Whether what still goes on at publication may, but need not, begin only then; an offset may move its day."""
    if claim.fields.get("until") != ".." or "from" not in claim.fields or claim.published is None:
        return False
    days, moved = days_of(claim.fields["from"]), "T" in str(claim.fields["from"])
    return min(days) - moved < min(days_of(claim.published)) <= max(days) + moved


def _events_are_unclear(facts: Facts, told: Sequence[Said]) -> bool:
    """An event that a role is tied to has no date of its own, or what is said of events and lives is impossible."""
    events, tied = facts.of_kind("event"), tied_events(told)
    if not tied:
        return False
    world = World()
    lives = [*tell_events(world, facts), *tell_lives(world, facts), *tell_roles(world, facts.of_kind("role"))]
    dated = {claim.fields["event"] for claim in events if says_when(claim)}
    return not tied <= dated or not world.satisfiable([c.id for c in lives if c.kind != "role" or c in told])
