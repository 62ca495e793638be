"""A relative date is what its words mean on the day of publication."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import inf
from typing import cast

from belie.model.claim import Claim, read_date
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction, undecided
from belie.model.rule import Group, Rule
from belie.values.relative import resolve_relative
from belie.values.times import DAY, Spans, meet

_KEYS = ("when", "on", "from", "until", "value")


def by_file(corpus: Corpus) -> Mapping[str, list[Claim]]:
    """The claims of each file that say what was said."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        if any(isinstance(claim.fields.get(key), dict) for key in _KEYS):
            groups[claim.origin.path].append(claim)
    return groups


def relative_dates_resolve(group: Group) -> Iterator[Finding]:
    """A relative date is what its words mean on the day of publication.

    Reported only if no reading of the words, on any day that `published` may mean, has a day in common with the
    date that they are taken to be. Without `published` nothing is said.
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
                yield undecided([claim], f"belie does not know what {said!r} means")
                continue
            meant = Spans(tuple((low * DAY, high * DAY) for low, high in days))
            starts = [reading.start for reading in date.readings]
            if all(start is not None and not meet(start.times, meant) for start in starts):
                message = f"{said!r}, published {published.text}, cannot be {date.text}"
                yield contradiction([claim], message)


RULE = Rule("relative_dates_resolve", by_file, relative_dates_resolve)
