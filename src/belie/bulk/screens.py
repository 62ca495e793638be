"""Which groups of a rule could hold a finding, found by SQL; the others are counted."""

from belie.bulk.crowds import find_crowded
from belie.bulk.keys import all_rows_query, key_names, live, rows_query
from belie.bulk.rows import Bulk
from belie.bulk.store import text
from belie.bulk.tally import Tally
from belie.bulk.tenures import count_pairs
from belie.loading.parquet_reader import quoted
from belie.model.rule import Rule
from belie.model.screening import AnyBackwards, Crowded, Differ, DifferAtOneTime, Rows, Screen
from belie.reasoning.counts import window_days

CHUNK = 50_000
"""So many rows, about, are claims in memory at once."""

_AT_ONCE = 30_000_000
"""Of so many rows, about, keys are counted at once: a count of all could take more memory than there is."""


def ask_for(rule: Rule, screen: Screen, bulk: Bulk, tally: Tally) -> None:
    """Make the table `asked_keys` of the keys of groups to be judged, with the numbers of the chunks in which they are;
    what the others come to is told to the tally, and their claims are noted in `looked`."""
    names = ", ".join(key_names(screen))
    match screen.could:
        case AnyBackwards():
            _find_backwards(rule, screen, bulk, tally, names)
            return
        case Crowded():
            find_crowded(bulk, screen, screen.could, tally, rule.least)
        case DifferAtOneTime():
            _find_differing_at_one_time(rule, screen, screen.could, bulk, tally, names)
        case Differ(column):
            _group(screen, bulk, tally, names, f"min({quoted(column)}) <> max({quoted(column)})", column)
        case None:
            _group(screen, bulk, tally, names, "true", "kind")
    speaks = live(bulk, rule)
    if speaks != "true":
        bulk.database.execute(f"delete from screened where not ({speaks})")
    others = f"not could and n >= {rule.least}"
    found = bulk.database.execute(f"select count(*), count(*) filter (selected) from screened where {others}")
    tally.count(rule, *(found.fetchone() or (0, 0)))
    if screen.could is not None and not tally.covers(screen):
        judged = others if not isinstance(screen.could, Crowded) else f"n >= {rule.least}"
        bulk.database.execute(
            f"""insert into looked select file, no from ({all_rows_query(bulk, screen, "file, no")})
            where ({names}) in (select ({names}) from screened where {judged})"""
        )
    _ask(bulk, names, "screened where could")


def _ask(bulk: Bulk, names: str, keys: str) -> None:
    bulk.database.execute(
        f"""create or replace temp table asked_keys as select {names},
        sum(n) over (order by {names} rows unbounded preceding) // {CHUNK} as chunk from {keys}"""
    )


def _group(screen: Screen, bulk: Bulk, tally: Tally, names: str, could: str, column: str) -> None:
    """Make the table `screened` of the keys, with how many rows each has."""
    needs = [f"bool_or(kind = '{kind}')" for kind in screen.needs]
    if screen.linked:
        needs.append(f"bool_or(len({screen.linked}) > 0)")
    columns = ", ".join(dict.fromkeys(("kind", "file", "parts", quoted(column))))
    if any(not _has_kind(bulk, kind) for kind in screen.needs):
        needs = ["false"]
    bulk.database.execute(
        f"""create or replace temp table screened as
        select {names}, count(*) as n, bool_or({tally.selected}) as selected, {could} as could
        from ({all_rows_query(bulk, screen, columns)}) group by {names} having {" and ".join(needs) or "true"}"""
    )


def _has_kind(bulk: Bulk, kind: str) -> bool:
    return bulk.database.execute(f"select 1 from claims where kind = {text(kind)} limit 1").fetchone() is not None


