"""The claims of findings as reports show them: with their places, what they say, and the lines that say so."""

from collections.abc import Iterable, Sequence

from belie.engine.extents import extent
from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.model.entity import Entity
from belie.model.origin import Origin, Place
from belie.model.report import Witness
from belie.model.wording import say
from belie.values.quantities import Percent

MOST_LINES = 8
"""How many lines of a claim are shown."""


def witness(claim: Claim | Entity, compares: Sequence[str], entities: Entities, about_percent: Percent = 10) -> Witness:
    """A claim, or the first definition of an entity, with the values that the rule compares marked.

    "about n" is n ± `about_percent` %.
    """
    if isinstance(claim, Entity):
        return _of_entity(claim)
    marks = [claim.origin.place([key]) for key in compares if key in claim.fields]
    evidence = claim.fields.get("evidence")
    words = evidence.get("exact") if isinstance(evidence, dict) else evidence
    place = claim.place
    return Witness(
        claim.id,
        claim.source.id,
        claim.origin.path,
        place,
        say(claim, entities),
        str(words) if words is not None else None,
        claim.source.label,
        _lines(claim.origin, place, marks),
        tuple(marks),
        claim.source.url,
        extent(claim, compares, entities, about_percent),
    )


def _of_entity(entity: Entity) -> Witness:
    if not entity.definitions:
        raise ValueError(f"{entity.id} is defined nowhere")
    origin = entity.definitions[0].origin
    place = origin.place()
    words = ", ".join(f"{key} {value}" for key, value in entity.definitions[0].fields.items())
    return Witness(
        entity.id, None, origin.path, place, f"{entity.id}: {words}", None, origin.path, _lines(origin, place, [])
    )


def _lines(origin: Origin, place: Place, marks: Iterable[Place]) -> tuple[tuple[int, str], ...]:
    """The first line of a claim and those with the values in question."""
    numbers = {place[0]}
    for mark in marks:
        numbers.update(range(mark[0], mark[2] + 1))
    return tuple((number, origin.file.line(number)) for number in sorted(numbers)[:MOST_LINES])
