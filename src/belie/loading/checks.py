"""The files under `checks/` that are YAML: checks, and in `checks/waivers.yaml` and `checks/baseline.yaml` waivers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from belie.loading.complaint import Complaint, fault_at, problem_fault
from belie.loading.document import Document, Problem
from belie.loading.files import find_files, read_bytes, show_path
from belie.loading.schema_faults import find_complaints
from belie.loading.schemas import Schemas
from belie.loading.yaml_reader import read_yaml
from belie.model.check import BASELINE, Check, Severity, Waiver
from belie.model.finding import Fault
from belie.model.origin import Origin
from belie.values.dates import DateError, parse_date

_WAIVERS = ("checks/waivers.yaml", "checks/waivers.yml", BASELINE)
_ABOUT_CHECK = ("rule", "severity", "only")
_ONE_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?").fullmatch


@dataclass(frozen=True, slots=True)
class CheckFiles:
    """What all files of checks say, in order of path and position; a faulty entry is left out alone."""

    checks: tuple[Check, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_checks(root: Path, schemas: Schemas) -> CheckFiles:
    """Read all YAML below `root`/checks. Never raises for what files hold."""
    checks, waivers, faults = list[Check](), list[Waiver](), list[Fault]()
    for path in find_files(root, "checks", (".yaml", ".yml")):
        shown, data = show_path(path), read_bytes(root / path)
        if isinstance(data, Problem):
            faults.append(problem_fault(shown, data))
            continue
        section = "waivers" if path in _WAIVERS else "checks"
        for number, entry in _read_entries(read_yaml(data, shown), section, schemas, faults):
            if section == "checks":
                checks.append(_make_check(entry))
                continue
            waiver = _make_waiver(entry)
            if isinstance(waiver, Complaint):
                faults.append(fault_at(entry, "file_is_valid", waiver, f"{section}[{number}]"))
            else:
                waivers.append(waiver)
    return CheckFiles(tuple(checks), tuple(waivers), tuple(faults))


def _read_entries(
    document: Document, section: str, schemas: Schemas, faults: list[Fault]
) -> Iterator[tuple[int, Origin]]:
    """The entries of a file that fit the schema, with their positions; faults are noted for all else."""
    if document.problems:
        faults += [problem_fault(document.path, problem) for problem in document.problems]
        return
    schema = f"{section}.schema.json"
    value = document.value
    entries = value.get(section) if isinstance(value, dict) else None
    outer = {**value, section: []} if isinstance(value, dict) and isinstance(entries, list) else value
    whole = Origin(document, 0, value)
    for complaint in find_complaints(schemas, schema, outer):
        faults.append(fault_at(whole, "file_is_valid", _explain_outer(complaint, section, isinstance(value, dict))))
    if not isinstance(entries, list):
        return
    index = next(number for name, number, _ in document.children(0, value) if name == section)
    parts = document.children(index, entries)
    for number, origin in enumerate(Origin(document, index, entry) for _, index, entry in parts):
        complaints = find_complaints(schemas, schema, origin.value, f"/properties/{section}/items")
        for complaint in complaints:
            faults.append(fault_at(origin, "file_is_valid", complaint, f"{section}[{number}]"))
        if not complaints:
            yield number, origin


def _explain_outer(complaint: Complaint, section: str, is_mapping: bool) -> Complaint:
    """A complaint about what stands in no entry, with a better hint: waivers in a file of checks, a bare list."""
    if section == "checks" and complaint.path == ("waivers",):
        return replace(complaint, hint="waivers stand in checks/waivers.yaml, by themselves")
    if section == "waivers" and complaint.path == ("checks",):
        return replace(complaint, hint="checks stand in another file, such as checks/checks.yaml")
    if not complaint.path and not is_mapping:
        return replace(complaint, hint=f"begin the file with a line {section}: and put the list below it")
    return complaint


def _make_check(entry: Origin) -> Check:
    fields = cast("dict[str, object]", entry.value)
    only = cast("dict[str, str | list[str]]", fields.get("only", {}))
    return Check(
        cast(str, fields["rule"]),
        entry,
        Severity(cast(str, fields["severity"])) if "severity" in fields else None,
        {part: (value,) if isinstance(value, str) else tuple(value) for part, value in only.items()},
        {key: value for key, value in fields.items() if key not in _ABOUT_CHECK},
    )


def _make_waiver(entry: Origin) -> Waiver | Complaint:
    """The waiver of an entry, or what is wrong with its date."""
    fields = cast("dict[str, str]", entry.value)
    day = _read_last_day(fields["until"])
    if isinstance(day, Complaint):
        return day
    return Waiver(
        fields["rule"],
        entry,
        fields["reason"],
        fields["by"],
        str(fields["until"]),
        day,
        tuple(fields.get("claims", ())),
        fields.get("group"),
        fields.get("digest"),
        fields.get("says"),
    )


def _read_last_day(until: object) -> int | Complaint:
    """The last day of a year, a month or a day, from 1970-01-01; or why it is none."""
    if not isinstance(until, str | int) or not _ONE_DAY(str(until)):
        message = f"{until!r} is no day on which a waiver ends"
        return Complaint(("until",), False, message, "write the last day on which it holds, as in 2099-12-31")
    try:
        return int(parse_date(str(until)).end_day) - 1
    except DateError as error:
        return Complaint(("until",), False, error.message, error.hint)
