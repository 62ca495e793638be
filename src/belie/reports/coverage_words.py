"""Words and numbers that all reports on coverage share."""

from fractions import Fraction

from belie.model.coverage import CoverageReport, CoveredSpan, SpanState
from belie.reports.layout import clean


def percent(share: Fraction | None) -> str:
    """A share as a percentage with at most one decimal, cut off and never rounded up; a dash where there is none."""
    if share is None:
        return "-"
    tenths = share * 1000 // 1
    return f"{tenths // 10} %" if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10} %"


def shortfall(report: CoverageReport, least: Fraction | None, option: str) -> str:
    """A sentence where less is covered than an option asks for; else an empty text."""
    if least is None or not report.is_below(least):
        return ""
    return f"Coverage {percent(report.share)} is below the {float(least):g} % that {option} asks for."


def several(count: int, what: str) -> str:
    """A number with its noun."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def tidy(text: str) -> str:
    """A passage of a text on one line, without anything that moves a cursor or is not seen."""
    return " ".join(clean(text.replace("\u200b", "").replace("\u2029", " ")).split())


def span_words(one: CoveredSpan) -> str:
    """A span in words: its kind, what stands there, and what it is about."""
    about = f" ({tidy(one.span.about)})" if one.span.about else ""
    return f'{one.span.kind} "{tidy(one.span.text)}"{about}'


def state_words(one: CoveredSpan) -> str:
    """Why a span is in its state, in one sentence without its end."""
    if one.state is SpanState.COVERED:
        return f"covered by {', '.join(one.claims)}"
    if one.state is SpanState.WAIVED:
        return f"not checked: {tidy(one.reason)}"
    proposed = "proposed by a model, not counted; " if one.span.proposed else ""
    if one.near:
        it, say = ("the claim", "says") if len(one.near) == 1 else ("the claims", "say")
        return f"{proposed}missing: the evidence of {', '.join(one.near)} holds it, but {it} {say} no such thing"
    return f"{proposed}missing: no claim has it in its evidence"
