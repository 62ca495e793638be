"""Adds to the site what is not kept under docs/: sample reports, and pages of the root of the repository.

MkDocs calls the functions that begin with `on_` (`hooks` in mkdocs.yml).
"""

import re
from pathlib import Path

from make_samples import sample_pages, samples
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
OF_THE_ROOT = {"CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}
"""Pages that stand in the root, and what they are named in the site."""

_TITLE = re.compile(r"^# (?:\d+\. )?(.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")


def added_pages() -> dict[str, str]:
    """The pages that are added, by path below docs/."""
    moved = {page: _moved((ROOT / file).read_text(encoding="utf-8")) for file, page in OF_THE_ROOT.items()}
    return sample_pages() | moved


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put all pages of a folder where the navigation names the folder."""
    config.nav = [_opened(entry) for entry in config.nav or ()]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages, and the reports that are pages themselves."""
    for path, text in added_pages().items():
        files.append(File.generated(config, path, content=text))
    for path, file in samples().items():
        files.append(File.generated(config, path, abs_src_path=str(file)))
    return files


def _opened(entry: object) -> object:
    """An entry of the navigation, with the pages of a folder in the place of its name."""
    if not isinstance(entry, dict):
        return entry
    ((title, target),) = entry.items()
    if isinstance(target, list):
        return {title: [_opened(one) for one in target]}
    if not target.endswith("/"):
        return entry
    pages = {path: text for path, text in added_pages().items() if path.startswith(target)}
    for file in (DOCS / target).glob("*.md"):
        pages[file.relative_to(DOCS).as_posix()] = file.read_text(encoding="utf-8")
    index = f"{target}README.md"
    return {title: [index, *({_title(pages[path]): path} for path in sorted(pages.keys() - {index}))]}


def _title(text: str) -> str:
    title = _TITLE.search(text)
    return title[1] if title else ""


def _moved(text: str) -> str:
    """A page of the root, as a page of docs/: links into docs/ are kept, others become their words."""

    def moved(link: re.Match[str]) -> str:
        words, target = link.groups()
        if target.startswith("https:"):
            return link[0]
        if target in OF_THE_ROOT:
            return f"[{words}]({OF_THE_ROOT[target]})"
        if not target.startswith("docs/"):
            return words
        path = target.removeprefix("docs/").rstrip("/")
        return f"[{words}]({path if '.' in path else f'{path}/README.md'})"

    return _LINK.sub(moved, text)
