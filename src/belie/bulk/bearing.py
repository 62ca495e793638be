"""What bears on the time of events: all that relations tie to them, with the lives of those who take part."""

import duckdb

from belie.model.screening import Screen

_SEEDS = "create or replace temp table seeds"


def tie_events(database: duckdb.DuckDBPyConnection) -> None:
    """Make the table `tied`: of each event that a relation names, the alphabetically first one that it is tied to,
    directly or through others."""
    pairs = "select event as a, unnest(ties) as b from claims where len(ties) > 0"
    database.execute(f"create or replace temp table ties as {pairs} union select b, a from ({pairs})")
    database.execute("create or replace temp table tied as select distinct a as event, a as root from ties")
    while True:
        database.execute(
            """create or replace temp table nearer as
            select mine.event, least(any_value(mine.root), min(other.root)) as root
            from tied as mine join ties on ties.a = mine.event join tied as other on other.event = ties.b
            group by mine.event"""
        )
        database.execute(
            """create or replace temp table nearer as select one.event, coalesce(above.root, one.root) as root
            from nearer as one left join nearer as above on above.event = one.root"""
        )
        (moved,) = database.execute(
            "select count(*) from tied join nearer using (event) where tied.root <> nearer.root"
        ).fetchone() or (0,)
        if not moved:
            return
        database.execute("create or replace temp table tied as select * from nearer")


def add_bearing(database: duckdb.DuckDBPyConnection, screen: Screen) -> None:
    """Add to the table `seeds` (file, no, mem) what bears on the events that its rows name by `dated_by`."""
    columns = [{"item": "item", "event": "event", "on": '"on"'}[name] for name in screen.dated_by]
    named = " union ".join(
        f"""select {column} as event from claims
        where (file, no) in (select (file, no) from seeds) and {column} is not null"""
        for column in columns
    )
    if screen.with_lives:
        named += " union select k0 from asked"
    database.execute(f"create or replace temp table bearing as {named}")
    database.execute(
        """insert into bearing select event from tied where root in
        (select root from tied where event in (select event from bearing))"""
    )
    database.execute(
        """insert into seeds select file, no, mem from claims
        where kind = 'event' and event in (select event from bearing)"""
    )
    people = "select unnest(who) as person from claims where kind = 'event' and event in (select event from bearing)"
    if screen.with_lives:
        database.execute(
            """insert into seeds select file, no, mem from claims where kind = 'role'
            and ("on" in (select event from bearing) or holder in (select k0 from asked))"""
        )
        people += """ union select holder from claims where kind = 'role' and "on" in (select event from bearing)
            union select k0 from asked"""
    database.execute(
        f"insert into seeds select file, no, mem from claims where life and subject in (select person from ({people}))"
    )


def add_linked(database: duckdb.DuckDBPyConnection) -> None:
    """Add to `seeds` the counts of the parts of its counts, those of their parts, and so on."""
    while True:
        (added,) = database.execute(
            """insert into seeds select file, no, mem from claims where kind = 'count'
            and "of" || chr(10) || what in (
                select unnest(parts) from claims where (file, no) in (select (file, no) from seeds) and len(parts) > 0
            ) and (file, no) not in (select (file, no) from seeds)"""
        ).fetchone() or (0,)
        if not added:
            return
