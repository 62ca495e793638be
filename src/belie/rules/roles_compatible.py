"""Nobody holds at one time two offices that conflict with each other."""

from collections import defaultdict
from collections.abc import Iterator

from belie.model.claim import RELATIONS, Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, Verdict, undecided
from belie.model.rule import Group, rule
from belie.model.screening import Conflicts, Crowded, Rows, Screen
from belie.model.wording import say
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.event_times import EventTimes, gather
from belie.reasoning.holdings import holdings_of
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.seats import rival_pairs


def by_holder(corpus: Corpus) -> Iterator[Group]:
    """The roles of each holder in offices that conflict with others, with the claims that date the events they name."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for office in corpus.entities.conflicts:
        for claim in corpus.of_office.get(office, ()):
            found[claim.ref("holder")].append(claim)
    for holder, roles in found.items():
        events = [event for claim in roles if (event := claim.event("on"))]
        yield Group({"holder": holder}, gather(corpus, roles, events), corpus.entities)


_SCREEN = Screen(
    (Rows(("role",), ("holder",), (Conflicts("office"),)),), Crowded(of="office", beyond=1), dated_by=("on",)
)


@rule(
    kinds=("role",),
    key=("holder",),
    groups=by_holder,
    formed_of=("role", "event", "statement"),
    compares=("from", "until", "on", "when", *RELATIONS),
    screen=_SCREEN,
)
def roles_compatible(group: Group) -> Iterator[Finding]:
    """Nobody holds at one time two offices that conflict with each other.

    Why: a person is given a post that somebody else of that name holds, or one that was given up before.

    Vague values: a contradiction only if both offices are held at one instant whatever the dates mean; possible where
    the stated times may, but need not, overlap. The first and the last day of a tenure may be shared.

    No contradiction: offices that no `conflicts_with` names; a change from one to the other in the same words.
    """
    names, conflicts = group.entities.name, group.entities.conflicts
    times = EventTimes(group.claims)
    holdings = holdings_of([claim for claim in group.claims if claim.kind == "role"], times)
    try:
        for crowd in rival_pairs(holdings, lambda one, other: other.office in conflicts.get(one.office, ()), times):
            offices = " and ".join(dict.fromkeys(names(holding.office) for holding in crowd.holdings))
            steps = [f"{claim.id}: {say(claim, group.entities)}" for claim in crowd.claims]
            verdict, verb = (Verdict.CONTRADICTION, "holds") if crowd.certain else (Verdict.POSSIBLE, "may hold")
            message = f"{names(group.key['holder'])} {verb} at one time {offices}, which conflict"
            yield Finding(verdict, crowd.claims, message, (f"{offices} conflict with each other", *steps))
    except (TooManyReadings, SearchEnded) as error:
        yield undecided(group.claims, f"{names(group.key['holder'])}: {error}")
