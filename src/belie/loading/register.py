"""An NDJSON file: one claim a row, each with the id of its source."""

from collections.abc import Mapping
from dataclasses import replace

from belie.loading.complaint import Complaint, fault_at, problem_fault
from belie.loading.document import Lines, Problem
from belie.loading.fact_file import Parts, fits
from belie.loading.ndjson_reader import read_ndjson, row_place
from belie.loading.nearest import nearest
from belie.loading.schema_faults import find_complaints
from belie.loading.schemas import Schemas
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
    for number, value in _know_other_sorts(file, list(read_ndjson(data))):
        if isinstance(value, Problem):
            parts.faults.append(problem_fault(path, value))
            parts.hides_claims = True
        else:
            _add_row(parts, Origin(file, number, value), schemas)
    return parts


def _know_other_sorts(file: Register, rows: list[tuple[int, object]]) -> list[tuple[int, object]]:
    """The rows; or one problem for a file that is of another sort, and not a problem for each of its lines."""
    problems = [value for _, value in rows if isinstance(value, Problem)]
    if not problems:
        return rows
    first = problems[0]
    if file.line(first.line).strip() in ("[", "{"):
        message = "this file is one JSON value over many lines"
    elif len(problems) > 1 and not any(isinstance(value, dict) for _, value in rows):
        message = f"no row of this file is a JSON object; of the first one, {first.message}"
    else:
        return rows
    return [(first.line, replace(first, message=message))]


def _add_row(parts: Parts, row: Origin, schemas: Schemas) -> None:
    name, value = f"rows[{row.number}]", row.value
    if not isinstance(value, dict):
        fits(parts, row, schemas, None, name)
        return
    complaints = _check_source(schemas, value)
    parts.faults += [fault_at(row, "file_is_valid", complaint, name) for complaint in complaints]
    if not complaints:
        claim = {key: part for key, part in value.items() if key != "source"}
        if fits(parts, Origin(row.file, row.number, claim), schemas, value["source"], name):
            parts.claims.append(row)


def _check_source(schemas: Schemas, row: Mapping[str, object]) -> list[Complaint]:
    """What is wrong with the source that a row names."""
    if "source" not in row:
        near = nearest("source", row)
        if near:
            return [Complaint((near,), True, f"unknown key {near!r}", "did you mean 'source'?")]
        return [Complaint((), False, "the key 'source' is missing", "add the id of the row's source")]
    complaints = find_complaints(schemas, "common.schema.json", row["source"], "/$defs/id")
    return [Complaint(("source", *c.path), c.key, c.message, c.hint) for c in complaints]
