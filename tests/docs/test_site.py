"""The site is built without a warning, and everything in it that leads somewhere leads to what is there."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from belie.cli.commands import NAMES
from belie.engine import standard_rules

ROOT = Path(__file__).parents[2]
FETCHED = {("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src")}
"""What a browser fetches by itself to show a page."""

pytestmark = pytest.mark.skipif(find_spec("material") is None, reason="the site needs the extra belie[docs]")


@dataclass
class Page(HTMLParser):
    """What a page links to, what it fetches, and the ids in it."""

    text: str
    links: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if value}
        self.ids |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "link" and given.get("rel") in ("canonical", "next", "prev"):
            return
        self.fetched += [value for name, value in given.items() if (tag, name) in FETCHED]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, as `make site` builds it."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    no_network = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | no_network, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {file: Page(file.read_text(encoding="utf-8")) for file in sorted(site.rglob("*.html"))}


def test_every_link_leads_to_a_page_and_a_place_in_it(site, pages):
    broken = []
    for file, page in pages.items():
        if file.name == "404.html":  # it is shown under any address, so its links begin at the root of the server
            continue
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            found = pages.get(target)
            if not target.exists() or (parts.fragment and found and unquote(parts.fragment) not in found.ids):
                broken.append(f"{file.relative_to(site)}: {link}")

    assert broken == []


def test_links_that_leave_the_site_are_addresses(pages):
    links = {link for page in pages.values() for link in page.links if urlsplit(link).scheme}

    assert links
    assert [link for link in links if not (link.startswith("https://") and urlsplit(link).netloc.count("."))] == []


def test_no_page_fetches_anything_from_elsewhere(site, pages):
    styles = [file.read_text(encoding="utf-8") for file in site.rglob("*.css")]

    assert {one for page in pages.values() for one in page.fetched if urlsplit(one).scheme not in ("", "data")} == set()
    assert [style for style in styles if "url(http" in style or "@import" in style] == []


def test_every_page_is_reached_from_the_first_one(site, pages):
    reached, ahead = set(), [site / "index.html"]
    while ahead:
        file = ahead.pop()
        if file in pages and file not in reached:
            reached.add(file)
            ahead += [(file.parent / unquote(urlsplit(link).path)).resolve() for link in pages[file].links]

    assert sorted(str(file.relative_to(site)) for file in pages.keys() - reached) == ["404.html"]


def test_there_is_a_page_for_every_command_every_rule_and_every_decision(site):
    decisions = [file.stem for file in (ROOT / "docs" / "decisions").glob("[0-9]*.md")]
    wanted = {
        "commands": {*NAMES, "index"},
        "rules": {*(rule.name for rule in standard_rules()), "index"},
        "decisions": {*decisions, "index"},
    }

    assert {name: {file.stem for file in (site / name).glob("*.html")} for name in wanted} == wanted


def test_the_first_page_shows_both_sides_of_a_contradiction(pages, site):
    text = pages[site / "index.html"].text
    first, _, _ = text.partition("<h2")

    assert first.count("<blockquote>") == 2
    assert "CONTRADICTION" in first
    assert "<mark>95</mark>" in first
    assert "<mark>more than 120</mark>" in first


def test_the_code_of_the_pages_is_no_part_of_the_site(site):
    assert list(site.rglob("*.py")) == []
