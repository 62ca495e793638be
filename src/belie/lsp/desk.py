"""A corpus that somebody works on: its open documents, its state, and what is shown of it."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

from pygls.uris import from_fs_path

from belie.api import clock_day
from belie.loading.complaint import problem_fault
from belie.loading.own_schemas import load_schemas
from belie.loading.schemas import standard_schemas
from belie.lsp.board import Board
from belie.lsp.client import Client
from belie.lsp.diagnostics import Screen, show_fault, shown
from belie.lsp.guide import Guide
from belie.lsp.judged import Judged, Waiting
from belie.lsp.open_document import OpenDocument
from belie.lsp.settings import Settings
from belie.lsp.shelf import Shelf
from belie.lsp.texts import Sort
from belie.lsp.worker import Worker
from belie.model.corpus import Corpus
from belie.open_corpus import OpenCorpus, State

Answer = TypeVar("Answer")

_PAUSE = 0.12
"""Seconds without a key stroke after which a corpus is judged."""

_LONGEST = 1.0
"""Seconds of typing after which it is judged nevertheless."""


_NOTHING = Corpus()
WATCHES = "workspace.did_change_watched_files.dynamic_registration"
"""The capability of a client that tells of files that others change, if it is asked to."""

_RELATED = "text_document.publish_diagnostics.related_information"


class Desk:
    """Keeps one corpus judged, and its diagnostics in the editor up to date.

    Everything is called from the event loop; what takes long is done by the worker, one job at a time.
    """

    def __init__(self, root: Path, settings: Settings, worker: Worker, client: Client) -> None:
        self.root, self.settings, self.client = root, settings, client
        self.shelf = Shelf(root)
        self.documents: dict[str, OpenDocument] = {}
        self.judged: Judged | None = None
        self.guide = Guide(standard_schemas())
        self._corpus = OpenCorpus(root, settings.run_python, watched=client.can(WATCHES))
        self._worker = worker
        self._waiting = Waiting()
        self._timer: asyncio.TimerHandle | None = None
        self._since: float | None = None
        self._running: asyncio.Task[None] | None = None
        self._again = self._closed = False
        self._board = Board(client, self.uri)
        self.screen = Screen(client.ruler, self.shelf.text, self.uri, client.can(_RELATED))
        self._schedule(0)

    @property
    def corpus(self) -> Corpus:
        """The corpus as it was last judged; an empty one before that."""
        return self.judged.state.corpus if self.judged else _NOTHING

    def uri(self, path: str) -> str:
        """The URI of a file: the client's own if it has the file open."""
        document = self.documents.get(path)
        return document.uri if document else from_fs_path(str(self.root / path)) or ""

    def hold(self, document: OpenDocument) -> None:
        """A document is open in the editor, with this text."""
        before = self.documents.get(document.path)
        if before is None:
            self._board.forget(document.path)
        self.documents[document.path] = document
        if document.sort in (Sort.FACTS, Sort.REGISTER):
            self._waiting.edits[document.path] = document.good
        if document.is_broken:
            screen = Screen(self.client.ruler, lambda _: document.text, self.uri)
            faults = (problem_fault(document.path, problem) for problem in document.text.document.problems)
            self._board.show(document.path, document, [show_fault(fault, screen) for fault in faults])
        self._schedule(_PAUSE if before else 0)

    def let_go(self, path: str) -> None:
        """A document is no longer open: what the disk holds counts."""
        if self.documents.pop(path, None) is not None:
            self._waiting.edits[path] = None
            self._waiting.saved.add(path)
            self._schedule(0)

    def saved(self, paths: Collection[str]) -> None:
        """Files were written, made or deleted on the disk."""
        self._waiting.saved.update(paths)
        self._schedule(0)

    def close(self) -> None:
        """Show nothing of the corpus any more."""
        self._closed = True
        if self._timer:
            self._timer.cancel()
        self._board.clear()

    async def ask(self, question: Callable[[OpenCorpus, State], Answer]) -> Answer:
        """What a function finds in the corpus as it is now. It is called by the worker, and may try edits."""
        waiting, self._waiting = self._waiting, Waiting()
        self._schedule(0)
        return await self._worker.submit(partial(self._answer, waiting, question))

    def _answer(self, waiting: Waiting, question: Callable[[OpenCorpus, State], Answer]) -> Answer:
        self._apply(waiting)
        return question(self._corpus, self._corpus.state(clock_day()))

    def _schedule(self, seconds: float) -> None:
        """Judge after a pause; a later change begins the pause anew, but not for ever."""
        loop = asyncio.get_running_loop()
        self._since = self._since or loop.time()
        if self._timer:
            self._timer.cancel()
        left = self._since + _LONGEST - loop.time()
        self._timer = loop.call_later(max(0, min(seconds, left)), self._start)

    def _start(self) -> None:
        self._timer = self._since = None
        if self._closed:
            return
        if self._running is not None:
            self._again = True
            return
        self._running = asyncio.ensure_future(self._judge_and_show())

    async def _judge_and_show(self) -> None:
        waiting, self._waiting = self._waiting, Waiting()
        versions = {path: document.version for path, document in self.documents.items()}
        try:
            job = self._worker.submit(partial(self._judge, waiting))
            token = await self.client.begin(f"belie reads {self.root.name}") if self.judged is None else None
            self.judged = await job
            self.client.end(token)
            self.guide = self.judged.guide
            self._show(self.judged, versions)
        except Exception as error:
            self.client.tell_bug(error)
        self._running = None
        if self._again:
            self._again = False
            self._start()

    def _apply(self, waiting: Waiting) -> None:
        for path, text in waiting.edits.items():
            self._corpus.edit(path, None if text is None else text.text)
            self.shelf.edit(path, text)
        if waiting.saved:
            self._corpus.saved(waiting.saved)
            self.shelf.saved(waiting.saved)

    def _judge(self, waiting: Waiting) -> Judged:
        """Called by the worker."""
        self._apply(waiting)
        guide = self.guide
        if self.judged is None or any(path.startswith("schemas/") for path in waiting.saved):
            guide = Guide(load_schemas(self.root)[0])
        state = self._corpus.state(clock_day())
        self.shelf.saved(self._corpus.read_again)
        return Judged(state, guide, shown(state.report, self.screen))

    def _show(self, judged: Judged, versions: Mapping[str, int | None]) -> None:
        """Publish what differs from what is shown; nothing in documents that have changed since or are broken."""
        if self._closed:
            return
        for path in sorted({*judged.shown, *self._board.files, *self.documents}):
            document = self.documents.get(path)
            if document and (document.version != versions.get(path) or not self._is_judged(document)):
                continue
            self._board.show(path, document, [one.diagnostic for one in judged.shown.get(path, ())])
        for error in judged.state.report.errors:
            self._board.tell_once(f"the rule {error.rule} raised an error: {error.message}")
        if judged.state.corpus.rules_not_run:
            names = ", ".join(judged.state.corpus.rules_not_run)
            self._board.tell_once(f"rules of checks/*.py are not run in the editor unless its settings say so: {names}")

    def _is_judged(self, document: OpenDocument) -> bool:
        """Whether what was judged is what the editor shows; files of checks count once they are saved."""
        return not document.is_broken and document.text.text == self.shelf.text(document.path).text
