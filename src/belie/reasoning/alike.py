"""Claims that come in minimal conflicts alike, so that only one of them need be looked at: those that say the same
about time, of which a minimal conflict holds one, and links of a chain, of which it holds all or none."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from belie.reasoning.constraints import System
from belie.reasoning.parts import Places

Alike = Mapping[str, tuple[str, ...]]
"""Claims by the first of those that they are alike."""


def saying_the_same(
    places: Places, claims: Sequence[str], apart: Iterable[str] = ()
) -> tuple[frozenset[str], dict[str, list[str]]]:
    """The claims that say anything, one of those that say the same; and by these all that do, where there are more.

    Those `apart`, and those on which something rests together with others, are alike to none.
    """
    alone = places.shared.union(apart)
    known_edges, known_domains = places.edges, places.domains
    firsts = {name for name in claims if name in known_edges or name in known_domains or name in alone}
    found: dict[object, str] = {}
    more: dict[str, list[str]] = {}
    repeated = places.repeated.difference(alone)
    for name in filter(repeated.__contains__, claims) if repeated else ():
        edges, domains = known_edges.get(name, ()), known_domains.get(name, ())
        words = edges[0] if len(edges) == 1 and not domains else frozenset((*edges, *domains))
        first = found.setdefault(words, name)
        if first != name:
            more.setdefault(first, [first]).append(name)
            firsts.discard(name)
    return frozenset(firsts), more


def links(system: System, apart: frozenset[str] = frozenset()) -> Alike:
    """The claims by the first of their chain: orders that follow each other through points that nothing else touches.

    A claim that says more than one thing, or that is to stay apart, is a chain of its own; it is not listed.
    """
    edges = [(y, x, tags) for y, following in enumerate(system.edges) for x, _, tags in following]
    said = Counter(tag for _, _, tags in edges for tag in tags)
    said.update(tag for domains in system.domains.values() for *_, tags in domains for tag in tags)
    before, after = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    for number, (y, x, _) in enumerate(edges):
        after[y].append(number)
        before[x].append(number)
    parents = list(range(len(edges)))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = number = parents[parents[number]]
        return number

    for point, numbers in before.items():
        if len(numbers) == len(after[point]) == 1 and point not in system.special:
            parents[root(numbers[0])] = root(after[point][0])
    chains: dict[int, list[str]] = defaultdict(list)
    for number, (_, _, tags) in enumerate(edges):
        if len(tags) == 1 and said[tags[0]] == 1 and tags[0] not in apart:
            chains[root(number)].append(tags[0])
    return {names[0]: tuple(names) for names in chains.values() if len(names) > 1}
