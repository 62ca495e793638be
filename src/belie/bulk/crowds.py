"""Groups in which too much may hold at one time, found by the days of their rows.

Bounds are days, the end exclusive. A row that ends in the words in which the next begins makes way for it: both can lie
within that day, month or year. Of rows that are sorted by their beginnings, where each has ended before the next
begins, or makes way for it, no two can be in each other's way; so the next row alone need be looked at.
"""

from belie.bulk.keys import rows_query
from belie.bulk.rows import Bulk
from belie.bulk.store import insert
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

_LENGTHS = "(from2 - from1, until2 - until1, on2 - on1)"
_EVEN = f"""max(greatest{_LENGTHS}) = 1 or min(least{_LENGTHS}) > 31
    or (min(least{_LENGTHS}) > 1 and max(greatest{_LENGTHS}) <= 31)"""
"""Whether all dates of a group are days, or all months, or all years."""

_IN_THE_WAY = """lag(hi) over w > lo and not (lag(closes) over w and opens
    and lag(until1) over w = from1 and lag(until2) over w = from2)"""


def list_sources(bulk: Bulk) -> None:
    """Make the table `sources`: of those with a known day of publication the first day and the one after the last, null
    where they have no bound."""
    rows = list[dict[str, object]]()
    for source in bulk.corpus.sources.values():
        if source.published is not None:
            first, after = source.published.first_day, source.published.end_day
            rows.append({"id": source.id, "first": _finite(first), "after": _finite(after)})
    bulk.database.execute("create or replace temp table sources (id varchar, first integer, after integer)")
    insert(bulk.database, "sources", {"id": "VARCHAR", "first": "INTEGER", "after": "INTEGER"}, rows)


def find_crowded(bulk: Bulk, screen: Screen, could: Crowded, selected: str) -> None:
    """Make the table `screened` for a screen of tenures, whose key is one column."""
    besides = f"coalesce({quoted(could.besides)}, false)" if could.besides else "false"
    columns = f"""{quoted(could.of)} as mark, from1, from2, until, until1, until2, on1, on2, source,
        vague, {besides} as besides, "on" is not null and on1 is null as at_event, {selected} as selected"""
    database = bulk.database
    database.execute(
        f"""create or replace temp view timed as {_BOUNDS},
        coalesce(at_event or (not besides and (vague
            or (until is not distinct from '..' and known and (first is null or after is null)))), true) as unsure
        from (select r.*, case when until = '..' then s.first end as first,
            case when until = '..' then s.after end as after, s.id is not null as known
            from ({rows_query(bulk, screen.rows[0], columns)}) as r left join sources as s on s.id = r.source)"""
    )
    usable = "case when besides or unsure then null else lo end"
    beyond = _count_seats(bulk, could)
    database.execute(
        f"""create or replace temp table screened as
        select k0, count(*) as n, bool_or(selected) as selected, coalesce(bool_or(unsure or crowded), false) as could
        from (select k0, selected, unsure, {_IN_THE_WAY} as crowded
            from (select * replace ({usable} as lo) from timed)
            window w as (partition by k0 order by lo nulls last, hi))
        group by k0"""
    )
    database.execute(
        f"""update screened set could = false where could and k0 not in (select k0 from timed where unsure)
        and k0 not in ({_crowded_twice(beyond)})"""
    )


def _count_seats(bulk: Bulk, could: Crowded) -> bool:
    """Make the table `seats` of the keys for which more than one can hold; whether there are any."""
    database = bulk.database
    database.execute("create or replace temp table seats (id varchar, seats integer)")
    if isinstance(could.beyond, int):
        return False
    counted = [(entity.id, entity.fields.get(could.beyond)) for entity in bulk.corpus.entities.values()]
    rows = [{"id": name, "seats": seats} for name, seats in counted if isinstance(seats, int) and seats > 1]
    insert(database, "seats", {"id": "VARCHAR", "seats": "INTEGER"}, rows)
    return bool(rows)


def _crowded_twice(several: bool) -> str:
    """A query for the keys that are crowded where those that say the same count once, and seats are counted."""
    near = "timed where k0 in (select k0 from screened where could) and not besides and not unsure and lo is not null"
    single = f"""select k0 from (select k0, {_IN_THE_WAY} as crowded from (
            select distinct k0, mark, lo, hi, opens, closes, from1, from2, until1, until2 from {near}
        ) where k0 not in (select id from seats) window w as (partition by k0 order by lo, hi)) where crowded"""
    if not several:
        return single
    return f"""{single} union all select distinct k0 from (
        select k0, sum(step) over (partition by k0 order by day, step rows unbounded preceding) as held from (
            select k0, unnest([lo, hi]) as day, unnest([1, -1]) as step from (
                select distinct k0, mark, case when from1 is null then lo - 1 else lo end as lo,
                case when closes and from1 is not null and even then until1 else hi end as hi
                from (select * from {near}) join (select k0, {_EVEN} as even from {near} group by k0) using (k0)
            )
        )
    ) join seats on seats.id = k0 where held > seats"""


def _finite(day: float) -> int | None:
    return int(day) if abs(day) != float("inf") else None
