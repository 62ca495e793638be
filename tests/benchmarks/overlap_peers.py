"""The same overlaps found by hand: what a user would write instead, in SQL, in polars, in pandas and with json alone.

`python overlap_peers.py NAME FOLDER` prints how many there are. A tenure overlaps the one before it in its office if
this one surely ends after it surely has begun; they are asked for in pairs that follow each other, and of them nothing
else: no ids that are given twice, no schema, no other rule.
"""

import json
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path


def by_duckdb(facts: Path) -> int:
    """A window over the tenures of each office."""
    import duckdb

    with duckdb.connect(":memory:", config={"memory_limit": "2GB", "temp_directory": str(facts / "spilled")}) as base:
        return len(
            base.execute(
                f"""select office, id, before from (
                    select *, lag(id) over w as before, lag(ended) over w as gone from (
                        select office, id,
                        cast("from" || case length("from") when 4 then '-01-01' when 7 then '-01' else '' end as date)
                            as begun,
                        case length("from") when 4 then cast("from" || '-12-31' as date)
                            when 7 then last_day(cast("from" || '-01' as date)) else cast("from" as date) end as sure,
                        cast(until || case length(until) when 4 then '-01-01' when 7 then '-01' else '' end as date)
                            as ended
                        from {_relation(facts)} where kind = 'role'
                    ) window w as (partition by office order by begun)
                ) where gone > sure"""
            ).fetchall()
        )


def _relation(facts: Path) -> str:
    if any(facts.glob("*.parquet")):
        return f"read_parquet('{facts}/*.parquet')"
    columns = ", ".join(f"'{name}': 'varchar'" for name in ("id", "kind", "holder", "office", "from", "until"))
    return f"read_json('{facts}/*.ndjson', format = 'newline_delimited', columns = {{{columns}}})"


def by_polars(facts: Path) -> int:
    """The same window; the words of dates are compared, which stand in the order of the alphabet."""
    import polars

    column = polars.col
    if any(facts.glob("*.parquet")):
        rows = polars.scan_parquet(str(facts / "*.parquet"))
    else:
        rows = polars.scan_ndjson(str(facts / "*.ndjson"))
    told = rows.filter(column("kind") == "role").select("office", "id", "from", "until").sort("office", "from")
    gone = column("until").shift(1)
    met = (column("office") == column("office").shift(1)) & (gone > column("from"))
    found = told.filter(met & ~gone.str.starts_with(column("from"))).collect()
    return len(found)


def by_pandas(facts: Path) -> int:
    """The same with the rows in a frame."""
    import pandas

    if any(facts.glob("*.parquet")):
        import duckdb  # pandas needs another library to read Parquet; this one is there

        rows = duckdb.sql(f"""select office, id, "from", until from read_parquet('{facts}/*.parquet')""").df()
    else:
        rows = pandas.concat(pandas.read_json(path, lines=True, dtype=False) for path in facts.glob("*.ndjson"))
    rows = rows.sort_values(["office", "from"])
    gone = rows["until"].shift(1)
    met = rows[(rows["office"] == rows["office"].shift(1)) & (gone > rows["from"])]
    return sum(not ended.startswith(begun) for ended, begun in zip(gone[met.index], met["from"], strict=True))


def by_json(facts: Path) -> int:
    """The same with Python alone, of NDJSON."""
    told = defaultdict(list)
    for path in facts.glob("*.ndjson"):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                told[row["office"]].append((row["from"], row["until"]))
    found = 0
    for tenures in told.values():
        for one, other in pairwise(sorted(tenures)):
            found += one[1] > other[0] and not one[1].startswith(other[0])
    return found


PEERS = {"duckdb": by_duckdb, "polars": by_polars, "pandas": by_pandas, "json": by_json}

if __name__ == "__main__":
    print(PEERS[sys.argv[1]](Path(sys.argv[2]) / "facts"))
