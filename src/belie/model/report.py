"""The report on a corpus: a finished value, which the engine makes and renderers lay out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from belie.model.check import Severity, Waiver
from belie.model.extent import Extent
from belie.model.finding import Fault, Verdict
from belie.model.origin import Place


@dataclass(frozen=True, slots=True)
class Witness:
    """A claim of a finding (or an entity's definition) with its place, what it says, and the lines that say so.

    `source` is None for a definition in a file without one. `label` names the source for people: title and date of
    publication. `lines` are the lines of the file to be shown, with their numbers; `marks` are the places in
    them of the values that the rule compares; `extent` is how far these reach, where they are times or numbers. `url`
    is the address of the source as its file gives it.
    """

    id: str
    source: str | None
    file: str
    place: Place
    says: str
    evidence: str | None
    label: str
    lines: tuple[tuple[int, str], ...] = ()
    marks: tuple[Place, ...] = ()
    url: str | None = None
    extent: Extent | None = None


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """A finding with all that a report shows of it. `waiver` is the one that accepts it, if any."""

    rule: str
    group: str
    verdict: Verdict
    severity: Severity
    message: str
    claims: tuple[Witness, ...]
    steps: tuple[str, ...]
    fingerprint: str
    digest: str
    waiver: Waiver | None = None

    @property
    def fails(self) -> bool:
        """Whether it fails a run that is not strict: a contradiction of severity error that nobody waived."""
        return self.verdict is Verdict.CONTRADICTION and self.severity is Severity.ERROR and self.waiver is None


@dataclass(frozen=True, slots=True)
class RuleError:
    """A rule that raised while it judged a group (`group` is None: while it formed its groups): a bug of the rule."""

    rule: str
    group: str | None
    message: str
    traceback: str


@dataclass(slots=True)  # nobody changes one, but to make it a frozen one takes twice as long
class GroupReport:
    """What came of one group of a rule. `files` are those with a claim in it, sorted; `ids` the ids of its claims.

    `exercised` is false where there was nothing to compare. `capped`: there may be more findings than are here.
    """

    rule: str
    name: str
    key: Mapping[str, str]
    files: tuple[str, ...]
    ids: tuple[str, ...]
    exercised: bool
    findings: tuple[ReportedFinding, ...] = ()
    capped: bool = False
    error: RuleError | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All that a run of belie found, in a stable order.

    `files` are the fact files that were read; `claims` is how many claims they hold, those that were set aside left
    out. `set_aside` pairs each corrected claim with the one that corrects it. `not_exercised` are the rules that judged
    nothing, `unchecked` the ids of claims that no rule looked at. `local_rules` are the rules whose groups are files.
    `unlisted` is how many groups with something to compare hold no finding and are not among `groups`: of large
    registers.
    """

    version: str
    files: tuple[str, ...]
    claims: int
    groups: tuple[GroupReport, ...]
    findings: tuple[ReportedFinding, ...]
    faults: tuple[Fault, ...]
    set_aside: tuple[tuple[str, str], ...]
    errors: tuple[RuleError, ...]
    notes: tuple[str, ...]
    not_exercised: tuple[str, ...]
    unchecked: tuple[str, ...]
    local_rules: tuple[str, ...] = ()
    unlisted: int = 0

    @property
    def capped(self) -> tuple[GroupReport, ...]:
        """The groups in which there may be more findings than the report holds."""
        return tuple(group for group in self.groups if group.capped)

    def count(self, verdict: Verdict) -> int:
        """How many findings of a verdict there are, waived ones left out."""
        return sum(finding.verdict is verdict and finding.waiver is None for finding in self.findings)

    def clears_most(self) -> tuple[str, int] | None:
        """The claim without which most contradictions would be gone, and how many; of several, the first by id.

        Findings are subset-minimal and all of them are listed, so a contradiction is gone with any of its claims. None
        where no claim takes part in more than one. Waived findings and definitions of entities do not count.
        """
        in_how_many = Counter(
            claim.id
            for finding in self.findings
            if finding.verdict is Verdict.CONTRADICTION and not finding.waiver
            for claim in finding.claims
            if "#" in claim.id
        )
        id, count = min(in_how_many.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
        return (id, count) if count > 1 else None

    def exit_status(self, strict: bool = False) -> int:
        """0 where nothing fails, 1 for contradictions, 2 for faults or nothing to check, 3 for a rule that raised.

        Where several hold, the highest counts. `strict`: warnings, possible and undecided findings count as failures.
        """
        if self.errors:
            return 3
        if self.faults or not self.claims:
            return 2
        return int(any(f.fails or (strict and f.waiver is None) for f in self.findings))
