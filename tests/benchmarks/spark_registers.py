"""Registers of tenures with planted contradictions, written by DuckDB in seconds, for runs on a cluster."""

from dataclasses import dataclass
from pathlib import Path

PEOPLE = 5_000
TENURES = 500
"""Tenures of each office, one after the other, 60 days apart."""

OVERLAPS, BACKWARDS = 123, 777
"""Of every 50,000 rows these two are wrong: one reaches into the next tenure, and one ends before it starts."""

_EVERY = 50_000


@dataclass(frozen=True, slots=True)
class Planted:
    """How many findings of each rule a register must give."""

    one_holder_at_a_time: int
    tenures_run_forward: int


def write_register(root: Path, rows: int, big: int = 0, form: str = "ndjson") -> Planted:
    """Write a corpus of so many tenures; the first `big` of them are all of one office, 20 days apart."""
    import duckdb

    facts = root / "facts"
    facts.mkdir(parents=True)
    offices = -(-rows // TENURES)
    lines = ["source: {id: register, published: 9999-12-31, publisher: Desk}", "entities:"]
    lines += [f"  {name}: {{kind: office, name: Office {name}, seats: 1}}" for name in _offices(offices, big)]
    lines += [f"  p{number}: {{kind: person, name: Person {number}}}" for number in range(PEOPLE)]
    (facts / "desk.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    wrong = f"case i % {_EVERY} when {OVERLAPS} then days // 2 when {BACKWARDS} then -2 * days else 0 end"
    duckdb.sql(
        f"""copy (
            select 'register' as source, 't' || i as id, 'role' as kind, 'p' || (i * 7919 % {PEOPLE}) as holder,
                if(i < {big}, 'big', 'o' || (i // {TENURES})) as office,
                {_day("0")} as "from",
                {_day(f"days - 2 + {wrong}")} as until
            from (
                select i, if(i < {big}, 20, 60) as days, if(i < {big}, i, i % {TENURES}) as nth from range({rows}) r(i)
            )
        ) to '{facts / f"register.{form}"}' (format {"json" if form == "ndjson" else form})"""
    )
    each = rows // _EVERY + (rows % _EVERY > BACKWARDS)
    return Planted(each, each)


def _offices(number: int, big: int) -> list[str]:
    return [*(["big"] if big else []), *(f"o{at}" for at in range(number))]


def _day(after: str) -> str:
    """The day of a row's turn in its office, and so many days after."""
    return f"strftime(date '1000-01-01' + (nth * days + {after})::integer, '%Y-%m-%d')"
