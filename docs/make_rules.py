"""Writes docs/rules: a page for each standard rule, from its docstring, its two examples, and what belie says of them.

Run it with `make docs`. A test compares the pages with what this would write.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

import belie
from belie.engine import standard_rules
from belie.reports.rule_text import LOADING
from belie.reports.text import finding_text

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "rules"
EXAMPLES = ROOT / "fixtures" / "rules"

_PART = re.compile(r"^([A-Z][a-z ]+:)")
"""The words with which the parts of a docstring begin."""

WRITTEN = "<!-- Written by docs/make_rules.py (make docs) from the rule and its examples. -->"


def pages() -> dict[str, str]:
    """All pages by file name: an index, and one page a rule."""
    return {"README.md": _index()} | {f"{rule.name}.md": _page(rule) for rule in standard_rules()}


def main() -> None:
    """Write all pages, and delete those of rules that are gone."""
    FOLDER.mkdir(exist_ok=True)
    written = pages()
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    for file in FOLDER.glob("*.md"):
        if file.name not in written:
            file.unlink()


def _index() -> str:
    lines = [WRITTEN, "# The standard rules", "", "| rule | what must hold |", "|---|---|"]
    lines += [f"| [{rule.name}]({rule.name}.md) | {_paragraphs(rule)[0]} |" for rule in standard_rules()]
    lines += ["", "## Rules for the files themselves", "", "What does not hold here is a fault, not a finding.", ""]
    for name, (sentence, rest) in LOADING.items():
        lines += [f"- **{name}**: {sentence} {rest}"]
    return "\n".join(lines) + "\n"


def _page(rule: belie.Rule) -> str:
    example = yaml.safe_load((EXAMPLES / f"{rule.name}.yaml").read_text(encoding="utf-8"))
    facts = {
        "looks at": ", ".join(rule.kinds) or "definitions",
        "groups by": ", ".join(rule.key),
        "compares": ", ".join(rule.compares) or "-",
        "severity": str(rule.severity),
    }
    lines = [WRITTEN, f"# {rule.name}", ""]
    for paragraph in _paragraphs(rule):
        lines += [_PART.sub(r"**\1**", paragraph), ""]
    lines += [f"| {' | '.join(facts)} |", "|---" * len(facts) + "|", f"| {' | '.join(facts.values())} |", ""]
    lines += ["## An example that is consistent", ""]
    lines += _files(example["consistent"])
    lines += ["## An example that is not", ""]
    lines += _files(example["contradicting"])
    lines += ["What belie says of it:", ""]
    for text in _findings(rule.name, example["contradicting"]):
        lines += ["```text", text, "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def _paragraphs(rule: belie.Rule) -> list[str]:
    """The paragraphs of the docstring, each in one line."""
    return [" ".join(paragraph.split()) for paragraph in rule.doc.split("\n\n")]


def _files(files: Mapping[str, str]) -> list[str]:
    lines: list[str] = []
    for path, text in files.items():
        language = "yaml" if path.endswith(".yaml") else "text"
        lines += [f"`{path}`", "", f"```{language}", text.rstrip(), "```", ""]
    return lines


def _findings(rule: str, files: Mapping[str, str]) -> list[str]:
    """What the text report says of a rule's findings in a corpus of these files."""
    with TemporaryDirectory() as folder:
        for path, text in files.items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        report = belie.check(folder)
    return [finding_text(finding) for finding in report.findings if finding.rule == rule]


if __name__ == "__main__":
    main()
