"""Screens: which claims make the groups of a rule, and which groups could hold a finding, as data.

A screen is written in words of columns, so that any engine of data can translate it. A claim is a row: its columns
are the keys of the claim as its file has them, with `source`, `kind` and `file` beside them. A column may lead into a
list: `who.entity` stands for each participant of a row in turn. Entities and properties are not rows; every engine has
all of them in memory.

An engine works on a rule in three steps.

1. It forms groups: rows of `rows` with the same values in their key columns. They are exactly those that the rule's
   `groups` forms of a complete corpus, except that a group's dating claims (`dated_by`) are not counted as its rows.
2. It names the groups that could hold a finding (`could`). It may name too many, never too few. A value that cannot be
   read for sure (a date that is no plain day, month or year; one of several; a phrase) makes a group one of these. So
   does a row that names an event by `dated_by`, since its time takes other claims to tell.
3. For the groups that are named it makes claims of their rows and of what dates them, forms a corpus of these alone,
   and asks the rule's own `groups` and `judge`, which are the meaning. Of the groups that come of it, those of the keys
   that were asked for count.

A claim with a fault, and one that is set aside, is no row.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Declares:
    """The entity that a column names declares a field in its definition; with a `value`, exactly this."""

    column: str
    field: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Behaves:
    """The property that a column names is declared `single` or `unique`, as `quality` says."""

    column: str
    quality: str


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The office that a column names conflicts with another, whichever side says so."""

    column: str


@dataclass(frozen=True, slots=True)
class NamesEntity:
    """A column holds a text that is the id of an entity."""

    column: str


@dataclass(frozen=True, slots=True)
class Given:
    """A row has at least one of these columns."""

    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """At least one of these columns holds what was said and what it is taken to be: {said, is}."""

    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """The row's `basis` is `stated`, which is its default."""


@dataclass(frozen=True, slots=True)
class HasText:
    """The row's source has a text that was read."""


RowTest = Declares | Behaves | Conflicts | NamesEntity | Given | Said | Stated | HasText


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of some kinds that lead to a group: the one of the values in the key columns, if all tests hold.

    A row without one of the key columns leads to none. `kinds`: none named means rows of every kind.
    """

    kinds: tuple[str, ...]
    key: tuple[str, ...]
    where: tuple[RowTest, ...] = ()


@dataclass(frozen=True, slots=True)
class Differ:
    """The rows of a group hold more than one value in a column; values are compared as they are written."""

    column: str


@dataclass(frozen=True, slots=True)
class DifferAtOneTime:
    """Two rows hold different values in a column, and their times come near each other.

    `on` is the column of the time; without it a row is of the days on which its source was published, and of no time
    where these are not known. Near: at most as many days apart as the rule's parameter `within` allows (0 unless set).
    """

    column: str
    on: str
    within: str


@dataclass(frozen=True, slots=True)
class Crowded:
    """More values of the column `of` than `beyond` hold at one time.

    `beyond` is a number, or the field of the entity in the group's key that gives it. A row holds from `start` to
    `end`, or at one time, `at`. With an end of `..` it holds until its source was published. The time in which a row
    may hold reaches from the first instant that `start` may mean to the last one that `end` may mean. One that ends in
    the words in which the next begins (until 2020, from 2020) makes way for it. `besides`: rows in which this column
    is true do not count.
    """

    of: str
    beyond: int | str
    start: str = "from"
    end: str = "until"
    at: str = "on"
    besides: str | None = None


@dataclass(frozen=True, slots=True)
class AnyBackwards:
    """In some row all that the column `end` may mean lies before all that `start` may mean."""

    start: str = "from"
    end: str = "until"


GroupTest = Differ | DifferAtOneTime | Crowded | AnyBackwards


@dataclass(frozen=True, slots=True)
class Screen:
    """How rows come to the groups of a rule, and which groups could hold a finding.

    `rows`: where several are given, all rows of one key make one group together. `needs`: a group is one only if it
    has rows of all these kinds. `could`: None if every group could hold a finding.

    `dated_by`: the columns that name events. What bears on the time of an event belongs to the group: the claims about
    all events that before, after, during and same_day_as tie to it, directly or through others, and the births and
    deaths of those who take part in these. `with_lives`: the births and deaths of the holders of its roles, too, and
    the roles `on` its events.

    `linked`: a column of lists of further keys; what they lead to belongs to the group, and so on.

    `by_claim`: the key follows from each claim alone, but by more than its columns: the rule's `groups` is asked of
    claims without the others.
    """

    rows: tuple[Rows, ...]
    could: GroupTest | None = None
    needs: tuple[str, ...] = ()
    dated_by: tuple[str, ...] = ()
    with_lives: bool = False
    linked: str | None = None
    by_claim: bool = False
