"""What a person can do about a finding, by its verdict."""

from belie.model.finding import Verdict
from belie.model.report import ReportedFinding
from belie.reports.layout import wrap

_LOOK = {
    "evidence_is_found": "Look for these words in the text of the source.",
    "evidence_agrees": "Hold the claim against its own evidence.",
    "relative_dates_resolve": "Look up what the source says, and when it was published.",
}
"""What to do first about a contradiction within one claim, for rules that do not ask whether the source is right."""

_WAYS = {
    "evidence_is_found": (
        "If they are copied wrongly, copy them from the text as they stand there.",
        "If the text is another version, correct text and digest of the source.",
    ),
    "evidence_agrees": (
        "If the claim misreads it, correct the claim.",
        "If other words of the source say it, give those as evidence.",
        "If the desk has concluded it, add basis: inferred.",
    ),
    "relative_dates_resolve": (
        "If the date is wrong, correct the one under is:.",
        "If the day of publication is wrong, correct published of the source.",
    ),
}

_WHICH_PLACE = "evidence_is_found"
_WHICH = (
    "Say which place is meant, with a few words before or after it:",
    'evidence: {exact: "…", prefix: "…", suffix: "…"}',
)


def advice(finding: ReportedFinding, width: int) -> list[str]:
    """The lines that say what to do about this finding, with what to paste."""
    match finding.verdict:
        case Verdict.CONTRADICTION:
            return _contradiction(finding, width)
        case Verdict.POSSIBLE:
            return _possible(finding, width)
        case Verdict.UNDECIDED:
            return _undecided(finding, width)


def matter_of(finding: ReportedFinding) -> str:
    """What the advice goes by, as words that follow `what to do about a contradiction`; empty for most."""
    if is_of_definitions(finding):
        return " of definitions"
    special = finding.rule in _WAYS if finding.verdict is Verdict.CONTRADICTION else finding.rule == _WHICH_PLACE
    return f" of {finding.rule}" if special and finding.verdict is not Verdict.UNDECIDED else ""


def is_of_definitions(finding: ReportedFinding) -> bool:
    """Whether it is about definitions of entities, not about claims."""
    return any(claim.source is None for claim in finding.claims)


def _contradiction(finding: ReportedFinding, width: int) -> list[str]:
    count = len(finding.claims)
    if is_of_definitions(finding):
        return [
            *wrap("Let all definitions of it say the same, or give it in one file only.", width),
            *_waive("If this is to stand", finding, width),
        ]
    look = f"Look {_them(count)} up in the {'source' if count == 1 else 'sources'}."
    lines = wrap(_LOOK.get(finding.rule, look), width)
    for way in _WAYS.get(finding.rule, ("If a fact file misreads its source, mend the fact file.",)):
        lines += _item(way, width)
    if count > 1:
        text = "If a source itself is wrong, keep its claim as the source has it, and name it in the one that is right:"
        lines += _item(text, width)
        lines.append(f"      corrects: [{finding.claims[-1].id}]")
        text = "Within one source or publisher that settles it; otherwise the finding stays, as a possible one."
        lines += wrap(text, width, "    ")
    when = "If it is to stand" if count == 1 else f"If {_them(count)} are to stand"
    return [*lines, *_waive(when, finding, width)]


def _possible(finding: ReportedFinding, width: int) -> list[str]:
    if is_of_definitions(finding):
        ways: tuple[str, ...] = (
            "If they are one thing, give it one id everywhere.",
            "If they are several, give each a name of its own.",
        )
    else:
        ways = (
            "If a source tells more, make the date or the number more precise.",
            "If a fact file misreads its source, mend the fact file.",
        )
    look = "All of this can be true, so it fails nothing (but for --strict). It is worth a look:"
    if finding.rule == _WHICH_PLACE:
        look, ways = _WHICH[0], (_WHICH[1],)
    return [
        *wrap(look, width),
        *(line for way in ways for line in _item(way, width)),
        *_waive("If it is to stand, leave it; or, to see it no more", finding, width),
    ]


def _undecided(finding: ReportedFinding, width: int) -> list[str]:
    return [
        *wrap("belie gave up here, for the reason above: this is neither right nor wrong so far.", width),
        *_item("Say it in another way, as far as the sources allow: a date for words, fewer alternatives.", width),
        *_item("If it is to stand, leave it: it fails nothing (but for --strict).", width),
    ]


def _them(count: int) -> str:
    return "this claim" if count == 1 else "both claims" if count == 2 else "all of these claims"


def _item(text: str, width: int) -> list[str]:
    return wrap(text, width, "  - ")


def _waive(when: str, finding: ReportedFinding, width: int) -> list[str]:
    return [
        *_item(f"{when}, accept it for some time:", width),
        f"      belie waive {finding.fingerprint} --until YYYY-MM-DD \\",
        '        --by NAME --reason "why the desk lets it stand"',
    ]
