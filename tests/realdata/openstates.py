"""From the openstates register to a corpus: a person a line becomes an entity, dated roles and dated seats.

    python -m tests.realdata.openstates REGISTER.ndjson FOLDER [days]

How the rows are read (docs/real-data.md says why): an office is a jurisdiction, a type and a district; a role without
an end, or with one that lies after the day of the register, still goes on; a role without any date says nothing and is
left out; a seat in a legislature is also a statement about the person, who has one such seat at a time; a role that
runs from a 1 January to a 31 December is known to the year. With `days`, those too are read to the day, as written.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .openstates_offices import LEGISLATIVE, office_name, seats, slug

PUBLISHED = "2026-06-24"
"""The day that the register is read as of: that after the last start in it, since the register has no date itself."""

Row = dict[str, str]


@dataclass(slots=True)
class Register:
    """The register as a corpus: entities by id, the claims of each state, and how many roles were left out."""

    entities: dict[str, dict[str, object]] = field(default_factory=dict)
    claims: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    without_dates: int = 0


def convert(lines: Iterable[str], published: str = PUBLISHED, to_the_day: bool = False) -> Register:
    """The corpus of a register: one JSON object a line, a person with `roles`. Claims are named by state and line.

    `to_the_day`: a role of whole years is read to the day, not to the year.
    """
    register = Register()
    for number, line in enumerate(lines, 1):
        person = json.loads(line)
        who = f"p-{person['id']}"
        register.entities[who] = {"kind": "person", "name": person["name"]}
        claims = register.claims.setdefault(person["state"], [])
        name = f"{person['state']}-{number}"
        for prop in ("born", "died"):
            if person.get(prop):
                claims.append(_claim(f"{name}-{prop}", "statement", subject=who, property=prop, value=person[prop]))
        for place, role in enumerate(person["roles"], 1):
            tenure = times(role, published, to_the_day)
            if tenure:
                claims.extend(_of_role(f"{name}-{place}", who, role, tenure, register))
            else:
                register.without_dates += 1
    return register


def times(role: Row, published: str = PUBLISHED, to_the_day: bool = False) -> Row:
    """`from` and `until` of a role; empty where the register gives neither."""
    start, end = role.get("start_date"), role.get("end_date")
    if start is None and end is None:
        return {}
    if end is not None and end <= published and not to_the_day and _is_of_whole_years(start, end):
        return {"until": end[:4]} if start is None else {"from": start[:4], "until": end[:4]}
    given = {} if start is None else {"from": start}
    return {**given, "until": ".." if end is None or end > published else end}


def _is_of_whole_years(start: str | None, end: str) -> bool:
    return end.endswith("-12-31") and (start is None or start.endswith("-01-01"))


def _of_role(name: str, who: str, role: Row, tenure: Row, register: Register) -> Iterator[dict[str, object]]:
    place = role["jurisdiction"], role["type"], role.get("district", "")
    title = office_name(*place)
    office = f"o-{slug(title)}"
    members = seats(*place)
    known = {} if members is None else {"seats": members}
    register.entities.setdefault(office, {"kind": "office", "name": title, **known})
    yield _claim(name, "role", holder=who, office=office, **tenure)
    if role["type"] in LEGISLATIVE:
        yield _claim(f"{name}-seat", "statement", subject=who, property="seat", value=title, **tenure)


def _claim(name: str, kind: str, **fields: str) -> dict[str, object]:
    return {"source": "openstates", "id": name, "kind": kind, **fields}


def write(register: Register, folder: Path, published: str = PUBLISHED) -> None:
    """The corpus as files: the entities as YAML (JSON is YAML), the claims of each state as NDJSON."""
    facts = folder / "facts"
    facts.mkdir(parents=True, exist_ok=True)
    head = {
        "source": {"id": "openstates", "published": published},
        "properties": {"seat": {"single": True, "value": "text"}},
        "entities": register.entities,
    }
    (facts / "register.yaml").write_text(json.dumps(head, indent=0), encoding="utf-8")
    for state, claims in register.claims.items():
        rows = "".join(json.dumps(claim) + "\n" for claim in claims)
        (facts / f"{state}.ndjson").write_text(rows, encoding="utf-8")


def main(source: str, folder: str, precision: str = "years") -> None:
    """Convert a register and say how much of it there is."""
    with open(source, encoding="utf-8") as lines:
        register = convert(lines, to_the_day=precision == "days")
    write(register, Path(folder))
    claims = sum(map(len, register.claims.values()))
    print(f"{len(register.entities)} entities, {claims} claims, {register.without_dates} roles without any date")


if __name__ == "__main__":
    main(*sys.argv[1:])
