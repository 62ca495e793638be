"""Text in columns: what a terminal can show, how wide it is there, and lines of a given width."""

from collections.abc import Iterator

WIDTH = 80
"""Columns of a report, unless told otherwise."""

_UNSEEN = "\ufffd"
_JOINERS = "\u00ad\u200c\u200d\u200e\u200f"


def clean(text: str) -> str:
    """The text with as many characters, none of which moves the cursor, colours or reorders the line.

    White space becomes a space; control characters, direction overrides and halves of surrogate pairs become U+FFFD.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _replace(char) for char in text)


def _replace(char: str) -> str:
    from unicodedata import category

    if char in _JOINERS or category(char) in ("Zs", "Cn"):
        return char
    return " " if char.isspace() else _UNSEEN


def width_of(text: str) -> int:
    """How many columns a terminal needs for the text: two for a wide East Asian character, none for a joined accent."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    from unicodedata import category, east_asian_width

    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def columns_before(text: str) -> list[int]:
    """For each character, and for the end, how many columns lie before it."""
    if text.isascii():
        return list(range(len(text) + 1))
    before = [0]
    for char in text:
        before.append(before[-1] + _columns(char))
    return before


def wrap(text: str, width: int = WIDTH, first: str = "", rest: str | None = None) -> list[str]:
    """The words of the text in lines of at most `width` columns, at least one line.

    `first` stands before the first line, `rest` (spaces as wide as `first`, unless given) before the others. Words
    that are too long are broken, and so are wide characters anywhere, since their scripts write no spaces.
    """
    start, words = first, clean(text).split()
    following = " " * width_of(first) if rest is None else rest
    used, room = width_of(start), max(width - width_of(following), 10)
    whole = " ".join(words)
    if whole.isascii() and len(whole) <= min(width - used, room):  # most texts need no more
        return [(start + whole).rstrip()]
    lines, line = list[str](), ""
    for word in words:
        for piece in _pieces(word, room):
            columns = width_of(piece)
            if line and used + 1 + columns > width:
                lines.append(start + line)
                start, line, used = following, piece, width_of(following) + columns
            else:
                used += columns + bool(line)
                line = f"{line} {piece}" if line else piece
    return [*lines, (start + line).rstrip()]


def _pieces(word: str, room: int) -> Iterator[str]:
    """A word, in pieces where it is wider than the room."""
    if len(word) <= room and word.isascii():
        yield word
        return
    before = columns_before(word)
    start = 0
    for end in range(1, len(word)):
        if before[end + 1] - before[start] > room:
            yield word[start:end]
            start = end
    yield word[start:]
