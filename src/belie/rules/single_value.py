"""A property with a single value has one value at a time."""

from collections.abc import Iterator

from belie.model.corpus import Corpus
from belie.model.finding import Finding, undecided
from belie.model.rule import Group, group_by, rule
from belie.model.screening import Behaves, Differ, Rows, Screen
from belie.model.wording import value_words
from belie.reasoning.clashes import clashes
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.findings import at_one_time
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.statements import value_mark, values_agree


def by_subject(corpus: Corpus) -> Iterator[Group]:
    """The statements of each subject with each property that is declared to be single."""
    for group in group_by(corpus, ("statement",), ("subject", "property")):
        if corpus.entities.property(group.key["property"]).single:
            yield group


_SCREEN = Screen((Rows(("statement",), ("subject", "property"), (Behaves("property", "single"),)),), Differ("value"))


@rule(
    kinds=("statement",),
    key=("subject", "property"),
    groups=by_subject,
    formed_of=("statement",),
    compares=("value", "from", "until", "on"),
    screen=_SCREEN,
)
def single_value(group: Group) -> Iterator[Finding]:
    """A property with a single value has one value at a time.

    Why: a building stands in one city, and a person is born on one day.

    Vague values: a place within another place agrees with it, and a date with a less precise one. Possible where the
    stated times of two different values may, but need not, overlap. A statement without a time holds at all times.

    No contradiction: a change in the same words (until 2020, from 2020), and a day that is the last of one value and
    the first of the next.
    """
    name = group.entities.name(group.key["subject"])
    what, background = f"{name}, {group.key['property']}", f"{group.key['property']} has a single value at a time"
    try:
        for claims, certain in clashes(
            group.claims,
            lambda claim: value_mark(claim, group.entities),
            lambda one, other: not values_agree(one, other, group.entities),
        ):
            values = dict.fromkeys(value_words(claim.fields["value"], group.entities) for claim in claims)
            yield at_one_time(group, claims, certain, f"{what}: {' against '.join(values)}", background)
    except (TooManyReadings, SearchEnded) as error:
        yield undecided(group.claims, f"{what}: {error}")
