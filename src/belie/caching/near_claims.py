"""The claims of a corpus as it was and as it is, as far as they are asked for: files are read as ties lead to them."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from pathlib import Path

from belie.caching.changes import Change, Obstacle
from belie.caching.inputs import Inputs, digest_of_bytes, read_file
from belie.caching.run_state import RunState
from belie.caching.tie_hashes import hash_tie
from belie.engine.ties import Ties
from belie.loading.claims import ClaimBuilder
from belie.loading.corpus import read_parts
from belie.loading.fact_file import Parts
from belie.loading.kept import Kept
from belie.loading.references import KnownIds
from belie.loading.schemas import Schemas
from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.model.source import Source

_FEWEST = 20
"""Files that may be read in any case."""

_SHARE = 5
"""One in so many files may be read; where more are tied to a change, all are judged anew."""


class NearClaims:
    """The claims of the changed files and of those that share something with them.

    `before` and `after` are the claims of the files that were read, by path, as they were and as they are; a claim that
    stands as before is the same object in both. `sources` are those of the changed files as they are, by id.
    """

    def __init__(
        self,
        root: Path,
        schemas: Schemas,
        entities: Entities,
        state: RunState,
        inputs: Inputs,
        index: Mapping[int, Sequence[str]],
        changes: Iterable[Change],
    ) -> None:
        self._root, self._schemas, self.entities = root, schemas, entities
        self._state, self._inputs, self._index = state, inputs, index
        self._ids = KnownIds(entities, (), False)
        self._aside = {name for name, _ in state.aside}
        self._changed: set[str] = set()
        self.before: dict[str, list[Claim]] = {}
        self.after: dict[str, list[Claim]] = {}
        self.sources: dict[str, Source] = {}
        self.ties_before = _LazyTies(self._load, entities)
        self.ties_after = _LazyTies(self._load, entities)
        self._take_changes(list(changes))

    def _take_changes(self, changes: Sequence[Change]) -> None:
        kept = Kept()
        self._changed = {change.path for change in changes}
        self.before = self._build([one.before for one in changes if one.before is not None], kept)[0]
        self.after, self.sources = self._build([one.after for one in changes if one.after is not None], kept)
        for ties, found in ((self.ties_before, self.before), (self.ties_after, self.after)):
            ties.add_all(found.values(), self.entities)

    def _build(self, parts: Sequence[Parts], kept: Kept) -> tuple[dict[str, list[Claim]], dict[str, Source]]:
        """The claims and the sources of some files. Raises Obstacle for a fault in them."""
        builder = ClaimBuilder(self._ids, self.entities.properties, kept)
        for part in parts:
            builder.add_source(part)
        claims: dict[str, list[Claim]] = {}
        for part in parts:
            first = len(builder.claims)
            builder.add_claims(part)
            claims[part.path] = [claim for claim in builder.claims[first:] if claim.id not in self._aside]
        if builder.faults or any(part.faults or (part.claims and part.source is None) for part in parts):
            raise Obstacle("a file has a fault")
        return claims, builder.sources

    def take_mentioning(self, paths: Iterable[str], ids: Collection[str], names: Collection[str]) -> frozenset[Claim]:
        """Read the files at some paths too: the claims that stay and whose evidence may hold one of some names. Raises
        Obstacle where a value that stays is one of some ids, since it means something else once there is such a thing.
        """
        for path in paths:
            self._load(("file", path))
        if any(self.ties_before.naming(name) for name in ids):
            raise Obstacle("a value that stays is the id of a new entity")
        return frozenset(self.ties_before.mentioning(names, {})) if ids else frozenset()

    def _load(self, tie: Sequence[Hashable]) -> None:
        """Read the files that may hold claims with a tie."""
        named = (tie[1],) if tie[0] == "file" else self._index.get(hash_tie(tuple(tie)), ())
        paths = [path for path in map(str, named) if path not in self.before and path not in self._changed]
        if not paths:
            return
        if len(self.before) + len(paths) > max(_FEWEST, len(self._state.files) // _SHARE):
            raise Obstacle("the change is tied to many files")
        for path in paths:
            data = read_file(self._root, path)
            if data is None or digest_of_bytes(data) != self._inputs.files.get(path):
                raise Obstacle("a file changed meanwhile")
            claims = self._build([read_parts(self._root, path, self._schemas, data)], Kept())[0]
            self.before |= claims
            self.after |= claims
            for ties in (self.ties_before, self.ties_after):
                ties.add_all(claims.values(), self.entities)


class _LazyTies(Ties):
    """Ties of claims that are read when a tie is asked for."""

    def __init__(self, load: Callable[[Sequence[Hashable]], None], entities: Entities) -> None:
        super().__init__((), entities)
        self._load = load

    def add_all(self, claims: Iterable[Iterable[Claim]], entities: Entities) -> None:
        """Take the claims of some files."""
        for of_file in claims:
            for claim in of_file:
                self.add(claim, entities)

    def naming(self, entity: str) -> Collection[Claim]:
        """The claims that name an entity, of those that were read."""
        return super().claims("id", entity)

    def claims(self, *tie: Hashable) -> Collection[Claim]:
        """The claims that share something, with those of all files that may hold some."""
        self._load(tie)
        return [*super().claims(*tie)]
