"""Finds what was kept of the last run on a corpus, goes on from it, and keeps what came of that."""

import json
import os
from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import TYPE_CHECKING

from belie.caching.inputs import Inputs, digest_of_bytes, digest_of_text
from belie.caching.report_form import read_report, write_report
from belie.caching.run_state import HEAD, RunState, read_state
from belie.caching.store import Kept, Store
from belie.loading.collector import without_collector
from belie.model.report import Report
from belie.model.source import Source

if TYPE_CHECKING:
    from belie.caching.continuing import Continued


def go_on(store: Store, inputs: Inputs, root: Path, asked: str, today: int, now: Path | None = None) -> Report | None:
    """The report on a corpus of which the last run is kept and few files changed; None if it must be judged anew.

    `now` is the corpus of which the one at `root` is an earlier state; nothing is kept of that. Raises Corrupt.
    """
    corpus = name_of_corpus(now or root)
    head = store.find_parts(corpus, [HEAD]).get(HEAD)
    if head is None:
        return None
    from belie.caching.changes import Obstacle  # a run without a state to go on from does without them
    from belie.caching.continuing import continue_run

    state = read_state(head)
    if state is None:
        return None
    kept, find = store.find(state.run), partial(store.find_parts, corpus)
    if kept is None or kept.texts != state.texts:
        return None
    try:
        with without_collector():
            done = continue_run(root, state, read_report(kept.report), inputs, asked, find, today)
    except Obstacle:
        return None
    if not inputs.look_the_same(root):
        return None
    if now is None:
        _keep(store, inputs, root, state, done)
    return done.report


def _keep(store: Store, inputs: Inputs, root: Path, state: RunState, done: "Continued") -> None:
    """Keep the report, and what differs in the state, unless a file was written just now. Raises Corrupt."""
    from belie.caching.next_state import next_parts

    before = [path for path, _ in json.loads(state.texts)]
    texts = sign_texts(root, inputs, {*before, *find_texts(done.near.sources.values())})
    if texts is None or not inputs.were_old:
        return
    store.keep(inputs.key, Kept(texts, write_report(done.report)))
    store.keep_parts(name_of_corpus(root), *next_parts(state, inputs, texts, done))


def name_of_corpus(root: Path) -> str:
    """The name under which the state of the corpus in a folder is kept."""
    return digest_of_bytes(os.fsencode(os.path.realpath(root)))


def find_texts(sources: Iterable[Source]) -> Collection[str]:
    """The texts of sources, as they are seen from the root."""
    named = ((source.origin.path, source.text) for source in sources if source.origin and source.text)
    return {normpath(f"{PurePosixPath(path).parent}/{text}") for path, text in named if "\0" not in text}


def sign_texts(root: Path, inputs: Inputs, paths: Iterable[str]) -> str | None:
    """The digests of texts, as JSON; None where one cannot be read or may have changed since the run began."""
    texts = [(path, digest_of_text(root, path, inputs)) for path in sorted(paths)]
    return None if any(digest is None for _, digest in texts) else json.dumps(texts)
