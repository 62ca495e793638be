"""What a report says of the run as a whole: what was left out, what was looked at, and the numbers."""

from collections import Counter
from collections.abc import Sequence

from belie.model.check import BASELINE
from belie.model.finding import Verdict
from belie.model.report import Report
from belie.reports.layout import clean, wrap

_MANY = 20
"""More findings than this have a table of the rules that found them."""

_MOST_IDS = 6
"""How many ids are listed where only their number matters."""


def remarks(report: Report, width: int, all_shown: bool = True) -> list[list[str]]:
    """Blocks on findings that are waived, claims that are set aside or unchecked, rules without work, and notes.

    Only where all findings are shown, which of them to look at first.
    """
    blocks = [
        _tally(report) if all_shown else [],
        wrap(sentence, width, rest="  ") if all_shown and (sentence := clearing(report)) else [],
        _waived(report, width),
        _set_aside(report, width),
        _capped(report, width),
        _not_exercised(report, width),
        _unchecked(report, width),
        [line for note in report.notes for line in wrap(f"Note: {note}", width, rest="  ")],
    ]
    return [block for block in blocks if block]


def summary_lines(report: Report, selected: Sequence[str], width: int) -> list[str]:
    """One sentence with the numbers; where nothing contradicts, it says what was looked at."""
    found = [
        *(_several(report.count(verdict), verdict.value) for verdict in Verdict if report.count(verdict)),
        *([_several(len(report.faults), "fault")] if report.faults else []),
        *([_several(len(report.errors), "rule") + " raised"] if report.errors else []),
    ]
    lines = wrap(f"Only what concerns {_listed(selected)} is reported.", width) if selected else []
    if not report.claims:
        found.append(f"nothing to check: {_why_nothing(report)}")
    elif not report.count(Verdict.CONTRADICTION):
        found.insert(0, "no contradiction" if groups_judged(report) else "no contradiction, but nothing was compared")
    text = ", ".join(found) + (f": {_looked_at(report)}" if report.claims else "")
    return [*lines, *wrap(f"{text[0].upper()}{text[1:]}.", width)]


def left_out(report: Report, width: int) -> list[str]:
    """What faults do to a run, for people who see one for the first time; nothing where there is none."""
    if not report.faults:
        return []
    return wrap("What has a fault is left out until it is mended; all the rest is judged.", width)


def _why_nothing(report: Report) -> str:
    files = _several(len(report.files), "file")
    if not report.files:
        return "there is no fact file in facts/ (.yaml, .yml, .ndjson); `belie new ID` makes one"
    return f"no claim in {files} can be used" if report.faults else f"there are no claims in {files}"


def _tally(report: Report) -> list[str]:
    """A table of how much each rule found, where there is too much to see it at a glance."""
    counts = Counter((one.rule, one.verdict) for one in report.findings if one.waiver is None)
    if counts.total() <= _MANY:
        return []
    rules = sorted({rule for rule, _ in counts}, key=lambda rule: ([-counts[rule, one] for one in Verdict], rule))
    wide = max(map(len, rules))
    heads = [verdict for verdict in Verdict if any(counts[rule, verdict] for rule in rules)]
    lines = ["Found by".ljust(wide) + "".join(f"  {head}" for head in heads)]
    for rule in rules:
        lines.append(rule.ljust(wide) + "".join(f"  {counts[rule, head] or '-':>{len(head)}}" for head in heads))
    return lines


def clearing(report: Report) -> str | None:
    """The sentence on the claim to look at first: the one in most contradictions. None where no claim is in several."""
    most = report.clears_most()
    if most is None:
        return None
    id, gone = most
    count = report.count(Verdict.CONTRADICTION)
    return f"Look first at {clean(id)}: without it, {gone} of {count} contradictions would be gone."


def groups_judged(report: Report) -> int:
    """How many groups were judged; those with nothing to compare do not count."""
    return report.unlisted + sum(group.exercised for group in report.groups)


def _looked_at(report: Report) -> str:
    files, groups = _several(len(report.files), "file"), _several(groups_judged(report), "group")
    claims = _several(report.claims, "claim")
    return f"{groups} judged, {claims} in {files} read"


def _waived(report: Report, width: int) -> list[str]:
    lines = list[str]()
    count = sum(finding.waiver is not None for finding in report.findings)
    known = sum(finding.waiver is not None and finding.waiver.is_baseline for finding in report.findings)
    for finding in report.findings:
        waiver = finding.waiver
        if waiver and not waiver.is_baseline:
            lines += wrap(f"{finding.rule}: {finding.message}", width, "  ")
            lines += wrap(f"until {waiver.until}, by {waiver.by}: {waiver.reason}", width, "    ")
    if known:
        who = ("it" if known == 1 else "all of them") if known == count else f"{known} of them"
        lines += wrap(f"{who} {'was' if known == 1 else 'were'} known before ({BASELINE})", width, "  ")
    return [f"Waived: {_several(count, 'finding')}", *lines] if lines else []


def _set_aside(report: Report, width: int) -> list[str]:
    if not report.set_aside:
        return []
    lines = [line for one, by in report.set_aside for line in wrap(f"{one}, corrected by {by}", width, "  ")]
    return [f"Set aside, and judged no more: {_several(len(report.set_aside), 'claim')}", *lines]


def _capped(report: Report, width: int) -> list[str]:
    lines = [
        line
        for group in report.capped
        for line in wrap(f"{group.rule}, {group.name}: {len(group.findings)} are shown", width, "  ")
    ]
    title = "There may be more findings than are shown (`cap` in checks/*.yaml sets how many):"
    return [title, *lines] if lines else []


def _not_exercised(report: Report, width: int) -> list[str]:
    if not report.not_exercised:
        return []
    return wrap(f"Not exercised (nothing to compare): {', '.join(report.not_exercised)}", width, rest="  ")


def _unchecked(report: Report, width: int) -> list[str]:
    if not report.unchecked:
        return []
    count = len(report.unchecked)
    what = f"{_several(count, 'claim')} {'is' if count == 1 else 'are'} looked at by no rule (`belie why` says why)"
    return wrap(f"Unchecked: {what}: {_listed(report.unchecked)}", width, rest="  ")


def _listed(names: Sequence[str]) -> str:
    if len(names) <= _MOST_IDS:
        return clean(", ".join(names))
    return clean(", ".join(names[: _MOST_IDS - 1])) + f" and {len(names) - _MOST_IDS + 1} more"


def _several(count: int, what: str) -> str:
    if what in (Verdict.POSSIBLE, Verdict.UNDECIDED):
        return f"{count} {what}"
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
