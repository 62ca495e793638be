"""The golden drafts. `python -m tests.drafting.golden` writes them anew; look at the difference."""

import shutil
import tempfile
from pathlib import Path

from belie.drafting.making import Made, make
from belie.values.dates import parse_date

ROOT = Path(__file__).parents[2]
SEEN = ROOT / "tests" / "evidence" / "briefs" / "seen"
DRAFTS = ROOT / "fixtures" / "drafts"
PUBLISHED = "2024-07-03"
NAMES = ("council-obrien", "obituary-composer", "school-play", "treaty-signing", "w-health-sleep")
OWN = "plaza-visit"


def draft_of(root: Path, name: str, text: Path, published: str | None = PUBLISHED) -> Made:
    """The draft for a text that is put into a corpus as texts/<name>."""
    file = root / "texts" / f"{name}{text.suffix}"
    file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(text, file)
    date = (published, parse_date(published)) if published else None
    return make(root, name, f"../texts/{file.name}", date)


def golden_draft(name: str, root: Path) -> str:
    """The draft of a brief in a corpus of its own; that of our own article beside the entities of our own corpus."""
    (root / "facts").mkdir(parents=True, exist_ok=True)
    if name != OWN:
        return draft_of(root, name, SEEN / f"{name}.txt").text
    shutil.copy(ROOT / "facts" / "entities.yaml", root / "facts" / "entities.yaml")
    return draft_of(root, name, ROOT / "fixtures" / "articles" / f"{name}.txt").text


def main() -> None:
    DRAFTS.mkdir(exist_ok=True)
    for name in (*NAMES, OWN):
        with tempfile.TemporaryDirectory() as folder:
            (DRAFTS / f"{name}.yaml").write_text(golden_draft(name, Path(folder)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
