"""A run whose report is taken from a run before, if nothing that it depends on has changed."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from belie.api import Selection, run
from belie.caching.going_on import find_texts, go_on, name_of_corpus, sign_texts
from belie.caching.inputs import Inputs, digest_of_text, find_inputs
from belie.caching.report_form import FORM, NoReport, read_report, write_report
from belie.caching.run_state import NoState
from belie.caching.store import Corrupt, Kept, Store, cache_file
from belie.loading.files import find_files
from belie.model.corpus import Corpus
from belie.model.report import Report

Tell = Callable[[str], None]

_WAIVING = ("checks/waivers.yaml", "checks/waivers.yml", "checks/baseline.yaml")


def run_cached(selection: Selection, today: int, run_python: bool, tell: Tell, now: Path | None = None) -> Report:
    """The report of `run`, byte for byte. `tell` is told of a cache that could not be read and was made anew.

    `now` is the corpus of which an earlier state is judged, in a folder that will be gone: the run goes on from what is
    kept of that corpus, and leaves it as it is. Raises WrongPath.
    """
    store = Store(cache_file())
    inputs = find_inputs(selection.root, _question(selection, today, run_python))
    if inputs is None:
        return run(selection, today, run_python)[1]
    asked = json.dumps([run_python, sys.flags.optimize])
    try:
        report = _find(store, inputs, selection.root)
        if report is None and not selection.paths:
            report = go_on(store, inputs, selection.root, asked, today, now)
        if report is not None:
            return report
    except (Corrupt, NoReport, NoState):
        _begin_anew(store, tell)
    corpus, report = run(selection, today, run_python)
    try:
        _keep(store, inputs, selection, corpus, report, None if now else asked)
    except Corrupt:
        _begin_anew(store, tell)
    return report


def _question(selection: Selection, today: int, run_python: bool) -> str:
    """What is asked of the files. The day counts where something may end by it."""
    waiving = any(file in _WAIVING for file in find_files(selection.root, "checks", (".yaml", ".yml")))
    asked = [FORM, sorted(selection.paths), today if waiving else None, run_python, sys.flags.optimize]
    return json.dumps(asked)


def _find(store: Store, inputs: Inputs, root: Path) -> Report | None:
    """The report of a run on these very files. Raises Corrupt."""
    kept = store.find(inputs.key)
    if kept is None:
        return None
    if any(digest_of_text(root, path) != digest for path, digest in json.loads(kept.texts)):
        return None
    return read_report(kept.report)


def _keep(
    store: Store, inputs: Inputs, selection: Selection, corpus: Corpus, report: Report, asked: str | None
) -> None:
    """Keep a report, unless a file changed while it was made, a text cannot be read, or a rule raised: a traceback
    names the folder of this very corpus. The state is kept with what was `asked`, if that is given. Raises Corrupt."""
    root = selection.root
    if report.errors:
        return
    texts = sign_texts(root, inputs, find_texts(corpus.sources.values()))
    if texts is None or not inputs.still_stand(root):
        return
    store.keep(inputs.key, Kept(texts, write_report(report)))
    if asked is not None and not selection.paths:
        from belie.caching.first_state import describe_run  # only a run that judged needs it

        parts = describe_run(corpus, report, inputs, texts, asked)
        if parts is not None:
            store.keep_parts(name_of_corpus(root), parts, None)


def _begin_anew(store: Store, tell: Tell) -> None:
    try:
        store.clear()
    except OSError:
        return
    tell("The cache could not be read and was made anew.")
