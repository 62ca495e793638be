"""A tenure ends after it starts."""

from collections.abc import Iterator

from belie.model.finding import Finding, contradiction
from belie.model.rule import Group, rule
from belie.model.screening import AnyBackwards, Rows, Screen
from belie.model.wording import date_words
from belie.reasoning.tenures import runs_backwards

_SCREEN = Screen((Rows(("role",), ("holder", "office")),), AnyBackwards())


@rule(
    kinds=("role",),
    key=("holder", "office"),
    compares=("from", "until"),
    least=1,
    screen=_SCREEN,
)
def tenures_run_forward(group: Group) -> Iterator[Finding]:
    """A tenure ends after it starts.

    Why: two digits change places, or the dates of two tenures are mixed up.

    Vague values: reported only if every instant that `until` may mean lies before every instant that `from` may mean.

    No contradiction: a tenure that starts and ends in the same vague words, and one without a start or an end.
    """
    for claim in group.claims:
        if runs_backwards(claim):
            start, end = date_words(claim.fields["from"]), date_words(claim.fields["until"])
            names = group.entities.name
            who = f"{names(claim.ref('holder'))} is {names(claim.ref('office'))}"
            yield contradiction(
                [claim],
                f"{who} from {start} until {end}: the end is first",
                f"{claim.id} gives the start as {start} and the end as {end}",
                f"every reading of {end} lies before every reading of {start}",
            )


RULE = tenures_run_forward