def _find_backwards(rule: Rule, screen: Screen, bulk: Bulk, tally: Tally, names: str) -> None:
    """Of each row alone it is seen whether its group could hold a finding; the groups themselves are but counted.

    Rows that are looked at in place all run forward, as `take_parquet` has seen.
    """
    speaks = live(bulk, rule)
    told = " union all ".join(rows_query(bulk, rows, "vague, from1, until2", "told") for rows in screen.rows)
    bulk.database.execute(
        f"""create or replace temp table backwards as select distinct {names} from ({told})
        where (vague or until2 <= from1) and {speaks}"""
    )
    rows = all_rows_query(bulk, screen, "file")
    groups = _count_all(bulk, screen) if speaks == "true" else None
    if groups is None:
        groups = _count_groups(bulk, rows, speaks, names)
    selected = groups
    if tally.files is not None:
        selected = _count_groups(bulk, rows, f"{speaks} and {tally.selected}", names)
    asked = bulk.database.execute(
        f"""select count(*), count(*) filter (selected) from (select {names}, bool_or({tally.selected}) as selected
        from ({rows}) where ({names}) in (select ({names}) from backwards) group by {names})"""
    )
    of_these = asked.fetchone() or (0, 0)
    tally.count(rule, groups - of_these[0], selected - of_these[1])
    if not tally.covers(screen):
        bulk.database.execute(
            f"""insert into looked select file, no from ({all_rows_query(bulk, screen, "file, no")}) where {speaks}"""
        )
    _ask(bulk, names, f"(select {names}, count(*) as n from backwards group by {names})")


def _count_all(bulk: Bulk, screen: Screen) -> int | None:
    """How many different keys the rows of a screen have, if these are holders with their offices; None if not, or if
    there is no quick way."""
    if screen.rows != (Rows(("role",), ("holder", "office")),):
        return None
    others = rows_query(bulk, screen.rows[0], table="others")
    return count_pairs(
        bulk.database,
        f"""select one.number as holder, other.number as office from ({others})
        join numbered as one on one.id = k0 join numbered as other on other.id = k1""",
    )


def _count_groups(bulk: Bulk, rows: str, where: str, names: str) -> int:
    """How many different keys of two ids some rows have."""
    parts = 1 + bulk.claims // _AT_ONCE
    count = 0
    for part in range(parts):
        (found,) = bulk.database.execute(
            f"""select count(*) from (select distinct one.number, other.number from (
                select {names} from ({rows}) where {where}) join numbered as other on other.id = k0
                join (select * from numbered where number % {parts} = {part}) as one on one.id = k1)"""
        ).fetchone() or (0,)
        count += found
    return count


def _find_differing_at_one_time(
    rule: Rule, screen: Screen, could: DifferAtOneTime, bulk: Bulk, tally: Tally, names: str
) -> None:
    column, on = quoted(could.column), could.on
    reach = max([0, *(window_days(check.params) for check in bulk.corpus.checks if check.rule == rule.name)])
    columns = f"{column} as told, {quoted(on)}, {on}1, {on}2, source, file, vague"
    timed = f"""select r.*, case when {quoted(on)} is null then s.first else {on}1 end as lo,
        case when {quoted(on)} is null then s.after else {on}2 end as hi
        from ({all_rows_query(bulk, screen, columns)}) as r left join sources as s on s.id = r.source"""
    bulk.database.execute(
        f"""create or replace temp table screened as
        select {names}, count(*) as n, bool_or({tally.selected}) as selected,
        min(told) <> max(told) as could, bool_or(vague) as unsure
        from ({all_rows_query(bulk, screen, columns)}) group by {names}"""
    )
    heaps = f"""select {names}, told,
        sum(apart::int) over (partition by {names} order by lo, hi rows unbounded preceding) as heap from (
            select *, coalesce(max(hi) over (partition by {names} order by lo, hi
                rows between unbounded preceding and 1 preceding) + {reach} <= lo, true) as apart
            from ({timed}) where lo is not null and hi is not null
            and ({names}) in (select ({names}) from screened where could)
        )"""
    bulk.database.execute(
        f"""update screened set could = false where could and not unsure and ({names}) not in (
            select ({names}) from ({heaps}) group by {names}, heap having min(told) <> max(told)
        )"""
    )
