"""Fixtures for the whole suite: pytest inside pytest, and a folder of caches of its own."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# Time decides no test: what takes too long is seen in the benchmarks.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

pytest_plugins = ["pytester"]


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes what the user's own runs keep."""
    before = os.environ.get("BELIE_CACHE_DIR")
    os.environ["BELIE_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["BELIE_CACHE_DIR"]
    else:
        os.environ["BELIE_CACHE_DIR"] = before
