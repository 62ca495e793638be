"""Why a bound is as low as it is: the reasons behind it, followed back to a set of instants, or round a circle."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from belie.reasoning.constraints import UNIT, Tags
from belie.values.times import DAY

Cause = tuple[int, int, Tags]
"""What lowered a bound last: it may be at most so many units after the bound of a point, as claims say."""

_DAY = DAY * UNIT


def explain(point: int, cause: Sequence[Cause | None], snaps: Mapping[int, Tags]) -> tuple[frozenset[str], bool]:
    """The tags behind the bound of a point, and behind those that it came from; and whether they are proof by
    themselves.

    A bound only falls after it was handed on, so that what is behind it now is reason enough; but a circle of reasons
    may come to rest.
    """
    found, seen = set[str](), set[int]()
    while point not in seen:
        seen.add(point)
        found.update(snaps.get(point, ()))
        reason = cause[point]
        if reason is None:
            return frozenset(found), True
        point = reason[0]
        found.update(reason[2])
    return frozenset(found), False


def path_to_circle(point: int, cause: Sequence[Cause | None]) -> list[int]:
    """The circle of points that the reasons behind a bound lead to; empty if they lead to none."""
    return next(circles([point], cause), [])


def circles(points: Iterable[int], cause: Sequence[Cause | None]) -> Iterator[list[int]]:
    """The circles of points that the reasons behind some bounds lead to, each once."""
    finished = set[int]()
    for point in points:
        path = dict[int, None]()
        while point not in finished and point not in path:
            path[point] = None
            reason = cause[point]
            if reason is None:
                break
            point = reason[0]
        else:
            if point in path:
                places = list(path)
                yield places[places.index(point) :]
        finished.update(path)


def lasting(
    circle: list[int], bound: int, cause: Sequence[Cause | None], day_points: set[int]
) -> frozenset[str] | None:
    """The tags of a circle, if going round it lowers a bound even without looking at sets of instants.

    A day point, if one lies on the circle, is where it begins: from the beginning of a day it leads to an earlier one
    every time if it does so once.
    """
    days = [place for place, point in enumerate(circle) if point in day_points]
    first = days[0] if days else 0
    circle = circle[first:] + circle[:first]
    start = bound = bound // _DAY * _DAY
    tags = set[str]()
    for point in [*reversed(circle[1:]), *circle[:1]]:
        reason = cause[point]
        if reason is None:
            return None
        bound += reason[1]
        if point in day_points:
            bound = bound // _DAY * _DAY
        tags.update(reason[2])
    return frozenset(tags) if bound < start else None
