"""A value of a unique property belongs to one subject at a time."""

from collections import defaultdict
from collections.abc import Iterator

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, undecided
from belie.model.rule import Group, rule
from belie.model.screening import Behaves, Differ, Rows, Screen
from belie.model.wording import value_words
from belie.reasoning.clashes import clashes
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.findings import at_one_time
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.statements import value_key


def by_value(corpus: Corpus) -> Iterator[Group]:
    """The statements with each value of each property that is declared to be unique."""
    for name, claims in corpus.with_property.items():
        if corpus.entities.property(name).unique:
            found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
            for claim in claims:
                found[value_key(claim, corpus.entities)].append(claim)
            for (_, value), members in found.items():
                yield Group({"property": name, "value": value}, tuple(members), corpus.entities)


_SCREEN = Screen(
    (Rows(("statement",), ("property",), (Behaves("property", "unique"),)),), Differ("subject"), by_claim=True
)


@rule(
    kinds=("statement",),
    key=("property", "value"),
    groups=by_value,
    formed_of=("statement",),
    compares=("subject", "from", "until", "on"),
    screen=_SCREEN,
)
def unique_value(group: Group) -> Iterator[Finding]:
    """A value of a unique property belongs to one subject at a time.

    Why: a country has one capital, so two cities cannot be it at once.

    Vague values: a subject within another agrees with it. Possible where the stated times of two subjects may, but need
    not, overlap. A statement without a time holds at all times.

    No contradiction: a change in the same words, and a day that is the last of one subject and the first of the next.
    """
    name, nest = group.entities.name, group.entities.nest
    what = f"{group.key['property']} {value_words(group.claims[0].fields['value'], group.entities)}"
    background = f"a value of {group.key['property']} has one subject at a time"
    try:
        for claims, certain in clashes(
            group.claims,
            lambda claim: claim.ref("subject"),
            lambda one, other: not nest(one.ref("subject"), other.ref("subject")),
        ):
            subjects = dict.fromkeys(name(claim.ref("subject")) for claim in claims)
            yield at_one_time(group, claims, certain, f"{what}: {' against '.join(subjects)}", background)
    except (TooManyReadings, SearchEnded) as error:
        yield undecided(group.claims, f"{what}: {error}")
