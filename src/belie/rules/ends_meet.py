"""An office that is never vacant passes from one holder to the next without a gap."""

from collections.abc import Iterator
from math import inf

from belie.model.check import Severity
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction
from belie.model.rule import Group, rule
from belie.model.screening import Declares, Rows, Screen
from belie.model.wording import say
from belie.reasoning.tenures import measure


def by_office(corpus: Corpus) -> Iterator[Group]:
    """The roles in each office that is declared `vacant: never`."""
    for office, roles in corpus.of_office.items():
        if corpus.entities[office].fields.get("vacant") == "never":
            yield Group({"office": office}, roles, corpus.entities)


_SCREEN = Screen((Rows(("role",), ("office",), (Declares("office", "vacant", "never"),)),))


@rule(
    kinds=("role",),
    key=("office",),
    groups=by_office,
    formed_of=("role",),
    compares=("from", "until"),
    severity=Severity.WARNING,
    screen=_SCREEN,
)
def ends_meet(group: Group) -> Iterator[Finding]:
    """An office that is never vacant passes from one holder to the next without a gap.

    Why: a gap shows a holder whom no source names, or a wrong date.

    Vague values: a gap is one only if every reading of the dates leaves it. Acting holders fill it, and so does anybody
    whose tenure may reach into it.

    No contradiction: an office without `vacant: never`; a tenure whose end is open, unknown or not stated.
    """
    spans = [(claim, *_reach(claim)) for claim in group.claims]
    for claim, _, end in spans:
        if end == inf or any(first <= end < last for _, first, last in spans):
            continue
        later = [(first, other) for other, first, _ in spans if first > end]
        nearest = min((first for first, _ in later), default=inf)
        for other in (other for first, other in later if first == nearest):
            name = group.entities.name
            office = name(group.key["office"])
            yield contradiction(
                [claim, other],
                f"nobody is {office} between {name(claim.ref('holder'))} and {name(other.ref('holder'))}",
                f"{office} is never vacant",
                *(f"{one.id}: {say(one, group.entities)}" for one in (claim, other)),
                "no other claim can fill the time between them",
            )


def _reach(claim: Claim) -> tuple[float, float]:
    """The time into which a tenure may reach: an end that is open, unknown or not stated may lie at any time."""
    tenure = measure(claim)
    if tenure is None:
        return -inf, inf
    until = claim.date("until")
    if claim.date("on") is not None:
        return tenure.first, tenure.last
    last = tenure.last if until is not None and until.text != ".." else inf
    return (tenure.first if claim.date("from") is not None else -inf), last
