"""The findings of a report as the page shows them: sides with their quotations, and pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from re import ASCII, compile

from belie.model.check import Severity
from belie.model.finding import Verdict
from belie.model.report import GroupReport, Report, ReportedFinding, Witness
from belie.reports.excerpt import marked_in
from belie.reports.html_pictures import Picture, pictures
from belie.reports.html_words import Piece, differing, marked, plain, quotation
from belie.reports.layout import clean
from belie.reports.sides import Opposition, oppositions

QUOTE = 500
"""Characters of a quotation that are shown."""

IN_FULL = 3
"""How many claims of a side stand open; the others are folded."""

_ADDRESS = compile(r"https?://[!-~\u00a1-\U0010ffff]+", ASCII)


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim as the page shows it: what it says, its quotation and its lines in pieces. `link` leads to the source."""

    claim: Witness
    says: Sequence[Piece]
    quote: Sequence[Piece]
    lines: Sequence[tuple[int, Sequence[Piece]]]
    link: str | None

    @property
    def marked_lines(self) -> Sequence[tuple[int, Sequence[Piece]]]:
        """The lines with something marked in them; all where there is none."""
        return [line for line in self.lines if any(differs for _, differs in line[1])] or self.lines


@dataclass(frozen=True, slots=True)
class Column:
    """One side of a finding; `value` is what its claims have in common, where several stand together."""

    letter: str
    value: str
    sources: int
    claims: tuple[ShownClaim, ...]


@dataclass(frozen=True)
class Entry:
    """A finding, or several that set the same values against each other, with the first one as their example.

    `at_least`: there may be more sources than are counted. `longest` is how many characters of quotations are shown.
    """

    opposition: Opposition
    at_least: bool = False
    longest: int = QUOTE

    @property
    def finding(self) -> ReportedFinding:
        """The first finding."""
        return self.opposition.findings[0]

    @property
    def title(self) -> str:
        """What disagrees, in one line."""
        if not self.opposition.sides:
            return self.finding.message
        return f"{self.finding.group}: " + " against ".join(side.value for side in self.opposition.sides)

    @property
    def verdict(self) -> str:
        """The verdict as a word before the title."""
        warning = self.finding.severity is Severity.WARNING and self.finding.verdict is Verdict.CONTRADICTION
        return f"{self.finding.verdict.capitalize()}{' (warning)' if warning else ''}"

    @cached_property
    def steps(self) -> list[str]:
        """The steps that say more than the sides do."""
        said = {f"{claim.id}: {claim.says}" for claim in self.finding.claims}
        return [step for step in self.finding.steps if step not in said]

    @cached_property
    def columns(self) -> list[Column]:
        """The sides, in the order of the finding."""
        sides = self.opposition.sides
        if sides:
            return [
                Column(
                    _letter(number),
                    side.value,
                    side.sources,
                    tuple(_against(claim, sides[0 if number else -1].claims[0], self.longest) for claim in side.claims),
                )
                for number, side in enumerate(sides)
            ]
        claims = self.finding.claims
        shown = [_show(claim, self.longest) for claim in claims]
        if len(claims) == 2:
            shown = [_against(claims[0], claims[1], self.longest), _against(claims[1], claims[0], self.longest)]
        return [Column(_letter(number), "", 1, (one,)) for number, one in enumerate(shown)]

    @cached_property
    def pictures(self) -> list[Picture]:
        """The pictures of its times and numbers."""
        sides = [
            (column.letter, shown.claim.extent)
            for column in self.columns
            for shown in column.claims
            if shown.claim.extent is not None
        ]
        return pictures(sides, self.finding.rule == "parts_fit_total")


def entries(report: Report, longest: int = QUOTE) -> list[Entry]:
    """The findings that nobody waived, by weight, then in the order of the report."""
    return [
        replace(entry, longest=longest)
        for verdict in Verdict
        for group in sorted(report.groups, key=_weighs_less)
        for entry in _of_group(group, verdict)
    ]


def waived_entries(report: Report, longest: int = QUOTE) -> list[Entry]:
    """The waived findings, each by itself."""
    waived = (finding for finding in report.findings if finding.waiver)
    return [Entry(Opposition((finding,), ()), longest=longest) for finding in waived]


def _of_group(group: GroupReport, verdict: Verdict) -> Iterator[Entry]:
    findings = [finding for finding in group.findings if finding.verdict is verdict and not finding.waiver]
    return (Entry(opposition, group.capped) for opposition in oppositions(findings))


def _weighs_less(group: GroupReport) -> bool:
    """Whether what the group's rule finds is but a warning: such findings come after the others."""
    return any(finding.severity is Severity.WARNING for finding in group.findings)


def _letter(number: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    return ("" if number < 26 else _letter(number // 26 - 1)) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number % 26]


def _against(claim: Witness, other: Witness, longest: int) -> ShownClaim:
    """A claim with the words marked in which it differs from another one."""
    says, _ = differing(clean(claim.says), clean(other.says))
    quote, _ = differing(quotation(claim.evidence or "", longest), quotation(other.evidence or "", longest))
    return replace(_show(claim, longest), says=says, quote=quote)


def _show(claim: Witness, longest: int) -> ShownClaim:
    lines = [(number, _line(number, text, claim)) for number, text in claim.lines]
    link = claim.url if claim.url and _ADDRESS.fullmatch(claim.url) else None
    return ShownClaim(claim, plain(claim.says), plain(quotation(claim.evidence or "", longest)), lines, link)


def _line(number: int, text: str, claim: Witness) -> list[Piece]:
    kept = text.rstrip()
    return marked(kept, list(marked_in(number, kept, claim.marks)))
