"""What a user is told where a cluster cannot be used, does not answer, or goes away: one line, after a bounded time."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from belie.cli.commands import commands
from belie.cluster.reasons import explain

from ..bulk.corpora import put
from .bare_python import bare_python, has_belie
from .standalone import cluster
from .support import SPARK

DESK = """
source: {id: desk, published: 2024-05-01}
entities:
  ann: {kind: person, name: Ann}
  bob: {kind: person, name: Bob}
  mayor: {kind: office, name: Mayor, seats: 1}
"""
ROLE = {"source": "register", "kind": "role", "office": "mayor"}
ROWS = [
    {**ROLE, "id": "one", "holder": "ann", "from": "2001", "until": "2004"},
    {**ROLE, "id": "two", "holder": "bob", "from": "2002-05-01", "until": "2003-05-01"},
]


@pytest.fixture
def corpus(tmp_path):
    root = tmp_path / "corpus"
    put(root, "facts/desk.yaml", DESK)
    put(root, "facts/rows.ndjson", "".join(json.dumps(row) + "\n" for row in ROWS))
    return root


def check(corpus, master, *options):
    return CliRunner().invoke(commands, ["check", str(corpus), "--engine", "spark", "--master", master, *options])


SETTINGS = "spark.belie.wait 15\nspark.driver.memory 768m\nspark.executor.memory 512m\n"


def start(corpus, master, conf=SETTINGS, **env):
    """A run as a process of its own, with these settings of Spark."""
    command = [sys.executable, "-m", "belie", "check", str(corpus), "--engine", "spark", "--master", master]
    env = {**os.environ, **env}
    if conf:
        put(corpus.parent, "conf/spark-defaults.conf", conf)
        env["SPARK_CONF_DIR"] = str(corpus.parent / "conf")
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_without_the_extra_it_is_said_what_to_install(corpus, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)

    result = check(corpus, "local[1]")

    assert result.exit_code == 2
    assert "install belie[spark], and Java 17 or newer" in result.output


@pytest.mark.parametrize("text", ["x.y.FirstError: one\nx.SecondException: two", ": org.a.SecondException: two"])
def test_of_several_errors_the_last_one_is_told(text):
    assert explain(text) == "the cluster did not finish its work: SecondException: two"


class TestWithSpark:
    pytestmark = SPARK

    def test_without_java_it_is_said_what_to_install(self, corpus, monkeypatch):
        monkeypatch.delenv("JAVA_HOME", raising=False)
        monkeypatch.setenv("PATH", str(corpus))

        result = check(corpus, "local[1]")

        assert result.exit_code == 2
        assert "apt-get install openjdk-17-jre-headless" in result.output

    @pytest.mark.parametrize("master", ["spark://nowhere", "spark://a:b", "spark://", "spark://host:1:2"])
    def test_what_is_no_address_is_refused(self, corpus, master):
        result = check(corpus, master)

        assert result.exit_code == 2
        assert "write it as spark://host:7077" in result.output

    def test_a_master_that_does_not_answer(self, corpus):
        result = check(corpus, "spark://127.0.0.1:1")

        assert result.exit_code == 2
        assert "no Spark master answers at spark://127.0.0.1:1" in result.output

    @pytest.mark.parametrize("master", ["nonsense", "spark:/host:7077", "http://host:7077", ""])
    def test_what_is_no_master_is_refused(self, corpus, master):
        result = check(corpus, master)

        assert result.exit_code == 2
        assert "is no Spark master; write it as spark://host:7077" in result.output

    @pytest.mark.parametrize(
        "master, env, words",
        [
            ("local[none]", {}, "Could not parse Master URL: 'local[none]'"),
            ("local[1]", {"JAVA_HOME": "/nowhere"}, "/nowhere/bin/java: No such file or directory. If it is missing"),
        ],
        ids=["a wrong master", "a wrong JAVA_HOME"],
    )
    def test_what_spark_says_is_told_in_one_line(self, corpus, master, env, words):
        process = start(corpus, master, None, **env)
        _, said = process.communicate(timeout=120)

        assert process.returncode == 2
        assert words in said
        assert said.count("\n") <= 2

    def test_a_master_without_workers_is_given_up(self, corpus, tmp_path):
        with cluster(tmp_path, 0, Path(sys.executable)) as running:
            process = start(corpus, running.address)
            _, said = process.communicate(timeout=240)

        assert process.returncode == 2
        assert "no executor was there for 15 s" in said
        assert "Traceback" not in said

    def test_executors_without_belie_judge_by_what_is_sent_though_their_master_goes_away(self, corpus, tmp_path):
        python = bare_python(tmp_path / "bare")
        assert not has_belie(python)
        with cluster(tmp_path, 1, python, "1g") as running:
            process = start(corpus, running.address, PYSPARK_PYTHON=str(python), PYTHONUNBUFFERED="1")
            _await_executor(tmp_path / "worker-0")
            running.master.kill()
            shown, said = process.communicate(timeout=400)

        assert process.returncode == 1, said
        assert "1 contradiction: " in shown

    def test_ctrl_c_ends_a_run_that_has_just_begun_and_leaves_no_java(self, corpus):
        process = start(corpus, "local[1]", None)
        _await_java(process.pid)
        process.send_signal(signal.SIGINT)
        shown, said = process.communicate(timeout=240)  # Java would keep what it writes to open

        assert (process.returncode, shown, said) == (130, "", "interrupted; nothing was written\n")


def _await_java(parent: int) -> None:
    """Wait until a process has begun Java."""
    for _ in range(600):
        for stat in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                name, _, others = stat.read_text().partition("(")[2].rpartition(")")
                if name == "java" and int(others.split()[1]) == parent:
                    return
        time.sleep(0.1)
    raise TimeoutError("there is no Java")


def _await_executor(folder: Path) -> None:
    """Wait until a worker has begun an executor for an application."""
    for _ in range(600):
        if folder.is_dir() and any(folder.glob("app-*")):
            return
        time.sleep(0.2)
    raise TimeoutError("there is no executor")
