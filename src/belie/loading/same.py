"""What a file says in the very places and words in which it said it before: it is taken over as it was."""

from collections.abc import Mapping

from belie.loading.fact_file import Parts
from belie.model.claim import Claim
from belie.model.origin import Origin
from belie.model.source import Source


def keep_definitions(before: Parts, after: Parts) -> None:
    """Let the parts of a file keep the definitions of before that stand there as they did."""
    for old, new in ((before.entities, after.entities), (before.properties, after.properties)):
        for name, definition in new.items():
            known = old.get(name)
            if known is not None and known.fields == definition.fields and stands(known.origin, definition.origin):
                new[name] = known


def same_source(before: Source, after: Source) -> bool:
    """Whether a source stands there as it did."""
    return before.origin is not None and after.origin is not None and stands(before.origin, after.origin)


def same_claim(before: Claim, source: Source, origin: Origin, fields: Mapping[str, object]) -> bool:
    """Whether a claim of a source stands there as it did; its fields are compared too, for the sake of aliases."""
    return before.source is source and before.fields == fields and stands(before.origin, origin)


def stands(before: Origin, after: Origin) -> bool:
    """Whether a value is written as before, on the same lines. Its parts are then in the same places too."""
    if before is after:
        return True
    place = before.place()
    if place != after.place() or before.path != after.path:
        return False
    return all(before.file.line(number) == after.file.line(number) for number in range(place[0], place[2] + 1))
