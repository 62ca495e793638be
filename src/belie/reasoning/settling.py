"""The latest instant at or before a limit that lies in some sets of instants, and perhaps at the beginning of a day."""

from collections.abc import Sequence

from belie.reasoning.constraints import BEYOND, UNIT, Domain, Tags
from belie.values.times import DAY

_DAY = DAY * UNIT


def settle(limit: int, domains: Sequence[Domain], begins_day: bool) -> tuple[int | None, Tags]:
    """That instant, in units; None if there is none; and the tags of the sets by which it is no later."""
    reasons: Tags = ()
    falling = True
    while falling:
        falling = False
        if begins_day:
            limit = limit // _DAY * _DAY
        for lowest, highest, times, tags in domains:
            if times is not None:
                span = times.floor(limit // UNIT)
                if span is None:
                    return None, reasons + tags
                last = int(span[1]) * UNIT - 1 if span[1] < BEYOND else limit
                if last < limit:
                    limit, reasons, falling = last, reasons + tags, len(domains) + begins_day > 1
            elif limit > highest:
                limit, reasons, falling = highest, tags, len(domains) + begins_day > 1
            if limit < lowest:
                return None, reasons + tags
    return limit, reasons
