"""The rows that take part in more than groups: they are put together in one place, by the code of every other run.

These are the rows with a fault, those that share an id, correct a claim or are corrected, and the first row of each
source that no file describes. All other rows stay where they are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from belie.loading.corpus import build_corpus
from belie.loading.fact_file import Parts
from belie.loading.ndjson_reader import read_row
from belie.loading.register import SomeRows, take_rows
from belie.loading.schemas import Schemas
from belie.model.corpus import Corpus

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_ROW = ("file", "line", "text", "corrects", "sound")

Texts = dict[int, dict[int, bytes]]
"""The texts of rows, by the number of the file and the line."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The corpus of all that is not a row, and of the rows that are put together in one place.

    `left_out` are the places of those of these rows that no rule looks at, `lost` the numbers of files of which no row
    can be used.
    """

    corpus: Corpus
    left_out: Sequence[tuple[int, int]]
    lost: Sequence[int]


def gather(
    records: "DataFrame",
    root: Path,
    parts: Sequence[Parts],
    registers: Iterable[int],
    schemas: Schemas,
    waived: Iterable[str],
) -> Gathered:
    """Put together what must be looked at in one place. `parts` are those of all files, those of the `registers` empty;
    `waived` are ids that waivers name."""
    from pyspark.sql import functions as f

    texts: Texts = {number: {} for number in registers}
    described = [str(part.source_fields["id"]) for part in parts if "id" in part.source_fields]
    named = records.where("name <> ''")
    undescribed = named.join(_table(records, "source", described), "source", "left_anti")
    rows = records.where("not sound or corrects is not null").select(*_ROW)
    rows = rows.union(_firsts(records.where("sound"), "file")).union(_firsts(undescribed, "source"))
    rows = rows.union(named.join(f.broadcast(_repeated(named, _ids_of(parts))), "name", "left_semi").select(*_ROW))
    sound, wanted = set[int](), {*waived, *_corrected_in(parts)}
    for row in rows.collect():
        texts[row["file"]][row["line"]] = bytes(row["text"])
        wanted.update(row["corrects"] or ())
        sound |= {row["file"]} if row["sound"] else set()
    if wanted:
        _add(texts, named.join(_table(records, "name", wanted), "name", "left_semi"))
    whole, corpus = _build(root, parts, texts, schemas)
    if corpus.changed_texts:  # their notes tell of each claim with evidence
        changed = _table(records, "source", corpus.changed_texts)
        _add(texts, named.where("evidence").join(changed, "source", "left_semi"))
        whole, corpus = _build(root, parts, texts, schemas)
    places = {part.path: number for number, part in enumerate(parts)}
    used = {(places[claim.origin.path], claim.origin.number) for claim in corpus.claims}
    left_out = [(file, line) for file, rows in texts.items() for line in rows if (file, line) not in used]
    return Gathered(corpus, left_out, [number for number in sound if not whole[number].claims])


def _build(
    root: Path, parts: Sequence[Parts], texts: Mapping[int, Mapping[int, bytes]], schemas: Schemas
) -> tuple[list[Parts], Corpus]:
    whole = list(parts)
    for number, rows in texts.items():
        path = parts[number].path
        values = ((line, read_row(line, rows[line])) for line in sorted(rows))
        whole[number] = take_rows(SomeRows(path, rows), values, schemas)
    return whole, build_corpus(root, whole, schemas)


def _add(texts: Texts, rows: "DataFrame") -> None:
    """Take the texts of some rows."""
    for file, line, text in rows.select("file", "line", "text").collect():
        texts[file][line] = bytes(text)


def _firsts(rows: "DataFrame", column: str) -> "DataFrame":
    """Of each value of a column the row that comes first in the corpus."""
    from pyspark.sql import functions as f

    return rows.groupBy(column).agg(f.min(f.struct("file", "line", *_ROW[2:])).alias("first")).select("first.*")


def _table(records: "DataFrame", column: str, values: Iterable[str]) -> "DataFrame":
    """A small table of one column, which every executor gets."""
    from pyspark.sql import functions as f

    rows = [(value,) for value in sorted(values)]
    return f.broadcast(records.sparkSession.createDataFrame(rows, f"{column} string"))


def _repeated(named: "DataFrame", ids: Iterable[str]) -> "DataFrame":
    """The ids that several rows have, or a row and one of those given."""
    others = named.sparkSession.createDataFrame([(name,) for name in ids], "name string")
    return named.select("name").union(others).groupBy("name").count().where("count > 1").select("name")


def _ids_of(parts: Sequence[Parts]) -> list[str]:
    """The ids of all claims of files that are no registers, once each."""
    found = set[str]()
    for part in parts:
        source = part.source_fields.get("id")
        if not part.is_register and isinstance(source, str):
            found.update(f"{source}#{_field(origin.value, 'id')}" for origin in part.claims)
    return sorted(found)


def _corrected_in(parts: Sequence[Parts]) -> set[str]:
    """The ids that claims of files that are no registers correct."""
    found = set[str]()
    for part in parts:
        for origin in part.claims:
            corrects = _field(origin.value, "corrects")
            found.update([corrects] if isinstance(corrects, str) else corrects if isinstance(corrects, list) else [])
    return found


def _field(value: object, key: str) -> object:
    return value.get(key) if isinstance(value, dict) else None
