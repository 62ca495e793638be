"""Rules whose keys are columns: groups that could hold a finding are named by the database, then judged."""

from collections.abc import Collection

from belie.bulk.bearing import add_bearing, add_linked
from belie.bulk.chunks import WholeGroups, judge_chunk
from belie.bulk.keys import all_rows_query, key_names
from belie.bulk.rows import Bulk
from belie.bulk.screens import ask_for
from belie.bulk.store import text
from belie.bulk.tally import Tally
from belie.engine.judging import Run
from belie.model.report import GroupReport
from belie.model.rule import Rule
from belie.model.screening import Crowded, Screen


def judge_by_key(rule: Rule, screen: Screen, bulk: Bulk, run: Run, tally: Tally) -> list[GroupReport]:
    """What a rule finds."""
    ask_for(rule, screen, bulk, tally)
    database, names = bulk.database, ", ".join(key_names(screen))
    narrowed = isinstance(screen.could, Crowded)
    rows = "select * from near where narrow" if narrowed else all_rows_query(bulk, screen, "file, no, mem")
    database.execute(
        f"""create or replace temp table led as select {", ".join(f"r.{name}" for name in key_names(screen))}, file, no,
        mem, asked_keys.chunk from ({rows}) as r join asked_keys using ({names})"""
    )
    found = list[GroupReport]()
    for (chunk,) in database.execute("select distinct chunk from asked_keys order by chunk").fetchall():
        database.execute(f"create or replace temp table asked as select {names} from asked_keys where chunk = {chunk}")
        database.execute(
            f"create or replace temp table seeds as select distinct file, no, mem from led where chunk = {chunk}"
        )
        if screen.dated_by:
            add_bearing(database, screen)
        if screen.linked:
            add_linked(database)
        keys = set(database.execute("select * from asked").fetchall())
        places = database.execute("select distinct file, no, mem from seeds").fetchall()
        found += judge_chunk(rule, keys, places, bulk, run, tally, _whole_groups(bulk) if narrowed else None)
    return found


def _whole_groups(bulk: Bulk) -> WholeGroups:
    """The files of the asked groups of which some rows alone are judged, and the places of all rows of some of them."""
    listed = "select k0, list_sort(list(distinct file)) from near where k0 in (select k0 from asked) group by k0"
    paths = {number: path for path, number in bulk.numbers.items()}
    files = dict[tuple[str, ...], Collection[str]]()
    for key, numbers in bulk.database.execute(listed).fetchall():
        files[key,] = [paths[number] for number in numbers]

    def rows(keys: Collection[tuple[str, ...]]) -> list[tuple[int, int, int | None]]:
        listed = ", ".join(text(key) for (key,) in keys)
        return bulk.database.execute(f"select distinct file, no, mem from near where k0 in ({listed})").fetchall()

    return WholeGroups(files, rows)
