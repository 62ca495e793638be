"""Every command and every output of the README and of the pages, in the order in which a reader meets them."""

from pathlib import Path

import pytest

from . import readme


@pytest.mark.parametrize("page", readme.pages(), ids=lambda page: page.relative_to(readme.ROOT).as_posix())
def test_a_page_prints_what_it_says(page: Path, tmp_path: Path):
    commands = 0
    for step in readme.steps(page):
        output = readme.take(step, tmp_path)
        if step.is_command:
            commands += 1

            assert output == step.match["output"], step.match["command"]

    assert commands == page.read_text(encoding="utf-8").count("\n```console\n")
