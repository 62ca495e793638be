"""Plain tenures, read without a look at the schemas: a short way for the rows of which large registers consist.

A row is plain if it is one JSON object of exactly the seven texts below, in any order and without escapes, if its
holder and its office are known entities of the right kinds, and if its dates are plain days, months or years, the first
wholly before the second. It fits every schema then, and what it leads to follows from its words. The record is the one
that `Reader` makes of it the long way; every other row goes that way.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from belie.cluster.leads import Known, key_text
from belie.cluster.ways import COLUMNS, Unsure, Way, ways_of
from belie.model.entity import HOLDERS
from belie.model.rule import Rule
from belie.reasoning.instants import instants, widened
from belie.values.dates import DateError, parse_date

_PAIR = rb'"(source|id|kind|holder|office|from|until)": ?"([A-Za-z0-9-]+)"'
_ROW = re.compile(rb"\{" + rb", ?".join([_PAIR] * len(COLUMNS)) + rb"\}")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)

Sent = tuple[object, ...]
"""A record as it is sent: its fields in their order, and so are its leads."""


@dataclass(frozen=True, slots=True)
class PlainTenures:
    """Reads plain rows. `holders` and `offices` are the entities that may be either, `ways` those of all rules."""

    paths: Sequence[str]
    holders: Collection[str]
    offices: Collection[str]
    ways: Sequence[Way]

    def read(self, file: int, line: int, text: bytes) -> Sent | None:
        """The record of a row; None if it is not plain."""
        found = _ROW.fullmatch(text)
        if found is None:
            return None
        words = [word.decode() for word in found.groups()]
        row = dict(zip(words[::2], words[1::2], strict=True))
        if len(row) < len(COLUMNS) or row["kind"] != "role":
            return None
        source, name, holder, office = row["source"], row["id"], row["holder"], row["office"]
        if not ("a" <= source[0] <= "z" and "a" <= name[0] <= "z"):
            return None
        if holder not in self.holders or office not in self.offices:
            return None
        starts, ends = _plain_date(row["from"]), _plain_date(row["until"])
        if starts is None or ends is None or starts[1] > ends[0]:
            return None
        row["file"] = self.paths[file]
        leads = []
        for way in self.ways:
            if (
                (way.offices is None or office in way.offices)
                and (way.holders is None or holder in way.holders)
                and (way.sources is None or source in way.sources)
            ):
                value = None if way.value is None else f'"{row[way.value]}"'
                span = (starts[0], ends[1], row["from"], row["until"]) if way.spans else (None, None, None, None)
                leads.append((way.rule, _key(way.key, row), way.sort, way.could, value, *span, None, None, None))
        return file, line, text, f"{source}#{name}", source, True, leads, None, None, None, None, None, False


def plain_tenures(rules: Sequence[Rule], known: Known, paths: Sequence[str]) -> PlainTenures | None:
    """A reader of plain rows; None where some rule asks of rows what only claims can tell."""
    try:
        ways = [way for number, rule in enumerate(rules) for way in ways_of(number, rule, known)]
    except Unsure:
        return None
    kinds = {entity.id: entity.kind for entity in known.entities.values()}
    holders = frozenset(name for name, kind in kinds.items() if kind in HOLDERS)
    return PlainTenures(paths, holders, frozenset(name for name, kind in kinds.items() if kind == "office"), ways)


def _key(columns: tuple[str, ...], row: Mapping[str, str]) -> str:
    return _writer(columns)(row)


@lru_cache
def _writer(columns: tuple[str, ...]) -> Callable[[Mapping[str, str]], str]:
    """What writes a key as `leads.key_text` does; none of its columns holds a character that JSON escapes, but `file`
    may."""
    if "file" in columns:
        return lambda row: key_text([row[column] for column in columns])
    form = "[" + ", ".join(['"%s"'] * len(columns)) + "]"
    return lambda row: form % tuple([row[column] for column in columns])


@lru_cache(maxsize=262_144)
def _plain_date(text: str) -> tuple[float, float] | None:
    """The seconds from 1970 at which a plain day, month or year begins and ends; None for every other text."""
    if not _DATE.fullmatch(text) or text.startswith("0000"):
        return None
    try:
        (span,) = instants(parse_date(text))
    except DateError:
        return None
    return float(widened(span).first), float(widened(span).end)
