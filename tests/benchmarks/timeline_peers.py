"""What others make of a network of relations: difference constraints as a graph, or as formulas.

Each builds from the claims, in Python, the differences that dates and relations state (seconds; a strict order is one
second more), and looks for a conflict. `same_day_as` is no difference; they read it as less than a day apart.
"""

from collections.abc import Callable
from math import inf

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.values.times import DAY

Edge = tuple[int, int, int]
"""x, y, seconds: x is at most so many seconds after y."""


def differences(claims: tuple[Claim, ...]) -> tuple[int, list[Edge]]:
    """The number of points, and what the claims say of them; point 0 is the zero of time."""
    starts: dict[str, int] = {}
    edges: list[Edge] = []

    def start(event: str) -> int:
        if event not in starts:
            starts[event] = 2 * len(starts) + 1
            edges.append((starts[event], starts[event] + 1, 0))
        return starts[event]

    for claim in claims:
        here = start(claim.ref("event"))
        for other in claim.refs("before"):
            edges.append((here + 1, start(other), -1))
        for other in claim.refs("after"):
            edges.append((start(other) + 1, here, -1))
        for other in claim.refs("during"):
            there = start(other)
            edges += [(there, here, 0), (here + 1, there + 1, 0)]
        for other in claim.refs("same_day_as"):
            there = start(other)
            edges += [(there, here, DAY - 1), (here, there, DAY - 1)]
        date = claim.date("when")
        when = date.readings[0].start if date else None
        if when is not None and -inf < when.times.first and when.times.end < inf:
            edges += [(0, here, -int(when.times.first)), (here, 0, int(when.times.end) - 1)]
    return 2 * len(starts) + 1, edges


def by_rustworkx(corpus: Corpus) -> int:
    """How many conflicts rustworkx finds: one, or none."""
    import rustworkx

    points, edges = differences(corpus.claims)
    graph = rustworkx.PyDiGraph()
    graph.add_nodes_from(range(points))
    graph.add_edges_from([(y, x, float(seconds)) for x, y, seconds in edges])
    try:
        return bool(rustworkx.find_negative_cycle(graph, float))
    except ValueError:  # it has none
        return 0


def by_networkx(corpus: Corpus) -> int:
    """How many conflicts networkx finds: one, or none. It searches from a point, so that it needs one before all."""
    import networkx

    points, edges = differences(corpus.claims)
    graph = networkx.DiGraph()
    for x, y, seconds in edges:
        known = graph.get_edge_data(y, x)
        if known is None or seconds < known["weight"]:
            graph.add_edge(y, x, weight=seconds)
    graph.add_edges_from((-1, point, {"weight": 0}) for point in range(points))
    try:
        return bool(networkx.find_negative_cycle(graph, -1))
    except networkx.NetworkXError:  # it has none
        return 0


def by_z3(corpus: Corpus) -> int:
    """How many conflicts z3 finds among the differences: one, as a core of them, or none."""
    import z3

    points, edges = differences(corpus.claims)
    context = z3.Context()
    solver = z3.SolverFor("QF_IDL", ctx=context)
    at = [z3.Int(f"p{point}", context) for point in range(points)]
    for number, (x, y, seconds) in enumerate(edges):
        solver.assert_and_track(at[x] - at[y] <= seconds, f"c{number}")
    return bool(solver.check() == z3.unsat and solver.unsat_core())


PEERS: dict[str, Callable[[Corpus], int]] = {
    "rustworkx": by_rustworkx,
    "networkx": by_networkx,
    "z3": by_z3,
}
