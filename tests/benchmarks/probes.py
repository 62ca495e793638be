"""Small programs that the bench runs in processes of their own: `python -m tests.benchmarks.probes NAME PATH`."""

import gc
import sys
import time
import tracemalloc
from pathlib import Path

from yaml import CSafeLoader, load


def load_only(root: Path) -> None:
    """Load all YAML files with PyYAML's C loader, and do nothing with them."""
    for file in sorted((root / "facts").rglob("*.yaml")):
        load(file.read_bytes(), Loader=CSafeLoader)


def memory(root: Path) -> None:
    """Print the bytes that a loaded corpus takes, those of its files among them, and its number of claims."""
    from belie.loading.corpus import load_corpus

    load_corpus(root)  # what is imported and cached once is not the corpus's
    gc.collect()
    tracemalloc.start()
    corpus = load_corpus(root)
    gc.collect()
    taken, _ = tracemalloc.get_traced_memory()
    print(taken, sum(file.stat().st_size for file in (root / "facts").rglob("*.yaml")), len(corpus.claims))


def plugin(root: Path) -> None:
    """Print the milliseconds of CPU time that importing the plugin takes where pytest is imported already."""
    import pytest  # noqa: F401

    start = time.process_time()
    import belie.pytest_plugin  # noqa: F401

    print((time.process_time() - start) * 1000)


if __name__ == "__main__":
    {"load_only": load_only, "memory": memory, "plugin": plugin}[sys.argv[1]](Path(sys.argv[2]))
