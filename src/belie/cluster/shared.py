"""What every executor knows of a corpus: all of it but the rows of its registers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from belie.cluster.leads import Known
from belie.cluster.plain import plain_tenures
from belie.cluster.reading import Reader, all_properties
from belie.engine.judging import Run, rules_of
from belie.engine.policy import Policy
from belie.loading.own_rules import find_own_rules
from belie.loading.references import KnownIds
from belie.loading.schemas import Schemas
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.rule import Rule

Place = tuple[int, int]
"""Where a claim stands: the number of its file, and its line, or its number in a file that is no register."""


@dataclass(frozen=True, eq=False)
class Shared:
    """A corpus without its registers, as it is sent to the executors.

    `corpus` has the claims of YAML files and no rules of its own: they run from `root`, which every machine sees.
    `claims` are these claims by their places.
    """

    root: Path
    paths: Sequence[str]
    schemas: Schemas
    corpus: Corpus
    own_rules: bool
    claims: Mapping[Place, Claim] = field(default_factory=dict)

    def __getstate__(self) -> dict[str, object]:
        """What is sent; the rest is made anew where it arrives."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}

    @cached_property
    def rules(self) -> Sequence[Rule]:
        """The rules that are asked, in the order of a run."""
        own = find_own_rules(self.root, (), self.own_rules, self.schemas.kinds).rules if self.own_rules else ()
        return rules_of(Run(Corpus(rules=own), Policy(self.corpus.checks)))

    @cached_property
    def known(self) -> Known:
        """What leads are made with."""
        corpus = self.corpus
        return Known(corpus.entities, corpus.sources, frozenset(corpus.texts), Policy(corpus.checks))

    @cached_property
    def reader(self) -> Reader:
        """What rows are read with."""
        entities = self.corpus.entities
        ids = KnownIds(entities, (), True)  # lenient: what to do about an unknown id is said elsewhere
        properties = all_properties(entities.properties)
        plain = plain_tenures(self.rules, self.known, self.paths)
        return Reader(self.paths, self.schemas, ids, self.known, self.rules, properties, plain)
