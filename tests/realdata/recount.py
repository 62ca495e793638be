"""The openstates register counted a second time, from its rows alone, beside what belie finds in it.

    python -m tests.realdata.recount REGISTER.ndjson CORPUS

Shares no code with belie. For a corpus that was made to the day (`openstates ... days`): whoever holds a seat on the
night after a day holds it on that day and the next, so more holders than seats on one night contradict each other, and
nothing else does. Prints the sets of rows that only one of the two finds.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

import belie

from .openstates import PUBLISHED
from .openstates_offices import office_name, seats, slug

Crowd = frozenset[str]
"""The ids of the claims behind rows that cannot all be true."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A row with its days: it holds from `last_start` on, at the latest, and until `first_end` at least."""

    claim: str
    who: str
    last_start: date
    first_end: date


def seats_of(lines: Iterable[str]) -> Iterator[tuple[str, int, Seat]]:
    """The dated rows of offices of which the number of seats is known: the office, that number, and the row.

    Of a row with one date alone it is known that it holds at some instant of that day. One that runs backwards is left
    out.
    """
    for number, line in enumerate(lines, 1):
        person = json.loads(line)
        for place, role in enumerate(person["roles"], 1):
            where = role["jurisdiction"], role["type"], role.get("district", "")
            members = seats(*where)
            start, end = role.get("start_date"), role.get("end_date")
            if members is None or (start is None and end is None) or (start and end and end < start):
                continue
            until = min(end or PUBLISHED, PUBLISHED)
            seat = Seat(
                f"openstates#{person['state']}-{number}-{place}",
                person["id"],
                date.fromisoformat(start or until),
                date.fromisoformat(until),
            )
            yield slug(office_name(*where)), members, seat


def crowds(rows: Iterable[tuple[str, int, Seat]]) -> set[Crowd]:
    """Each set of rows of different people, one more than there are seats, of which each two must overlap."""
    offices: dict[str, list[Seat]] = defaultdict(list)
    members: dict[str, int] = {}
    for office, number, seat in rows:
        offices[office].append(seat)
        members[office] = number
    return {
        frozenset(seat.claim for seat in group)
        for office, held in offices.items()
        for group in combinations(held, members[office] + 1)
        if len({seat.who for seat in group}) == len(group) and all(_overlap(*two) for two in combinations(group, 2))
    }


def _overlap(one: Seat, other: Seat) -> bool:
    """Whether two rows hold on one night: each has begun by the day before the other ends."""
    return one.last_start < other.first_end and other.last_start < one.first_end


def main(register: str, corpus: str) -> None:
    """Print what only one of the two finds."""
    counted = crowds(seats_of(Path(register).read_text(encoding="utf-8").splitlines()))
    found = {
        frozenset(claim.id for claim in finding.claims)
        for finding in belie.check(corpus).findings
        if finding.rule == "one_holder_at_a_time" and finding.verdict == "contradiction"
    }
    print(f"{len(counted)} counted, {len(found)} found, {len(counted & found)} the same")
    for title, only in (("counted alone", counted - found), ("found alone", found - counted)):
        for crowd in sorted(map(sorted, only)):
            print(f"{title}: {' '.join(crowd)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
