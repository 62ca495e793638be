"""An NDJSON file: one claim a row, each with the id of its source."""

from belie.loading.complaint import Complaint, fault_at
from belie.loading.document import Lines, Problem
from belie.loading.fact_file import Parts, fits
from belie.loading.ndjson_reader import read_ndjson, row_place
from belie.loading.schema_faults import find_complaints
from belie.loading.schemas import Schemas
from belie.model.finding import Fault
from belie.model.origin import Origin, Path, Place


class Register:
    """An NDJSON file: its rows are found by their line numbers."""

    __slots__ = ("lines", "path")

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self.lines = Lines(data)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break."""
        return self.lines.line(number)

    def place_below(self, index: int, value: object, path: Path, key: bool = False) -> Place:
        """The place of a part of the row whose line number is `index`."""
        return row_place(self.line(index), path, index, key)


def read_register(path: str, data: bytes, schemas: Schemas) -> Parts:
    """Read a register; a faulty row is left out alone."""
    parts, file = Parts(path), Register(path, data)
    parts.is_register = True
    for number, value in read_ndjson(data):
        if isinstance(value, Problem):
            fault = Fault("file_is_valid", path, number, value.column, "row", value.message, value.hint)
            parts.faults.append(fault)
            parts.hides_claims = True
            continue
        origin = Origin(file, number, value)
        complaints = _check_source(schemas, value)
        for complaint in complaints:
            parts.faults.append(fault_at(origin, "file_is_valid", complaint, f"rows[{number}]"))
        if complaints:
            continue
        source = value["source"] if isinstance(value, dict) else None
        plain = {key: part for key, part in value.items() if key != "source"} if isinstance(value, dict) else value
        if fits(parts, Origin(file, number, plain), schemas, source, f"rows[{number}]"):
            parts.claims.append(origin)
    return parts


def _check_source(schemas: Schemas, row: object) -> list[Complaint]:
    """What is wrong with the source that a row names; what is no set of keys is for `fits` to complain of."""
    if not isinstance(row, dict):
        return []
    if "source" not in row:
        return [Complaint((), False, "the key 'source' is missing", "add the id of the row's source")]
    complaints = find_complaints(schemas, "common.schema.json", row["source"], "/$defs/id")
    return [Complaint(("source", *c.path), c.key, c.message, c.hint) for c in complaints]
