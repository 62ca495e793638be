"""Tables of little cases: claims with their evidence, all in one corpus, and what evidence_agrees says of each."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from belie.engine import judge
from belie.loading.corpus import load_corpus
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.entities import Entities

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
def _corpus(name: str) -> Corpus:
    """All cases of a table in one source of 2024-07-03."""
    table = read_table(name)
    claims = [
        {"id": f"{verdict}-{number}", **case["claim"], "evidence": case["says"]}
        for verdict in VERDICTS
        for number, case in enumerate(table.get(verdict, []), 1)
    ]
    file = {"source": {"id": "a", "published": "2024-07-03"}, "entities": table["entities"], "claims": claims}
    file["properties"] = table["properties"]
    check = {"checks": [{"rule": "evidence_agrees", "cap": len(claims)}]}
    with TemporaryDirectory() as folder:
        for path, content in (("facts/a.yaml", file), ("checks/all.yaml", check)):
            Path(folder, path).parent.mkdir()
            text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
            Path(folder, path).write_text(text, encoding="utf-8")
        return load_corpus(Path(folder))


def claims_of(name: str) -> tuple[Entities, tuple[Claim, ...]]:
    """The entities and the claims of a table."""
    corpus = _corpus(name)
    return corpus.entities, corpus.claims


@cache
def verdicts(name: str) -> dict[str, str]:
    """What evidence_agrees says of each claim of a table, by its id; claims of which it says nothing are left out."""
    report = judge(_corpus(name))
    assert not report.faults, report.faults
    assert not report.errors, report.errors[0].traceback
    return {
        finding.claims[0].id.removeprefix("a#"): str(finding.verdict)
        for finding in report.findings
        if finding.rule == "evidence_agrees"
    }
