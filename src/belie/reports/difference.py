"""Two reports in JSON beside each other: what was introduced, waived or mended, and what is unchanged."""

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

    A finding is the same if its rule and claims, its verdict and what its claims say are the same. One that is waived
    counts as if it were not there, but one that the later report waives is not mended: it stands in `waived`.
    """

    introduced: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    unchanged: int
    waived: tuple[Finding, ...] = ()

    @property
    def contradicts(self) -> bool:
        """Whether a contradiction of severity error was introduced."""
        return any(one["verdict"] == "contradiction" and one["severity"] == "error" for one in self.introduced)


def read_findings(text: str) -> list[Finding]:
    """The findings of a report in JSON, waived ones too. Raises NoReport."""
    try:
        report = json.loads(text)
    except (ValueError, RecursionError):
        raise NoReport("it is no JSON; `belie check --format json -o FILE` writes a report") from None
    found = report.get("findings") if isinstance(report, dict) else None
    keys = ("fingerprint", "digest", "rule", "verdict", "severity", "group", "message")
    if not isinstance(found, list) or not all(isinstance(one, dict) and set(keys) <= one.keys() for one in found):
        raise NoReport("it is no report of belie check --format json")
    return [cast(Finding, one) for one in found]


def compare_findings(before: list[Finding], after: list[Finding]) -> Difference:
    """What two reports on one corpus have apart and in common."""
    then, now = ({_identity(one): one for one in some if not one.get("waiver")} for some in (before, after))
    accepted = {_identity(one) for one in after if one.get("waiver")}
    introduced = tuple(one for key, one in now.items() if key not in then)
    mended = tuple(one for key, one in then.items() if key not in now and key not in accepted)
    waived = tuple(one for key, one in then.items() if key not in now and key in accepted)
    return Difference(introduced, mended, len(now) - len(introduced), waived)


def difference_text(difference: Difference, width: int = WIDTH) -> str:
    """What was introduced, waived and mended, one finding a paragraph, and the numbers last."""
    parts = {"Introduced": difference.introduced, "Waived": difference.waived, "Mended": difference.mended}
    lines = [line for title, findings in parts.items() for line in _section(title, findings, width)]
    numbers = [f"{len(found)} {title.lower()}" for title, found in parts.items() if found or title != "Waived"]
    lines.append(f"{', '.join(numbers)}, {difference.unchanged} unchanged.")
    return "\n".join(lines) + "\n"


def _section(title: str, findings: tuple[Finding, ...], width: int) -> Iterator[str]:
    for one in findings:
        yield from wrap(f"{title}: {one['verdict']}, {one['rule']}, {one['group']} ({one['fingerprint']})", width)
        yield from wrap(str(one["message"]), width, "  ")
        yield ""


def _identity(finding: Finding) -> tuple[object, object, object]:
    return finding["fingerprint"], finding["verdict"], finding["digest"]
