"""What is not compared, because format.md can be read in two ways."""

from collections.abc import Sequence
from dataclasses import dataclass

from .oracle_corpus import Facts, Finding, Said, is_event_id
from .oracle_statements import runs_backwards

_MAY_BE_ONE_TIME = {"one_holder_at_a_time", "roles_compatible", "single_value", "unique_value"}


@dataclass(frozen=True)
class Decision:
    """What must be reported, and the sets, by rule, of which no claim is needless: these are clear at all events."""

    findings: set[Finding]
    sure: set[tuple[str, frozenset[str]]]

    def clear(self, facts: Facts, found: set[Finding]) -> set[Finding]:
        """Findings, of this decision or of the engine, less the unclear ones."""
        return {finding for finding in found if not self._is_unclear(facts, finding)}

    def _is_unclear(self, facts: Facts, finding: Finding) -> bool:
        rule, verdict, ids = finding
        told = [claim for claim in facts.claims if claim.id in ids]
        if rule == "roles_in_force" and _acting_terms(facts, told):
            return True
        if rule in ("single_value", "unique_value") and (any(map(runs_backwards, told)) or _at_times_of_day(told)):
            return True
        if verdict != "possible" or (rule, ids) in self.sure:
            return False
        if rule == "roles_in_force":
            return _has_several_terms(facts, told)
        return rule in _MAY_BE_ONE_TIME and (_ends_are_unclear(told) or _events_are_unclear(facts, told))


def _at_times_of_day(told: Sequence[Said]) -> bool:
    """Statements `on` times of day: format.md has a word for those of counts alone."""
    return all("on" in claim.fields for claim in told) and any("T" in str(claim.fields["on"]) for claim in told)


def _acting_terms(facts: Facts, told: Sequence[Said]) -> bool:
    """Somebody acts as an office of which they are said to be the acting holder, at that time or another."""
    terms = [role for role in facts.of_kind("role") if role.fields.get("acting")]
    return any((role.fields["holder"], role.fields["office"]) in _acts(told) for role in terms)


def _has_several_terms(facts: Facts, told: Sequence[Said]) -> bool:
    """Somebody who acts as an office has more terms than one: which of them does a finding need?"""
    terms = [(role.fields["holder"], role.fields["office"]) for role in facts.of_kind("role")]
    return any(terms.count(one) > 1 for one in _acts(told))


def _acts(told: Sequence[Said]) -> set[tuple[str, str]]:
    return {(one["entity"], one["as"]) for c in told for one in c.fields.get("who", []) if "as" in one}


def _ends_are_unclear(told: Sequence[Said]) -> bool:
    """No start is stated; or neither of two ends is, or one beside a single day."""
    held = [claim for claim in told if claim.kind in ("role", "statement")]
    unended = [claim for claim in held if "from" in claim.fields and not _tells_its_end(claim)]
    dated = [claim for claim in held if "on" in claim.fields]
    unstarted = any("until" in claim.fields and "from" not in claim.fields for claim in held)
    return unstarted or len(unended) > 1 or bool(unended and dated)


def _tells_its_end(claim: Said) -> bool:
    """Whether an end is stated; one that is open is so if the day of publication is known."""
    until = claim.fields.get("until")
    return until is not None and (until != ".." or claim.published is not None)


def _events_are_unclear(facts: Facts, told: Sequence[Said]) -> bool:
    """The time of an event that a role is tied to does not follow from one dated claim alone."""
    events = facts.of_kind("event")
    tied = {claim.fields["on"] for claim in told if is_event_id(claim.fields.get("on"))}
    dates = [claim for claim in events if claim.fields["event"] in tied]
    ties = {"before", "after", "during", "same_day_as"}
    related = any(ties & set(claim.fields) for claim in events)
    return bool(tied) and (related or len(dates) > len(tied))
