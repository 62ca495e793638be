"""A corpus whose registers stay on disk: its claims in memory, its rows in a database, and the way from one to the
other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, cast

import duckdb

from belie.loading.ndjson_reader import read_row
from belie.loading.value_faults import read_values
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.entity import Property
from belie.model.origin import File, Origin

Position = tuple[int, int]
"""Where a claim stands in the corpus: the number of its file, and its own in the file (of a row: its line)."""


class RowFile(File, Protocol):
    """A file of rows that are read again when they are asked for. `size` is how much is to be read of it at first."""

    size: int

    def rows(self, numbers: Iterable[int]) -> Iterable[tuple[int, str]]:
        """The texts of some rows, whose numbers are sorted."""


@dataclass(frozen=True, slots=True, eq=False)
class Bulk:
    """`corpus` holds what is in memory: all of the YAML side, and the rows that take more than a look at their columns.

    The table `claims` of the database has the columns of all claims, those in memory among them (by `mem`). `files`
    are the registers by the numbers of their files. `claims` is how many claims there are.
    """

    corpus: Corpus
    database: duckdb.DuckDBPyConnection
    files: Mapping[int, RowFile]
    properties: Mapping[str, Property]
    claims: int = 0
    numbers: Mapping[str, int] = field(default_factory=dict)


def read_positions(files: Mapping[int, RowFile], positions: Sequence[Position]) -> Iterable[tuple[Position, Origin]]:
    """The rows at some positions, which are sorted: as they were read."""
    of_file: dict[int, list[int]] = {}
    for file, number in positions:
        of_file.setdefault(file, []).append(number)
    for file, numbers in of_file.items():
        rows = files[file]
        for number, line in rows.rows(numbers):
            yield (file, number), Origin(rows, number, read_row(number, line.encode("utf-8", "surrogatepass")))


def make_claims(bulk: Bulk, found: Iterable[tuple[int, int, int | None]]) -> dict[Position, Claim]:
    """The claims at some positions, in the order of the corpus. `found` are files, numbers, and places in memory."""
    places = sorted(set(found), key=lambda one: one[:2])
    made: dict[Position, Claim] = {
        (file, number): bulk.corpus.claims[mem] for file, number, mem in places if mem is not None
    }
    wanted = [(file, number) for file, number, mem in places if mem is None]
    for position, origin in read_positions(bulk.files, wanted):
        fields = cast("dict[str, Any]", origin.value)
        prop = bulk.properties.get(fields["property"]) if fields["kind"] == "statement" else None
        soft, _ = read_values(fields, prop)
        source = bulk.corpus.sources[fields["source"]]
        made[position] = Claim(f"{source.id}#{fields['id']}", fields["kind"], source, fields, origin, soft)
    return {(file, number): made[file, number] for file, number, _ in places}
