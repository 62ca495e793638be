"""All facts of a project, and the ways in which rules look things up in them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from belie.model.check import Check, Waiver
from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.model.finding import Fault
from belie.model.source import Source

if TYPE_CHECKING:
    from belie.model.rule import Rule


@dataclass(frozen=True, eq=False)
class Corpus:
    """What all fact files say, as far as it is usable; what is not is among the faults.

    `set_aside` maps claims to the claim that corrects them, within one source or publisher. `weakened` are the
    claims that another publisher corrects. `texts` are the texts of sources as their files hold them, by the source's
    id; those of PDFs have page breaks. `changed_texts` are the ids of sources whose text is not the one of its digest.
    `rules` are those of `checks/*.py`, `rules_not_run` the names of those that were not run. `left_out` are the ids of
    claims that are left out for a fault of their own. `corrected` are the claims that are set aside.
    """

    claims: tuple[Claim, ...] = ()
    entities: Entities = field(default_factory=Entities)
    sources: Mapping[str, Source] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()
    set_aside: Mapping[str, str] = field(default_factory=dict)
    weakened: frozenset[str] = frozenset()
    texts: Mapping[str, str] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    rules: "tuple[Rule, ...]" = ()
    rules_not_run: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()
    corrected: tuple[Claim, ...] = ()
    changed_texts: frozenset[str] = frozenset()

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The number of each claim in the order of the corpus: by file, then by place."""
        return {claim.id: number for number, claim in enumerate(self.claims)}

    @cached_property
    def of_kind(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each kind, in the order of the corpus."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[claim.kind].append(claim)
        return {kind: tuple(claims) for kind, claims in found.items()}

    @cached_property
    def of_event(self) -> Mapping[str, tuple[Claim, ...]]:
        """The event claims of each event."""
        return _gather(self.of_kind.get("event", ()), "event")

    @cached_property
    def of_office(self) -> Mapping[str, tuple[Claim, ...]]:
        """The role claims of each office."""
        return _gather(self.of_kind.get("role", ()), "office")

    @cached_property
    def of_count(self) -> Mapping[tuple[str, str], tuple[Claim, ...]]:
        """The counts of each pair of entity and thing counted."""
        found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.of_kind.get("count", ()):
            found[claim.ref("of"), claim.ref("what")].append(claim)
        return {key: tuple(claims) for key, claims in found.items()}

    @cached_property
    def of_series(self) -> Mapping[str, tuple[Claim, ...]]:
        """The ordinal claims of each series."""
        return _gather(self.of_kind.get("ordinal", ()), "series")

    @cached_property
    def with_property(self) -> Mapping[str, tuple[Claim, ...]]:
        """The statements of each property."""
        return _gather(self.of_kind.get("statement", ()), "property")


def _gather(claims: tuple[Claim, ...], key: str) -> dict[str, tuple[Claim, ...]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.ref(key)].append(claim)
    return {name: tuple(members) for name, members in found.items()}
