"""A rule: a pure function from one group of claims to findings, with its key and its claim kinds beside it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """The claims that a rule looks at together, because they share a key."""

    name: str
    claims: tuple[Claim, ...]
    corpus: Corpus


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A property that must hold among claims. `group` forms the groups of a corpus, `judge` reports on one."""

    name: str
    group: Callable[[Corpus], Mapping[str, Iterable[Claim]]]
    judge: Callable[[Group], Iterable[Finding]]
