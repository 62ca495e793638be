"""The editor at the other end: what it can show, and what it is told."""

from collections.abc import Sequence
from itertools import count

from lsprotocol.types import (
    Diagnostic,
    LogMessageParams,
    MarkupContent,
    MarkupKind,
    MessageType,
    PublishDiagnosticsParams,
    WorkDoneProgressBegin,
    WorkDoneProgressEnd,
)
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from belie.lsp.ruler import Ruler


class Client:
    """What a client offers, asked once it has said so, and the notifications that go to it."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._tokens = count(1)
        self.ruler = Ruler(server.workspace.position_codec)

    def can(self, capability: str) -> bool:
        """Whether the client has a capability, such as `workspace.workspace_edit.document_changes`."""
        return bool(get_capability(self._server.client_capabilities, capability, False))

    def lists(self, capability: str, value: str) -> bool:
        """Whether a value is among those that a capability of the client lists."""
        return value in (get_capability(self._server.client_capabilities, capability, None) or ())

    def markup(self, text: str, capability: str) -> MarkupContent:
        """A text in Markdown, or as it is for a client that shows no Markdown there."""
        is_plain = not self.lists(capability, MarkupKind.Markdown)
        return MarkupContent(MarkupKind.PlainText if is_plain else MarkupKind.Markdown, text)

    def publish(self, uri: str, version: int | None, diagnostics: Sequence[Diagnostic]) -> None:
        """Replace all that is shown in a file."""
        version = version if self.can("text_document.publish_diagnostics.version_support") else None
        self._server.text_document_publish_diagnostics(PublishDiagnosticsParams(uri, diagnostics, version))

    def log(self, message: str, kind: MessageType = MessageType.Info) -> None:
        """Write a line into the log that the editor keeps of the server."""
        self._server.window_log_message(LogMessageParams(kind, message))

    async def begin(self, title: str) -> str | None:
        """Let the editor show that something takes its time: a token for `end`; None if it shows no such thing."""
        if not self.can("window.work_done_progress"):
            return None
        token = f"belie-{next(self._tokens)}"
        await self._server.work_done_progress.create_async(token)
        self._server.work_done_progress.begin(token, WorkDoneProgressBegin(title))
        return token

    def end(self, token: str | None) -> None:
        """It is done."""
        if token is not None:
            self._server.work_done_progress.end(token, WorkDoneProgressEnd())

    def tell_bug(self, error: Exception) -> None:
        """Say in one line that belie has a bug; nobody is shown a traceback."""
        words = " ".join(str(error).split())[:200]
        self.log(f"belie has a bug: {type(error).__name__}: {words}. Please report it.", MessageType.Error)
