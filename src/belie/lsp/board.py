"""What is shown of a corpus at the moment, so that only what differs is sent."""

from collections.abc import Callable

from lsprotocol.types import Diagnostic

from belie.lsp.client import Client
from belie.lsp.open_document import OpenDocument


class Board:
    """The diagnostics that the client was sent, by file, and the lines of its log. `uri` names a file of the corpus."""

    def __init__(self, client: Client, uri: Callable[[str], str]) -> None:
        self._client, self._uri = client, uri
        self._shown: dict[str, list[Diagnostic]] = {}
        self._told = set[str]()

    @property
    def files(self) -> set[str]:
        """The files of which something is shown."""
        return set(self._shown)

    def show(self, path: str, document: OpenDocument | None, diagnostics: list[Diagnostic]) -> None:
        """Show these of a file, and nothing else. Of an open document it is said too that there are none."""
        if self._shown.get(path, None if document else []) != diagnostics:
            self._client.publish(self._uri(path), document.version if document else None, diagnostics)
        if diagnostics or document:
            self._shown[path] = diagnostics
        else:
            self.forget(path)

    def forget(self, path: str) -> None:
        """Send what is to be shown of a file next, even if it is the same."""
        self._shown.pop(path, None)

    def clear(self) -> None:
        """Show nothing any more."""
        for path, diagnostics in self._shown.items():
            if diagnostics:
                self._client.publish(self._uri(path), None, [])
        self._shown.clear()

    def tell_once(self, message: str) -> None:
        """Write a line into the log, unless it stands there already."""
        if message not in self._told:
            self._told.add(message)
            self._client.log(message)
