"""Rules whose keys are columns: groups that could hold a finding are named by the database, then judged."""

from belie.bulk.bearing import add_bearing, add_linked
from belie.bulk.chunks import judge_chunk
from belie.bulk.keys import all_rows_query, key_names
from belie.bulk.rows import Bulk
from belie.bulk.screens import ask_for
from belie.bulk.tally import Tally
from belie.engine.judging import Run
from belie.model.report import GroupReport
from belie.model.rule import Rule
from belie.model.screening import Screen


def judge_by_key(rule: Rule, screen: Screen, bulk: Bulk, run: Run, tally: Tally) -> list[GroupReport]:
    """What a rule finds."""
    ask_for(rule, screen, bulk, tally)
    database, names = bulk.database, ", ".join(key_names(screen))
    database.execute(
        f"""create or replace temp table led as select r.*, asked_keys.chunk
        from ({all_rows_query(bulk, screen, "file, no, mem")}) as r join asked_keys using ({names})"""
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
        found += judge_chunk(rule, keys, places, bulk, run, tally)
    return found
