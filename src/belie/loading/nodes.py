"""The nodes of a plain value, in document order: a key is a node, a value is another."""

from collections.abc import Iterable, Iterator
from typing import cast

from belie.model.origin import Path


def parts_of(value: object) -> Iterable[tuple[str | int, object]]:
    """Key or position and value of all direct parts of a value."""
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()


def list_nodes(value: object) -> Iterator[int]:
    """The nodes of the whole, of its parts, and of their parts, in the order of their numbers."""
    yield 0
    for node, child in _nodes_below(0, value):
        yield node
        yield from (below for below, _ in _nodes_below(node, child))


def _nodes_below(node: int, value: object) -> Iterator[tuple[int, object]]:
    """Node and value of all direct parts of a value; a key is a node too."""
    node += 1
    for _, child in parts_of(value):
        node += isinstance(value, dict)
        yield node, child
        node += count_nodes(child)


def count_nodes(value: object) -> int:
    """How many nodes a value takes in the marks of a document: itself, its keys, and all below."""
    if isinstance(value, dict):
        count, children = 1 + 2 * len(value), cast("Iterable[object]", value.values())
    elif isinstance(value, list):
        count, children = 1 + len(value), value
    else:
        return 1
    for child in children:
        if child.__class__ is dict or child.__class__ is list:  # most are not: no call for each scalar
            count += count_nodes(child) - 1
    return count


def measure_depth(value: object) -> int:
    """How many lists and mappings stand within each other in a value; 0 for a scalar."""
    if isinstance(value, dict):
        return 1 + max(map(measure_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(measure_depth, value), default=0)
    return 0


def find_node(node: int, value: object, path: Path, key: bool) -> int:
    """The node that a path leads to from a value at a node, or that of its key. Raises LookupError if there is none."""
    for depth, part in enumerate(path, 1):
        node += 1
        if isinstance(value, dict):
            for name, child in value.items():
                if name == part:
                    break
                node += 1 + count_nodes(child)
            else:
                raise LookupError(part)
            if key and depth == len(path):
                return node
            node += 1
            value = child
        elif isinstance(value, list) and isinstance(part, int) and 0 <= part < len(value):
            node += sum(map(count_nodes, value[:part]))
            value = value[part]
        else:
            raise LookupError(part)
    return node
