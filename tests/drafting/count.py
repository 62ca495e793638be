"""How good drafts are, by a sheet of verdicts: `python -m tests.drafting.count TEXTS SHEET`.

A sheet has for each text: `published`; `change`, claims that need another change than what a comment "decide" asks
for, each with the reason; `missing`, what a careful desk would claim beside. All other claims are right: as they are,
or once what is marked is decided. `claims` are the ids of all, so that a sheet of other drafts is refused.
"""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from .golden import draft_of


@dataclass(frozen=True)
class Count:
    """Claims that are right as drafted, right once decided, in need of another change; and what is missing."""

    right: int = 0
    decide: int = 0
    change: int = 0
    missing: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(*(getattr(self, key) + getattr(other, key) for key in ("right", "decide", "change", "missing")))


def marks_in(text: str) -> dict[str, bool]:
    """The ids of the claims of a draft, and whether a comment marks something about each, or about what it names."""
    whole = yaml.load(text, Loader=yaml.BaseLoader)
    lines = text.splitlines()
    open_entities = {line.split(":")[0].strip() for line in lines if line.startswith("  ") and "# decide: " in line}
    blocks = text.split("\n# not drafted")[0].split("\n  - id: ")[1:]
    found = {}
    for claim, block in zip(whole.get("claims", ()), blocks, strict=True):
        named = {value for value in claim.values() if isinstance(value, str)}
        found[claim["id"]] = "# decide: " in block or bool(named & open_entities & set(whole.get("entities", ())))
    return found


def count(text: Path, verdict: dict) -> Count:
    """The count of one text. Raises ValueError where the sheet is one of another draft."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "facts").mkdir()
        marks = marks_in(draft_of(root, text.stem, text, verdict.get("published")).text)
    change = verdict.get("change") or {}
    if list(marks) != list(verdict["claims"]) or not set(change) <= set(marks):
        raise ValueError(f"{text.stem}: the draft has other claims than the sheet: {list(marks)}")
    decide = sum(marked for name, marked in marks.items() if name not in change)
    return Count(len(marks) - decide - len(change), decide, len(change), len(verdict.get("missing") or ()))


def main(arguments: Sequence[str]) -> int:
    """Print a line for each text, and the sum; 2 for wrong usage."""
    if len(arguments) != 2:
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    folder, sheet = Path(arguments[0]), yaml.safe_load(Path(arguments[1]).read_text(encoding="utf-8"))
    total = Count()
    print(f"{'text':<28} {'right':>6} {'decide':>7} {'change':>7} {'missing':>8}")
    for name, verdict in sheet.items():
        one = count(folder / f"{name}.txt", verdict)
        total += one
        print(f"{name:<28} {one.right:>6} {one.decide:>7} {one.change:>7} {one.missing:>8}")
    print(f"{'all':<28} {total.right:>6} {total.decide:>7} {total.change:>7} {total.missing:>8}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
