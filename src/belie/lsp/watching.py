"""Files that change behind the editor's back."""

from lsprotocol.types import (
    WORKSPACE_DID_CHANGE_WATCHED_FILES,
    DidChangeWatchedFilesRegistrationOptions,
    FileSystemWatcher,
    Registration,
    RegistrationParams,
)
from pygls.lsp.server import LanguageServer

from belie.lsp.client import Client
from belie.lsp.desk import WATCHES

_PATTERNS = (
    "**/facts/**",
    "**/checks/**",
    "**/schemas/**",
    "**/pyproject.toml",
    "**/*.{txt,md,html,htm,pdf}",
)
"""What a corpus is made of, and the texts of its sources, which may lie anywhere."""


async def register_watchers(server: LanguageServer, client: Client) -> None:
    """Ask the client to tell of changed files; beside one that cannot, belie asks the disk whenever it judges."""
    if not client.can(WATCHES):
        return
    watchers = [FileSystemWatcher(pattern) for pattern in _PATTERNS]
    options = DidChangeWatchedFilesRegistrationOptions(watchers)
    registration = Registration("belie-files", WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    await server.client_register_capability_async(RegistrationParams([registration]))
