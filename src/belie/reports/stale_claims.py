"""Which claims of a corpus nobody of the desk has checked, or only long ago."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import cast

from belie.model.claim import Claim, read_date
from belie.model.corpus import Corpus


@dataclass(frozen=True, slots=True, eq=False)
class Checked:
    """A claim that somebody has checked; `days` is how long ago that is at least."""

    claim: Claim
    by: str
    on: str
    days: int


@dataclass(frozen=True, slots=True, eq=False)
class Stale:
    """What is to be checked: claims that nobody has checked, in the order of the corpus, and those that were checked
    more than `older` days ago, the oldest first; `older` is None where that was not asked.

    `claims` is how many were looked at; those that were corrected are left out. `last` are the days that have passed at
    least since each check, in rising order.
    """

    claims: int
    older: int | None
    unchecked: tuple[Claim, ...]
    old: tuple[Checked, ...]
    last: tuple[int, ...]


def find_stale(corpus: Corpus, claims: Iterable[Claim], today: int, older: int | None = None) -> Stale:
    """What is to be checked among some claims. `today` is in days from 1970-01-01.

    Of a check whose day is vague the last day that it may mean counts, and one in the future is of today.
    """
    looked_at = list(claims)
    checks = [_check(claim, today) for claim in looked_at if "checked" in claim.fields]
    old = [one for one in checks if older is not None and one.days > older]
    return Stale(
        len(looked_at),
        older,
        tuple(claim for claim in looked_at if "checked" not in claim.fields),
        tuple(sorted(old, key=lambda one: (-one.days, corpus.order[one.claim.id]))),
        tuple(sorted(one.days for one in checks)),
    )


def _check(claim: Claim, today: int) -> Checked:
    checked = cast("dict[str, object]", claim.fields["checked"])
    date = read_date(checked["on"])
    last = date.end_day - 1 if date.end_day != inf else today
    return Checked(claim, str(checked["by"]), date.text, max(0, int(today - last)))
