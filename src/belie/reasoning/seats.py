"""More holders than seats: which holdings necessarily hold, or may hold, at one instant.

Intervals of which each two meet have an instant in common (Helly's theorem in one dimension). So a set of holdings
coincides for certain exactly if each two of them do.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from belie.model.claim import Claim
from belie.reasoning.crowding import Clique, Cliques
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.event_times import EventTimes
from belie.reasoning.holdings import Holding, reasons
from belie.reasoning.kinds import Kind, Mark, Meetings, Rivals, kinds_of
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.overlap import may_overlap
from belie.reasoning.squeeze import is_flexible
from belie.reasoning.squeezed_holdings import Squeeze
from belie.reasoning.tenures import may_all_meet
from belie.reasoning.timed import as_certain, as_stated, in_order

Order = dict[Holding, int]
"""The places of holdings among all that are looked at."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Holdings of different holders that hold at one time: for certain, by these claims, or perhaps."""

    holdings: tuple[Holding, ...]
    claims: tuple[Claim, ...]
    certain: bool


def crowds(holdings: Sequence[Holding], seats: int, times: EventTimes) -> Iterator[Crowd]:
    """The crowds of holders of one office: one more than there are seats.

    Of people who act in an event as the office at most one is in a crowd. Raises TooManyReadings and SearchEnded.
    """
    yield from _crowds(holdings, seats + 1, times, lambda holding: holding.holder, _count_together)


def rival_pairs(holdings: Sequence[Holding], rivals: Rivals, times: EventTimes) -> Iterator[Crowd]:
    """The crowds of two holdings of different offices that cannot be held together. Raises TooManyReadings and
    SearchEnded."""
    yield from _crowds(holdings, 2, times, lambda holding: holding.office, rivals)


def _count_together(one: Holding, other: Holding) -> bool:
    return one.holder != other.holder and not (one.acts and other.acts)


def _crowds(holdings: Sequence[Holding], size: int, times: EventTimes, mark: Mark, rivals: Rivals) -> Iterator[Crowd]:
    """Those that are certain, those that are only so because of others (three terms of half a year do not fit into
    one), those that are possible."""
    if len({mark(holding) for holding in holdings}) < size:
        return
    kinds, meetings = kinds_of(holdings, times, mark), Meetings(times, rivals)
    cliques = Cliques(kinds, size, meetings.are_rivals)
    if size > 1 and all(kind.item is not None for kind in kinds):
        kinds = _that_meet(kinds, cliques, meetings)
        cliques = Cliques(kinds, size, meetings.are_rivals)
    order = {holding: number for number, holding in enumerate(holdings)}
    proofs = _Proofs(times)
    for clique, members in _in_order(cliques.joined(as_certain, meetings.is_certain), order):
        for claims in proofs.of(clique, members):
            yield Crowd(members, claims, True)
    squeeze = Squeeze(kinds, size, meetings, times)
    for together in squeeze.by_arithmetic():
        for members in product(*(kind.members for kind in together)):
            yield Crowd(members, _witnesses(members), True)
    for together, background in squeeze.on_timeline():
        for members in product(*(kind.members for kind in together)):
            witnesses = dict.fromkeys((*(holding.claim for holding in members), *background))
            yield Crowd(members, tuple(sorted(witnesses, key=lambda claim: claim.id)), True)
    stated = [kind for kind in kinds if not kind.holding.acts]
    if len(stated) < len(kinds):
        cliques = Cliques(stated, size, meetings.are_rivals)
    may_be = (c for c in cliques.joined(as_stated, meetings.may_be) if _is_open(c, meetings, times))
    for _, members in _in_order(may_be, order):
        yield Crowd(members, _witnesses(members), False)


def _that_meet(kinds: Sequence[Kind], cliques: Cliques, meetings: Meetings) -> list[Kind]:
    """Those of some kinds with exact bounds that may hold at one time with a rival, but for handovers in the same
    words. No others are in a crowd. Raises TooManyReadings."""

    def near(one: Kind, other: Kind) -> bool:
        return _is_movable(one) or _is_movable(other) or meetings.may_be(one, other)

    met = cliques.meeting(as_stated, near)
    return [kind for kind in kinds if kind in met]


def _is_movable(kind: Kind) -> bool:
    return kind.item is not None and is_flexible(kind.item)


class _Proofs:
    """The claims by which kinds that hold at one instant for certain do so; found out once for all their members."""

    def __init__(self, times: EventTimes) -> None:
        self._times = times
        self._known: dict[Clique, tuple[list[frozenset[str]], Exception | None]] = {}

    def of(self, clique: Clique, members: Sequence[Holding]) -> Iterator[tuple[Claim, ...]]:
        """The minimal sets of claims with those of some members. Raises TooManyReadings and SearchEnded."""
        if all(_by_dates(one, other) for one, other in combinations(members, 2)):
            yield _witnesses(members)
            return
        if clique not in self._known:
            self._known[clique] = self._find([kind.holding for kind in clique])
        found, error = self._known[clique]
        firsts = {kind.holding.claim.id for kind in clique}
        claims = {claim.id: claim for claim in self._times.claims(h.event for h in members if h.event)}
        claims |= {holding.claim.id: holding.claim for holding in members}
        for reason in found:
            names = (reason - firsts).union(holding.claim.id for holding in members)
            yield tuple(claims[name] for name in sorted(names))
        if error is not None:
            raise error

    def _find(self, holdings: Sequence[Holding]) -> tuple[list[frozenset[str]], Exception | None]:
        found: list[frozenset[str]] = []
        try:
            for reason in reasons(holdings, self._times):
                found.append(reason)
        except (TooManyReadings, SearchEnded) as error:
            return found, error
        return found, None


def _in_order(cliques: Iterable[Clique], order: Order) -> Iterator[tuple[Clique, tuple[Holding, ...]]]:
    """Cliques with their members one by one, in the order of the members as far as they are found together."""
    found = (
        (clique, tuple(sorted(members, key=order.__getitem__)))
        for clique in cliques
        for members in product(*(kind.members for kind in clique))
    )
    return in_order(found, lambda one: tuple(order[holding] for holding in one[1]))


def _is_open(clique: Clique, meetings: Meetings, times: EventTimes) -> bool:
    """Whether kinds of which each two may hold at one time may all do so, but need not."""
    if all(meetings.is_certain(one, other) for one, other in combinations(clique, 2)):
        return False
    holdings = [kind.holding for kind in clique]
    tenures = [holding.tenure for holding in holdings if holding.tenure is not None]
    if len(clique) == 2 or len(tenures) < len(clique):
        return True
    if all(tenure.exact for tenure in tenures):
        return may_all_meet(tenures)
    background = times.claims(holding.event for holding in holdings if holding.event)
    return may_overlap([holding.claim for holding in holdings], background)


def _by_dates(one: Holding, other: Holding) -> bool:
    """Whether arithmetic on their own dates says that they meet, rather than a timeline or one event."""
    if one.tenure is None or other.tenure is None or (one.event is not None and one.event == other.event):
        return False
    return one.tenure.exact and other.tenure.exact


def _witnesses(holdings: Sequence[Holding]) -> tuple[Claim, ...]:
    return tuple(dict.fromkeys(claim for holding in holdings for claim in holding.witnesses))
