"""Small corpora for pytest inside pytest, and ways to run it on them."""

from pathlib import Path

import pytest

import belie.desk_nodes.judged  # the runs in this process find it loaded
import belie.pytest_plugin

AGENCIES = "counts_agree::plaza, agencies"
STAFF = "counts_agree::plaza, staff"

ENTITIES = """\
entities:
  plaza: {kind: place, name: UN Plaza}
  annex: {kind: place, name: The annex}
"""


def source(name: str, *claims: str, published: str = "2024-07-03", more: str = "") -> str:
    """A fact file of one source."""
    listed = "".join(f"  - {claim}\n" for claim in claims)
    return f"source: {{id: {name}, published: {published}{more}}}\nclaims:\n{listed}"


def count(name: str, value: object, of: str = "plaza", what: str = "agencies", more: str = "") -> str:
    """A claim that counts."""
    return f"{{id: {name}, kind: count, of: {of}, what: {what}, value: {value}{more}}}"


def write(root: Path, files: dict[str, str]) -> None:
    """Write the files of a corpus, with the entities that all of them speak of."""
    for name, text in {"facts/entities.yaml": ENTITIES, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


OPPOSING = {
    "facts/brief.yaml": source("brief", count("opened", 18), count("workers", 120, what="staff")),
    "facts/daily.yaml": source("daily", count("told", 16), count("desks", 9, of="annex", what="desks")),
    "facts/gazette.yaml": source("gazette", count("seen", 18), count("hired", 120, what="staff")),
}
"""Three sources: on the agencies one of them contradicts the two others, on the staff two agree."""

ALONE = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "COLUMNS": "160"}
"""Without the plugins that are installed, since starting them takes longer than all else; and with long lines."""


def run(pytester: pytest.Pytester, *args: str) -> pytest.RunResult:
    """Run pytest with belie alone, in this process."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ALONE.items():
            patch.setenv(name, value)
        return pytester.runpytest_inprocess(*args, plugins=[belie.pytest_plugin])


def items(pytester: pytest.Pytester, *args: str) -> list[pytest.Item]:
    """The items that a run collects, as other plugins see them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
        recorded = pytester.inline_run("--collect-only", *args, plugins=[belie.pytest_plugin])
    return [call.item for call in recorded.getcalls("pytest_itemcollected")]


def run_apart(pytester: pytest.Pytester, *args: str, plugins: tuple[str, ...] = ()) -> pytest.RunResult:
    """Run pytest with belie, and with further plugins, in a process of its own."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ALONE.items():
            patch.setenv(name, value)
        named = [part for plugin in ("belie.pytest_plugin", *plugins) for part in ("-p", plugin)]
        return pytester.runpytest_subprocess(*named, *args)


def ids(result: pytest.RunResult) -> list[str]:
    """The ids that `--collect-only -q` prints."""
    return [line for line in result.outlines if "::" in line and " " not in line.split("::")[0]]


def collected(pytester: pytest.Pytester, *args: str) -> list[str]:
    """The ids of the nodes that a run collects."""
    return ids(run(pytester, "--collect-only", "-q", *args))


def shown(result: pytest.RunResult, word: str) -> list[str]:
    """The lines of the short summary that begin with a word, such as FAILED, without it."""
    return [line.removeprefix(f"{word} ") for line in result.outlines if line.startswith(f"{word} ")]
