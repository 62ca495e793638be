"""An NDJSON file: one claim a row, each with the id of its source."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from belie.loading.complaint import Complaint, fault_at, problem_fault
from belie.loading.document import Lines, Problem
from belie.loading.fact_file import Parts, fits
from belie.loading.ndjson_reader import read_ndjson, row_place
from belie.loading.nearest import nearest
from belie.loading.parquet_reader import has_parquet
from belie.loading.schema_faults import find_complaints
from belie.loading.schemas import Schemas
from belie.loading.shown_values import name_sort
from belie.model.origin import File, Origin, Path, Place


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


class SomeRows:
    """A register of which some rows are at hand, by their line numbers, and no others are asked for."""

    __slots__ = ("_rows", "path")

    def __init__(self, path: str, rows: Mapping[int, bytes]) -> None:
        self.path, self._rows = path, rows

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break; empty for one that is not at hand."""
        return self._rows.get(number, b"").decode("utf-8", "replace").removeprefix("\ufeff" if number == 1 else "")

    def place_below(self, index: int, value: object, path: Path, key: bool = False) -> Place:
        """The place of a part of the row whose line number is `index`."""
        return row_place(self.line(index), path, index, key)


def read_register(path: str, data: bytes, schemas: Schemas) -> Parts:
    """Read a register; a faulty row is left out alone."""
    return take_rows(Register(path, data), read_ndjson(data), schemas)


def take_rows(file: File, rows: Iterable[tuple[int, object]], schemas: Schemas) -> Parts:
    """What rows of a register say: their line numbers, and their plain values or problems."""
    parts = Parts(file.path)
    parts.is_register = True
    for number, value in know_other_sorts(file, list(rows)):
        if isinstance(value, Problem):
            parts.faults.append(problem_fault(file.path, value))
            parts.hides_claims = True
        else:
            add_row(parts, Origin(file, number, value), schemas)
    return parts


def know_other_sorts(file: File, rows: list[tuple[int, object]]) -> list[tuple[int, object]]:
    """The rows; or one problem for a file that is of another sort, and not a problem for each of its lines."""
    problems = [value for _, value in rows if isinstance(value, Problem)]
    if not problems:
        return rows
    first = problems[0]
    if has_parquet(file.path):  # what is in columns is no file of another sort
        return rows
    if file.line(first.line).strip() in ("[", "{"):
        message = "this file is one JSON value over many lines"
    elif len(problems) > 1 and not any(isinstance(value, dict) for _, value in rows):
        message = f"no row of this file is a JSON object; of the first one, {first.message}"
    else:
        return rows
    return [(first.line, replace(first, message=message))]


def add_row(parts: Parts, row: Origin, schemas: Schemas) -> None:
    """Take a row into the parts of its file if it fits the schemas; else its faults."""
    name, value = f"rows[{row.number}]", row.value
    if not isinstance(value, dict):
        message = f"this is {name_sort(value)}, where a claim is expected"
        complaint = Complaint((), False, message, "write a row as one JSON object: {…} in one line")
        parts.faults.append(fault_at(row, "file_is_valid", complaint, name))
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
