"""Rows of registers, read on the executors: what each says, or that it has to be looked at once more in one place.

Whatever is wrong with a row is not said here: its text goes to the driver, which reads it as it reads a small corpus.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from belie.cluster.leads import Known, Lead, is_life, leads_of
from belie.cluster.plain import PlainTenures, Sent
from belie.loading.fact_file import Parts
from belie.loading.references import KnownIds, list_references
from belie.loading.register import read_register
from belie.loading.schemas import Schemas
from belie.loading.value_faults import read_values
from belie.model.claim import RELATIONS, Claim
from belie.model.entity import BUILT_IN, Property
from belie.model.origin import Origin
from belie.model.rule import Rule
from belie.model.source import Source

Row = tuple[int, int, bytes]
"""A row of a register: the number of its file in the corpus, its line from 1, and its text."""

_AT_ONCE = 256


class Record(NamedTuple):
    """What a row says. `name` is source#claim, empty where the row does not fit the schemas; not `sound`: it has a
    fault, and leads nowhere. `event` is the one that it is about, `ties` those that it names beside it; `people` are
    those who are at the event, or whose birth or death it tells."""

    file: int
    line: int
    text: bytes | None
    name: str
    source: str
    sound: bool
    leads: list[Lead]
    corrects: list[str] | None = None
    event: str | None = None
    ties: list[str] | None = None
    people: list[str] | None = None
    life: str | None = None
    evidence: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """What rows are read with. `paths` are those of all fact files, as people see them; `plain` reads plain tenures,
    if there is a short way for them."""

    paths: Sequence[str]
    schemas: Schemas
    ids: KnownIds
    known: Known
    rules: Sequence[Rule]
    properties: Mapping[str, Property]
    plain: PlainTenures | None = None

    def send(self, rows: Iterable[Row]) -> Iterator[Sent]:
        """What `read` gives, as it is sent; in no order."""
        read = self.plain.read if self.plain else lambda *_: None
        others: list[Row] = []
        for row in rows:
            sent = read(*row)
            if sent is not None:
                yield sent
                continue
            others.append(row)
            if len(others) == _AT_ONCE:
                yield from map(as_sent, self.read(others))
                others = []
        yield from map(as_sent, self.read(others))

    def read(self, rows: Iterable[Row]) -> Iterator[Record]:
        """A record for each row that is not blank."""
        some: list[Row] = []
        for row in rows:
            if some and (len(some) == _AT_ONCE or row[0] != some[0][0]):
                yield from self._read_some(some)
                some = []
            some.append(row)
        if some:
            yield from self._read_some(some)

    def claim(self, row: Row) -> Claim:
        """The claim of a row that is sound."""
        origin = self._fitting([row])[1]
        claim = self._claim(origin, row[1])
        assert claim is not None
        return claim

    def _read_some(self, rows: Sequence[Row]) -> Iterator[Record]:
        fitting = self._fitting(rows)
        if len(fitting) < len(rows):  # so that no row's fault bears on another
            fitting = {number: origin for number, row in enumerate(rows, 1) for origin in self._fitting([row]).values()}
        for number, (file, line, text) in enumerate(rows, 1):
            if number in fitting:
                yield self._record(file, line, text, fitting[number])
            elif text.strip(b" \t"):
                yield Record(file, line, text, "", "", False, [])

    def _fitting(self, rows: Sequence[Row]) -> dict[int, Origin]:
        """The rows that fit the schemas, by their position from 1. The first line is left blank: it alone may begin
        with a byte order mark."""
        first = rows[0][1] == 1
        data = b"\n".join(([] if first else [b""]) + [text for _, _, text in rows])
        parts: Parts = read_register(self.paths[rows[0][0]], data, self.schemas)
        return {origin.number - (not first): origin for origin in parts.claims}

    def _record(self, file: int, line: int, text: bytes, origin: Origin) -> Record:
        fields = cast("dict[str, Any]", origin.value)
        claim = self._claim(origin, line)
        name = f"{fields['source']}#{fields['id']}"
        corrects = fields.get("corrects")
        corrects = [corrects] if isinstance(corrects, str) else corrects
        if claim is None:
            return Record(file, line, text, name, fields["source"], False, [], corrects)
        record = record_of(file, line, claim, self.rules, self.known)
        return record._replace(text=text, corrects=corrects)

    def _claim(self, origin: Origin, line: int) -> Claim | None:
        """The claim that a row makes, if nothing is wrong with it."""
        fields = cast("dict[str, Any]", origin.value)
        prop = self.properties.get(fields["property"]) if fields["kind"] == "statement" else None
        soft, misread = read_values(fields, prop)
        _, sound = self.ids.check(list_references(fields, prop))
        if misread or not sound:
            return None
        source = self.known.sources.get(fields["source"]) or Source(fields["source"], None)
        place = Origin(_OneRow(origin.file.path, line, origin.file.line(origin.number)), line, fields)
        return Claim(f"{source.id}#{fields['id']}", fields["kind"], source, fields, place, soft)


def as_sent(record: Record) -> Sent:
    """A record as it is sent, without the names of its fields."""
    return tuple(record._replace(leads=[tuple(lead) for lead in record.leads]))  # type: ignore[misc]


class _OneRow:
    """A register of which one row is known."""

    __slots__ = ("_line", "_text", "path")

    def __init__(self, path: str, line: int, text: str) -> None:
        self.path, self._line, self._text = path, line, text

    def line(self, number: int) -> str:
        """The text of the row."""
        return self._text if number == self._line else ""

    def place_below(self, index: int, value: object, path: "Sequence[str | int]", key: bool = False) -> Any:
        """The place of a part of the row."""
        from belie.loading.ndjson_reader import row_place

        return row_place(self._text, path, index, key)


def record_of(file: int, line: int, claim: Claim, rules: Sequence[Rule], known: Known) -> Record:
    """What a claim says, whichever file it stands in."""
    event = claim.ref("event") if claim.kind == "event" else None
    ties = [other for relation in RELATIONS for other in claim.refs(relation)] if event else []
    life = claim.ref("subject") if claim.kind == "statement" and is_life(claim) else None
    return Record(
        file,
        line,
        None,
        claim.id,
        claim.source.id,
        True,
        list(leads_of(claim, rules, known)),
        None,
        event,
        ties or None,
        (claim.attending or None) if event else None,
        life,
        "evidence" in claim.fields,
    )


def all_properties(declared: Mapping[str, Property]) -> Mapping[str, Property]:
    """The properties that files declare, and those that are built in."""
    return {**BUILT_IN, **declared}
