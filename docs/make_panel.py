"""The two sides of a contradiction, as the first page of the site shows them: made by belie, laid out here.

They stand between `<!-- the sides of RULE -->` and `<!-- end -->`.
"""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

import belie
from belie.model.report import ReportedFinding, Witness

CORPUS = Path(__file__).parents[1] / "fixtures" / "harbour"
_ASKED = re.compile(r"^(<!-- the sides of (\w+) -->\n).*?^<!-- end -->$", re.MULTILINE | re.DOTALL)


def with_panels(markdown: str) -> str:
    """A page with the findings that it asks for: those of a rule in the corpus, the first one."""
    if not _ASKED.search(markdown):
        return markdown
    findings = {finding.rule: finding for finding in reversed(belie.check(CORPUS).findings)}
    return _ASKED.sub(lambda asked: f"{asked[1]}\n{_panel(findings[asked[2]])}\n\n<!-- end -->", markdown)


def _panel(finding: ReportedFinding) -> str:
    """One finding as HTML without blank lines, which would end it in Markdown."""
    message = escape(finding.message)
    sides = '<div class="sides">\n' + "\n".join(map(_side, finding.claims)) + "\n</div>"
    steps = "".join(f"<li>{escape(step)}</li>" for step in finding.steps)
    return (
        f'<section class="finding" aria-label="{message}">\n'
        f'<p class="verdict"><strong>{finding.verdict.upper()}</strong> <code>{finding.rule}</code></p>\n'
        f'<p class="message">{message}</p>\n{sides}\n<ol class="steps">{steps}</ol>\n</section>'
    )


def _side(claim: Witness) -> str:
    line, column, *_ = claim.place
    return (
        f"<figure><figcaption>{escape(claim.label)}</figcaption>\n"
        f"<blockquote>{_marked(claim)}</blockquote>\n"
        f"<p><code>{escape(claim.file)}:{line}:{column}</code></p></figure>"
    )


def _marked(claim: Witness) -> str:
    """The evidence, with the words marked that are the value in question."""
    words = claim.evidence or claim.says
    for value in _values(claim):
        before, found, after = words.partition(value)
        if found:
            return f"“{escape(before)}<mark>{escape(found)}</mark>{escape(after)}”"
    return f"“{escape(words)}”"


def _values(claim: Witness) -> Iterator[str]:
    texts = dict(claim.lines)
    for line, column, end_line, end in claim.marks:
        if line == end_line and line in texts:
            yield texts[line][column - 1 : end - 1].strip("\"'")
