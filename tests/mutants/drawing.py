"""Mutants of the code: what the operators of mutmut make of a file, and a sample of them.

mutmut passes over decorated functions, because it keeps all mutants of a file in one module. Here a mutant is a file of
its own, so decorated functions (every rule is one) are mutated like the others.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, MutationVisitor
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

PACKAGES = ("values", "reasoning", "rules")
SOURCE = Path("src/belie")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One error in one file: where it stands, what stood there before, and the whole file with it."""

    package: str
    path: str
    line: int
    before: str
    after: str
    code: str

    @property
    def name(self) -> str:
        """The place and the change, in one line."""
        return f"{self.path}:{self.line}: {self.before} → {self.after}"


class _Everywhere(MutationVisitor):
    """Visits decorated functions too, and notes the line of each mutation."""

    def __init__(self) -> None:
        super().__init__(mutation_operators, IgnoredCode(set(), set(), set()))
        self.lines: list[int] = []

    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        decorated = isinstance(node, cst.FunctionDef) and bool(node.decorators)
        return not decorated and super()._skip_node_and_children(node)

    def _create_mutations(self, node: cst.CSTNode) -> None:
        super()._create_mutations(node)
        line = self.get_metadata(PositionProvider, node).start.line
        self.lines += [line] * (len(self.mutations) - len(self.lines))


def mutations_of(file: Path) -> tuple[cst.Module, list[tuple[int, Mutation]]]:
    """A file as a tree, and all its mutations with their lines."""
    visitor = _Everywhere()
    module = MetadataWrapper(cst.parse_module(file.read_text(encoding="utf-8"))).visit(visitor)
    return module, list(zip(visitor.lines, visitor.mutations, strict=True))


def draw(package: str, number: int, seed: int) -> tuple[int, list[Mutant]]:
    """How many mutants a package has, and so many of them at random, the same ones for one seed."""
    files = [(file, *mutations_of(file)) for file in sorted((SOURCE / package).glob("*.py"))]
    every = [(file, module, *one) for file, module, found in files for one in found]
    chosen = random.Random(f"{seed} {package}").sample(every, min(number, len(every)))
    return len(every), [_mutant(package, *one) for one in chosen]


def taking_turns(samples: Sequence[Sequence[Mutant]]) -> Iterator[Mutant]:
    """One mutant of each sample after the other, so that a run that is cut short is a sample too."""
    for at in range(max(map(len, samples))):
        yield from (sample[at] for sample in samples if at < len(sample))


def _mutant(package: str, file: Path, module: cst.Module, line: int, mutation: Mutation) -> Mutant:
    old, new = mutation.original_node, mutation.mutated_node
    code = module.deep_replace(old, new).code
    return Mutant(package, file.as_posix(), line, _short(module, old), _short(module, new), code)


def _short(module: cst.Module, node: cst.CSTNode) -> str:
    return " ".join(module.code_for_node(node).split())
