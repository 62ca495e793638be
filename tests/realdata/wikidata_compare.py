"""What another tool reports about tables of office holders, row by row beside what belie finds in them.

    python -m tests.realdata.wikidata_compare WIKIDATA-OFFICES CORPUS

Prints a row for each warning that the tool is expected to give about dates or successions, and for each finding of
belie about seats that has no such warning. What belie says is taken from the three readings of `wikidata`.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import belie
from belie.model.report import ReportedFinding

from .wikidata import Row, read_rows

_WARNING = re.compile(r">([A-Z][a-z]+ [a-z]+)</span>&nbsp;<ref>(.*?)</ref>")
_ITEM = re.compile(r"\{\{Q\|(Q\d+)\}\}")
_KEYS = {"Inconsistent predecessor": "prev", "Inconsistent successor": "next"}
_DATES = ("Date overlap", "Date precision")


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning of the other tool: its name, and the people in it: of the row, and the one it names or overlaps."""

    kind: str
    who: str
    other: str


def warnings_in(page: str) -> Iterator[Warned]:
    """The warnings about dates and successions on a page that the tool is expected to write."""
    for kind, text in _WARNING.findall(page):
        items = _ITEM.findall(text)
        if kind in _DATES or kind in _KEYS:
            yield Warned(kind, items[0], items[1])


def seat_finding(warned: Warned, findings: Sequence[ReportedFinding]) -> ReportedFinding | None:
    """The finding of `one_holder_at_a_time` about the two people of a warning."""
    pair = {warned.who, warned.other}
    return next((one for one in findings if pair == {claim.says.split(" ")[0] for claim in one.claims}), None)


def succession_finding(warned: Warned, rows: Sequence[Row], findings: Sequence[ReportedFinding]) -> str:
    """What belie says of a succession: by which readings it contradicts, or why nothing can."""
    key = _KEYS[warned.kind]
    places = [place for place, row in enumerate(rows) if row["item"] == warned.who and row.get(key) == warned.other]
    names = {f"{key}{place}" for place in places} | {f"h{place}-{key}" for place in places}
    hits = {one.rule for one in findings for claim in one.claims if claim.id.partition("#")[2] in names}
    if hits:
        return f"contradiction ({', '.join(sorted(hits))})"
    dated = any(row["item"] == warned.other and "start_date" in row for row in rows)
    return "nothing: the order holds" if dated else "nothing: the one named has no dated row here"


def main(source: str, corpus: str) -> None:
    """Print the comparison as a table."""
    findings = belie.check(corpus).findings
    print("| office | the other tool | row | names | belie |\n|---|---|---|---|---|")
    for page in sorted((Path(source) / "expected-output").glob("*.out")):
        office = page.stem
        rows = read_rows((Path(source) / "example-data" / "mandates" / f"{office}.json").read_text(encoding="utf-8"))
        own = [one for one in findings if any(claim.source == office.lower() for claim in one.claims)]
        seats = [one for one in own if one.rule == "one_holder_at_a_time"]
        warned_of = []
        for warned in warnings_in(page.read_text(encoding="utf-8")):
            if warned.kind in _DATES:
                found = seat_finding(warned, seats)
                warned_of.append(found)
                said = str(found.verdict) if found else "nothing"
            else:
                said = succession_finding(warned, rows, [one for one in own if one not in seats])
            print(f"| {office} | {warned.kind} | {warned.who} | {warned.other} | {said} |")
        for one in (one for one in seats if one not in warned_of):
            print(f"| {office} | nothing | {' and '.join(claim.says for claim in one.claims)} | | {one.verdict} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
