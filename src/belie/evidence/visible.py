"""The text of a source as its readers see it, in which every character stands at its place in the file.

Plain text and what the pages of a PDF say are seen as they are. Of HTML only what a browser shows is kept, and of
Markdown what is no mark: all else becomes characters that nobody sees, one for one, so that lines and columns are still
those of the file.
"""

_PAGES = (".html", ".htm", ".xhtml")


def visible(text: str, path: str) -> str:
    """What readers see of the text of a file; as long as the text itself. The path's ending tells the format."""
    if path.lower().endswith(_PAGES):
        from belie.evidence.page import seen_of_page  # start-up is a feature: most texts are none

        return seen_of_page(text)
    if is_markdown(path):
        from belie.evidence.markdown import seen_of_markdown

        return seen_of_markdown(text)
    return text


def headline(text: str, path: str) -> str:
    """The headline that the text of a file marks as such, in HTML; empty if it marks none."""
    if path.lower().endswith(_PAGES):
        from belie.evidence.page import headline_of_page  # start-up is a feature: most texts are none

        return headline_of_page(text)
    return ""


def is_markdown(path: str) -> bool:
    """Whether a file holds Markdown."""
    return path.lower().endswith((".md", ".markdown"))
