"""Finding and opening fact files: every way to fail is a problem, and none of them waits."""

import os
from pathlib import Path

import pytest

from belie.loading.document import Problem
from belie.loading.files import find_fact_files, read_bytes, show_path


def write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("a: 1\n")


def problem_of(path: Path) -> Problem:
    problem = read_bytes(path)
    assert isinstance(problem, Problem)
    assert (problem.line, problem.column) == (1, 1)
    return problem


def test_fact_files_are_found_in_one_order_without_hidden_ones(tmp_path: Path) -> None:
    write(
        tmp_path,
        "facts/b.yaml",
        "facts/a/z.yml",
        "facts/a.ndjson",
        "facts/C.YAML",
        "facts/notes.md",
        "other.yaml",
    )
    write(tmp_path, "facts/.hidden.yaml", "facts/.git/x.yaml", "facts/.#a.yaml")

    assert find_fact_files(tmp_path) == ["facts/C.YAML", "facts/a.ndjson", "facts/a/z.yml", "facts/b.yaml"]


def test_a_project_without_facts_has_no_fact_files(tmp_path: Path) -> None:
    assert find_fact_files(tmp_path) == []


def test_what_cannot_be_read_is_listed(tmp_path: Path) -> None:
    write(tmp_path, "facts/x.yaml/inner.yaml")
    (tmp_path / "facts/gone.yaml").symlink_to("nowhere")
    (tmp_path / "facts/loop.yaml").symlink_to("loop.yaml")

    assert find_fact_files(tmp_path) == [
        "facts/gone.yaml",
        "facts/loop.yaml",
        "facts/x.yaml",
        "facts/x.yaml/inner.yaml",
    ]


def test_links_to_folders_are_followed_once(tmp_path: Path) -> None:
    write(tmp_path, "facts/a/x.yaml", "shared/y.yaml")
    (tmp_path / "facts/a/up").symlink_to("..")
    (tmp_path / "facts/0").symlink_to("a")
    (tmp_path / "facts/shared").symlink_to("../shared")
    (tmp_path / "shared/back").symlink_to("../facts")

    assert find_fact_files(tmp_path) == ["facts/a/x.yaml", "facts/shared/y.yaml"]


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX systems alone")
def test_names_of_odd_bytes_are_found_read_and_shown(tmp_path: Path) -> None:
    write(tmp_path, "facts/a.yaml")
    try:
        os.rename(tmp_path / "facts/a.yaml", os.fsencode(tmp_path) + b"/facts/\xe9\n.yaml")
    except OSError:
        pytest.skip("this file system takes no such name")
    (name,) = find_fact_files(tmp_path)

    assert read_bytes(tmp_path / name) == b"a: 1\n"
    assert show_path(name) == "facts/\\xe9\\n.yaml"
    assert show_path("facts/é b.yaml") == "facts/é b.yaml"


def test_a_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * 1000)

    assert read_bytes(path, limit=1000) == b"x" * 1000
    assert isinstance(read_bytes(path, limit=999), Problem)


def test_one_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)

    assert problem_of(path).message == "the file has 100.0 MiB; files of up to 32 MiB are read"


def test_links_folders_and_missing_files_are_problems(tmp_path: Path) -> None:
    (tmp_path / "gone.yaml").symlink_to("nowhere")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "x.yaml").mkdir()

    assert "link leads to a file that is not there" in problem_of(tmp_path / "gone.yaml").message
    assert "circle" in problem_of(tmp_path / "loop.yaml").message
    assert "folder" in problem_of(tmp_path / "x.yaml").message
    assert "not there" in problem_of(tmp_path / "a.yaml").message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_a_problem_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")

    assert "pipe" in problem_of(tmp_path / "a.yaml").message
