"""From tables of office holders, as a Wikidata query gives them, to a corpus.

    python -m tests.realdata.wikidata WIKIDATA-OFFICES FOLDER

A row is a tenure: a holder (`item`), perhaps a start and an end, each with its precision, perhaps who came before
(`prev`) and after (`next`). Three readings stand side by side, each for a rule of its own (docs/real-data.md):

- tenures: a role with the dates as precise as they are given (`one_holder_at_a_time`; gaps: `ends_meet`);
- order: the tenure as an event, after the first tenure of the predecessor and before the last one of the successor,
  which is the weakest thing that the row can mean (`events_in_order`);
- handover: whoever takes over, takes over from one (`single_value`): by the row of the one, and by that of the other.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

Row = dict[str, str]
Claim = dict[str, object]

SEATS = {"Q20530392": 101}
"""Offices with more than one seat: a parliament."""

_ACTING = "Q4676846"
"""The `nature` of a row that says: in an acting capacity."""

_SHAPES = {"11": "{}-{}-{}", "10": "{}-{}", "9": "{}", "8": "{:.3}X", "7": "{:.2}XX"}
"""EDTF by Wikidata's precision: day, month, year, decade, century."""


def read_rows(text: str) -> list[Row]:
    """The rows of a table: plain values, entities by their Q number."""
    bindings = json.loads(text)["results"]["bindings"]
    return [{key: _plain(value) for key, value in row.items()} for row in bindings]


def _plain(value: Mapping[str, str] | str) -> str:
    text = value if isinstance(value, str) else value["value"]
    return text.rsplit("/", 1)[-1]


def date(row: Row, key: str) -> str | None:
    """The `start` or the `end` of a row as EDTF, to the day where no precision is given; None where it has none."""
    given = row.get(f"{key}_date")
    if given is None:
        return None
    sign, digits = ("-", given[1:]) if given.startswith("-") else ("", given)
    year, month, day = digits[:10].split("-")
    return sign + _SHAPES[row.get(f"{key}_precision", "11")].format(year, month, day)


def claims_of(rows: Sequence[Row], office: str) -> Iterator[Claim]:
    """The claims that the rows make, in all three readings; `r4` is what row 4 (from 0) says of its tenure."""
    for number, row in enumerate(rows):
        start, end = date(row, "start"), date(row, "end")
        times = {key: value for key, value in (("from", start), ("until", end)) if value}
        if times:
            acting = {"acting": True} if row.get("nature") == _ACTING else {}
            yield {"id": f"r{number}", "kind": "role", "holder": _person(row), "office": office, **times, **acting}
        yield from _order(rows, number, office)
        yield from _handover(row, number, office)


def _person(row: Row) -> str:
    return f"p{row['item']}"


def event_id(office: str, number: int) -> str:
    """The event that the tenure of a row is, in the reading by order."""
    return f"{office}-t{number}"


def _order(rows: Sequence[Row], number: int, office: str) -> Iterator[Claim]:
    row = rows[number]
    start, end = date(row, "start"), date(row, "end")
    if start is None or (end is not None and end < start[: len(end)]):
        return  # no start, or an end before it, which an event cannot have (`tenures_run_forward` reports the role)
    yield {"id": f"t{number}", "kind": "event", "event": event_id(office, number), "when": f"{start}/{end or ''}"}
    if row.get("nature") == _ACTING:
        return  # who acts for a holder may begin before that holder ends
    for key, relation, pick in (("prev", "after", min), ("next", "before", max)):
        named = [place for place, other in enumerate(rows) if other["item"] == row.get(key) and "start_date" in other]
        if named:
            other = event_id(office, pick(named, key=lambda place: rows[place]["start_date"]))
            yield {"id": f"{key}{number}", "kind": "event", "event": event_id(office, number), relation: other}


def _handover(row: Row, number: int, office: str) -> Iterator[Claim]:
    start, end = date(row, "start"), date(row, "end")
    if start and "prev" in row:
        yield _took_over(f"h{number}-prev", row["item"], row["prev"], start)
    if end and "next" in row:
        yield _took_over(f"h{number}-next", row["next"], row["item"], end)


def _took_over(name: str, who: str, predecessor: str, on: str) -> Claim:
    fact = {"subject": f"p{who}", "property": "took_over_from", "value": f"p{predecessor}", "on": on}
    return {"id": name, "kind": "statement", **fact}


def convert(folder: Path) -> dict[str, dict[str, object]]:
    """The fact files of all tables in a folder, by name: one an office, named by its Q number in small letters."""
    files: dict[str, dict[str, object]] = {}
    entities: dict[str, dict[str, object]] = {}
    for table in sorted(folder.glob("*.json")):
        number, office = table.stem, f"o{table.stem}"
        rows = read_rows(table.read_text(encoding="utf-8"))
        entities[office] = {"kind": "office", "name": number, "seats": SEATS.get(number, 1), "vacant": "never"}
        for place, row in enumerate(rows):
            people = {row[key] for key in ("item", "prev", "next") if key in row}
            entities.update({f"p{person}": {"kind": "person", "name": person} for person in people})
            entities[event_id(office, place)] = {"kind": "event", "name": f"tenure {place} in {number}"}
        claims = list(claims_of(rows, office))
        if claims:
            files[number.lower()] = {"source": {"id": number.lower()}, "claims": claims}
    properties = {"took_over_from": {"single": True, "value": "entity"}}
    return {**files, "entities": {"properties": properties, "entities": entities}}


def main(source: str, folder: str) -> None:
    """Convert the tables and say how much of it there is."""
    facts = Path(folder) / "facts"
    facts.mkdir(parents=True, exist_ok=True)
    files = convert(Path(source) / "example-data" / "mandates")
    for name, content in files.items():
        (facts / f"{name}.yaml").write_text(json.dumps(content, indent=1), encoding="utf-8")
    print(f"{len(files) - 1} offices with claims")


if __name__ == "__main__":
    main(*sys.argv[1:])
