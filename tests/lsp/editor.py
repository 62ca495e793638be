"""An editor without a screen: a real client, and a real `belie lsp` at the other end of its standard streams."""

import asyncio
import os
import re
import sys
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient
from pygls.uris import from_fs_path, to_fs_path

Result = TypeVar("Result")
TIMEOUT = 30

FULL = lsp.ClientCapabilities(
    workspace=lsp.WorkspaceClientCapabilities(
        workspace_edit=lsp.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[lsp.ResourceOperationKind.Create]
        ),
        did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        workspace_folders=True,
    ),
    text_document=lsp.TextDocumentClientCapabilities(
        publish_diagnostics=lsp.PublishDiagnosticsClientCapabilities(related_information=True, version_support=True),
        hover=lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.Markdown, lsp.MarkupKind.PlainText]),
        completion=lsp.CompletionClientCapabilities(
            completion_item=lsp.ClientCompletionItemOptions(documentation_format=[lsp.MarkupKind.Markdown])
        ),
        document_symbol=lsp.DocumentSymbolClientCapabilities(hierarchical_document_symbol_support=True),
        rename=lsp.RenameClientCapabilities(prepare_support=True),
        code_action=lsp.CodeActionClientCapabilities(
            code_action_literal_support=lsp.ClientCodeActionLiteralOptions(
                code_action_kind=lsp.ClientCodeActionKindOptions(value_set=[lsp.CodeActionKind.QuickFix])
            )
        ),
    ),
)
"""A client that can do everything that belie makes use of."""

BARE = lsp.ClientCapabilities()
"""A client that says nothing of what it can do."""


