"""Screens as SQL: how rows come to the groups of a rule."""

from collections.abc import Iterable

import duckdb

from belie.bulk.rows import Bulk
from belie.bulk.store import insert, text
from belie.loading.parquet_reader import quoted
from belie.model.check import Severity
from belie.model.entities import Entities
from belie.model.rule import Rule
from belie.model.screening import (
    Behaves,
    Conflicts,
    Declares,
    Given,
    HasText,
    NamesEntity,
    Rows,
    RowTest,
    Said,
    Screen,
    Stated,
)

_LISTS = {"who.entity": "who", "who.as": "posts"}
_FLAGS = ("evidence",)
_FEW = 50


def key_names(screen: Screen) -> list[str]:
    """The names of the columns of a key in queries."""
    return [f"k{number}" for number in range(len(screen.rows[0].key))]


def rows_query(bulk: Bulk, rows: Rows, columns: str = "", table: str = "claims") -> str:
    """A query for the rows of a table that lead to groups: their keys as k0, k1, …, and further columns."""
    tests = [row_test(bulk, test) for test in rows.where]
    if rows.kinds:
        tests.append(f"kind in ({', '.join(map(text, rows.kinds))})")
    shown = list[str]()
    for number, column in enumerate(rows.key):
        if column in _LISTS:
            shown.append(f"unnest({_LISTS[column]}) as k{number}")
            tests.append(f"len({_LISTS[column]}) > 0")
        else:
            name = quoted("said" if column == "value" else column)
            shown.append(f"{name} as k{number}")
            tests.append(f"{name} is not null")
    listed = ", ".join([*shown, columns] if columns else shown)
    return f"select {listed} from {table} where {' and '.join(tests) or 'true'}"


def all_rows_query(bulk: Bulk, screen: Screen, columns: str = "") -> str:
    """The query for all rows that lead to groups of a rule. `others` are those but bare tenures, which are roles."""
    parts = [
        rows_query(bulk, rows, columns, "others" if rows.kinds and "role" not in rows.kinds else "claims")
        for rows in screen.rows
    ]
    comma = f", {columns}" if columns else ""
    if screen.with_lives:
        parts += [
            f"select unnest(ties) as k0{comma} from others where len(ties) > 0",
            f"""select "on" as k0{comma} from claims where kind = 'role' and "on" in (from happenings)""",
            f"select subject as k0{comma} from others where life",
        ]
    return " union all ".join(parts)


def live(bulk: Bulk, rule: Rule) -> str:
    """The condition on k0, k1, … that the rule is not silent on a group; of the checks that fit, the last counts."""
    cases = list[str]()
    for check in reversed([check for check in bulk.corpus.checks if check.rule == rule.name]):
        fits = list[str]()
        for part, values in check.only.items():
            at = f"k{rule.key.index(part)}" if part in rule.key else "''"
            fits.append(f"{at} in ({', '.join(map(text, values))})" if part in rule.key and values else "false")
        is_on = (check.severity or rule.severity) is not Severity.OFF
        cases.append(f"when {' and '.join(fits) or 'true'} then {str(is_on).lower()}")
    default = str(rule.severity is not Severity.OFF).lower()
    return f"case {' '.join(cases)} else {default} end" if cases else default


def row_test(bulk: Bulk, test: RowTest) -> str:
    """The condition on a row that a test holds of it."""
    entities, properties = bulk.corpus.entities, bulk.properties
    match test:
        case Declares(column, field, value):
            return _among(bulk.database, column, _declaring(entities, field, value))
        case Behaves(column, quality):
            return _among(bulk.database, column, [n for n, one in properties.items() if getattr(one, quality)])
        case Conflicts(column):
            return _among(bulk.database, column, entities.conflicts)
        case NamesEntity(column):
            return f"{quoted('said' if column == 'value' else column)} in (select id from things)"
        case Given(columns):
            parts = [quoted(name) if name in _FLAGS else f"{quoted(name)} is not null" for name in columns]
            return f"({' or '.join(parts)})"
        case Said():
            return "relative"
        case Stated():
            return "stated"
        case HasText():
            return _among(bulk.database, "source", bulk.corpus.texts)


def _declaring(entities: Entities, field: str, value: str | None) -> list[str]:
    return [
        entity.id
        for entity in entities.values()
        if field in entity.fields and (value is None or entity.fields[field] == value)
    ]


def _among(database: duckdb.DuckDBPyConnection, column: str, names: Iterable[str]) -> str:
    """That a column holds one of some names; of many, by way of a table."""
    listed = sorted(names)
    if len(listed) <= _FEW:
        return f"{quoted(column)} in ({', '.join(map(text, listed))})" if listed else "false"
    table = f"names_{column}"
    database.execute(f"create or replace temp table {table} (id varchar)")
    insert(database, table, {"id": "VARCHAR"}, [{"id": name} for name in listed])
    return f"{quoted(column)} in (select id from {table})"
