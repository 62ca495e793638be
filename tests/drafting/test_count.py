"""The sheets of verdicts fit the drafts, and the documentation reports what they say."""

from pathlib import Path

import pytest
import yaml

from .count import Count, count
from .golden import ROOT, SEEN

SHEETS = Path(__file__).parent / "verdicts"
DOCS = (ROOT / "docs" / "drafting.md").read_text(encoding="utf-8")


def total_of(sheet: str, folder: Path) -> Count:
    verdicts = yaml.safe_load((SHEETS / f"{sheet}.yaml").read_text(encoding="utf-8"))
    return sum((count(folder / f"{name}.txt", verdict) for name, verdict in verdicts.items()), Count())


@pytest.mark.parametrize("sheet", ["seen", "unseen"])
def test_the_documentation_reports_the_verdicts(sheet):
    folder = SEEN.parent / sheet
    if not any(folder.glob("*.txt")):
        pytest.skip("the briefs are not here")
    total = total_of(sheet, folder)

    assert f"| {sheet} | {total.right} | {total.decide} | {total.change} | {total.missing} |" in DOCS


def test_a_sheet_of_other_drafts_is_refused():
    with pytest.raises(ValueError, match="the draft has other claims than the sheet"):
        count(SEEN / "glacier-loss.txt", {"published": "2024-07-03", "claims": ["other"]})
