"""What claims say of times or numbers as a picture: one row a side on a common line, as figures for an SVG.

Solid is what a side says for certain, hatched what it may be; where there is no bound, the row ends in an arrow.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from belie.model.extent import Extent, Line
from belie.reports.html_axis import ticks
from belie.reports.html_extents import in_words

WIDTH = 400
_LEFT, _RIGHT = 48, 360
_STEP, _HIGH = 22, 16
_THINNEST = 4
"""How wide a bar is at least, so that a day can be seen on a line of years."""

Side = tuple[str, Extent]
"""The letters of a side, and how far it reaches."""


@dataclass(frozen=True, slots=True)
class Row:
    """A side: its letters and where they stand, and the outlines of what is hatched and of what is solid."""

    letters: str
    y: int
    hatched: str
    solid: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The figures of one picture: `axis` is where its line stands, `text` what it shows, in words."""

    text: str
    rows: tuple[Row, ...]
    axis: int
    ticks: tuple[tuple[int, str], ...]

    @property
    def hatched(self) -> str:
        """The outline of all that is hatched."""
        return "".join(row.hatched for row in self.rows)

    @property
    def solid(self) -> str:
        """The outline of all that is solid, arrows included."""
        return "".join(row.solid for row in self.rows)


def pictures(sides: Sequence[Side], parts_add_up: bool = False) -> list[Picture]:
    """The pictures of a finding: one of times, one of numbers, each where at least two sides have something to show.

    `parts_add_up`: the numbers are those of a total and its parts, so their sum is shown as well.
    """
    found = list[Picture]()
    for line in Line:
        shown = [(letters, one) for letters, one in dict.fromkeys(sides) if one.line is line]
        if parts_add_up and line is Line.NUMBERS:
            shown += _sum(shown)
        if len({letters for letters, _ in shown}) > 1:
            with suppress(OverflowError):  # numbers of hundreds of digits: there is no picture of them
                found.append(_draw(line, shown))
    return found


def _sum(shown: Sequence[Side]) -> list[Side]:
    """All parts together; nothing where there is not one total."""
    parts = [(letters, one) for letters, one in shown if not one.total]
    if len(shown) - len(parts) != 1 or len(parts) < 2:
        return []
    low = sum(one.low or 0 for _, one in parts)
    highs = [one.high for _, one in parts if one.high is not None]
    high = sum(highs) if len(highs) == len(parts) else None
    letters = "+".join(letters for letters, _ in parts) if len(parts) < 4 else "Sum"
    return [(letters, Extent(Line.NUMBERS, low, high, (low, low) if low == high else None))]


def _draw(line: Line, shown: Sequence[Side]) -> Picture:
    bounds = [bound for _, one in shown for bound in (one.low, one.high, *(one.sure or ())) if bound is not None]
    scale = _Scale.over(line, min(bounds), max(bounds))
    rows = tuple(_row(letters, one, scale, number) for number, (letters, one) in enumerate(shown))
    words = "; ".join(f"{letters}: {in_words(one)}" for letters, one in shown)
    marks = tuple((scale.x(at), label) for at, label in ticks(line, scale.low, scale.high))
    title = "Time line" if line is Line.TIMES else "Number line"
    return Picture(f"{title}. {words}", rows, len(rows) * _STEP + 4, marks)


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    high: float

    @classmethod
    def over(cls, line: Line, low: float, high: float) -> "_Scale":
        """A scale that holds what lies from `low` to `high` with some room to both sides."""
        whole = isinstance(low, int) and isinstance(high, int)
        room = max((high - low) // 10, 3600 if line is Line.TIMES else 1) if whole else (high - low) / 10 or 1.0
        return cls(max(low - room, 0) if line is Line.NUMBERS and low >= 0 else low - room, high + room)

    def x(self, value: float) -> int:
        """Where a value stands in the picture."""
        return round(_LEFT + (_RIGHT - _LEFT) * ((value - self.low) / (self.high - self.low)))


def _row(letters: str, one: Extent, scale: _Scale, number: int) -> Row:
    y = number * _STEP + 2
    solid = "" if one.sure is None else _bar(scale.x(one.sure[0]), scale.x(one.sure[1]), y, one.sure[0] == one.sure[1])
    start = _LEFT if one.low is None else scale.x(one.low)
    end = _RIGHT if one.high is None else scale.x(one.high)
    hatched = "" if one.sure == (one.low, one.high) else _bar(start, end, y)
    if one.low is None:
        solid += f"M{start - 1} {y}v{_HIGH}l-11-8z"
    if one.high is None:
        solid += f"M{end + 1} {y}v{_HIGH}l11-8z"
    return Row(letters, y + 13, hatched, solid)


def _bar(start: int, end: int, y: int, point: bool = False) -> str:
    """The outline of a bar that can be seen; that of one number has it in its middle."""
    wide = max(end - start, _THINNEST)
    left = start - _THINNEST // 2 if point else start
    return f"M{left} {y}h{wide}v{_HIGH}h-{wide}z"
