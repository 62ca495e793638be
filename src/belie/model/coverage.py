"""What of the texts of sources is checkable, and which of it claims cover."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from belie.model.finding import Fault
from belie.model.source import say_line


class SpanKind(StrEnum):
    """What a checkable span of a text tells."""

    DATE = "date"
    COUNT = "count"
    ORDINAL = "ordinal"
    QUOTE = "quote"
    PERSON = "person"
    PLACE = "place"


class SpanState(StrEnum):
    """Whether something answers for a span."""

    COVERED = "covered"
    WAIVED = "waived"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Span:
    """A passage of a text that somebody could check. Places are characters from 0, the end exclusive.

    `about`: what is counted or numbered, who speaks, or in which role somebody is named; empty where the text does not
    say so nearby. `proposed`: a model found it, so it is shown, and never counts.
    """

    start: int
    end: int
    kind: SpanKind
    text: str
    about: str = ""
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class CoveredSpan:
    """A span with its state: `claims` are the ids of those that cover it, `reason` is that of the entry that waives it.

    `line` and `column` are its place in the file of the text, from 1; in a text with pages that on its `page`. `near`:
    claims whose evidence holds the span, but which say nothing of the sort.
    """

    span: Span
    state: SpanState
    line: int
    column: int
    claims: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    reason: str = ""
    page: int | None = None

    @property
    def where(self) -> str:
        """Its line in words, with its page if it has one."""
        return say_line(self.line, self.page)


@dataclass(frozen=True, slots=True)
class ClaimNote:
    """A claim as a page shows it: its id, its place in the fact file, and what it says."""

    id: str
    file: str
    line: int
    says: str


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """The text of one source as its readers see it, and its spans in order; `claims` are those that cover some.

    `file` is that of the text, from the root of the corpus.
    """

    id: str
    title: str
    file: str
    text: str
    spans: tuple[CoveredSpan, ...]
    claims: tuple[ClaimNote, ...] = ()

    def count(self, state: SpanState, kind: SpanKind | None = None) -> int:
        """How many spans are in a state; those that a model proposes do not count."""
        return sum(one.state is state and not one.span.proposed and kind in (None, one.span.kind) for one in self.spans)


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """The coverage of some sources, in the order of their files; `no_text` are the ids of those without a text.

    `faults`: entries of `not_checked` that waive nothing, and what else of the corpus cannot be used.
    """

    version: str
    sources: tuple[SourceCoverage, ...]
    no_text: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()

    def count(self, state: SpanState, kind: SpanKind | None = None) -> int:
        """How many spans of all sources are in a state."""
        return sum(source.count(state, kind) for source in self.sources)

    @property
    def share(self) -> Fraction | None:
        """The share of covered spans among those that are not waived; None where there are none."""
        return share(self.count(SpanState.COVERED), self.count(SpanState.MISSING))

    def is_below(self, least: Fraction) -> bool:
        """Whether less than a percentage is covered, exactly; not so where there is nothing to cover."""
        return self.share is not None and self.share * 100 < least


def parse_percent(text: str) -> Fraction | None:
    """A percentage from 0 to 100, exactly; None for what is none."""
    try:
        number = Fraction(text.strip().removesuffix("%").strip())
    except (ValueError, ZeroDivisionError):
        return None
    return number if 0 <= number <= 100 else None


def share(covered: int, missing: int) -> Fraction | None:
    """The share of the covered; None of nothing."""
    return Fraction(covered, covered + missing) if covered + missing else None
