"""How far a claim reaches on a line of times or of numbers: what a report needs to draw it."""

from dataclasses import dataclass
from enum import StrEnum


class Line(StrEnum):
    """What is laid out on the line: seconds since 1970-01-01T00:00 of local time, or numbers."""

    TIMES = "times"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Extent:
    """What a claim says lies from `low` to `high`; None where that side has no bound. Times end before `high`.

    `sure` is the part that it covers for certain, however it is read: of a tenure the time from its latest start to its
    earliest end, with these days where they are known; of a value that is but a number or a day, all of it. None where
    nothing is certain. `total`: it is a count that names its parts.
    """

    line: Line
    low: float | None
    high: float | None
    sure: tuple[float, float] | None = None
    total: bool = False
