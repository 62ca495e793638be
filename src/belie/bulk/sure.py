"""Rows that are surely valid, told by SQL: a strict condition, under which every schema and every value holds.

It may leave out valid rows (these go to the real validator), and never takes a row that this one would refuse. It knows
three kinds of claims, whose values are plain: roles, counts and statements. A row that it takes needs no more reading
until its group is judged.
"""

from collections.abc import Iterable, Mapping
from typing import Final

import duckdb

from belie.bulk.store import insert, text
from belie.loading.parquet_reader import quoted
from belie.model.entity import BUILT_IN, HOLDERS, Property

TEXTS: Final = (
    "source", "id", "kind", "holder", "office", "from", "until", "on", "of", "what", "subject", "property", "basis",
    "note", "evidence", "credited_to",
)  # fmt: skip
"""Columns that hold a text; in `from`, `until` and `on` a year may be a number, which is taken as its text."""

FLAGS: Final = ("acting", "complete")
"""Columns that are true or false."""

KNOWN: Final = (*TEXTS, *FLAGS, "value", "said")
"""The columns that the condition reads; `value` is as JSON has it, `said` the text of a value that is one. Beside them
it reads whether the times are plain: `plain_from`, `plain_until`, `plain_on`."""

MACROS = (
    """create or replace macro whole_date(t) as case strlen(t)
    when 10 then t when 7 then t || '-01' when 4 then t || '-01-01' end""",
    "create or replace macro day_of(t) as try_cast(whole_date(t) as date)",
    "create or replace macro is_plain(t) as cast(day_of(t) as varchar) = whole_date(t)",
    "create or replace macro number_of(d) as date_diff('day', date '1970-01-01', d)::integer",
    "create or replace macro first_day(t) as number_of(day_of(t))",
    """create or replace macro day_after(t) as case strlen(t) when 10 then first_day(t) + 1
    when 7 then number_of((day_of(t) + interval 1 month)::date)
    else number_of((day_of(t) + interval 1 year)::date) end""",
)
"""A plain day, month or year: the first day of it and the one after the last, as numbers; 1970-01-01 is 0."""

_ID = "'[a-z][A-Za-z0-9-]*'"
_NAME = "'[a-z][A-Za-z0-9_ -]*'"
_OF_KIND: Mapping[str, tuple[str, ...]] = {
    "role": ("holder", "office", "from", "until", "on", "acting"),
    "count": ("of", "what", "value", "on", "complete"),
    "statement": ("subject", "property", "value", "from", "until", "on"),
}
_ALL = ("source", "id", "kind", "basis", "note", "evidence", "credited_to", "said")

_TABLES = {"holders": HOLDERS, "offices": ("office",), "happenings": ("event",), "places": ("place",)}
"""The tables of the ids of entities of some kinds; `things` has all, `numbered` all with a number each,
those of one kind next to each other."""

_EITHER_TIME = '("on" is null or ("from" is null and "until" is null))'
_TIMES = f"""{_EITHER_TIME} and ("from" is null or plain_from)
    and ("until" is null or "until" = '..' or plain_until)"""
_PLAIN_ON = '("on" is null or plain_on)'

_ROLE = f"""{{holder}} and {{office}} and {_TIMES}
    and coalesce("from", "until", "on") is not null and ("on" is null or plain_on or {{event}})"""

_OTHERS: Mapping[str, str] = {
    "count": f""""of" in (from things) and regexp_full_match(what, {_NAME}) and {_PLAIN_ON}
    and regexp_full_match(value, '[0-9]{{1,15}}')""",
    "statement": f"""subject in (from things) and regexp_full_match(property, {_NAME}) and {_TIMES} and {_PLAIN_ON}
    and said is not null and length(said) > 0 and case property_sort(property) when 'text' then true
    when 'any' then true when 'entity' then said in (from things) when 'date' then is_plain(said) else false end
    and (property <> 'located_in' or said in (from places))""",
}


IS_ID: Final = f"regexp_full_match({{column}}, {_ID})"
"""The condition that a column holds an id."""


def surely_valid(
    source: str = IS_ID.format(column="source"),
    holder: str = "holder in (from holders)",
    office: str = "office in (from offices)",
    credited: str = "credited_to in (from things)",
    event: str = '"on" in (from happenings)',
    name: str = IS_ID.format(column="id"),
    kinds: Iterable[str] = ("role", *_OTHERS),
) -> str:
    """The condition on a row of a relation that has the columns of `KNOWN`, null where a row has no value. `source`,
    `holder`, `office`, `credited`, `event`, `name`: the conditions that its source is an id, its holder one that may be
    one, its office an office, its `credited_to` an entity, its `on` an event and its `id` an id; `kinds`: those that
    rows may have."""
    role = _ROLE.format(holder=holder, office=office, event=event)
    conditions = {"role": role, **_OTHERS}
    each = " or ".join(f"(kind = '{kind}' and {_without_others(kind)} and {conditions[kind]})" for kind in kinds)
    return f"""coalesce({source} and {name}
    and (basis is null or basis in ('stated', 'inferred', 'reference'))
    and (evidence is null or length(evidence) > 0)
    and (credited_to is null or {credited}) and ({each}), false)"""


def _without_others(kind: str) -> str:
    """That a row has none of the columns of other kinds."""
    others = [name for name in KNOWN if name not in (*_ALL, *_OF_KIND[kind])]
    return f"coalesce({', '.join(f'{quoted(name)}::varchar' for name in others)}) is null"


def prepare(database: duckdb.DuckDBPyConnection, entities: Mapping[str, str], properties: Iterable[Property]) -> None:
    """Make the macros and tables that the condition reads. `entities` are the kinds of all entities by their ids."""
    for macro in MACROS:
        database.execute(macro)
    sorts = {**{one.name: one.value for one in BUILT_IN.values()}, **{one.name: one.value for one in properties}}
    cases = " ".join(f"when {text(name)} then {text(sort or 'any')}" for name, sort in sorts.items())
    database.execute(f"create or replace macro property_sort(p) as case p {cases} else 'any' end")
    database.execute("create table things (id varchar, kind varchar)")
    columns = {"id": "VARCHAR", "kind": "VARCHAR"}
    insert(database, "things", columns, [{"id": name, "kind": kind} for name, kind in entities.items()])
    for table, kinds in _TABLES.items():
        listed = ", ".join(map(text, kinds))
        database.execute(f"create table {table} as select id from things where kind in ({listed})")
    database.execute(
        "create table numbered as select id, (row_number() over (order by kind, id))::integer as number from things"
    )
    database.execute("alter table things drop kind")
