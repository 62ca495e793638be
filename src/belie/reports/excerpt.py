"""Lines of a file with the values in question underlined."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from belie.model.origin import Place
from belie.reports.layout import clean, columns_before

_CUT = "..."
_LONG = 2_000
_AROUND = 400

_Span = tuple[int, int]
"""First character and the one after the last, from 0."""


def excerpt(lines: Sequence[tuple[int, str]], marks: Sequence[Place], width: int) -> list[str]:
    """The lines with their numbers, and carets below the marked values; none is wider than `width` columns.

    A line that is too long is cut around its marks, and stands there twice where they are too far apart.
    """
    digits = max((len(str(number)) for number, _ in lines), default=1)
    shown = list[str]()
    for number, text in lines:
        for piece, spans in _pieces(text.rstrip(), sorted(marked_in(number, text.rstrip(), marks))):
            for row, below in _rows(clean(piece), spans, width - digits - 3):
                shown.append(f"{number:>{digits}} | {row}".rstrip())
                if below:
                    shown.append(f"{'':>{digits}} | {below}")
    return shown


def _pieces(text: str, spans: Sequence[_Span]) -> Iterator[tuple[str, list[_Span]]]:
    """A line as it is; of a very long one (a whole file of JSON) only what stands around each mark."""
    if len(text) <= _LONG:
        yield text, list(spans)
        return
    for first, last in spans or [(0, 0)]:
        start = max(0, first - _AROUND)
        yield text[start : first + _LONG], [(first - start, min(last, first + _LONG) - start)] if spans else []


def marked_in(number: int, text: str, marks: Sequence[Place]) -> Iterator[_Span]:
    """What the marks cover of the line with this number."""
    for line, column, end_line, end_column in marks:
        if line <= number <= end_line:
            start = column - 1 if number == line else len(text) - len(text.lstrip())
            end = end_column - 1 if number == end_line else len(text)
            if start <= len(text):
                yield start, max(min(end, len(text)), start)


def _rows(text: str, spans: Sequence[_Span], room: int) -> Iterator[tuple[str, str]]:
    before = columns_before(text)
    if before[-1] <= room:
        yield text, _carets(0, spans, before)
        return
    inner = max(room - 2 * len(_CUT), 1)
    for near in _neighbours(spans, before, inner) or [[]]:
        start, end = _window(near, before, inner)
        left, right = _CUT if start else "", _CUT if end < len(text) else ""
        inside = [(first, min(last, end)) for first, last in near]
        below = _carets(start, inside, before)
        yield left + text[start:end] + right, " " * len(left) + below if below else ""


def _neighbours(spans: Sequence[_Span], before: Sequence[int], inner: int) -> list[list[_Span]]:
    """The spans in sets that a window can hold."""
    found: list[list[_Span]] = []
    for span in spans:
        if found and before[span[1]] - before[found[-1][0][0]] <= inner:
            found[-1].append(span)
        else:
            found.append([span])
    return found


def _window(spans: Sequence[_Span], before: Sequence[int], inner: int) -> _Span:
    """Which characters to show so that the spans are in the middle of `inner` columns, as far as the line allows."""
    first, last = (spans[0][0], max(end for _, end in spans)) if spans else (0, 0)
    spare = inner - (before[last] - before[first])
    column = max(0, min(before[first] - max(spare, 0) // 2, before[-1] - inner))
    start = bisect_left(before, min(column, before[first]))
    end = bisect_right(before, before[start] + inner) - 1
    return start, end


def _carets(start: int, spans: Sequence[_Span], before: Sequence[int]) -> str:
    """Carets below the spans, in a row that begins with the character `start`."""
    row = ""
    for first, last in spans:
        column = before[first] - before[start]
        row = row.ljust(column)
        row += "^" * max(before[last] - before[start] - len(row), 1)
    return row
