"""A corpus with large registers: the YAML side and what is doubtful in memory, all other rows in the database."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import duckdb

from belie.bulk.columns import COLUMNS, columns_of
from belie.bulk.intake import bare_files, counted_files, make_tables, show_rows, take_register
from belie.bulk.options import Progress
from belie.bulk.rows import Bulk, Position, RowFile, read_positions
from belie.bulk.store import insert
from belie.bulk.sure import prepare
from belie.bulk.taking import Taker
from belie.bulk.tenures import list_sources, show_tenures
from belie.bulk.wanted import wanted_in_memory
from belie.loading.collector import without_collector
from belie.loading.corpus import build_corpus, read_parts
from belie.loading.entities import unite_entities, unite_properties
from belie.loading.fact_file import Parts
from belie.loading.files import REGISTERS, find_fact_files, show_path
from belie.loading.own_schemas import load_schemas
from belie.loading.references import KnownIds
from belie.loading.settings import read_settings, with_settings
from belie.model.entity import BUILT_IN
from belie.model.rule import Rule


def load_bulk(
    root: Path,
    database: duckdb.DuckDBPyConnection,
    run_python: bool,
    standard_rules: Collection[Rule],
    progress: Progress,
) -> Bulk:
    """Read a corpus as `load_corpus` does, but for the rows of its registers.

    Raises duckdb.Error and OSError where memory or disk do not suffice.
    """
    schemas, problems = load_schemas(root)
    settings = read_settings(root, schemas, problems, run_python, standard_rules)
    names = find_fact_files(root)
    paths = [root / name for name in names]
    with without_collector():
        parts = [Parts(show_path(name)) if _is_register(name) else read_parts(root, name, schemas) for name in names]
    make_tables(database)
    raw = unite_entities(part.entities for part in parts)
    properties, _ = unite_properties(part.properties for part in parts)
    prepare(database, {name: entity.kind for name, entity in raw.items()}, properties.values())
    broken = set[str]().union(*(part.broken_entities for part in parts))
    taker = Taker(schemas, KnownIds(raw, broken, False), properties)
    files: dict[int, RowFile] = {}
    for number, name in enumerate(names):
        if _is_register(name):
            shown = parts[number].path
            parts[number], rows = take_register(paths[number], shown, number, database, taker, progress)
            if rows is not None:
                files[number] = rows
    progress("comparing ids", 0, 0)
    show_rows(database, "plain_rows", files, paths)
    waived = {name for waiver in settings.checks.waivers for name in waiver.claims}
    wanted = wanted_in_memory(database, parts, waived, counted_files(files))
    _move_to_memory(database, parts, files, wanted)
    corpus = with_settings(build_corpus(root, parts, schemas), settings)
    numbers = {part.path: number for number, part in enumerate(parts)}
    claims = enumerate(corpus.claims)
    told = [columns_of(claim, numbers[claim.origin.path], claim.origin.number, mem) for mem, claim in claims]
    insert(database, "told", COLUMNS, told)
    show_rows(database, "claims", files, paths)
    bare = bare_files(files)
    show_rows(database, "others", files, paths, bare)
    show_tenures(database, bare, list_sources(database, corpus.sources.values()))
    (count,) = database.execute("select count(*) from claims").fetchone() or (0,)
    return Bulk(corpus, database, files, {**BUILT_IN, **corpus.entities.properties}, count, numbers)


def _is_register(path: str) -> bool:
    return path.lower().endswith(REGISTERS)


def _move_to_memory(
    database: duckdb.DuckDBPyConnection,
    parts: Sequence[Parts],
    files: Mapping[int, RowFile],
    positions: Sequence[Position],
) -> None:
    """Take rows out of the database, and into the parts of their files."""
    for (file, _), origin in read_positions(files, positions):
        parts[file].claims.append(origin)
    for file in {file for file, _ in positions}:
        parts[file].claims.sort(key=lambda origin: origin.number)
    columns = {"file": "INTEGER", "no": "BIGINT"}
    database.execute("create temp table moved (file integer, no bigint)")
    insert(database, "moved", columns, [{"file": file, "no": number} for file, number in positions])
    database.execute("delete from told where (file, no) in (select (file, no) from moved)")
    database.execute("insert into taken_out select * from moved")
    database.execute("drop table moved")
