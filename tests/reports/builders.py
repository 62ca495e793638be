"""Report values for tests, with what a test does not speak of filled in."""

from belie.model.check import Severity, Waiver
from belie.model.finding import Fault, Verdict
from belie.model.origin import Origin, Place
from belie.model.report import GroupReport, Report, ReportedFinding, RuleError, Witness


class Text:
    """A file of given lines, in which every value stands at the same place."""

    def __init__(self, path: str, place: Place = (2, 3, 5, 9)) -> None:
        self.path = path
        self.place = place

    def line(self, number: int) -> str:
        return ""

    def place_below(self, index, value, path, key=False) -> Place:
        return self.place


def witness(id: str = "a#n", value: str = "18", **keys) -> Witness:
    """A count whose value stands in line 7 of the file of its source."""
    source = id.partition("#")[0]
    line = f"    value: {value}"
    known = {
        "source": source,
        "file": f"facts/{source}.yaml",
        "place": (3, 5, 7, len(line) + 1),
        "says": f"Plaza: {value} agencies",
        "evidence": f"houses {value} agencies",
        "label": f"Title of {source}, 2024-07-03",
        "lines": ((3, "  - id: n"), (7, line)),
        "marks": ((7, 12, 7, len(line) + 1),),
    }
    return Witness(id, **(known | keys))


def finding(*claims: Witness, **keys) -> ReportedFinding:
    """A contradiction of counts, of these claims or of two."""
    claims = claims or (witness("a#n", "18"), witness("b#n", "16"))
    known = {
        "rule": "counts_agree",
        "group": "plaza, agencies",
        "verdict": Verdict.CONTRADICTION,
        "severity": Severity.ERROR,
        "message": "Plaza, agencies: 18 against 16",
        "steps": ("a#n: 18 agencies", "b#n: 16 agencies", "no whole number is in both"),
        "fingerprint": "0123456789abcdef",
        "digest": "fedcba9876543210",
    }
    return ReportedFinding(claims=tuple(claims), **(known | keys))


def group(*findings: ReportedFinding, **keys) -> GroupReport:
    """The group of some findings, or one that holds together."""
    claims = [claim for one in findings for claim in one.claims]
    known = {
        "rule": findings[0].rule if findings else "counts_agree",
        "name": findings[0].group if findings else "plaza, agencies",
        "key": {"of": "plaza", "what": "agencies"},
        "files": tuple(sorted({claim.file for claim in claims})),
        "ids": tuple(dict.fromkeys(claim.id for claim in claims)),
        "exercised": True,
    }
    return GroupReport(findings=findings, **(known | keys))


def report(*groups: GroupReport, **keys) -> Report:
    """A report on a corpus of two files and four claims."""
    known = {
        "version": "0.1.0",
        "files": ("facts/a.yaml", "facts/b.yaml"),
        "claims": 4,
        "findings": tuple(one for each in groups for one in each.findings),
        "faults": (),
        "set_aside": (),
        "errors": (),
        "notes": (),
        "not_exercised": (),
        "unchecked": (),
    }
    return Report(groups=groups, **(known | keys))


def fault(**keys) -> Fault:
    known = {
        "rule": "file_is_valid",
        "file": "facts/a.yaml",
        "line": 4,
        "column": 5,
        "path": "claims.n",
        "message": "unknown key 'valeu'",
        "hint": "did you mean 'value'?",
    }
    return Fault(**(known | keys))


def waiver(**keys) -> Waiver:
    known = {
        "rule": "counts_agree",
        "origin": Origin(Text("checks/waivers.yaml"), 0, {}),
        "reason": "two ways of counting",
        "by": "desk",
        "until": "2099-12-31",
        "until_day": 47481,
        "claims": ("a#n", "b#n"),
    }
    return Waiver(**(known | keys))


def error(**keys) -> RuleError:
    known = {"rule": "votes_add_up", "group": "bridge", "message": "ZeroDivisionError: by zero", "traceback": ""}
    return RuleError(**(known | keys))
