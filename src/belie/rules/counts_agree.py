"""Counts of one thing at one time have a number in common."""

from collections.abc import Iterator, Sequence

from belie.model.claim import Claim
from belie.model.finding import Finding, Verdict, undecided
from belie.model.rule import Group, rule
from belie.model.screening import DifferAtOneTime, Rows, Screen
from belie.model.wording import say
from belie.reasoning.counts import about_percent, quantity_of, window_days
from belie.reasoning.day_choices import is_short, without_choice
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.near import disagreeing, near_pairs
from belie.values.quantities import Percent, Quantity

_SCREEN = Screen((Rows(("count",), ("of", "what")),), DifferAtOneTime("value", on="on", within="window"))


@rule(
    kinds=("count",),
    key=("of", "what"),
    compares=("value",),
    params=("window", "about"),
    screen=_SCREEN,
)
def counts_agree(group: Group) -> Iterator[Finding]:
    """Counts of one thing at one time have a number in common.

    Why: a number is the first thing that is copied wrongly, and the first that readers check.

    Vague values: "more than 120" is 121 or more, and agrees with every such number. A contradiction only if both counts
    are of the same single day (the day of publication where no `on` is given), or within the `window` that a check
    sets, and have no whole number in common; or if that holds of some two counts whichever of their days is meant.
    Where their spans only overlap, it is possible.

    No contradiction: counts of different days, and those whose time is not known.
    """
    window, percent = window_days(group.params), about_percent(group.params)
    dated = disagreeing(group.claims, window, percent)
    known: set[frozenset[Claim]] = set()
    for pair in near_pairs(dated, window, certain=True):
        known.add(frozenset(pair))
        time = f"both are of days at most {window} days apart" if window else "both are of the same day"
        yield _finding(group, Verdict.CONTRADICTION, pair, percent, "no whole number is in both", time)
    try:
        short = [count for count in dated if is_short(count.claim, window)]
        for claims in without_choice(near_pairs(short, window, certain=False), window):
            if not any(pair <= frozenset(claims) for pair in known):
                ending = "whichever days these are of, two that have no whole number in common are of one time"
                yield _finding(group, Verdict.CONTRADICTION, claims, percent, ending)
    except SearchEnded as error:
        yield undecided([count.claim for count in dated], f"{group.name}: {error}")
    for pair in near_pairs(dated, window, certain=False):
        time = "their times overlap, but need not be one"
        yield _finding(group, Verdict.POSSIBLE, pair, percent, "no whole number is in both", time)


def _finding(group: Group, verdict: Verdict, claims: Sequence[Claim], percent: Percent, *endings: str) -> Finding:
    what = f"{group.entities.name(claims[0].ref('of'))}, {claims[0].ref('what')}"
    values = dict.fromkeys(_words(quantity_of(claim, percent)) for claim in claims)
    steps = [f"{claim.id}: {say(claim, group.entities)}" for claim in claims]
    return Finding(verdict, tuple(claims), f"{what}: {' against '.join(values)}", (*steps, *endings))


def _words(quantity: Quantity) -> str:
    """A quantity by its bounds; a soft one as it is written too, since its bounds are a reading of it."""
    return f'"{quantity.text}" ({quantity.describe()})' if quantity.soft else quantity.describe()
