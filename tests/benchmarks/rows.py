"""Rows of the bench: what belie takes for some work, beside what a peer takes in the same run."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .measure import Cost

SLOWER = 4 / 3
"""How much higher than the recorded one a ratio may be before it is flagged."""


@dataclass(frozen=True, slots=True)
class Row:
    """One work: what belie takes, what the peer does, and `limit`, the highest ratio of the two CPU times that is fine.

    `key` names the row from run to run. Without a peer `said` is the figure, and `beside` what it may be at most.
    """

    key: str
    work: str
    mine: Cost | None = None
    peer: str = ""
    theirs: Cost | None = None
    limit: float | None = None
    said: str = ""
    beside: str = ""

    @property
    def ratio(self) -> float | None:
        """belie's CPU time by the peer's; None without a peer."""
        return self.mine.cpu / self.theirs.cpu if self.mine and self.theirs and self.theirs.cpu else None

    def cells(self, recorded: float | None = None) -> tuple[str, ...]:
        """The row as a table shows it; `recorded` is the ratio of the run that is kept."""
        if self.mine is None:
            return self.work, self.said, "", "", "", self.beside, ""
        ratio, limit = self.ratio, "" if self.limit is None else f"at most {_short(self.limit)}"
        return (
            self.work,
            _cost(self.mine) + (f", {self.said}" if self.said else ""),
            self.peer,
            _cost(self.theirs) if self.theirs else self.beside,
            "" if ratio is None else _short(ratio),
            limit,
            _flag(ratio, self.limit, recorded),
        )


HEAD = ("work", "belie", "peer", "the peer", "ratio", "limit", "flag")


def is_slower(ratio: float | None, recorded: float | None) -> bool:
    """Whether a row is a third slower against its peer than when it was recorded."""
    return ratio is not None and recorded is not None and ratio > recorded * SLOWER


def recorded_ratios(file: Path, part: str) -> dict[str, float]:
    """The ratios that are kept of a part of the bench, by the keys of their rows."""
    if not file.exists():
        return {}
    found: dict[str, float] = json.loads(file.read_text(encoding="utf-8")).get(part, {})
    return found


def record(file: Path, part: str, rows: Iterable[Row]) -> None:
    """Keep the ratios of some rows."""
    kept: dict[str, Mapping[str, float]] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    ratios = {row.key: round(row.ratio, 4) for row in rows if row.ratio is not None}
    text = json.dumps({**kept, part: ratios}, indent=2, sort_keys=True)
    file.write_text(text + "\n", encoding="utf-8")


def _flag(ratio: float | None, limit: float | None, recorded: float | None) -> str:
    words = []
    if ratio is not None and limit is not None and ratio > limit:
        words.append("over the limit")
    if is_slower(ratio, recorded):
        words.append(f"slower: {_short(recorded or 0)} when last recorded")
    return "; ".join(words)


def _cost(cost: Cost) -> str:
    """CPU time, time by the clock, memory."""
    memory = f", {cost.memory / 2**20:,.0f} MB" if cost.memory else ""
    return f"{_seconds(cost.cpu)} (clock {_seconds(cost.clock)}{memory})"


def _seconds(seconds: float) -> str:
    return f"{seconds * 1000:.3g} ms" if seconds < 0.1 else f"{seconds:.3g} s" if seconds < 100 else f"{seconds:,.0f} s"


def _short(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.2g}"
