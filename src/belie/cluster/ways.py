"""The ways by which plain tenures lead to groups, as rules' screens declare them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from belie.cluster.leads import BESIDE, Known
from belie.model.rule import Rule
from belie.model.screening import (
    AnyBackwards,
    Conflicts,
    Crowded,
    Declares,
    Differ,
    Given,
    HasText,
    NamesEntity,
    Rows,
    RowTest,
    Said,
    Screen,
    Stated,
)

COLUMNS = ("source", "id", "kind", "holder", "office", "from", "until")
"""What a plain row says, and nothing beside it."""


class Unsure(Exception):
    """A rule asks of rows what only a claim can tell."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way from a row to the groups of a rule: which `holders`, `offices` and `sources` take it (None: all), the
    columns of its key, the sort of its leads, whether it alone makes the group one that `could` hold a finding, and
    what its leads say: the column of their `value`, and whether they have `spans`."""

    rule: int
    holders: Collection[str] | None
    offices: Collection[str] | None
    sources: Collection[str] | None
    key: tuple[str, ...]
    sort: str
    could: bool
    value: str | None
    spans: bool


def ways_of(number: int, rule: Rule, known: Known) -> list[Way]:
    """The ways to the groups of a rule, which has a number among those asked. Raises Unsure."""
    screen, found = rule.screen, list[Way]()
    if screen is None:
        return found
    for rows in screen.rows:
        if not rows.kinds or "role" in rows.kinds:
            found += _ways_of_rows(number, rows, screen, known)
    if screen.with_lives:
        found.append(Way(number, None, None, None, ("holder",), BESIDE, True, None, False))
    return found


def _ways_of_rows(number: int, rows: Rows, screen: Screen, known: Known) -> list[Way]:
    among: dict[str, Collection[str] | None] = {"holder": None, "office": None, "source": None}
    for test in rows.where:
        names = _names(test, known)
        if names is not None:
            column, some = names
            before = among[column]
            among[column] = some if before is None else frozenset(before) & frozenset(some)
    if any(column not in (*COLUMNS, "file") for column in rows.key) or not all(_open(some) for some in among.values()):
        return []
    if screen.by_claim:
        raise Unsure
    sort = "role" if screen.linked is None else BESIDE
    value, spans = None, False
    match screen.could:
        case Crowded(of, _, "from", "until", "on", None | "acting") if of in COLUMNS:
            value, spans = of, True
        case Differ(column):
            value = column if column in COLUMNS else _not_sure()
        case None | AnyBackwards("from", "until"):
            pass
        case _:
            raise Unsure
    could = screen.could is None
    return [Way(number, among["holder"], among["office"], among["source"], rows.key, sort, could, value, spans)]


def _open(some: Collection[str] | None) -> bool:
    return some is None or bool(some)


def _not_sure() -> str:
    raise Unsure


def _names(test: RowTest, known: Known) -> tuple[str, Collection[str]] | None:
    """The column that a test looks at and what it lets pass there; None if every plain row passes."""
    nothing: tuple[str, Collection[str]] = ("source", ())
    match test:
        case Declares("holder" | "office" as column, field, value):
            entities = known.entities.items()
            return column, frozenset(name for name, one in entities if _declares(one.fields, field, value))
        case Conflicts("holder" | "office" as column):
            return column, frozenset(known.entities.conflicts)
        case NamesEntity("holder" | "office") | Stated():
            return None
        case Given(columns):
            return None if set(columns) & set(COLUMNS) else nothing
        case Said():
            return nothing
        case HasText():
            return "source", known.with_text
    raise Unsure


def _declares(fields: Mapping[str, object], field: str, value: str | None) -> bool:
    found = fields.get(field)
    return found is not None and value in (None, found)
