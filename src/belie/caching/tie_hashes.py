"""Which files hold claims with some tie: a hash for each tie, which may name too many, never too few."""

from array import array
from collections.abc import Iterable, Mapping
from zlib import crc32

from belie.engine.ties import Tie, shared_ties
from belie.model.claim import Claim
from belie.model.entities import Entities


def hash_ties(claims: Iterable[Claim], entities: Entities) -> "array[int]":
    """The hashes of what ties claims of a file to those of others."""
    ties: set[Tie] = set()
    for claim in claims:
        ties.update(shared_ties(claim, entities))
    return array("I", map(hash_tie, ties))


def hash_tie(tie: Tie) -> int:
    """A hash that is the same in every process."""
    return crc32("\0".join(tie).encode("utf-8", "surrogatepass"))  # type: ignore[arg-type]  # all parts are text


def pack(hashes: "Iterable[array[int]]") -> bytes:
    """The hashes of all files, one after the other."""
    return b"".join(one.tobytes() for one in hashes)


def unpack(packed: bytes, counts: Mapping[str, int]) -> "dict[str, array[int]]":
    """The hashes of each file, by its path. `counts` tells how many belong to each, in order."""
    hashes = array("I")
    hashes.frombytes(packed)
    of_files: dict[str, array[int]] = {}
    at = 0
    for path, count in counts.items():
        of_files[path] = hashes[at : at + count]
        at += count
    return of_files


def index_ties(of_files: "Mapping[str, array[int]]") -> dict[int, list[str]]:
    """The paths of the files that have a tie, by its hash."""
    index: dict[int, list[str]] = {}
    for path, hashes in of_files.items():
        for number in hashes:
            index.setdefault(number, []).append(path)
    return index
