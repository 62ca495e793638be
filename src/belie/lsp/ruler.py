"""Lines and columns as belie counts them, and as a client does."""

from lsprotocol.types import Position, Range
from pygls.workspace import PositionCodec

from belie.loading.document import Lines
from belie.model.origin import Place


class Ruler:
    """Turns places into ranges, and back.

    belie counts lines and characters from 1, a client from 0, and characters in the units that were agreed on with it:
    16 bits each unless it offers others.
    """

    def __init__(self, codec: PositionCodec | None = None) -> None:
        self._codec = codec or PositionCodec()

    def range(self, lines: Lines, place: Place) -> Range:
        """The range of a place."""
        line, column, end_line, end_column = place
        return Range(self.position(lines, line, column), self.position(lines, end_line, end_column))

    def position(self, lines: Lines, line: int, column: int) -> Position:
        """The position of a character of a text, both from 1."""
        return Position(line - 1, self.units(lines.line(line)[: column - 1]))

    def units(self, text: str) -> int:
        """How long a text is in the units of the client."""
        return len(text) if text.isascii() else self._codec.client_num_units(text)

    def place(self, lines: Lines, position: Position) -> tuple[int, int]:
        """Line and column, from 1, of a position; one beyond the end of its line is that end."""
        text = lines.line(position.line + 1)
        if text.isascii():
            return position.line + 1, min(position.character, len(text)) + 1
        at = self._codec.position_from_client_units([text], Position(0, position.character)).character
        return position.line + 1, min(at, len(text)) + 1
