"""Two reports in JSON beside each other: what was introduced, what was mended, what is unchanged."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from belie.reports.layout import WIDTH, wrap

Finding = Mapping[str, object]


class NoReport(ValueError):
    """A text that is no report of belie in JSON. The message says why."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Findings that only the later report has, that only the earlier one has, and how many both have.

    A finding is the same if its rule and claims, its verdict and what its claims say are the same. Waived ones count
    in neither.
    """

    introduced: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    unchanged: int

    @property
    def contradicts(self) -> bool:
        """Whether a contradiction of severity error was introduced."""
        return any(one["verdict"] == "contradiction" and one["severity"] == "error" for one in self.introduced)


def read_findings(text: str) -> list[Finding]:
    """The findings of a report in JSON, waived ones left out. Raises NoReport."""
    try:
        report = json.loads(text)
    except (ValueError, RecursionError):
        raise NoReport("it is no JSON; `belie check --format json -o FILE` writes a report") from None
    found = report.get("findings") if isinstance(report, dict) else None
    keys = ("fingerprint", "digest", "rule", "verdict", "severity", "group", "message")
    if not isinstance(found, list) or not all(isinstance(one, dict) and set(keys) <= one.keys() for one in found):
        raise NoReport("it is no report of belie check --format json")
    return [cast(Finding, one) for one in found if not one.get("waiver")]


def compare_findings(before: list[Finding], after: list[Finding]) -> Difference:
    """What two reports on one corpus have apart and in common."""
    then, now = ({_identity(one): one for one in some} for some in (before, after))
    introduced = tuple(one for key, one in now.items() if key not in then)
    return Difference(introduced, tuple(one for key, one in then.items() if key not in now), len(now) - len(introduced))


def difference_text(difference: Difference, width: int = WIDTH) -> str:
    """What was introduced and what was mended, one finding a paragraph, and the numbers last."""
    lines = [*_section("Introduced", difference.introduced, width), *_section("Mended", difference.mended, width)]
    introduced, mended = len(difference.introduced), len(difference.mended)
    lines.append(f"{introduced} introduced, {mended} mended, {difference.unchanged} unchanged.")
    return "\n".join(lines) + "\n"


def _section(title: str, findings: tuple[Finding, ...], width: int) -> Iterator[str]:
    for one in findings:
        yield from wrap(f"{title}: {one['verdict']}, {one['rule']}, {one['group']} ({one['fingerprint']})", width)
        yield from wrap(str(one["message"]), width, "  ")
        yield ""


def _identity(finding: Finding) -> tuple[object, object, object]:
    return finding["fingerprint"], finding["verdict"], finding["digest"]
