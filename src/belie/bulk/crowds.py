"""Groups in which too much may hold at one time, found by the days of their rows.

Bounds are days, the end exclusive. A row that ends in the words in which the next begins makes way for it: both can lie
within that day, month or year. Of rows that are sorted by their beginnings, where each has ended before the next
begins, or makes way for it, no two can be in each other's way; so the next row alone need be looked at.
"""

import duckdb

from belie.bulk.calm import find_calm
from belie.bulk.keys import row_test, rows_query
from belie.bulk.rows import Bulk
from belie.bulk.seats import IN_ORDER, IN_THE_WAY, count_seats, crowded_twice
from belie.bulk.tally import Tally
from belie.loading.parquet_reader import quoted
from belie.model.screening import Crowded, Screen

_BOUNDS = """select *,
    case when until2 <= from1 then null else coalesce(on1, from1, until1, first) end as lo,
    case when on1 is not null then on2 when from1 is null then coalesce(until2, after)
        when until2 is not null then until2 when first is not null then greatest(first, from2) else from2 end as hi,
    from1 is not null and coalesce(from2 <= until1, first is null or from2 <= first or from1 >= first) as opens,
    until1 is not null and (from1 is null or from2 <= until1) as closes"""
"""The days in which a row may hold. `opens`: one that ends in the words of its `from` makes way for it; `closes`: it
makes way for one that begins in the words of its `until`."""

_WORDS = """case when opens then from1 * 512 + (from2 - from1) end as begun,
    case when closes then until1 * 512 + (until2 - until1) end as ended"""
"""Numbers for the words in which a row begins and ends: equal where these mean the same days."""

_SHOWN = """{key} as k, from1, from2, until, until1, until2, null::integer as on1, null::integer as on2, source,
    file, no, null::integer as mem, false as vague, false as besides, false as at_event, first, after, known"""
"""The columns of `tenures` as those of other rows."""

_MANY = 1_000
"""So many groups that do not come sorted, and all are sorted at once."""

_FAR = 2**31 - 1
"""As the end of a row without a beginning: no look at days tells whether it is in the way."""


def find_crowded(bulk: Bulk, screen: Screen, could: Crowded, tally: Tally, least: int) -> None:
    """Make the tables `screened` and `near` for a screen of tenures, whose key is one column of ids of entities.

    Of `screened`, `n` is how many rows are to be judged, or for a group that is not, `least` if it has as many. `near`
    holds all rows of the groups that could hold a finding; `narrow`: those that may be in the way of others.
    """
    database = bulk.database
    _look_along(bulk, screen, could, tally)
    chosen = "" if tally.files is None else "or selected"
    database.execute(
        f"""create or replace temp table screened as select id as k0, n, selected, crowded as could
        from ways join numbered on number = k where n >= {max(least, 1)} or crowded {chosen}"""
    )
    database.execute(
        f"""create or replace temp table near as
        {_timed(bulk, screen, could, "k0 in (select k0 from screened where could)")}"""
    )
    database.execute("drop table ways")
    database.execute(
        f"""update screened set could = false where could and k0 not in (select k0 from near where unsure)
        and k0 not in ({crowded_twice(count_seats(bulk, could))})"""
    )
    _narrow(database)
    database.execute(
        """update screened set n = found.n
        from (select k0, count(*) as n from near where narrow group by k0) as found where found.k0 = screened.k0"""
    )


def _look_along(bulk: Bulk, screen: Screen, could: Crowded, tally: Tally) -> None:
    """Make the table `ways` of the keys by their numbers, with how many rows each has and whether one is in the way of
    the next.

    Those of bare tenures of which a look at words tells that they are calm are so noted. Other rows are looked at as
    they come. Those of most groups come sorted, since a register was written so; groups whose rows do not come in one
    sorted run are then sorted. In whatever order the database gives rows, this is seen of them.
    """
    database, selected = bulk.database, "true" if tally.files is None else tally.selected
    asked, calm = "", ""
    tenures = _of_tenures(bulk, screen, could, shown="*")
    if tenures is not None and _has_rows(bulk, tenures):
        others = rows_query(bulk, screen.rows[0], table="others")
        if find_calm(bulk, screen.rows[0].key[0], tenures, others, selected):
            asked = "k0 in (from stirred)"
            calm = "union all select k, n, selected, false as again, false as crowded from calm"
    timed = _timed(bulk, screen, could, asked)
    rows = f"""select k, begun, ended, {selected} as selected, case when not besides and not unsure then lo end as lo,
        case when unsure then {_FAR} when not besides then hi end as hi from ({timed})"""
    before = "lag(k) over () as k_before, lag(lo) over () as lo_before, lag(hi) over () as hi_before"
    database.execute(
        f"""create or replace temp table ways as select k, count(*) as n, bool_or(selected) as selected,
        count(*) filter (not follows) > 1 as again,
        bool_or(coalesce(case when lo is null then hi = {_FAR}
            else follows and hi_before > lo and not coalesce(ended_before = begun, false) end, false)) as crowded
        from (select *, coalesce(k = k_before and (lo > lo_before or (lo = lo_before and hi > hi_before)), false)
            as follows from (select *, {before}, lag(ended) over () as ended_before from ({rows}))) group by k
        {calm}"""
    )
    (again,) = database.execute("select count(*) from ways where again").fetchone() or (0,)
    if again:
        some = "true" if again > _MANY else "k in (select k from ways where again)"
        database.execute(
            f"""update ways set crowded = true from (
                select distinct k from (select k, {IN_THE_WAY} as crowded from ({rows}) where lo is not null and {some}
                    window w as (partition by k order by {IN_ORDER})) where crowded
            ) as found where found.k = ways.k and again"""
        )


