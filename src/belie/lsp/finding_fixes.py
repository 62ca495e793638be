"""What a desk can do about a finding: take the value of the other side, or accept it for some time."""

import json
from collections.abc import Iterator

from belie.api import clock_day
from belie.editing.spans import NotEditable
from belie.editing.waivers import Entry, with_waiver
from belie.editing.words import quoted
from belie.engine import standard_rules
from belie.engine.identity import digest_of_group
from belie.lsp.cards import find_claim
from belie.lsp.corpora import Held
from belie.lsp.desk import Desk
from belie.lsp.diagnostics import Shown
from belie.lsp.edits import now_in_editor
from belie.lsp.fixes import Fix
from belie.lsp.texts import Text, part_at
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.report import ReportedFinding
from belie.values.calendar_days import civil_from_days

_WAIVERS = "checks/waivers.yaml"
_SAME = {
    "event": ("event",),
    "role": ("holder", "office"),
    "count": ("of", "what"),
    "statement": ("subject", "property"),
    "ordinal": ("item", "series"),
}
"""The keys that claims about the same thing have in common."""

_LONGEST = 40


def finding_fixes(held: Held, shown: Shown) -> Iterator[Fix]:
    """The fixes of a finding, at one of its claims."""
    finding = shown.finding
    if finding is None:
        return
    desk, corpus = held.desk, held.desk.corpus
    ours = find_claim(finding.claims[shown.side].id, corpus)
    for side, witness in enumerate(finding.claims):
        other = find_claim(witness.id, corpus)
        if side != shown.side and ours and other and _same_thing(ours, other):
            yield from _values_of(desk, held.document.text, ours, other, _compares(finding.rule, corpus))
    yield from _waivers(desk, finding)


def _compares(rule: str, corpus: Corpus) -> tuple[str, ...]:
    return next((one.compares for one in (*standard_rules(), *corpus.rules) if one.name == rule), ())


def _same_thing(one: Claim, other: Claim) -> bool:
    keys = _SAME.get(one.kind, ())
    return one.kind == other.kind and bool(keys) and all(one.fields.get(key) == other.fields.get(key) for key in keys)


def _values_of(desk: Desk, text: Text, ours: Claim, other: Claim, compares: tuple[str, ...]) -> Iterator[Fix]:
    """The fixes that take a value of the other claim over, as it is written there if that can stand here."""
    for key in compares:
        value = other.fields.get(key)
        if key not in ours.fields or value is None or ours.fields[key] == value:
            continue
        changed = _with_value(desk, text, ours, other, key, value)
        if changed is not None:
            shown = json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)
            shown = shown if len(shown) <= _LONGEST else f"the {key}"
            yield Fix(f"Take {shown} from {other.id}", {text.path: changed})


def _with_value(desk: Desk, text: Text, ours: Claim, other: Claim, key: str, value: object) -> str | None:
    line, column, end_line, end_column = ours.origin.place((key,))
    spot_path = _path_of(text, ours, key)
    if line != end_line:
        return None
    start, stop = text.index(line, column), text.index(end_line, end_column)
    first, begin, last, end = other.origin.place((key,))
    written = desk.shelf.text(other.origin.path).lines.line(first)[begin - 1 : end - 1] if first == last else ""
    safe = quoted(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    candidates = [safe] if spot_path is None else [written, safe]
    for words in candidates:
        changed = f"{text.text[:start]}{words}{text.text[stop:]}"
        if spot_path is None or part_at(Text(changed, text.path).document.value, spot_path) == value:
            return changed
    return None


def _path_of(text: Text, claim: Claim, key: str) -> tuple[str | int, ...] | None:
    """The path to a value of a claim in its file; None in a register, whose rows are JSON."""
    value = text.document.value
    claims = value.get("claims") if isinstance(value, dict) else None
    for number, fields in enumerate(claims if isinstance(claims, list) else ()):
        if isinstance(fields, dict) and fields.get("id") == claim.fields["id"]:
            return "claims", number, key
    return None


def _waivers(desk: Desk, finding: ReportedFinding) -> Iterator[Fix]:
    """The fixes that write a waiver of the finding, or of all of its group; the reason is for the desk to write."""
    until = "{:04}-{:02}-{:02}".format(*civil_from_days(clock_day() + desk.settings.waive_days))
    claims = [claim.id for claim in finding.claims]
    says = [f"{claim.id}: {claim.says}" for claim in finding.claims]
    reason, by = _known_words(desk.corpus, finding)
    words = {"reason": reason, "by": by or desk.settings.waive_by, "until": until}
    entry: Entry = {"rule": finding.rule, "claims": claims, **words, "digest": finding.digest, "says": says}
    yield from _waiver(desk, f"Waive it until {until}", entry)
    report = desk.judged.state.report if desk.judged else None
    same = [one for one in report.findings if (one.rule, one.group) == (finding.rule, finding.group)] if report else []
    if len(same) > 1:
        said = {claim.id: f"{claim.id}: {claim.says}" for one in same for claim in one.claims}
        digest = digest_of_group(one.digest for one in same)
        named = {"rule": finding.rule, "group": finding.group}
        entry = {**named, **words, "digest": digest, "says": list(said.values())}
        yield from _waiver(desk, f"Waive all {len(same)} findings of {finding.group} until {until}", entry)


def _known_words(corpus: Corpus, finding: ReportedFinding) -> tuple[str, str]:
    """Reason and owner of a waiver of the finding that holds no more; empty where there is none."""
    wanted = {claim.id for claim in finding.claims}
    for waiver in corpus.waivers:
        if waiver.rule == finding.rule and set(waiver.claims) == wanted:
            return waiver.reason, waiver.by
    return "", ""


def _waiver(desk: Desk, title: str, entry: Entry) -> Iterator[Fix]:
    try:
        yield Fix(title, {_WAIVERS: with_waiver(now_in_editor(desk, _WAIVERS).text, entry)})
    except NotEditable:
        return
