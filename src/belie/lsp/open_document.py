"""A document that is open in an editor."""

from dataclasses import dataclass

from belie.lsp.texts import Sort, Spot, Text, row_text


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A file of a corpus as the editor shows it.

    `good` is the last text that could be read; where there was none yet, it is the text itself.
    """

    uri: str
    path: str
    sort: Sort
    version: int | None
    text: Text
    good: Text

    @property
    def is_broken(self) -> bool:
        """Whether it cannot be read at the moment; of a register only rows are unreadable."""
        return _is_broken(self.sort, self.text)

    def spot(self, line: int, column: int) -> Spot | None:
        """What stands at a place (both from 1); while the document is broken, in its last good text."""
        if self.sort is Sort.REGISTER:
            found = row_text(self.text, line).spot(1, column)
            if found is None:
                return None
            _, start, _, end = found.place
            return Spot(found.value, found.path, found.key, (line, start, line, end))
        if not self.is_broken:
            return self.text.spot(line, column)
        good = self._line_of_good(line)
        found = self.good.spot(good, column) if good else None
        if found is None or found.place[2] != good:
            return None
        _, start, _, end = found.place
        return Spot(found.value, found.path, found.key, (line, start, line, end))

    def _line_of_good(self, line: int) -> int | None:
        """The line of the last good text that says the same as one of the text now: of several the nearest."""
        wanted, count = self.text.lines.line(line), len(self.good.data.splitlines())
        same = [number for number in range(1, count + 1) if self.good.lines.line(number) == wanted]
        return min(same, key=lambda number: abs(number - line), default=None)


def open_document(
    uri: str, path: str, sort: Sort, version: int | None, text: str, before: OpenDocument | None = None
) -> OpenDocument:
    """A document with a new text; `before` is what it was."""
    now = Text(text, path)
    good = now
    if before is not None and _is_broken(sort, now) and not _is_broken(sort, before.good):
        good = before.good
    return OpenDocument(uri, path, sort, version, now, good)


def _is_broken(sort: Sort, text: Text) -> bool:
    return sort is not Sort.REGISTER and bool(text.document.problems)
