"""Changed texts as edits of an editor: no more is replaced than differs."""

import re
from collections.abc import Iterator, Mapping

from lsprotocol.types import (
    CreateFile,
    OptionalVersionedTextDocumentIdentifier,
    ResourceOperationKind,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from belie.lsp.desk import Desk
from belie.lsp.ruler import Ruler
from belie.lsp.texts import Text

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_VERSIONS = "workspace.workspace_edit.document_changes"
_OPERATIONS = "workspace.workspace_edit.resource_operations"


def workspace_edit(desk: Desk, texts: Mapping[str, str]) -> WorkspaceEdit:
    """The edit that gives files of a corpus, by their paths, new texts; files that are not there are made.

    A document that has been changed meanwhile keeps its text, if the client knows of versions.
    """
    edits = {path: text_edits(now_in_editor(desk, path), new, desk.client.ruler) for path, new in texts.items()}
    if not desk.client.can(_VERSIONS):
        return WorkspaceEdit(changes={desk.uri(path): found for path, found in edits.items()})
    changes: list[CreateFile | TextDocumentEdit] = []
    for path, found in edits.items():
        if not desk.shelf.is_there(path) and desk.client.lists(_OPERATIONS, ResourceOperationKind.Create):
            changes.append(CreateFile(desk.uri(path)))
        document = desk.documents.get(path)
        version = document.version if document else None
        changes.append(TextDocumentEdit(OptionalVersionedTextDocumentIdentifier(desk.uri(path), version), found))
    return WorkspaceEdit(document_changes=changes)


def now_in_editor(desk: Desk, path: str) -> Text:
    """The text of a file as its editor shows it, or else as the disk holds it; empty where there is none."""
    document = desk.documents.get(path)
    return document.text if document else desk.shelf.text(path)


def text_edits(old: Text, new: str, ruler: Ruler) -> list[TextEdit]:
    """The edits that lead from a text to another one."""
    found = []
    for start, end, words in _differences(old.text, new):
        place = (*old.lines.locate(start), *old.lines.locate(end))
        found.append(TextEdit(ruler.range(old.lines, place), words))
    return found


def _differences(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """Begin and end, in characters, of what is replaced, and by what: line by line if there are as many lines."""
    ours, theirs = _LINE.findall(old), _LINE.findall(new)
    if len(ours) != len(theirs):
        yield from _difference(0, old, new)
        return
    start = 0
    for our, their in zip(ours, theirs, strict=True):
        yield from _difference(start, our, their)
        start += len(our)


def _difference(start: int, old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """What differs between two texts; a line break of two characters is never parted, for no position is within it."""
    if old == new:
        return
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] != new[n]), most)
    first -= first > 0 and old[first - 1] == "\r"
    most -= first
    last = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    last -= last > 0 and old[-last] == "\n"
    yield start + first, start + len(old) - last, new[first : len(new) - last]
