"""Findings drawn at random from a corpus that was made from the openstates register, beside the rows they rest on.

    python -m tests.realdata.sample CORPUS REGISTER.ndjson [SEED [NUMBER]]

Prints what a reader needs to judge each finding: its verdict and message, and for each of its claims the person with
all of their roles as the register has them, the one that the claim was made from in brackets.
"""

import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import belie
from belie.model.report import ReportedFinding

from .openstates_offices import office_name


def draw(findings: Sequence[ReportedFinding], seed: int, number: int) -> list[ReportedFinding]:
    """So many findings at random; the same ones for the same seed, in whatever order the findings come."""
    in_order = sorted(findings, key=lambda finding: (finding.rule, [claim.id for claim in finding.claims]))
    return random.Random(seed).sample(in_order, min(number, len(in_order)))


def origin(witness: str, lines: Sequence[str]) -> tuple[int, str]:
    """The line of the register behind a claim or a person, and which part of it: `openstates#ak-5-2` is (5, "2")."""
    if "#" in witness:
        _, line, part, *_ = witness.partition("#")[2].split("-")
        return int(line), part
    return next(number for number, line in enumerate(lines, 1) if witness[2:] in line), ""


def row_words(line: str, part: str) -> str:
    """A person of the register in one line: name, birth and death, and all roles, the one in question in brackets."""
    person = json.loads(line)
    life = f" ({person.get('born', '')}/{person.get('died', '')})" if "born" in person or "died" in person else ""
    roles = []
    for place, role in enumerate(person["roles"], 1):
        office = office_name(role["jurisdiction"], role["type"], role.get("district", ""))
        reason = f", {role['end_reason']}" if "end_reason" in role else ""
        text = f"{office} {role.get('start_date', '')}/{role.get('end_date', '')}{reason}"
        roles.append(f"[{text}]" if str(place) == part else text)
    return f"{person['name']}{life}: {'; '.join(roles)}"


def main(corpus: str, register: str, seed: int = 1, number: int = 100) -> None:
    """Print the sample."""
    lines = Path(register).read_text(encoding="utf-8").splitlines()
    findings = belie.check(corpus).findings
    for count, finding in enumerate(draw(findings, seed, number), 1):
        print(f"{count}. {finding.verdict} {finding.rule}: {finding.message}")
        for witness in finding.claims:
            line, part = origin(witness.id, lines)
            print(f"     {witness.id}: {row_words(lines[line - 1], part)}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
