"""A corpus judged on a cluster: the same corpus and the same report as on one machine."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from belie.cluster.columns import RECORD
from belie.cluster.gathering import Gathered, gather
from belie.cluster.intake import is_readable, pieces_of, read_all
from belie.cluster.reading import as_sent, record_of
from belie.cluster.shared import Shared
from belie.cluster.summing import sum_up_cluster
from belie.cluster.walk import walk
from belie.engine import standard_rules
from belie.engine.judging import Run
from belie.engine.policy import Policy
from belie.loading.collector import without_collector
from belie.loading.corpus import build_corpus, read_parts
from belie.loading.fact_file import Parts
from belie.loading.files import REGISTERS, find_fact_files, show_path
from belie.loading.own_schemas import load_schemas
from belie.loading.parquet_reader import has_parquet
from belie.loading.schemas import Schemas
from belie.loading.settings import read_settings, with_settings
from belie.model.corpus import Corpus
from belie.model.report import Report

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


_PART = 8 * 1024 * 1024
_MOST_PARTS = 20_000


def judge_on_cluster(
    session: "SparkSession", root: Path, today: int, run_python: bool = True, files: frozenset[str] | None = None
) -> tuple[Corpus, Report]:
    """Load and judge the corpus at `root`, which every executor sees under the same path.

    `today` is the day by which waivers end (1970-01-01 is 0). `files` are those whose groups count; None for all. The
    corpus has the claims of YAML files, and those of the rows that were looked at in one place.
    """
    schemas, problems = load_schemas(root)
    settings = read_settings(root, schemas, problems, run_python, standard_rules())
    names = find_fact_files(root)
    with without_collector():
        parts = [Parts(show_path(name)) if _is_register(name) else read_parts(root, name, schemas) for name in names]
    registers = [(number, name) for number, name in enumerate(names) if _is_register(name)]
    pieces, whole = pieces_of(root, [one for one in registers if not has_parquet(one[1])])
    tables = [(number, str(root / name)) for number, name in registers if has_parquet(name)]
    whole += [number for number, path in tables if not is_readable(session, path)]
    tables = [one for one in tables if one[0] not in whole]
    for number in whole:
        parts[number] = read_parts(root, names[number], schemas)
    session.conf.set("spark.sql.shuffle.partitions", str(_partitions(session, root, registers)))
    distributed = [number for number, _ in registers if number not in whole]
    alone = with_settings(build_corpus(root, parts, schemas), settings)
    shared = _share(root, parts, schemas, alone, run_python, distributed)
    records = read_all(session, session.sparkContext.broadcast(shared), pieces, tables).persist()
    records.count()  # read once, by all executors, before several jobs ask for it at one time
    waived = {name for waiver in settings.checks.waivers for name in waiver.claims}
    gathered = gather(records, root, parts, distributed, schemas, waived)
    corpus = with_settings(gathered.corpus, settings)
    shared = _share(root, parts, schemas, corpus, run_python, distributed)
    table = _with_claims(_usable(records, gathered), shared)
    chosen = None if files is None else [number for number, part in enumerate(parts) if part.path in files]
    walked = walk(table, session.sparkContext.broadcast(shared), corpus, chosen)
    report = sum_up_cluster(Run(corpus, Policy(corpus.checks)), walked, table, today, chosen)
    records.unpersist()
    return corpus, report


def _partitions(session: "SparkSession", root: Path, registers: Sequence[tuple[int, str]]) -> int:
    """In how many parts tables are shuffled: parts of some 8 MB of the registers, at least two for each core."""
    size = sum((root / name).stat().st_size for _, name in registers if (root / name).is_file())
    cores: int = session.sparkContext.defaultParallelism
    return min(max(2 * cores, size // _PART), _MOST_PARTS)


def _is_register(path: str) -> bool:
    return path.lower().endswith(REGISTERS)


def _share(
    root: Path, parts: Sequence[Parts], schemas: Schemas, corpus: Corpus, run_python: bool, distributed: Sequence[int]
) -> Shared:
    """What every executor gets: the corpus without the rows of registers."""
    paths = [part.path for part in parts]
    numbers = {path: number for number, path in enumerate(paths) if number not in set(distributed)}
    claims = [claim for claim in corpus.claims if claim.origin.path in numbers]
    places = {(numbers[claim.origin.path], claim.origin.number): claim for claim in claims}
    plain = replace(corpus, claims=tuple(claims), rules=(), faults=(), corrected=())
    fresh = Schemas(schemas.by_path, schemas.own, schemas.broken)  # validators cannot be sent
    return Shared(root.absolute(), paths, fresh, plain, run_python, places)


def _usable(records: "DataFrame", gathered: Gathered) -> "DataFrame":
    """The rows that rules look at."""
    from pyspark.sql import functions as f

    found = records.where("sound")
    if gathered.lost:
        found = found.where(~f.col("file").isin(list(gathered.lost)))
    if gathered.left_out:
        places = records.sparkSession.createDataFrame(gathered.left_out, "file int, line bigint")
        found = found.join(f.broadcast(places), ["file", "line"], "left_anti").select(*records.columns)
    return found


def _with_claims(records: "DataFrame", shared: Shared) -> "DataFrame":
    """The rows, and the claims of all other files."""
    if not shared.claims:
        return records
    own = [as_sent(record_of(*place, claim, shared.rules, shared.known)) for place, claim in shared.claims.items()]
    return records.union(records.sparkSession.createDataFrame(own, RECORD, verifySchema=False))
