"""What is taken over when a corpus is put together again from files most of which are the same as before."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from belie.loading.fact_file import Parts
from belie.loading.references import list_references
from belie.loading.texts import LoadedText
from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.model.entity import BUILT_IN, Definition, Entity, Property
from belie.model.finding import Fault
from belie.model.source import Source


@dataclass(frozen=True, slots=True)
class Defined:
    """What the files define. `raw` are the entities as defined, `entities` those without keys that lead nowhere, with
    the faults for these; `unknown` are ids that a file which cannot be read may define."""

    raw: Mapping[str, Entity]
    entities: Entities
    broken: frozenset[str]
    lenient: bool
    faults: Sequence[Fault]
    unknown: frozenset[str]


@dataclass(frozen=True, slots=True)
class FileClaims:
    """The claims of a file; `sound`: none was left out."""

    parts: Parts
    source: Source
    claims: Sequence[Claim]
    sound: bool

    def names_any(self, ids: AbstractSet[str], properties: Mapping[str, Property]) -> bool:
        """Whether a claim names one of some entities."""
        for claim in self.claims:
            prop = properties.get(claim.ref("property")) if claim.kind == "statement" else None
            if any(name in ids for _, name, _ in list_references(claim.fields, prop)):
                return True
        return False


Signature = tuple[int, ...] | None
"""What changes when a file is written; None where there is no file."""


@dataclass(slots=True)
class Kept:
    """What was made of the files before. An empty one has nothing to take over.

    `defined` is kept with the definitions that it was made of; `claims` by path; `sources` by path, with the part that
    each was made of; `texts` by the id of the source. `signature` tells the state of a text's file.
    """

    definitions: Sequence[Definition] = ()
    defined: Defined | None = None
    kinds: Mapping[str, str] = field(default_factory=dict)
    properties: Mapping[str, Property] = field(default_factory=dict)
    claims: dict[str, FileClaims] = field(default_factory=dict)
    sources: dict[str, tuple[Parts, Source]] = field(default_factory=dict)
    texts: dict[str, tuple[Source, Signature, LoadedText]] = field(default_factory=dict)
    signature: Callable[[Source], Signature] | None = None

    def take_defined(self, parts: Sequence[Parts], broken: frozenset[str], lenient: bool) -> Defined | None:
        """What the files define, if they have the very definitions of before."""
        before, self.definitions = self.definitions, list(_definitions(parts))
        same = len(before) == len(self.definitions) and all(map(_is, before, self.definitions))
        found = self.defined
        if found is None or not same or (found.broken, found.lenient) != (broken, lenient):
            return None
        return found

    def keep_ids(self, kinds: Mapping[str, str], properties: Mapping[str, Property]) -> None:
        """Have the claims looked at again that name an id which now means another kind of thing, or nothing.

        A new id changes nothing for files in which all ids led somewhere.
        """
        if properties != self.properties:
            self.claims.clear()
        elif lost := {name for name, kind in self.kinds.items() if kinds.get(name) != kind}:
            declared = {**BUILT_IN, **properties}
            for path in [path for path, one in self.claims.items() if one.sound and one.names_any(lost, declared)]:
                self.claims[path] = replace(self.claims[path], sound=False)
        self.kinds, self.properties = kinds, properties

    def take_text(self, source: Source, load: Callable[[Source], LoadedText]) -> LoadedText:
        """The text of a source: of before if neither the source nor the file changed."""
        if self.signature is None or source.text is None:
            return load(source)
        signature, known = self.signature(source), self.texts.get(source.id)
        if known is None or known[0] is not source or known[1] != signature or signature is None:
            known = self.texts[source.id] = (source, signature, load(source))
        return known[2]


def _definitions(parts: Sequence[Parts]) -> Iterator[Definition]:
    for part in parts:
        yield from part.entities.values()
        yield from part.properties.values()


def _is(one: Definition, other: Definition) -> bool:
    return one is other
