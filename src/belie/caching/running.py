"""A run whose report is taken from a run before, if nothing that it depends on has changed."""

import json
import sys
from collections.abc import Callable, Collection
from pathlib import Path, PurePosixPath
from posixpath import normpath

from belie.api import Selection, run
from belie.caching.inputs import Inputs, digest_of_text, find_inputs
from belie.caching.report_form import FORM, NoReport, read_report, write_report
from belie.caching.store import Corrupt, Kept, Store, cache_file
from belie.loading.files import find_files
from belie.model.corpus import Corpus
from belie.model.report import Report

Tell = Callable[[str], None]

_WAIVING = ("checks/waivers.yaml", "checks/waivers.yml", "checks/baseline.yaml")


def run_cached(selection: Selection, today: int, run_python: bool, tell: Tell) -> Report:
    """The report of `run`, byte for byte. `tell` is told of a cache that could not be read and was made anew.

    Raises WrongPath.
    """
    store = Store(cache_file())
    inputs = find_inputs(selection.root, _question(selection, today, run_python))
    if inputs is None:
        return run(selection, today, run_python)[1]
    try:
        report = _find(store, inputs, selection.root)
        if report is not None:
            return report
    except (Corrupt, NoReport):
        _begin_anew(store, tell)
    corpus, report = run(selection, today, run_python)
    _keep(store, inputs, selection.root, corpus, report, tell)
    return report


def _question(selection: Selection, today: int, run_python: bool) -> str:
    """What is asked of the files. The day counts where something may end by it."""
    waiving = any(file in _WAIVING for file in find_files(selection.root, "checks", (".yaml", ".yml")))
    asked = [FORM, sorted(selection.paths), today if waiving else None, run_python, sys.flags.optimize]
    return json.dumps(asked)


def _find(store: Store, inputs: Inputs, root: Path) -> Report | None:
    kept = store.find(inputs.key)
    if kept is None:
        return None
    if any(digest_of_text(root, path) != digest for path, digest in json.loads(kept.texts)):
        return None
    return read_report(kept.report)


def _keep(store: Store, inputs: Inputs, root: Path, corpus: Corpus, report: Report, tell: Tell) -> None:
    """Keep a report, unless a file changed while it was made, a text cannot be read, or a rule raised: a traceback
    names the folder of this very corpus."""
    if report.errors:
        return
    texts = [(path, digest_of_text(root, path, inputs)) for path in _texts(corpus)]
    if any(digest is None for _, digest in texts) or not inputs.still_stand(root):
        return
    try:
        store.keep(inputs.key, Kept(json.dumps(texts), write_report(report)))
    except Corrupt:
        _begin_anew(store, tell)


def _texts(corpus: Corpus) -> Collection[str]:
    """The texts of the sources, as they are seen from the root."""
    named = ((source.origin.path, source.text) for source in corpus.sources.values() if source.origin and source.text)
    return sorted({normpath(f"{PurePosixPath(path).parent}/{text}") for path, text in named if "\0" not in text})


def _begin_anew(store: Store, tell: Tell) -> None:
    try:
        store.clear()
    except OSError:
        return
    tell("The cache could not be read and was made anew.")
