"""Counts of one thing at one time have a number in common."""

from collections.abc import Iterator

from belie.model.claim import Claim
from belie.model.finding import Finding, Verdict
from belie.model.rule import Group, rule
from belie.model.wording import say
from belie.reasoning.counts import about_percent, days_of, quantity_of, window_days
from belie.reasoning.near import near_pairs
from belie.values.quantities import Quantity


@rule(kinds=("count",), key=("of", "what"), compares=("value",), params=("window", "about"))
def counts_agree(group: Group) -> Iterator[Finding]:
    """Counts of one thing at one time have a number in common.

    Why: a number is the first thing that is copied wrongly, and the first that readers check.

    Vague values: "more than 120" is 121 or more, and agrees with every such number. A contradiction only if both counts
    are of the same single day (the day of publication where no `on` is given), or within the `window` that a check
    sets, and have no whole number in common. Where their spans only overlap, it is possible.

    No contradiction: counts of different days, and those whose time is not known.
    """
    window, percent = window_days(group.params), about_percent(group.params)
    dated = [(days, claim) for claim in group.claims if (days := days_of(claim)) is not None]
    for certain in (True, False):
        for one, other in near_pairs(dated, window, certain):
            first, second = quantity_of(one, percent), quantity_of(other, percent)
            if not first.meets(second):
                what = f"{group.entities.name(one.ref('of'))}, {one.ref('what')}"
                message = f"{what}: {_words(first)} against {_words(second)}"
                yield Finding(
                    Verdict.CONTRADICTION if certain else Verdict.POSSIBLE,
                    (one, other),
                    message,
                    (*_steps(group, one, other), "no whole number is in both", _time(certain, window)),
                )


def _words(quantity: Quantity) -> str:
    """A quantity by its bounds; a soft one as it is written too, since its bounds are a reading of it."""
    return f'"{quantity.text}" ({quantity.describe()})' if quantity.soft else quantity.describe()


def _steps(group: Group, *claims: Claim) -> list[str]:
    return [f"{claim.id}: {say(claim, group.entities)}" for claim in claims]


def _time(certain: bool, window: int) -> str:
    if not certain:
        return "their times overlap, but need not be one"
    return f"both are of days at most {window} days apart" if window else "both are of the same day"
