"""The page in a real browser: its script runs, its policy holds, nothing else is asked for.

Skipped where no Chromium is installed. `AXE_CORE=axe.min.js` (of the npm package axe-core) also asks axe for what keeps
people with disabilities out.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from .golden import report_on
from .pages import Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
AXE = os.environ.get("AXE_CORE")
ASK_AXE = """
axe.run(document, {resultTypes: ["violations"]}).then((result) => {
  const found = result.violations.map((one) => [one.id, one.nodes.map((node) => node.html)]);
  document.body.dataset.axe = JSON.stringify(found);
});
"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


def opened(html: str, folder: Path) -> tuple[Page, list[str]]:
    """The page after its script has run, and what the browser complains of."""
    file = folder / "report.html"
    file.write_text(html, encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run --disable-sync"
    run = subprocess.run(
        [
            *(CHROMIUM, *flags.split(), f"--user-data-dir={folder / 'profile'}", "--enable-logging=stderr"),
            *("--virtual-time-budget=20000", "--dump-dom", file.as_uri()),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return Page(run.stdout), [line for line in run.stderr.splitlines() if "CONSOLE" in line]


def test_the_script_offers_to_filter_and_nothing_is_refused(tmp_path):
    page, complaints = opened(report_on("contradicting", "html"), tmp_path)

    (tools,) = [attrs for _, attrs in page.tags if attrs.get("id") == "tools"]
    assert "hidden" not in tools
    assert "counts_agree (2)" in page.words
    assert "All 16 are shown." in page.words
    assert complaints == []


def test_a_script_that_is_not_the_pages_own_does_nothing(tmp_path):
    html = report_on("contradicting", "html").replace('"use strict";', '"use strict"; document.title = "mine";')
    page, complaints = opened(html, tmp_path)

    (tools,) = [attrs for _, attrs in page.tags if attrs.get("id") == "tools"]
    assert "hidden" in tools
    assert any("Content Security Policy" in line for line in complaints)


@pytest.mark.skipif(AXE is None, reason="AXE_CORE does not lead to axe.min.js")
def test_axe_finds_nothing_that_keeps_people_out(tmp_path):
    html = re.sub(r"<meta http-equiv[^\n]*\n", "", report_on("contradicting", "html"))
    added = f"<script>{Path(AXE or '').read_text(encoding='utf-8')}{ASK_AXE}</script></body>"
    page, _ = opened(html.replace("</body>", added), tmp_path)

    (found,) = page.values("data-axe")
    assert json.loads(found) == []
