"""Writes what in docs/ is made: the pages of the rules and of the commands, the list of the decisions, tables of keys.

Run it with `make docs`. A test compares the pages with what this would write.
"""

import re
from pathlib import Path

import make_rules
from make_commands import command_pages
from make_keys import with_keys
from make_panel import with_panels

DOCS = Path(__file__).parent
MADE = ("rules", "commands")
"""Folders in which every page is made."""

_TITLE = re.compile(r"^# (?:\d+\. )?(.+)$", re.MULTILINE)


def pages() -> dict[str, str]:
    """Every page that is made, or has a part that is, by path below docs/."""
    made = {f"rules/{name}": text for name, text in make_rules.pages().items()} | command_pages()
    made["decisions/README.md"] = _decisions()
    for file in sorted(DOCS.rglob("*.md")):
        path, text = file.relative_to(DOCS).as_posix(), file.read_text(encoding="utf-8")
        if path not in made and (now := with_keys(with_panels(text))) != text:
            made[path] = now
    return made


def main() -> None:
    """Write all pages, and delete those of rules and commands that are gone."""
    written = pages()
    for path, text in written.items():
        file = DOCS / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    for folder in MADE:
        for file in (DOCS / folder).glob("*.md"):
            if f"{folder}/{file.name}" not in written:
                file.unlink()


def _decisions() -> str:
    lines = ["<!-- Written by docs/make_pages.py (make docs) from the decisions. -->", "# Reasons", ""]
    lines += ["What was decided, what else was looked at, and what follows. Half a page each.", ""]
    lines += ["| no. | decision |", "|---|---|"]
    for file in sorted((DOCS / "decisions").glob("[0-9]*.md")):
        title = _TITLE.search(file.read_text(encoding="utf-8"))
        lines.append(f"| {int(file.name[:3])} | [{title[1] if title else file.stem}]({file.name}) |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
