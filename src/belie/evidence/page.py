"""A page of HTML as a browser shows it, in which every character stands at its place in the file."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from html.parser import HTMLParser

from belie.evidence.typography import UNSEEN

BREAK = "\u2029"
"""A paragraph separator, for the first character of what breaks a line or a paragraph."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""The mark of a footnote is no part of the word before it, nor is the 2 of a square metre part of a number."""

_HIDDEN = frozenset(("script", "style", "title", "template", "noscript", "head", "iframe", "object", "svg", "datalist"))
_BODY = frozenset(("body", "main", "article", "p", "h1", "h2", "div", "section", "header"))
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "meter", "nobr", "output", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))  # fmt: skip


_EMPTY = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
))  # fmt: skip
_UNCLOSED = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "option"))


def seen_of_page(text: str) -> str:
    """What a browser shows of a page; as long as the page itself."""
    page = _Page(text)
    try:
        page.feed(text)
        page.close()
    except AssertionError:  # of html.parser, for a marked section that it does not know
        return text
    return "".join(page.shown(text))


def headline_of_page(text: str) -> str:
    """What a page shows as its one heading of the first rank; empty if it has none, or several."""
    shown = seen_of_page(text)
    places = [one.span() for one in re.finditer(r"(?is)<h1\b[^<>]{0,500}>.{0,2000}?</h1\s*>", text)]
    headings = [" ".join(shown[slice(*place)].replace(UNSEEN, "").split()) for place in places]
    found = [words for words in headings if words]
    return found[0] if len(found) == 1 else ""


class _Page(HTMLParser):
    """Where the parts of a page begin, and what each of them is."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._hidden: list[str] = []
        self._raised = False
        self._parts: list[tuple[int, str]] = []

    def _add(self, sort: str) -> None:
        line, column = self.getpos()
        self._parts.append((self._lines[line - 1] + column, "unseen" if self._hidden and sort != "break" else sort))

    def _add_tag(self, tag: str) -> None:
        self._add("quote" if tag == "q" else "unseen" if tag in _INLINE else "break")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag breaks the line unless it stands within a line."""
        if self._hidden == ["head"] and tag in _BODY:  # the end of the head may be left out
            self._hidden.clear()
        if self._hidden and self._hidden[-1] in _closed_by(tag):
            self._hidden.pop()
        self._add_tag(tag)
        self._raised = self._raised or tag == "sup"
        if tag not in _EMPTY and (tag in _HIDDEN or tag in self._hidden or _is_hidden(attrs)):
            self._hidden.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that closes itself."""
        self._add_tag(tag)

    def handle_endtag(self, tag: str) -> None:
        """What was hidden ends with its tag."""
        if tag in self._hidden:
            del self._hidden[len(self._hidden) - 1 - self._hidden[::-1].index(tag) :]
        self._raised = self._raised and tag != "sup"
        self._add_tag(tag)

    def handle_data(self, data: str) -> None:
        """Words."""
        self._add("raised" if self._raised else "words")

    def handle_entityref(self, name: str) -> None:
        """A character by its name."""
        self._add("reference")

    def handle_charref(self, name: str) -> None:
        """A character by its number."""
        self._add("reference")

    def handle_comment(self, data: str) -> None:
        """A remark."""
        self._add("unseen")

    def handle_decl(self, decl: str) -> None:
        """The declaration of the document's type."""
        self._add("unseen")

    def handle_pi(self, data: str) -> None:
        """An instruction to a program."""
        self._add("unseen")

    def unknown_decl(self, data: str) -> None:
        """A marked section."""
        self._add("unseen")

    def shown(self, text: str) -> Iterator[str]:
        """The parts of the page, each as long as it is in the file."""
        ends = [*(start for start, _ in self._parts), len(text)]
        yield hide(text[: ends[0]])
        for (start, sort), end in zip(self._parts, ends[1:], strict=True):
            part = text[start:end]
            match sort:
                case "words":
                    yield part
                case "raised":
                    yield part.translate(_RAISED)
                case "quote":
                    yield '"' + hide(part[1:])
                case "reference":
                    yield resolve(part)
                case "break":
                    yield BREAK + hide(part[1:])
                case _:
                    yield hide(part)


def _closed_by(tag: str) -> tuple[str, ...]:
    """The elements that may be left open, and end where a tag begins."""
    if tag in _INLINE:
        return ()
    return (tag, "p") if tag in _UNCLOSED else ("p",)


def _is_hidden(attrs: Sequence[tuple[str, str | None]]) -> bool:
    """Whether an element says of itself that it is not shown. What a style sheet hides is not known."""
    given = dict(attrs)
    style = given.get("style") or ""
    return "hidden" in given or bool(re.search(r"(?i)\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", style))


def hide(part: str) -> str:
    """A part of a text that is not shown, as long as it is; its line breaks stay, so that lines can be counted."""
    return re.sub(r"[^\n]", UNSEEN, part)


def resolve(reference: str) -> str:
    """The character that a reference such as "&amp;" stands for; as long as the reference."""
    char = unescape(reference)
    return char + UNSEEN * (len(reference) - len(char)) if len(char) <= len(reference) else reference
