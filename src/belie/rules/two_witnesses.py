"""Enough independent sources stand behind what is said."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from belie.model.check import Severity
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction
from belie.model.rule import Group, rule
from belie.model.screening import Rows, Screen
from belie.model.source import Source

_KEYS = {
    "event": ("event",),
    "role": ("holder", "office"),
    "count": ("of", "what"),
    "statement": ("subject", "property"),
    "ordinal": ("item", "series"),
}


def by_subject(corpus: Corpus) -> Iterator[Group]:
    """The claims about one thing: an event, a holder and an office, a count, a subject and a property, an item."""
    found: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        if claim.kind in _KEYS:
            found[claim.kind, *(claim.ref(part) for part in _KEYS[claim.kind])].append(claim)
    for (kind, *values), claims in found.items():
        key = {"kind": kind, **dict(zip(_KEYS[kind], values, strict=True))}
        yield Group(key, tuple(claims), corpus.entities, sources=corpus.sources)


_SCREEN = Screen(tuple(Rows((kind,), columns) for kind, columns in _KEYS.items()), by_claim=True)


@rule(
    kinds=tuple(_KEYS),
    key=("kind", "event", "holder", "office", "of", "what", "subject", "property", "item", "series"),
    groups=by_subject,
    formed_of=tuple(_KEYS),
    least=1,
    severity=Severity.OFF,
    params=("witnesses",),
    screen=_SCREEN,
)
def two_witnesses(group: Group) -> Iterator[Finding]:
    """Enough independent sources stand behind what is said: two, unless a check sets `witnesses`.

    Why: a story that everybody copied from one agency has one witness.

    Vague values: they play no part; whether the sources agree is for other rules to say.

    No contradiction: the rule is off until a check sets its severity. Sources that derive from one another, or from a
    common third, count as one; `derived_from` is followed all the way. A source that is made from two others does not
    make one of these.
    """
    wanted = group.params.get("witnesses", 2)
    sources = list(dict.fromkeys(claim.source.id for claim in group.claims))
    if isinstance(wanted, int) and (independent := _independent(sources, group.sources, wanted)) < wanted:
        plural = "s" if independent != 1 else ""
        yield contradiction(
            group.claims,
            f"{group.name}: {independent} independent source{plural}, where {wanted} are wanted",
            f"the sources are {', '.join(sources)}",
            "sources that derive from one another count as one",
        )


def _independent(names: Sequence[str], sources: Mapping[str, Source], wanted: int) -> int:
    """How many of the sources, up to as many as are wanted, share no origin with another of these.

    A story made from two agencies does not make one of the two.
    """
    origins = [_origins(name, sources) for name in names]

    def most(chosen: Sequence[set[str]], left: Sequence[set[str]]) -> int:
        found = len(chosen)
        for number, one in enumerate(left):
            if found >= wanted or len(chosen) + len(left) - number <= found:
                break
            if not any(one & other for other in chosen):
                found = max(found, most((*chosen, one), left[number + 1 :]))
        return found

    return most((), sorted(origins, key=len))


def _origins(name: str, sources: Mapping[str, Source]) -> set[str]:
    """A source and all that it derives from."""
    found, queue = set[str](), [name]
    while queue:
        current = queue.pop()
        if current not in found:
            found.add(current)
            queue += sources[current].derived_from if current in sources else ()
    return found
