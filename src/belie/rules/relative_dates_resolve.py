"""A relative date is what its words mean on the day of publication."""

from collections import defaultdict
from collections.abc import Iterator
from math import inf
from typing import cast

from belie.model.claim import Claim, read_date
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction, possible, undecided
from belie.model.rule import Group, rule
from belie.model.screening import Rows, Said, Screen
from belie.values.iso import iso_day
from belie.values.relative import resolve_relative
from belie.values.times import DAY, Spans, meet

_KEYS = ("when", "on", "from", "until", "value")


def by_file(corpus: Corpus) -> Iterator[Group]:
    """The claims of each file that say what was said, and when that is."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        fields = claim.fields
        if dict in map(type, fields.values()) and any(isinstance(fields.get(key), dict) for key in _KEYS):
            found[claim.origin.path].append(claim)
    for path, claims in found.items():
        yield Group({"file": path}, tuple(claims), corpus.entities)


_SCREEN = Screen((Rows((), ("file",), (Said(_KEYS),)),))


@rule(
    kinds=("event", "role", "count", "statement", "quote"),
    key=("file",),
    groups=by_file,
    compares=_KEYS,
    least=1,
    local=True,
    alone=True,
    screen=_SCREEN,
)
def relative_dates_resolve(group: Group) -> Iterator[Finding]:
    """A relative date is what its words mean on the day of publication.

    Why: "last year" is resolved by hand, often against the day of writing and not that of the source.

    Vague values: a contradiction only if no reading of the words, on any day that `published` may mean, has a day in
    common with the date that they are taken to be. Where `published` is uncertain or approximate, it is possible.

    No contradiction: a source without `published`. Words that belie does not know are undecided.
    """
    for claim in group.claims:
        published = claim.source.published
        if published is None or published.first_day == -inf or published.end_day == inf:
            continue
        for key in _KEYS:
            value = claim.fields.get(key)
            if not isinstance(value, dict):
                continue
            said, date = cast(str, value["said"]), read_date(value)
            days = resolve_relative(said, int(published.first_day), int(published.end_day))
            if days is None:
                yield undecided([claim], f'{key}: belie does not know what "{said}" means')
                continue
            meant = Spans(tuple((low * DAY, high * DAY) for low, high in days))
            starts = [reading.start for reading in date.readings]
            if all(start is not None and not meet(start.times, meant) for start in starts):
                report = possible if published.soft else contradiction
                yield report(
                    [claim],
                    f'"{said}" in a source of {published.text} is not {date.text}',
                    f"{claim.source.id} was published {published.text}",
                    f'"{said}" means {_days(days)}',
                    f"{claim.id} takes it to be {date.text}",
                )


def _days(days: tuple[tuple[int, int], ...]) -> str:
    spans = [(iso_day(low), iso_day(high - 1)) for low, high in days]
    return " or ".join(first if first == last else f"{first} to {last}" for first, last in spans)
