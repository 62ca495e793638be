"""A tenure ends after it starts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction
from belie.model.rule import Group, Rule


def by_holder(corpus: Corpus) -> Mapping[str, list[Claim]]:
    """The tenures of each holder in each office that have a start and an end."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        if claim.kind == "role" and claim.date("from") and claim.date("until"):
            groups[f"{claim.ref('holder')}, {claim.ref('office')}"].append(claim)
    return groups


def tenures_run_forward(group: Group) -> Iterator[Finding]:
    """A tenure ends after it starts.

    Reported only if every day that `until` may mean lies before every day that `from` may mean; one that
    starts and ends in the same vague words is fine, and `..` has no end to compare.
    """
    for claim in group.claims:
        start, end = claim.date("from"), claim.date("until")
        if start and end and end.end_day <= start.first_day:
            yield contradiction([claim], f"{group.name}: until {end.text} is before from {start.text}")


RULE = Rule("tenures_run_forward", by_holder, tenures_run_forward)
