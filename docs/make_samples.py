"""Sample reports: the golden reports of fixtures/, which a test holds to what belie writes now."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "fixtures" / "golden"

_PAGES = {"samples/report.html": "contradicting.html", "samples/coverage.html": "coverage.html"}
"""Reports that are pages themselves."""

_TEXTS = {
    "samples/text.md": (
        "Text",
        "text",
        "contradicting.txt",
        "`belie check`: what a terminal shows, without its colours.",
    ),
    "samples/json.md": ("JSON", "json", "contradicting.json", "`belie check --format json`."),
    "samples/sarif.md": ("SARIF", "json", "contradicting.sarif", "`belie check --format sarif`, for code scanning."),
    "samples/github.md": (
        "Workflow commands",
        "text",
        "contradicting.github",
        "`belie check --format github`: what GitHub turns into notes beside the lines.",
    ),
    "samples/coverage.md": ("Coverage", "text", "coverage.txt", "`belie coverage`."),
    "samples/mutate.md": ("Mutation score", "text", "reading-mutate.txt", "`belie mutate`."),
    "samples/sources.md": ("Sources", "text", "reading-sources.txt", "`belie sources`."),
}


def samples() -> dict[str, Path]:
    """Sample reports that are pages themselves: the file of each, by path below docs/."""
    return {path: GOLDEN / name for path, name in _PAGES.items()}


def sample_pages() -> dict[str, str]:
    """Pages that show a report, by path below docs/."""
    pages = {"samples/markdown.md": _markdown()}
    for path, (title, language, name, words) in _TEXTS.items():
        text = (GOLDEN / name).read_text(encoding="utf-8").rstrip("\n")
        pages[path] = f"# {title}\n\n{words}\n\n````{language}\n{text}\n````\n"
    return pages


def _markdown() -> str:
    """The report in Markdown, set as Markdown: what it folds is Markdown too."""
    text = (GOLDEN / "contradicting.md").read_text(encoding="utf-8").replace("<details>", '<details markdown="1">')
    return f"# Markdown\n\n`belie check --format markdown`, as a comment on a pull request shows it.\n\n{text}"
