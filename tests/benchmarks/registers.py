"""Invented registers of tenures: posts that are handed over every few months, most of them in Parquet."""

from dataclasses import dataclass
from pathlib import Path

DAYS = 70
"""Days between two handovers, about; in one post of ten it is 400."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How many tenures there are, how many of each office, in how many files, and how many of them overlap the next.

    `shuffled`: the rows of each file are in no order; else those of an office stand together, sorted by their days."""

    tenures: int
    of_office: int
    files: int
    planted: int
    shuffled: bool = False

    @property
    def offices(self) -> int:
        """How many offices there are; and as many people hold them."""
        return self.tenures // self.of_office


def write_register(folder: Path, shape: Shape, form: str) -> None:
    """Write a corpus: a fact file with the entities, and the tenures as `parquet` or `ndjson`.

    Of the handovers a tenth is written as a month in both tenures, and in the longer ones a twentieth as a year. Each
    overlap is of about a month, between exact days.
    """
    import duckdb

    facts = folder / "facts"
    facts.mkdir(parents=True)
    with (facts / "entities.yaml").open("w", encoding="utf-8") as file:
        file.write("source: {id: desk, published: 2024-01-01}\nentities:\n")
        for number in range(shape.offices):
            file.write(f"  o{number}: {{kind: office, name: Office {number}, seats: 1}}\n")
            file.write(f"  p{number}: {{kind: person, name: Person {number}}}\n")
        for number in range(shape.files):
            file.write(f"  r{number}: {{kind: thing, name: Register {number}}}\n")
    step = shape.tenures // shape.files
    with duckdb.connect(":memory:", config={"temp_directory": str(folder / "spilled")}) as database:
        for number in range(shape.files):
            rows = _rows(shape, number, number * step, (number + 1) * step)
            style = "format parquet" if form == "parquet" else "format json"
            database.execute(f"copy ({rows}) to '{facts / f'register-{number}.{form}'}' ({style})")


def _rows(shape: Shape, file: int, first: int, after: int) -> str:
    each, apart = shape.of_office, shape.tenures // shape.planted
    return f"""with numbered as (
            select i, i // {each} as office, i % {each} as place, (i // {each}) % 10 = 0 as is_long
            from range({first}, {after}) r(i)
        ), dated as (
            select *, case when is_long then 400 else {DAYS} end as days, hash(i * 7) % 100 as begins,
            hash((i + 1) * 7) % 100 as ends from numbered
        ), told as (
            select *, date '2020-01-01' - (({each} - place) * days)::integer + (hash(i) % 20)::integer as start,
            date '2020-01-01' - (({each} - place - 1) * days)::integer + (hash(i + 1) % 20)::integer as handed
            from dated
        )
        select 'register-{file}' as source, 'c' || i as id, 'role' as kind,
        'p' || (hash(i * 3) % {shape.offices}) as holder, 'o' || office as office,
        case when place > 0 and begins < 10 then left(start::varchar, 7)
            when place > 0 and is_long and begins < 15 then left(start::varchar, 4) else start::varchar end as "from",
        case when place < {each - 1} and ends < 10 then left(handed::varchar, 7)
            when place < {each - 1} and is_long and ends < 15 then left(handed::varchar, 4)
            when i % {apart} = {apart // 2 + 7} then (handed + 29)::varchar else (handed - 1)::varchar end as until
        from told order by {"hash(i * 11), i" if shape.shuffled else "i"}"""
