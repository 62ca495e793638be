"""Files are written whole or not at all."""

import os
import stat
import sys

import pytest

from belie.cli.refused import Refused
from belie.cli.writing import write_file, write_new


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text("old")
    file.chmod(0o640)
    write_file(file, "new Қ\n")

    assert file.read_bytes() == "new Қ\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert names(tmp_path) == ["report.txt"]


def test_a_link_stays_a_link_to_the_file_that_is_written(tmp_path):
    (tmp_path / "true.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("true.txt")
    write_file(tmp_path / "link.txt", "new")

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "true.txt").read_text() == "new"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    file = tmp_path / "report.txt"
    file.write_text("old")

    def refuse(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(Refused, match="No space left on device"):
        write_file(file, "new")

    assert file.read_text() == "old"
    assert names(tmp_path) == ["report.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="a device of POSIX")
def test_a_device_is_written_to_and_not_replaced():
    write_file("/dev/null", "text")

    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


def test_what_exists_is_never_touched_by_a_new_file(tmp_path):
    file = tmp_path / "sub" / "a.yaml"

    assert write_new(file, "one")
    assert not write_new(file, "two")
    assert file.read_text() == "one"
    assert names(file.parent) == ["a.yaml"]


def test_a_link_that_leads_nowhere_exists_too(tmp_path):
    (tmp_path / "a.yaml").symlink_to("nowhere")

    assert not write_new(tmp_path / "a.yaml", "text")
    assert not (tmp_path / "nowhere").exists()


def test_of_two_that_write_a_new_file_at_once_one_wins(tmp_path, monkeypatch):
    link = os.link

    def be_late(draft, target):
        with open(target, "w") as other:
            other.write("theirs")
        return link(draft, target)

    monkeypatch.setattr(os, "link", be_late)

    assert not write_new(tmp_path / "a.yaml", "ours")
    assert (tmp_path / "a.yaml").read_text() == "theirs"
    assert names(tmp_path) == ["a.yaml"]


def test_a_file_system_without_links_gets_the_file_too(tmp_path, monkeypatch):
    def refuse(draft, target):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)

    assert write_new(tmp_path / "a.yaml", "ours")
    assert (tmp_path / "a.yaml").read_text() == "ours"
    assert names(tmp_path) == ["a.yaml"]
