"""A published document that says things."""

from dataclasses import dataclass

from belie.model.origin import Origin
from belie.values.dates import Date

PAGE_BREAK = "\n\f"
"""What stands between the pages of a text that has pages: a line break, and a form feed, at which the next begins."""


def has_pages(path: str) -> bool:
    """Whether the text of a source at a path has pages: whether it is a PDF, by the ending of its name."""
    return path.lower().endswith(".pdf")


def say_line(line: int, page: int | None) -> str:
    """A line of a text in words, with its page if the text has pages; both from 1."""
    return f"line {line}" if page is None else f"page {page}, line {line}"


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A passage of a source's text that the desk does not check, and why. Its words are found as those of evidence."""

    exact: str
    reason: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One published document: an article, a press release, a register.

    `published` is None where it is not known; then a default time that needs it asserts nothing.
    """

    id: str
    origin: Origin | None
    title: str | None = None
    publisher: str | None = None
    published: Date | None = None
    text: str | None = None
    digest: str | None = None
    derived_from: tuple[str, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    url: str | None = None

    @property
    def label(self) -> str:
        """Title or id, with the date of publication, for people."""
        name = self.title or self.id
        return f"{name}, {self.published.text}" if self.published else name
