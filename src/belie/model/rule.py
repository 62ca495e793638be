"""A rule: a pure function from one group of claims to findings, with its key and its claim kinds beside it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from belie.model.check import Severity
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.entities import Entities
from belie.model.entity import Entity
from belie.model.finding import Finding
from belie.model.screening import Rows, Screen
from belie.model.source import Source

Key = Mapping[str, str]
"""What the claims of a group share: the parts of the key by name, such as {"of": "un-plaza", "what": "agencies"}."""


@dataclass(slots=True, eq=False)  # nobody changes one, but to make it a frozen one takes twice as long
class Group:
    """The claims that a rule looks at together, because they share a key.

    `claims` are all that the rule may look at, in the order of the corpus; `entities` answers what ids mean.
    `params` are the parameters that the corpus's checks set for this group. `siblings` are the keys of further
    groups that are judged together with this one; a finding of one of them says so by its `key`. `defined` are the
    entities whose definitions the rule is about, for rules that look at no claims. `idle`: there is nothing to compare.
    `screen` is a cheap look, taken when the group is to be judged: whether it is sure that no finding is in it. It may
    depend on nothing but what the group holds.
    `sources` are those of the corpus, where the rule asks how they depend on each other. `texts` are the texts of the
    sources of its claims, as their files hold them, by the source's id, where the rule reads them.
    """

    key: Key
    claims: tuple[Claim, ...]
    entities: Entities
    params: Mapping[str, object] = field(default_factory=dict)
    siblings: tuple[Key, ...] = ()
    defined: tuple[Entity, ...] = ()
    idle: bool = False
    screen: Callable[[], bool] | None = None
    sources: Mapping[str, Source] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def screened(self) -> bool:
        """Whether its cheap look, if it has one, shows that no finding is in it."""
        return self.screen is not None and self.screen()

    @property
    def name(self) -> str:
        """The parts of the key, for people."""
        return ", ".join(self.key.values())


Judge = Callable[[Group], Iterable[Finding]]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A property that must hold among claims.

    `groups` forms the groups of a corpus, `judge` reports on one of them. `kinds` are the kinds of claims that the
    rule looks at, `key` the names of the parts of a group's key, `compares` the keys of claims whose values it holds
    against each other. A group with fewer than `least` claims has nothing to compare. `local`: its groups are
    the files. `severity` is the default. `params` are the parameters that a check may set. `alone`: what it finds of a
    claim depends on that claim alone, so that beside a changed claim the others of its group need not be judged again.
    `formed_of`: the kinds of claims on which its groups depend, beside entities, sources and checks, so that they need
    not be formed again where claims of other kinds change; None if they may depend on every claim. `screen`: how claims
    come to its groups, in words of columns, and which groups could hold a finding; None where only `groups` can tell.
    """

    name: str
    judge: Judge
    groups: Callable[[Corpus], Iterable[Group]]
    kinds: tuple[str, ...]
    key: tuple[str, ...]
    compares: tuple[str, ...] = ()
    least: int = 2
    local: bool = False
    severity: Severity = Severity.ERROR
    params: tuple[str, ...] = ()
    alone: bool = False
    formed_of: tuple[str, ...] | None = None
    screen: Screen | None = None

    @property
    def doc(self) -> str:
        """The property that must hold, then why, how vague values are read, and what is no contradiction."""
        return self.judge.__doc__ or ""


def rule(
    *,
    kinds: Sequence[str],
    key: Sequence[str],
    groups: Callable[[Corpus], Iterable[Group]] | None = None,
    compares: Sequence[str] = (),
    least: int = 2,
    local: bool = False,
    severity: Severity | str = Severity.ERROR,
    params: Sequence[str] = (),
    alone: bool = False,
    formed_of: Sequence[str] | None = None,
    screen: Screen | None = None,
) -> Callable[[Judge], Rule]:
    """Make a rule of a function, under the function's name.

    Without `groups`, claims of the kinds form a group if they hold the same texts or numbers under the keys that
    `key` names; a claim that lacks one of them is in no group. `alone` and `formed_of` are promises, as `Rule` has
    them, that make a rule cheaper where a corpus is judged again; a rule keeps silent about them unless it is sure.
    `screen` is one that makes it cheaper in a large corpus.
    """

    def make(judge: Judge) -> Rule:
        form = groups or (lambda corpus: group_by(corpus, kinds, key))
        name = getattr(judge, "__name__", "rule")
        parts = (tuple(kinds), tuple(key), tuple(compares))
        depends = kinds if groups is None else formed_of
        known = None if depends is None else tuple(depends)
        columns = screen or (Screen((Rows(*parts[:2]),)) if groups is None else None)
        return Rule(name, judge, form, *parts, least, local, Severity(severity), tuple(params), alone, known, columns)

    return make


_PLAIN = (str, int, float)


def group_by(corpus: Corpus, kinds: Sequence[str], key: Sequence[str]) -> Iterator[Group]:
    """The groups of claims of some kinds that hold the same values under some keys."""
    found: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    claims = corpus.of_kind.get(kinds[0], ()) if len(kinds) == 1 else [c for c in corpus.claims if c.kind in kinds]
    for claim in claims:
        values = [value for value in map(claim.fields.get, key) if isinstance(value, _PLAIN)]
        if len(values) == len(key):
            found[tuple(map(str, values))].append(claim)
    for names, members in found.items():
        yield Group(dict(zip(key, names, strict=True)), tuple(members), corpus.entities)
