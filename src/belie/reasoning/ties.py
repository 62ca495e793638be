"""Which claims a timeline must take together: those that share an event, or a person whose life is stated."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from belie.model.claim import Claim
from belie.model.corpus import Corpus

RELATIONS = ("before", "after", "during", "same_day_as")


class Ties:
    """The components of a corpus, by the nodes that tie: `e:` and an event's id, `p:` and a person's."""

    def __init__(self, corpus: Corpus) -> None:
        self._parents: dict[str, str] = {}
        self._of_root: dict[str, list[Claim]] = defaultdict(list)
        living = {
            claim.ref("subject") for name in ("born", "died") for claim in corpus.with_property.get(name, ())
        }
        tied = [(claim, nodes) for claim in corpus.claims if (nodes := tuple(_nodes(claim, living)))]
        for _, nodes in tied:
            first = self._find(nodes[0])
            for node in nodes[1:]:
                self._parents[self._find(node)] = first
        for claim, nodes in tied:
            self._of_root[self._find(nodes[0])].append(claim)

    def component(self, node: str) -> tuple[Claim, ...]:
        """The claims that tie together with a node."""
        return tuple(self._of_root.get(self._find(node), ())) if node in self._parents else ()

    def components(self) -> Mapping[str, list[Claim]]:
        """All components."""
        return self._of_root

    def _find(self, node: str) -> str:
        root = node
        while (parent := self._parents.setdefault(root, root)) != root:
            root = parent
        while self._parents[node] != root:
            self._parents[node], node = root, self._parents[node]
        return root


def _nodes(claim: Claim, living: Iterable[str]) -> Iterator[str]:
    if claim.kind == "event":
        yield "e:" + claim.ref("event")
        for relation in RELATIONS:
            for event in claim.refs(relation):
                yield "e:" + event
        for participant in claim.participants:
            if participant.present and participant.entity in living:
                yield "p:" + participant.entity
    elif claim.kind == "statement" and claim.ref("property") in ("born", "died"):
        yield "p:" + claim.ref("subject")
    elif claim.kind == "role" and claim.ref("holder") in living:
        yield "p:" + claim.ref("holder")
        event = claim.text("on")
        if event is not None and claim.date("on") is None:
            yield "e:" + event
