"""All files of a corpus that a change of ids touches, written together or not at all."""

from collections.abc import Mapping
from pathlib import Path

from belie.cli.corpus import way_to
from belie.cli.refused import Refused
from belie.cli.writing import write_file
from belie.model.check import Waiver
from belie.model.corpus import Corpus
from belie.model.origin import Place
from belie.model.report import Report

Judged = tuple[Corpus, Report]


def judged(root: Path) -> Judged:
    """The corpus and its report; its own rules are not run, and no waiver is over."""
    from belie.api import Selection, run

    return run(Selection(root), 0, run_python=False)


def read_text(root: Path, file: str) -> str:
    """The text of a file below the root with its own line breaks. Raises Refused."""
    try:
        with open(root / file, encoding="utf-8", newline="") as stream:
            return stream.read()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{way_to(root)}{file} cannot be read: {error}") from None


def write_together(root: Path, texts: Mapping[str, str], before: Judged) -> None:
    """Write the texts, renew the digests of waivers that held before, and judge anew.

    Where faults come of it, or a file cannot be written, everything is put back. Raises Refused.
    """
    old = {file: read_text(root, file) for file in texts}
    try:
        _write(root, texts)
        after = judged(root)
        digests = _renewed_digests(root, before, after)
        for file, text in digests.items():
            old.setdefault(file, read_text(root, file))
            _write(root, {file: text})
        if digests:
            after = judged(root)
        known = {(fault.rule, fault.message) for fault in before[1].faults}
        for fault in after[1].faults:
            if (fault.rule, fault.message) not in known:
                where = f"{way_to(root)}{fault.file}:{fault.line}"
                raise Refused(f"nothing is changed, for this would come of it: {where}: {fault.message}")
    except BaseException:
        _write(root, old)
        raise


def _write(root: Path, texts: Mapping[str, str]) -> None:
    for file, text in texts.items():
        write_file(root / file, text)


def _renewed_digests(root: Path, before: Judged, after: Judged) -> dict[str, str]:
    """The files of waivers with the digests of now, for those that held before: a digest depends on ids."""
    from belie.editing.replacing import replaced

    held = {id(finding.waiver) for finding in before[1].findings if finding.waiver}
    changes: dict[str, dict[Place, tuple[str, str]]] = {}
    for then, now in zip(before[0].waivers, after[0].waivers, strict=True):
        digest = _digest(now, after[1])
        if id(then) in held and now.digest is not None and digest not in (None, now.digest):
            place = now.origin.place(("digest",))
            changes.setdefault(now.origin.path, {})[place] = now.digest, str(digest)
    return {file: replaced(read_text(root, file), found) for file, found in changes.items()}


def _digest(waiver: Waiver, report: Report) -> str | None:
    """The digest of what a waiver accepts; None where it matches nothing."""
    from belie.engine.identity import digest_of_group

    found = [one for one in report.findings if one.rule == waiver.rule]
    if waiver.group is not None:
        digests = [one.digest for one in found if one.group == waiver.group]
        return digest_of_group(digests) if digests else None
    wanted = set(waiver.claims)
    return next((one.digest for one in found if {claim.id for claim in one.claims} == wanted), None)
