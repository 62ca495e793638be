"""Tables of little cases: claims with their evidence, all in one corpus, and what evidence_agrees says of each."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from belie.engine import judge
from belie.loading.corpus import load_corpus

VERDICTS = ("contradiction", "possible", "silent")

HERE = Path(__file__).parent


@cache
def read_table(name: str) -> dict:
    """A table beside this file."""
    return yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))


def cases(name: str) -> list[tuple[str, str, str, str]]:
    """Verdict, id of the claim, what the claim says, and its evidence, for each case of a table."""
    return [
        (verdict, f"{verdict}-{number}", str(case["claim"]), case["says"])
        for verdict in VERDICTS
        for number, case in enumerate(read_table(name).get(verdict, []), 1)
    ]


@cache
def verdicts(name: str) -> dict[str, str]:
    """What evidence_agrees says of each claim of a table, by its id; claims of which it says nothing are left out."""
    table = read_table(name)
    claims = [
        {"id": f"{verdict}-{number}", **case["claim"], "evidence": case["says"]}
        for verdict in VERDICTS
        for number, case in enumerate(table.get(verdict, []), 1)
    ]
    file = {"source": {"id": "a", "published": "2024-07-03"}, "entities": table["entities"], "claims": claims}
    if "properties" in table:
        file["properties"] = table["properties"]
    with TemporaryDirectory() as folder:
        facts = Path(folder, "facts")
        facts.mkdir()
        (facts / "a.yaml").write_text(yaml.safe_dump(file, allow_unicode=True, sort_keys=False), encoding="utf-8")
        (Path(folder, "checks")).mkdir()
        Path(folder, "checks", "all.yaml").write_text("checks: [{rule: evidence_agrees, cap: 1000}]", encoding="utf-8")
        report = judge(load_corpus(Path(folder)))
    assert not report.faults, report.faults
    assert not report.errors, report.errors[0].traceback
    return {
        finding.claims[0].id.removeprefix("a#"): str(finding.verdict)
        for finding in report.findings
        if finding.rule == "evidence_agrees"
    }