class Editor:
    """Opens folders, types, and holds what the server says. Lines and columns are those of the protocol, from 0."""

    def __init__(
        self,
        *folders: Path,
        capabilities: lsp.ClientCapabilities = FULL,
        options: dict[str, Any] | None = None,
        arguments: tuple[str, ...] = (),
    ) -> None:
        self._folders = folders
        self._loop = asyncio.new_event_loop()
        self._client = LanguageClient("belie-tests", "1")
        self._texts: dict[str, tuple[int, str]] = {}
        self._published: dict[str, lsp.PublishDiagnosticsParams] = {}
        self._news = asyncio.Event()
        self.log: list[str] = []
        self.watched: list[str] = []
        self._client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._take))
        self._client.feature(lsp.WINDOW_LOG_MESSAGE)(partial(self._take_log))
        self._client.feature(lsp.CLIENT_REGISTER_CAPABILITY)(partial(self._take_registration))
        command = ("-m", "belie", "lsp", *arguments)
        self._do(self._client.start_io(sys.executable, *command, env={**os.environ, "PYTHONPATH": ""}))
        self.server = self._do(
            self._client.initialize_async(
                lsp.InitializeParams(
                    capabilities=capabilities,
                    process_id=os.getpid(),
                    workspace_folders=[lsp.WorkspaceFolder(uri(one), one.name) for one in folders],
                    initialization_options=options,
                )
            )
        ).capabilities
        self._client.initialized(lsp.InitializedParams())

    def __enter__(self) -> "Editor":
        return self

    def __exit__(self, *_: object) -> None:
        process = self._client._server
        self._do(self._client.shutdown_async(None))
        self._client.exit(None)
        assert self._do(process.wait()) == 0
        self.errors = self._do(process.stderr.read()).decode()
        self._client._stop_event.set()
        for task in self._client._async_tasks:
            task.cancel()
        self._do(asyncio.wait(self._client._async_tasks))
        self._loop.close()

    def open(self, path: Path, text: str | None = None) -> None:
        """Open a file; `text` in place of what the disk holds."""
        shown = path.read_bytes().decode() if text is None else text
        self._texts[uri(path)] = (1, shown)
        self._published.pop(uri(path), None)
        item = lsp.TextDocumentItem(uri(path), "yaml", 1, shown)
        self._client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

    def type(self, path: Path, text: str) -> None:
        """Let the document have another text, unsaved."""
        version = self._texts[uri(path)][0] + 1
        self._texts[uri(path)] = (version, text)
        document = lsp.VersionedTextDocumentIdentifier(version, uri(path))
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        self._client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))

    def replace(self, path: Path, old: str, new: str) -> None:
        """Let other words stand in place of the first of these."""
        assert old in self.text(path)
        self.type(path, self.text(path).replace(old, new, 1))

    def save(self, path: Path) -> None:
        """Write the document to the disk."""
        path.write_bytes(self.text(path).encode())
        self._client.text_document_did_save(lsp.DidSaveTextDocumentParams(document(path)))

    def close(self, path: Path) -> None:
        """Close the document, saved or not."""
        self._texts.pop(uri(path))
        self._client.text_document_did_close(lsp.DidCloseTextDocumentParams(document(path)))

    def tell_changed(self, *paths: Path) -> None:
        """Tell that others changed files."""
        changes = [lsp.FileEvent(uri(path), lsp.FileChangeType.Changed) for path in paths]
        self._client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams(changes))

    def change_folders(self, added: tuple[Path, ...] = (), removed: tuple[Path, ...] = ()) -> None:
        """Show other folders."""
        event = lsp.WorkspaceFoldersChangeEvent(
            [lsp.WorkspaceFolder(uri(one), one.name) for one in added],
            [lsp.WorkspaceFolder(uri(one), one.name) for one in removed],
        )
        self._client.workspace_did_change_workspace_folders(lsp.DidChangeWorkspaceFoldersParams(event))

    def text(self, path: Path) -> str:
        """The text of an open document."""
        return self._texts[uri(path)][1]

    def at(self, path: Path, words: str, within: int = 0, number: int = 0) -> lsp.Position:
        """The position of some words of a document, or of the character `within` them; of several the `number`-th."""
        index = -1
        for _ in range(number + 1):
            index = self.text(path).index(words, index + 1)
        before = self.text(path)[: index + within].replace("\r\n", "\n")
        line = before.rpartition("\n")[2]
        return lsp.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)

    def marked(self, path: Path, range_: lsp.Range) -> str:
        """The words of a document in a range of one line."""
        assert range_.start.line == range_.end.line
        line = self.text(path).replace("\r\n", "\n").split("\n")[range_.start.line].encode("utf-16-le")
        return line[2 * range_.start.character : 2 * range_.end.character].decode("utf-16-le")

    def wait(self, path: Path, wanted: Callable[[list[lsp.Diagnostic]], object] = bool) -> list[lsp.Diagnostic]:
        """The diagnostics of a file, once they are as wanted: by default once there are some."""
        self._until(lambda: uri(path) in self._published and wanted(self.shown(path)), lambda: self.shown(path))
        return self.shown(path)

    def wait_for_log(self, words: str) -> str:
        """The line of the log that holds some words."""
        self._until(lambda: any(words in line for line in self.log), lambda: self.log)
        return next(line for line in self.log if words in line)

    def shown(self, path: Path) -> list[lsp.Diagnostic]:
        """The diagnostics of a file as they are now."""
        found = self._published.get(uri(path))
        return sorted(found.diagnostics, key=lambda one: (one.range.start.line, one.message)) if found else []

    def messages(self, path: Path) -> list[str]:
        """The messages of a file as they are now."""
        return [one.message for one in self.shown(path)]

    def was_shown(self, path: Path) -> bool:
        """Whether anything was ever said of a file, even if only that there is nothing to say."""
        return uri(path) in self._published

    def ask(self, method: str, params: Any) -> Any:
        """The answer to a request. Raises what the server refuses."""
        return self._do(getattr(self._client, f"{method}_async")(params))

    def apply(self, edit: lsp.WorkspaceEdit) -> list[Path]:
        """Do what an edit says and save all files of it; those files."""
        texts: dict[str, list[Any]] = dict(edit.changes or {})
        for change in edit.document_changes or ():
            if isinstance(change, lsp.CreateFile):
                Path(to_fs_path(change.uri)).parent.mkdir(parents=True, exist_ok=True)
                Path(to_fs_path(change.uri)).touch()
            else:
                version = change.text_document.version
                assert version is None or version == self._texts[change.text_document.uri][0]
                texts[change.text_document.uri] = list(change.edits)
        for name, edits in texts.items():
            path = Path(to_fs_path(name))
            if name not in self._texts:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
                self.open(path)
            self.type(path, edited(self.text(path), edits))
            self.save(path)
        return [Path(to_fs_path(name)) for name in texts]

    def _until(self, holds: Callable[[], object], state: Callable[[], object]) -> None:
        async def wait() -> None:
            while not holds():
                self._news.clear()
                await self._news.wait()

        try:
            self._do(asyncio.wait_for(wait(), TIMEOUT))
        except TimeoutError:
            raise AssertionError(f"this is not what was waited for: {state()}; log: {self.log}") from None

    def _do(self, doing: Coroutine[Any, Any, Result]) -> Result:
        async def limited() -> Result:
            return await asyncio.wait_for(doing, TIMEOUT)

        return self._loop.run_until_complete(limited())

    def _take(self, params: lsp.PublishDiagnosticsParams) -> None:
        self._published[params.uri] = params
        self._news.set()

    def _take_log(self, params: lsp.LogMessageParams) -> None:
        self.log.append(params.message)
        self._news.set()

    def _take_registration(self, params: lsp.RegistrationParams) -> None:
        self.watched += [one.method for one in params.registrations]


def edited(text: str, edits: list[lsp.TextEdit]) -> str:
    """A text with edits done to it, from the last to the first."""
    units = text.encode("utf-16-le")
    starts = [0]
    for row in re.findall(r"[^\r\n]*(?:\r\n|\r|\n|\Z)", text):
        starts.append(starts[-1] + len(row.encode("utf-16-le")))

    def index(position: lsp.Position) -> int:
        return min(starts[position.line] + 2 * position.character, len(units))

    for edit in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
        new = edit.new_text.encode("utf-16-le")
        units = units[: index(edit.range.start)] + new + units[index(edit.range.end) :]
    return units.decode("utf-16-le")


def uri(path: Path) -> str:
    """The URI of a path."""
    return from_fs_path(str(path))


def document(path: Path) -> lsp.TextDocumentIdentifier:
    """A document by its path."""
    return lsp.TextDocumentIdentifier(uri(path))