def _timed(bulk: Bulk, screen: Screen, could: Crowded, asked: str = "") -> str:
    """A query for the rows of a screen with their times and the numbers `k` of their keys; with `asked`, a condition on
    the keys `k0`, for those that meet it, with their keys too."""
    besides = f"coalesce({quoted(could.besides)}, false)" if could.besides else "false"
    columns = f"""{quoted(could.of)} as mark, from1, from2, until, until1, until2, on1, on2, source, file, no, mem,
        vague, {besides} as besides, "on" is not null and on1 is null as at_event"""
    tenures = _of_tenures(bulk, screen, could, asked)
    query = rows_query(bulk, screen.rows[0], columns, "claims" if tenures is None else "others")
    others = f"""select r.*, t.number as k, case when until = '..' then s.first end as first,
        case when until = '..' then s.after end as after, s.id is not null as known
        from (select * from ({query}) where {asked or "true"}) as r join numbered as t on t.id = r.k0
        left join sources as s on s.id = r.source"""
    if not asked and tenures is not None:
        others = f"select * exclude (k0, mark) from ({others})"
    if tenures is None or not asked and not _has_rows(bulk, tenures):
        rows = others
    elif not asked and not _has_rows(bulk, query):
        rows = tenures
    else:
        rows = f"{others} union all by name {tenures}"
    return f"""select *, {_WORDS} from ({_BOUNDS},
        coalesce(at_event or (not besides and (vague
            or (until is not distinct from '..' and known and (first is null or after is null)))), true) as unsure
        from ({rows}))"""


def _has_rows(bulk: Bulk, query: str) -> bool:
    return bulk.database.execute(f"select 1 from ({query}) limit 1").fetchone() is not None


def _of_tenures(bulk: Bulk, screen: Screen, could: Crowded, asked: str = "", shown: str = _SHOWN) -> str | None:
    """The query for the rows of `tenures`; None for a screen that needs more than they have."""
    (key,), tests = screen.rows[0].key, screen.rows[0].where
    columns = {key, could.of, *(getattr(test, "column", "") for test in tests)}
    if screen.rows[0].kinds != ("role",) or not columns <= {"holder", "office"}:
        return None
    ids = "select id as holder, id as office, number from numbered"
    fits = list[str]()
    for test in tests:
        column, holds = getattr(test, "column", ""), row_test(bulk, test)
        if _has_rows(bulk, f"select * from ({ids}) where {column} in (from {column}s) and not ({holds})"):
            fits.append(f"{column} in (select number from ({ids}) where {holds})")
    shown = shown.format(key=key)
    where = " and ".join(fits) or "true"
    if not asked:
        return f"select {shown} from tenures where {where}"
    keys = f"(select k0, number from (select id as k0, number from numbered) where {asked})"
    return f"""select ids.k0, marks.id as mark, found.* from (select {shown}, {could.of} as said from tenures
        where {where} and {key} in (select number from {keys})) as found
        join {keys} as ids on ids.number = found.k join numbered as marks on marks.number = found.said"""


def _narrow(database: duckdb.DuckDBPyConnection) -> None:
    """Tell in `near` which rows may be in the way of others.

    Sorted by their beginnings, rows fall into heaps where one begins after all before it have ended, but for the last
    one, which makes way for it; and this one may still be in the way of the rows after. A heap of one row alone is left
    out. All rows of a group that no look at days decides may be; so may all in memory, which waivers may name.
    """
    database.execute(
        f"""create or replace temp table near as
        with sorted as (
            select *, row_number() over w as place, coalesce({IN_THE_WAY} or max(hi) over (partition by k
                order by {IN_ORDER}, file, no rows between unbounded preceding and 2 preceding) > lo, false) as joined
            from near where not besides and not unsure and lo is not null
            window w as (partition by k order by {IN_ORDER}, file, no)
        ), met as (
            select k, file, no, joined or coalesce(lead(joined) over w or lead(joined, 2) over w, false) as narrow
            from sorted window w as (partition by k order by place)
        ), doubtful as (select distinct k from near where unsure)
        select near.*, coalesce(narrow, false) or mem is not null or k in (from doubtful) as narrow
        from near left join met using (k, file, no)"""
    )
