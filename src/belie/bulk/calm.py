"""Keys of bare tenures of which a look at their words alone tells that no row is in the way of another one."""

from belie.bulk.rows import Bulk
from belie.bulk.tenures import OPEN

_OWN = f"bounded and until_word = {OPEN} or (from_word >> 9) + (from_word & 511) <= (until_word >> 9)"
_ENDED = f"until_before <> {OPEN} and (until_before >> 9) + (until_before & 511) <= (from_word >> 9)"
_IN_ITS_WORDS = f"until_before = from_word and until_word <> {OPEN}"


def find_calm(bulk: Bulk, key: str, tenures: str, others: str, selected: str) -> bool:
    """Make the table `calm` of keys `k` of rows of a query for tenures, with how many rows each has (`n`), and whether
    one is `selected`, a condition; and the table `stirred` of all other keys that these rows have, or those of the
    query `others`, as k0. Whether any key is calm.

    `key` is the column of the keys. The rows of a calm one come in one run. Each has both times, but the last may go
    on; ends after it begins; and begins when the one before it has ended, or in the words in which that one ends. So
    they are sorted by their beginnings, too.
    """
    database = bulk.database
    database.execute(
        f"""create or replace temp table calm as select k, count(*) as n, bool_or(selected) as selected,
        bool_and(calm) and count(*) filter (begins) = 1 as calm from (
            select k, selected, begins, coalesce(from_word is not null and ({_OWN})
                and (begins or ({_ENDED}) or ({_IN_ITS_WORDS})), false) as calm
            from (select *, k is distinct from k_before as begins from (
                select {key} as k, {selected} as selected, bounded, from_word, until_word,
                lag({key}) over () as k_before, lag(until_word) over () as until_before from ({tenures})
            ))
        ) group by k"""
    )
    database.execute(
        f"""create or replace temp table stirred as select id from numbered where number in
        (select k from calm where not calm) union select k0 from ({others})"""
    )
    database.execute("delete from calm where k in (select number from numbered where id in (from stirred))")
    return database.execute("select 1 from calm limit 1").fetchone() is not None
