"""Holdings of one kind: they say the same of holder, office and time, so what is found of one is true of all.

Ten sources that tell of one tenure are one kind; whatever takes time to find out is found out once.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass

from belie.model.claim import Claim
from belie.reasoning.event_times import EventTimes
from belie.reasoning.holdings import Holding, apart_in_sample, must_coincide
from belie.reasoning.overlap import may_overlap
from belie.reasoning.tenures import Meeting, hands_over
from belie.reasoning.timed import Item, time_key

Mark = Callable[[Holding], Hashable]
"""What holdings are compared by: two of one mark are never too many."""

Rivals = Callable[[Holding, Holding], bool]
"""Whether two holdings count against each other."""


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """Holdings that say the same, and the first of them. `item` has its bounds where arithmetic tells them exactly."""

    number: int
    mark: Hashable
    holding: Holding
    members: tuple[Holding, ...]
    item: Item | None


def kinds_of(holdings: Sequence[Holding], times: EventTimes, mark: Mark) -> list[Kind]:
    """The kinds of some holdings, in the order of their first ones."""
    found: dict[Hashable, list[Holding]] = defaultdict(list)
    dating = set(times.claims(holding.event for holding in holdings if holding.acts and holding.event))
    for holding in holdings:
        found[_key(holding, dating)].append(holding)
    kinds: list[Kind] = []
    for number, members in enumerate(found.values()):
        first, tenure = members[0], members[0].tenure
        item = None
        if tenure is not None and tenure.exact:
            item = Item(number, mark(first), tenure, first.event, first.acts)
        kinds.append(Kind(number, mark(first), first, tuple(members), item))
    return kinds


def _key(holding: Holding, dating: Collection[Claim]) -> Hashable:
    if holding.acts and holding.claim in dating:
        return holding.claim  # it says itself when the event takes place
    return holding.holder, holding.office, holding.acts, holding.event or time_key(holding.claim)


class Meetings:
    """How kinds that count against each other meet, as far as stated; each pair is looked at once."""

    def __init__(self, times: EventTimes, rivals: Rivals) -> None:
        self._times, self._rivals = times, rivals
        self._known: dict[tuple[int, int], Meeting] = {}

    def of(self, one: Kind, other: Kind) -> Meeting:
        """How two kinds meet. Raises TooManyReadings."""
        key = (one.number, other.number) if one.number < other.number else (other.number, one.number)
        if key not in self._known:
            self._known[key] = self._look(one, other)
        return self._known[key]

    def is_certain(self, one: Kind, other: Kind) -> bool:
        """Whether two kinds hold at one instant for certain. Raises TooManyReadings."""
        return self.of(one, other) is Meeting.CERTAIN

    def may_be(self, one: Kind, other: Kind) -> bool:
        """Whether two kinds hold at one instant, or may, but for a handover in the same words. Raises
        TooManyReadings."""
        return self.of(one, other) in (Meeting.CERTAIN, Meeting.POSSIBLE)

    def are_rivals(self, one: Kind, other: Kind) -> bool:
        """Whether two kinds count against each other."""
        return self._rivals(one.holding, other.holding)

    def are_open(self, one: Kind, other: Kind) -> bool:
        """Whether two kinds count against each other, and need not hold at one instant. Raises TooManyReadings."""
        return self.are_rivals(one, other) and not self.is_certain(one, other)

    def _look(self, one: Kind, other: Kind) -> Meeting:
        if not self.are_rivals(one, other):
            return Meeting.NONE
        if (one.holding.acts or other.holding.acts) and apart_in_sample(one.holding, other.holding):
            return Meeting.NONE
        return meeting(one.holding, other.holding, self._times)


def meeting(one: Holding, other: Holding, times: EventTimes) -> Meeting:
    """How two holdings meet as far as stated. Raises TooManyReadings."""
    if one.event is not None and one.event == other.event:
        return Meeting.CERTAIN
    if one.tenure is None or other.tenure is None:
        return Meeting.CERTAIN if must_coincide(one, other, times) else Meeting.NONE
    may = Meeting.NONE
    if one.tenure.may_meet(other.tenure):
        may = Meeting.HANDOVER if hands_over(one.claim, other.claim) else Meeting.POSSIBLE
    if one.tenure.exact and other.tenure.exact:
        return Meeting.CERTAIN if one.tenure.must_meet(other.tenure) else may
    if must_coincide(one, other, times):
        return Meeting.CERTAIN
    background = times.claims(h.event for h in (one, other) if h.event)
    if may is Meeting.NONE or not may_overlap((one.claim, other.claim), background):
        return Meeting.NONE
    return may
