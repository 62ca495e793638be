"""Events can take place in the order, at the times and within the lives that are stated."""

from collections.abc import Iterator, Mapping

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction, undecided
from belie.model.rule import Group, Rule
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.ties import Ties
from belie.reasoning.timeline import Timeline, TooManyReadings


def by_component(corpus: Corpus) -> Mapping[str, list[Claim]]:
    """The claims that events and lives tie together, under the first event (or person) by name."""
    groups: dict[str, list[Claim]] = {}
    for claims in Ties(corpus).components().values():
        events = [claim.ref("event") for claim in claims if claim.kind == "event"]
        groups[min(events) if events else min(c.text("subject") or c.ref("holder") for c in claims)] = claims
    return groups


def events_in_order(group: Group) -> Iterator[Finding]:
    """Events can take place in the order, at the times and within the lives that are stated.

    Reported is every minimal set of claims whose dates and relations cannot all hold, however vague dates are
    read. Orders that are merely open are no finding; two births of one person are for single_value.
    """
    members = {claim.id: claim for claim in group.claims}
    try:
        for conflict in Timeline(group.claims, group.corpus).minimal_conflicts():
            claims = [claim for name, claim in members.items() if name in conflict]
            properties = {claim.text("property") for claim in claims}
            if len(properties) > 1 or properties == {None}:
                yield contradiction(claims, "these cannot all have happened as stated")
    except TooManyReadings:
        yield undecided(group.claims, "the dates can be read in too many combinations")
    except SearchEnded:
        yield undecided(group.claims, "there are too many conflicts to look at them all")


RULE = Rule("events_in_order", by_component, events_in_order)
