"""What the pages on the format show is what belie reads: every example, every date, every quantity, every verdict."""

import re
import shutil
from datetime import date
from math import inf
from pathlib import Path

import pytest
import yaml

import belie
from belie.values.dates import parse_date
from belie.values.quantities import parse_quantity

FORMAT = Path(__file__).parents[2] / "docs" / "format"
PAGES = sorted(FORMAT.glob("*.md"))
EPOCH = date(1970, 1, 1).toordinal()
PUBLISHED = "2024-07-03"

FRAMES = {
    "value": "kind: count, of: hall, what: rooms",
    "when": "kind: event, event: opening",
    "from": "kind: role, office: mayor, holder: {holder}",
}
"""What the examples of verdicts leave out, by their first key."""
ENTITIES = """\
entities:
  hall: {kind: place, name: Town Hall}
  opening: {kind: event, name: Opening}
  mayor: {kind: office, name: Mayor, seats: 1}
  ann: {kind: person, name: Ann}
  bob: {kind: person, name: Bob}
"""


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def rows(page: str, header: str) -> list[list[str]]:
    """The cells of the table with this header, without the code marks around them."""
    lines = (FORMAT / page).read_text(encoding="utf-8").partition(f"{header}\n")[2].partition("\n\n")[0].splitlines()
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines[1:]]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All examples of all pages as one corpus."""
    root = tmp_path_factory.mktemp("format")
    for page in PAGES:
        for number, block in enumerate(blocks(page, "yaml")):
            name = f"{page.stem.lower()}-{number}"
            keys = yaml.safe_load(block).keys()
            if "claims" in keys and "source" not in keys:
                block = f"source: {{id: {name}, published: 2024-05-02}}\n{block}"
            folder = "checks" if keys <= {"checks", "waivers"} else "facts"
            file = root / folder / f"{'waivers' if 'waivers' in keys else name}.yaml"
            file.parent.mkdir(exist_ok=True)
            file.write_text(block, encoding="utf-8")
        for number, block in enumerate(blocks(page, "json")):
            (root / "facts" / f"{page.stem}-{number}.ndjson").write_text(block, encoding="utf-8")
    return root


def test_the_examples_of_the_format_are_one_corpus_that_holds_together(corpus):
    report = belie.check(corpus)
    stale = [fault for fault in report.faults if fault.rule == "waivers_hold"]

    assert report.claims >= 20
    assert {finding.rule for finding in report.findings} == {"two_witnesses"}  # for which the page on checks asks
    assert list(report.faults) == stale  # the example of a waiver accepts what is not there
    assert len(stale) == 1


def test_the_examples_show_every_kind_of_claim_and_of_entity(corpus):
    text = "\n".join(file.read_text(encoding="utf-8") for file in (corpus / "facts").iterdir())
    kinds = set(re.findall(r"\bkind: (\w+)", text))

    assert kinds >= {"event", "role", "count", "statement", "quote", "ordinal"}
    assert kinds >= {"person", "organisation", "place", "office", "series", "thing"}


def test_every_sentence_is_written_as_a_claim_without_faults(corpus, tmp_path):
    written = [claim for _, claim in rows("claims.md", "| the source says | write |") if claim.startswith("{")]
    claims = "".join(f"  - {{id: c{number}, {claim[1:]}\n" for number, claim in enumerate(written))
    root = Path(shutil.copytree(corpus, tmp_path / "corpus"))
    text = f"source: {{id: sentences, published: 2024-05-02}}\nclaims:\n{claims}"
    (root / "facts" / "sentences.yaml").write_text(text, encoding="utf-8")
    report = belie.check(root)

    assert len(written) > 10
    assert [fault for fault in report.faults if fault.rule != "waivers_hold"] == []


@pytest.mark.parametrize("row", rows("dates.md", "| write | says | first day | last day |"), ids=lambda row: row[0])
def test_a_date_spans_the_days_that_the_page_gives(row):
    text, says, first, last = row
    meant = parse_date(text.strip('"'))

    assert meant.soft == says.endswith("(soft)")
    assert meant.first_day == (day_number(first) if first else -inf)
    assert meant.end_day == (day_number(last) + 1 if last else inf)


def day_number(text: str) -> float:
    if text.startswith("-"):
        return parse_date(text).first_day
    return date.fromisoformat(text).toordinal() - EPOCH


@pytest.mark.parametrize("row", rows("dates.md", "| write | says |"), ids=lambda row: row[0])
def test_other_dates_are_read_too(row):
    assert parse_date(row[0]).readings


@pytest.mark.parametrize("row", rows("quantities.md", "| write | is |"), ids=lambda row: row[0])
def test_a_quantity_is_what_the_page_says(row):
    text, says = row
    meant = parse_quantity(text.strip('"'))

    assert str(meant) == says.removesuffix(" (soft)")
    assert meant.soft == says.endswith(" (soft)")


@pytest.mark.parametrize("row", rows("verdicts.md", "| one says | another says | verdict |"), ids=" / ".join)
def test_two_claims_agree_or_not_as_the_page_says(row, tmp_path):
    *sides, verdict = row
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "entities.yaml").write_text(ENTITIES, encoding="utf-8")
    for side, holder in zip(sides, ("ann", "bob"), strict=True):
        frame = FRAMES[side.partition(":")[0]].format(holder=holder)
        text = f"source: {{id: {holder}, published: {PUBLISHED}}}\nclaims:\n  - {{id: one, {frame}, {side}}}\n"
        (tmp_path / "facts" / f"{holder}.yaml").write_text(text, encoding="utf-8")
    report = belie.check(tmp_path)

    assert report.faults == ()
    assert [str(finding.verdict) for finding in report.findings] == ([] if verdict == "agree" else [verdict])
