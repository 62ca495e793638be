"""What runs belie in continuous integration: the action's own shell steps, the summary, the hook."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from .corpora import AGREEING, OPPOSING, belie, write

ROOT = Path(__file__).parents[2]


def last_step(folder: Path, **inputs: str) -> subprocess.CompletedProcess:
    """Run the last step of the action as its runner does, in a folder, with these inputs."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    step = action["runs"]["steps"][-1]
    defaults = {name: one["default"] for name, one in action["inputs"].items()}
    environment = dict(os.environ)
    for name, value in step["env"].items():
        for key, given in (defaults | inputs).items():
            value = value.replace("${{ inputs." + key + " }}", given)
        environment[name] = value
    environment["GITHUB_STEP_SUMMARY"] = str(folder / "summary.md")
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    options = ["--noprofile", "--norc", "-eo", "pipefail", "-c"]
    return subprocess.run(["bash", *options, step["run"]], cwd=folder, env=environment, capture_output=True, text=True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_the_action_annotates_and_writes_the_summary(tmp_path):
    write(tmp_path / "the desk", a=AGREEING, b=OPPOSING)
    write(tmp_path / "desk", a=AGREEING, b=OPPOSING)
    done = last_step(tmp_path, path="desk")

    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error title=contradiction%3A counts_agree,file=desk/facts/a.yaml,")
    assert (tmp_path / "summary.md").read_text().startswith("## belie: 2 contradictions")


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_the_action_hands_arguments_on_and_runs_nothing_that_stands_in_them(tmp_path):
    write(tmp_path, a=AGREEING, b=OPPOSING)
    done = last_step(tmp_path, arguments="--since $(touch made)")

    assert done.returncode == 2
    assert not (tmp_path / "made").exists()


def test_a_summary_is_put_behind_what_stands_in_the_file(tmp_path):
    write(tmp_path, a=AGREEING)
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    belie("check", tmp_path, "--summary", summary)

    assert summary.read_text().startswith("before\n## belie: No contradiction")


def test_a_summary_that_cannot_be_written_is_wrong_usage(tmp_path):
    write(tmp_path, a=AGREEING)
    done = belie("check", tmp_path, "--summary", tmp_path)

    assert done.exit_code == 2
    assert "cannot be written" in done.stderr


def test_the_hook_names_a_command_that_is_there():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

    assert hook["entry"] == "belie check"
    assert hook["pass_filenames"] is False
