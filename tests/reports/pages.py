"""Pages as their readers see them: tags with their attributes, the words, the style and the script."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """What a page holds. `words` leaves style and script out."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words = self.style = self.script = ""
        self._in = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag in ("style", "script"):
            self._in = tag

    def handle_endtag(self, tag) -> None:
        self._in = "" if tag == self._in else self._in

    def handle_data(self, data) -> None:
        if self._in == "style":
            self.style += data
        elif self._in == "script":
            self.script += data
        else:
            self.words += data

    def values(self, name: str) -> list[str]:
        """The values of an attribute, in order."""
        return [attrs[name] for _, attrs in self.tags if name in attrs]

    def count(self, tag: str) -> int:
        """How many such tags there are."""
        return sum(name == tag for name, _ in self.tags)

    @property
    def text(self) -> str:
        """The words, with single spaces."""
        return " ".join(self.words.split())
