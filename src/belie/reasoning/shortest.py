"""A quick look at seats: whether there are enough of them if every tenure is as short as its dates allow."""

from collections import Counter
from collections.abc import Sequence

from belie.reasoning.holdings import Holding

Core = tuple[float, float, str]
"""The instants in which a tenure holds whatever its dates mean, and the holder."""


def fit_when_shortest(holdings: Sequence[Holding], seats: int) -> bool:
    """Whether some reading of the tenures leaves each holder a seat; False also where it takes a timeline to see it."""
    cores: list[Core] = []
    instants: list[Core] = []
    for holding in holdings:
        tenure = holding.tenure
        if tenure is None or not tenure.exact or (tenure.instants is None and not tenure.solid):
            return False
        if tenure.latest_start < tenure.earliest_end:
            cores.append((tenure.latest_start, tenure.earliest_end, holding.holder))
        else:  # it may be as short as an instant between these
            instants.append((tenure.earliest_end, tenure.latest_start, holding.holder))
    return _fit(cores, seats) and all(_has_room(instant, cores, seats) for instant in instants)


def _fit(cores: Sequence[Core], seats: int) -> bool:
    """Whether at no instant more holders than seats hold; those who leave make room for those who come."""
    moments = [(start, 1, holder) for start, _, holder in cores] + [(end, 0, holder) for _, end, holder in cores]
    holding: Counter[str] = Counter()
    for _, comes, holder in sorted(moments):
        holding[holder] += 1 if comes else -1
        if not holding[holder]:
            del holding[holder]
        if len(holding) > seats:
            return False
    return True


def _has_room(instant: Core, cores: Sequence[Core], seats: int) -> bool:
    """Whether one more holder has a seat for a while, from the first instant on or from where another leaves.

    A while holds instants for any number of holders, one after the other.
    """
    first, last, holder = instant
    others = [core for core in cores if core[2] != holder]
    tries = [first, *(end for _, end, _ in others if first <= end < last)]
    return any(len({name for start, end, name in others if start <= at < end}) < seats for at in tries)
