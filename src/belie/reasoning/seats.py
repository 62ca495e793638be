"""More holders than seats: which holdings necessarily hold, or may hold, at one instant.

Intervals of which each two meet have an instant in common (Helly's theorem in one dimension). So a set of holdings
coincides for certain exactly if each two of them do.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from belie.model.claim import Claim
from belie.reasoning.event_times import EventTimes
from belie.reasoning.holdings import Holding, apart_in_sample, must_coincide, reasons
from belie.reasoning.overlap import may_overlap
from belie.reasoning.shortest import fit_when_shortest
from belie.reasoning.squeeze import squeezed
from belie.reasoning.tenures import Meeting, hands_over, meetings

Pair = frozenset[Holding]


@dataclass(frozen=True, slots=True)
class Crowd:
    """Holdings of different holders that hold at one time: for certain, by these claims, or perhaps."""

    holdings: tuple[Holding, ...]
    claims: tuple[Claim, ...]
    certain: bool


def crowds(holdings: Sequence[Holding], size: int, times: EventTimes) -> Iterator[Crowd]:
    """The crowds of so many holdings, of as many holders: those that are certain, those that are only so because of
    others (three terms of half a year do not fit into one), those that are possible.

    Of people who act in an event as the office at most one is in a crowd. Raises TooManyReadings and SearchEnded.
    """
    edges: dict[Pair, Meeting] = {}
    for one, other in _candidates(holdings):
        if one.holder == other.holder or (one.acts and other.acts):
            continue
        if not ((one.acts or other.acts) and apart_in_sample(one, other)):
            found = meeting(one, other, times)
            if found is not Meeting.NONE:
                edges[frozenset((one, other))] = found
    cliques = {
        clique: {edges[frozenset(pair)] for pair in combinations(clique, 2)}
        for clique in _cliques(edges, size, {holding: number for number, holding in enumerate(holdings)})
    }
    for clique, kinds in cliques.items():
        if kinds == {Meeting.CERTAIN}:
            yield from _certain(clique, times)
    open_cliques = [clique for clique, kinds in cliques.items() if kinds != {Meeting.CERTAIN}]
    people = list(dict.fromkeys(h for clique in open_cliques for h in clique if not h.acts))
    if not fit_when_shortest(people, size - 1):
        yield from _squeezed([clique for clique in open_cliques if not any(h.acts for h in clique)])
    for clique in open_cliques:
        if Meeting.HANDOVER not in cliques[clique] and not any(holding.acts for holding in clique):
            yield Crowd(clique, _witnesses(clique), False)


def pair_crowds(pairs: Iterable[tuple[Holding, Holding]], times: EventTimes) -> Iterator[Crowd]:
    """Those of the pairs that hold at one time, the certain ones first. Raises TooManyReadings and SearchEnded."""
    found = [(pair, meeting(*pair, times)) for pair in pairs]
    for pair, kind in found:
        if kind is Meeting.CERTAIN:
            yield from _certain(pair, times)
    yield from _squeezed([pair for pair, kind in found if kind in (Meeting.POSSIBLE, Meeting.HANDOVER)])
    for pair, kind in found:
        if kind is Meeting.POSSIBLE:
            yield Crowd(pair, _witnesses(pair), False)


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
    if may is Meeting.NONE or not may_overlap(one.claim, other.claim, background):
        return Meeting.NONE
    return may


def _squeezed(cliques: Sequence[tuple[Holding, ...]]) -> Iterator[Crowd]:
    """Holdings that could be apart two by two, but not all at once: by the minimal sets of claims that say so."""
    of_claim = {holding.claim.id: holding for clique in cliques for holding in clique}
    for claims in squeezed([tuple(holding.claim for holding in clique) for clique in cliques]):
        crowd = tuple(of_claim[claim.id] for claim in claims)
        yield Crowd(crowd, _witnesses(crowd), True)


def _candidates(holdings: Sequence[Holding]) -> Iterator[tuple[Holding, Holding]]:
    """The pairs worth a look: those whose bounds may meet, and all with one whose bounds do not say enough."""
    plain = {id(h.tenure): h for h in holdings if h.plain}
    for first, second in meetings([h.tenure for h in holdings if h.plain and h.tenure]):
        yield plain[id(first)], plain[id(second)]
    for number, one in enumerate(holdings):
        for other in holdings[:number]:
            if not (one.plain and other.plain):
                yield one, other


def _certain(clique: Sequence[Holding], times: EventTimes) -> Iterator[Crowd]:
    pairs = list(combinations(clique, 2))
    if all(_by_dates(one, other) for one, other in pairs):
        yield Crowd(tuple(clique), _witnesses(clique), True)
        return
    claims = {claim.id: claim for claim in times.claims(h.event for h in clique if h.event)}
    claims |= {holding.claim.id: holding.claim for holding in clique}
    for reason in reasons(clique, times):
        yield Crowd(tuple(clique), tuple(claims[name] for name in sorted(reason)), True)


def _by_dates(one: Holding, other: Holding) -> bool:
    """Whether arithmetic on their own dates says that they meet, rather than a time line or one event."""
    if one.tenure is None or other.tenure is None or (one.event is not None and one.event == other.event):
        return False
    return one.tenure.exact and other.tenure.exact


def _witnesses(clique: Sequence[Holding]) -> tuple[Claim, ...]:
    return tuple(dict.fromkeys(claim for holding in clique for claim in holding.witnesses))


def _cliques(edges: Mapping[Pair, Meeting], size: int, order: dict[Holding, int]) -> Iterator[tuple[Holding, ...]]:
    """All sets of so many holdings of which each two are joined by an edge, and no two have one holder."""
    later: dict[Holding, set[Holding]] = defaultdict(set)
    for edge in edges:
        first, second = sorted(edge, key=order.__getitem__)
        later[first].add(second)

    def extend(clique: tuple[Holding, ...], candidates: set[Holding]) -> Iterator[tuple[Holding, ...]]:
        if len(clique) == size:
            yield clique
            return
        for holding in sorted(candidates, key=order.__getitem__):
            yield from extend((*clique, holding), candidates & later[holding])

    for holding in sorted(later, key=order.__getitem__):
        yield from extend((holding,), later[holding])
