"""The language server: which requests it answers, and with what."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from typing import BinaryIO

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from belie import __version__
from belie.lsp.actions import code_actions
from belie.lsp.client import Client
from belie.lsp.completion import complete
from belie.lsp.corpora import Corpora
from belie.lsp.guarding import Params, guarded, guarded_later
from belie.lsp.hover import hover
from belie.lsp.navigation import definition, references
from belie.lsp.renaming import prepare_rename, rename
from belie.lsp.settings import read_settings
from belie.lsp.symbols import document_symbols, workspace_symbols
from belie.lsp.watching import register_watchers

_TRIGGERS = (" ", "#", "[", "{")
"""Characters after which an editor asks for completion of its own accord, beside letters."""


def serve(run_python: bool = False) -> None:
    """Serve one client over standard input and output until it says goodbye or is gone.

    `run_python`: run the corpus's own rules, whatever the client's settings say.
    """
    make_server(run_python).start_io(sys.stdin.buffer, _own_output())


def make_server(run_python: bool = False) -> LanguageServer:
    """A server that waits for its client. Documents come as a whole: their lines end where belie's end."""
    server = LanguageServer("belie", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
    Connection(server, run_python).listen()
    return server


def _own_output() -> BinaryIO:
    """The standard output for the protocol alone: whatever else is printed goes where errors go."""
    own = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return own


class Connection:
    """One client, from its first request to its last."""

    def __init__(self, server: LanguageServer, run_python: bool) -> None:
        self._server, self._run_python = server, run_python
        self._client: Client | None = None
        self._corpora: Corpora | None = None

    def listen(self) -> None:
        """Answer what the protocol asks."""
        on = self._on
        on(lsp.INITIALIZE, self.initialize)
        on(lsp.TEXT_DOCUMENT_DID_OPEN, self.opened)
        on(lsp.TEXT_DOCUMENT_DID_CHANGE, self.changed)
        on(lsp.TEXT_DOCUMENT_DID_SAVE, self.saved)
        on(lsp.TEXT_DOCUMENT_DID_CLOSE, self.closed)
        on(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, self.files_changed)
        on(lsp.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS, self.folders_changed)
        on(lsp.TEXT_DOCUMENT_HOVER, self.hover)
        on(lsp.TEXT_DOCUMENT_COMPLETION, self.completion, lsp.CompletionOptions(_TRIGGERS))
        on(lsp.TEXT_DOCUMENT_DEFINITION, self.definition)
        on(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL, self.document_symbols)
        on(lsp.TEXT_DOCUMENT_PREPARE_RENAME, self.prepare_rename)
        on(lsp.TEXT_DOCUMENT_CODE_ACTION, self.code_actions, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix]))
        later = self._on_later
        later(lsp.INITIALIZED, self.initialized)
        later(lsp.TEXT_DOCUMENT_REFERENCES, self.references)
        later(lsp.WORKSPACE_SYMBOL, self.workspace_symbols)
        later(lsp.TEXT_DOCUMENT_RENAME, self.rename, lsp.RenameOptions(prepare_provider=True))

    def _on(self, method: str, answer: Callable[[Params], object], options: object = None) -> None:
        self._server.feature(method, options)(guarded(answer, self._tell))

    def _on_later(self, method: str, answer: Callable[[Params], Awaitable[object]], options: object = None) -> None:
        self._server.feature(method, options)(guarded_later(answer, self._tell))

    def _tell(self, error: Exception) -> None:
        self.client.tell_bug(error)

    @property
    def client(self) -> Client:
        """The client. Raises RuntimeError before it has introduced itself."""
        if self._client is None:
            raise RuntimeError("the client has not introduced itself")
        return self._client

    @property
    def corpora(self) -> Corpora:
        """What the client has open. Raises RuntimeError before it has introduced itself."""
        if self._corpora is None:
            raise RuntimeError("the client has not introduced itself")
        return self._corpora

    def initialize(self, params: lsp.InitializeParams) -> None:
        """The client says what it can do, and which settings it has."""
        self._client = Client(self._server)
        self._corpora = Corpora(self._client, read_settings(params.initialization_options, self._run_python))

    async def initialized(self, params: lsp.InitializedParams) -> None:
        """The client is ready: judge the corpora of its folders."""
        workspace = self._server.workspace
        folders = [folder.uri for folder in workspace.folders.values()]
        for uri in folders or [workspace.root_uri or ""]:
            self.corpora.add_folder(uri)
        await register_watchers(self._server, self.client)

    def opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """A document is open in the editor."""
        document = params.text_document
        self.corpora.hold(document.uri, document.version, document.text)

    def changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """The text of a document is another."""
        document = self._server.workspace.get_text_document(params.text_document.uri)
        self.corpora.hold(params.text_document.uri, params.text_document.version, document.source)

    def saved(self, params: lsp.DidSaveTextDocumentParams) -> None:
        """A document was written."""
        self.corpora.saved([params.text_document.uri])

    def closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """A document is not open any more."""
        self.corpora.let_go(params.text_document.uri)

    def files_changed(self, params: lsp.DidChangeWatchedFilesParams) -> None:
        """Files were changed by somebody else."""
        self.corpora.saved([change.uri for change in params.changes])

    def folders_changed(self, params: lsp.DidChangeWorkspaceFoldersParams) -> None:
        """The editor shows other folders."""
        for folder in params.event.added:
            self.corpora.add_folder(folder.uri)
        for folder in params.event.removed:
            self.corpora.remove_folder(folder.uri)

    def hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        """What stands under the pointer."""
        held = self.corpora.get(params.text_document.uri)
        return hover(held, params.position) if held else None

    def completion(self, params: lsp.CompletionParams) -> lsp.CompletionList | None:
        """What may stand where somebody types."""
        held = self.corpora.get(params.text_document.uri)
        return complete(held, params.position) if held else None

    def definition(self, params: lsp.DefinitionParams) -> list[lsp.Location]:
        """Where an id is defined."""
        held = self.corpora.get(params.text_document.uri)
        return definition(held, params.position) if held else []

    async def references(self, params: lsp.ReferenceParams) -> list[lsp.Location]:
        """All places that name an id."""
        held = self.corpora.get(params.text_document.uri)
        if held is None:
            return []
        return await asyncio.to_thread(references, held, params.position, params.context.include_declaration)

    def document_symbols(
        self, params: lsp.DocumentSymbolParams
    ) -> list[lsp.DocumentSymbol] | list[lsp.SymbolInformation]:
        """The outline of a document."""
        held = self.corpora.get(params.text_document.uri)
        return document_symbols(held) if held else []

    async def workspace_symbols(self, params: lsp.WorkspaceSymbolParams) -> list[lsp.WorkspaceSymbol]:
        """Entities and claims of all corpora."""
        desks = list(self.corpora.desks())
        found = [await asyncio.to_thread(workspace_symbols, desk, params.query) for desk in desks]
        return [symbol for symbols in found for symbol in symbols]

    def prepare_rename(self, params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
        """Whether an id can be given another name."""
        held = self.corpora.get(params.text_document.uri)
        return prepare_rename(held, params.position) if held else None

    async def rename(self, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        """Another id, in all files."""
        held = self.corpora.get(params.text_document.uri)
        return await rename(held, params.position, params.new_name) if held else None

    def code_actions(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        """What can be done about what is shown at a place."""
        held = self.corpora.get(params.text_document.uri)
        return code_actions(held, params.range, params.context) if held else []
