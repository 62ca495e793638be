"""A value of a unique property belongs to one subject at a time."""

from collections import defaultdict
from collections.abc import Iterator

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, Verdict
from belie.model.rule import Group, rule
from belie.model.wording import say, value_words
from belie.reasoning.statements import held_at_one_time, value_key


def by_value(corpus: Corpus) -> Iterator[Group]:
    """The statements with each value of each property that is declared to be unique."""
    for name, claims in corpus.with_property.items():
        if corpus.entities.property(name).unique:
            found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
            for claim in claims:
                found[value_key(claim, corpus.entities)].append(claim)
            for (_, value), members in found.items():
                yield Group({"property": name, "value": value}, tuple(members), corpus.entities)


@rule(
    kinds=("statement",),
    key=("property", "value"),
    groups=by_value,
    compares=("subject", "from", "until", "on"),
)
def unique_value(group: Group) -> Iterator[Finding]:
    """A value of a unique property belongs to one subject at a time.

    Why: a country has one capital, so two cities cannot be it at once.

    Vague values: a subject within another agrees with it. Possible where the stated times of two subjects may, but need
    not, overlap. A statement without a time holds at all times.

    No contradiction: a change in the same words, and a day that is the last of one subject and the first of the next.
    """
    for one, other, certain in held_at_one_time(group.claims):
        if not group.entities.nest(one.ref("subject"), other.ref("subject")):
            first, second = (group.entities.name(claim.ref("subject")) for claim in (one, other))
            value = value_words(one.fields["value"], group.entities)
            yield Finding(
                Verdict.CONTRADICTION if certain else Verdict.POSSIBLE,
                (one, other),
                f"{group.key['property']} {value}: {first} against {second}",
                (
                    f"a value of {group.key['property']} has one subject at a time",
                    *(f"{claim.id}: {say(claim, group.entities)}" for claim in (one, other)),
                    "both hold at one time" if certain else "their times overlap, but need not",
                ),
            )
