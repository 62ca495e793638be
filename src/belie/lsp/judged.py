"""A state of a corpus that was judged, and what happened to its files since."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from belie.lsp.diagnostics import Shown
from belie.lsp.guide import Guide
from belie.lsp.texts import Text
from belie.open_corpus import State


@dataclass(frozen=True, slots=True)
class Judged:
    """A state of the corpus, the schemas that hold in it, and what is shown of it in each file."""

    state: State
    guide: Guide
    shown: Mapping[str, tuple[Shown, ...]]


@dataclass(slots=True)
class Waiting:
    """What happened to files since they were last judged: texts of editors, and files that were written."""

    edits: dict[str, Text | None] = field(default_factory=dict)
    saved: set[str] = field(default_factory=set)
