"""Where a corpus begins: the nearest folder upwards with [tool.belie] or facts."""

from pathlib import Path

import pytest

from belie.loading.corpus import load_corpus
from belie.loading.root import find_corpus_root

from .corpora import write_corpus

TABLE = "[tool.belie]\n"


def test_the_root_is_found_from_every_place_in_the_corpus(tmp_path: Path) -> None:
    root = write_corpus(tmp_path / "desk", {"facts/reference/a.yaml": "", "checks/a.yaml": ""})
    starts = ["", "checks", "facts", "facts/good.yaml", "facts/reference", "facts/reference/a.yaml", "facts/gone/x"]

    assert {find_corpus_root(root / start) for start in starts} == {root}


def test_a_relative_start_is_read_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_corpus(tmp_path / "desk", {"facts/reference/a.yaml": ""})
    monkeypatch.chdir(root / "facts/reference")

    assert find_corpus_root(Path()) == root
    assert find_corpus_root(Path("..")) == root
    assert find_corpus_root(Path("a.yaml")) == root


def test_a_folder_without_facts_is_in_no_corpus(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'about-belie'\n")
    (tmp_path / "src").mkdir()

    assert find_corpus_root(tmp_path / "src") == find_corpus_root(tmp_path.parent)


def test_a_table_makes_a_root_without_facts(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"pyproject.toml": TABLE, "src/a.py": ""}, good=False)

    assert find_corpus_root(tmp_path / "src") == tmp_path


@pytest.mark.parametrize("inner", [{"pyproject.toml": TABLE}, {"facts/a.yaml": ""}])
def test_of_two_roots_the_nearest_wins(inner: dict[str, str], tmp_path: Path) -> None:
    write_corpus(tmp_path, {"pyproject.toml": TABLE})
    write_corpus(tmp_path / "inner", inner, good=False)

    assert find_corpus_root(tmp_path / "inner") == tmp_path / "inner"
    assert find_corpus_root(tmp_path) == tmp_path


def test_two_roots_are_two_corpora(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"pyproject.toml": TABLE})
    write_corpus(tmp_path / "inner", {"pyproject.toml": TABLE, "facts/a.yaml": "source: {id: a}\n"}, good=False)

    assert load_corpus(tmp_path).files == ("facts/good.yaml",)
    assert load_corpus(tmp_path / "inner").files == ("facts/a.yaml",)


@pytest.mark.parametrize(
    "text",
    [
        b"[tool.belie\n",
        b"[tool]\nbelie = 1\n",
        b"tool = 'belie'\n",
        b"# belie \xff\n",
        b"belie = " + b"[" * 5000,
    ],
)
def test_a_pyproject_that_cannot_be_used_has_no_table(text: bytes, tmp_path: Path) -> None:
    write_corpus(tmp_path, {"inner/pyproject.toml": text, "pyproject.toml": TABLE}, good=False)

    assert find_corpus_root(tmp_path / "inner") == tmp_path


def test_facts_within_the_facts_of_a_project_are_not_a_corpus(tmp_path: Path) -> None:
    root = write_corpus(tmp_path / "desk", {"pyproject.toml": TABLE, "facts/facts/a.yaml": ""})

    assert find_corpus_root(root / "facts/facts") == root


def test_a_project_may_be_called_facts(tmp_path: Path) -> None:
    root = write_corpus(tmp_path / "facts", {})

    assert find_corpus_root(root / "facts/good.yaml") == root


def test_a_file_that_is_called_facts_makes_no_corpus(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"pyproject.toml": TABLE, "inner/facts": "", "inner/a": ""}, good=False)

    assert find_corpus_root(tmp_path / "inner/a") == tmp_path
