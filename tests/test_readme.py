"""Every command and every output of the README, in the order in which a reader meets them."""

from pathlib import Path

from . import readme


def test_the_readme_prints_what_it_says(tmp_path: Path):
    text = readme.README.read_text(encoding="utf-8")
    commands = 0
    for step in readme.steps(text):
        output = readme.take(step, tmp_path)
        if step.is_command:
            commands += 1

            assert output == step.match["output"], step.match["command"]

    assert commands == 5
