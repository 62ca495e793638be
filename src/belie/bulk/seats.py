"""Groups of tenures in which more hold at one time than there are seats, counted in the table `near`."""

from belie.bulk.rows import Bulk
from belie.bulk.store import insert
from belie.model.screening import Crowded

_LENGTHS = "(from2 - from1, until2 - until1, on2 - on1)"
_EVEN = f"""max(greatest{_LENGTHS}) = 1 or min(least{_LENGTHS}) > 31
    or (min(least{_LENGTHS}) > 1 and max(greatest{_LENGTHS}) <= 31)"""
"""Whether all dates of a group are days, or all months, or all years."""

IN_ORDER = "lo, hi, begun nulls first"
"""The order in which rows of a window are looked at. Of two with the same days the one that can make way for the other,
having no beginning itself, comes first."""

IN_THE_WAY = "lag(hi) over w > lo and not coalesce(lag(ended) over w = begun, false)"
"""That a row of a window, sorted by `IN_ORDER`, is in the way of the one before it."""


def count_seats(bulk: Bulk, could: Crowded) -> bool:
    """Make the table `seats` of the keys for which more than one can hold; whether there are any."""
    database = bulk.database
    database.execute("create or replace temp table seats (id varchar, seats integer)")
    if isinstance(could.beyond, int):
        return False
    counted = [(entity.id, entity.fields.get(could.beyond)) for entity in bulk.corpus.entities.values()]
    rows = [{"id": name, "seats": seats} for name, seats in counted if isinstance(seats, int) and seats > 1]
    insert(database, "seats", {"id": "VARCHAR", "seats": "INTEGER"}, rows)
    return bool(rows)


def crowded_twice(several: bool) -> str:
    """A query for the keys that are crowded where those that say the same count once, and seats are counted."""
    near = "near where not besides and not unsure and lo is not null"
    single = f"""select k0 from (select k0, {IN_THE_WAY} as crowded from (
            select distinct k0, mark, lo, hi, begun, ended from {near}
        ) where k0 not in (select id from seats) window w as (partition by k0 order by {IN_ORDER})) where crowded"""
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
