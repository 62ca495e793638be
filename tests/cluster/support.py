"""What tests on a cluster need."""

import os
import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

MASTER = "local-cluster[2,1,1024]"
"""A master and two workers, each a process of its own, with one core and 1,024 MB."""


def why_not() -> str | None:
    """Why there is no Spark here; None where there is."""
    if find_spec("pyspark") is None:
        return "Spark is not installed: make test-bulk installs belie[spark], and runs these tests"
    if not os.environ.get("JAVA_HOME") and shutil.which("java") is None:
        return "there is no Java for Spark: apt-get install openjdk-17-jre-headless"
    return None


SPARK = [pytest.mark.spark, pytest.mark.skipif(why_not() is not None, reason=str(why_not()))]
"""Marks of tests that need Spark."""


def start() -> "Iterator[SparkSession]":
    """A session on a cluster of two workers, whose Python is this one."""
    from belie.cluster.session import spark_session

    os.environ["PYSPARK_PYTHON"] = sys.executable
    with spark_session(MASTER) as session:
        yield session
