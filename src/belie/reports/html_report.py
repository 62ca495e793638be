"""The report as one HTML page that opens from a disk: no network, and no script that it needs.

Its content security policy allows its own style and its own script, by their hashes, and nothing else.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from belie.model.finding import Verdict
from belie.model.report import Report
from belie.reports.advice import advice, is_of_definitions
from belie.reports.fault_text import error_text
from belie.reports.html_entries import IN_FULL, QUOTE, Entry, entries, waived_entries
from belie.reports.html_overview import MOST_PAIRS, by_rule, disagreeing, ending, figures
from belie.reports.html_pictures import WIDTH
from belie.reports.layout import clean
from belie.reports.summary import clearing, summary_lines

if TYPE_CHECKING:
    from jinja2 import Environment

_MANY = 25
"""Above so many findings all are folded at first."""

_LONG, _LEAN_QUOTE = 1_000, 200
"""Above so many findings the page is lean: addresses of sources stand in a list, only marked lines are shown, and of
quotations so many characters."""

_MOST_ITEMS = 500
"""How many items of a list that only tells of the run are written out."""

_ADVICE_WIDTH = 76
_WIDE = 1_000_000


def render_html(report: Report, selected: Sequence[str] = (), strict: bool = False, since: str | None = None) -> str:
    """The page. Whatever comes from a fact file is escaped, and shows as it is. Ends with a line break.

    `selected` names the paths that the report was narrowed to. `strict`: what is not certain fails as well. `since`
    is the revision since which all of its findings are new.
    """
    pages = _pages()
    style, script = (pages.get_template(name).render() for name in ("report.css", "report.js"))
    long = len(report.findings) > _LONG
    longest = _LEAN_QUOTE if long else QUOTE
    found = entries(report, longest)
    page = pages.get_template("report.html").render(
        report=report,
        style=style,
        script=script,
        style_digest=_digest(style),
        script_digest=_digest(script),
        ending=ending(report, strict),
        summary=" ".join(summary_lines(report, selected, _WIDE)),
        since=since,
        figures=figures(report),
        look_first=clearing(report),
        first_of_it=_first_with((report.clears_most() or ("",))[0], found),
        pairs=disagreeing(report.findings),
        most_pairs=MOST_PAIRS,
        rules=by_rule(report),
        errors=[error_text(error) for error in report.errors],
        entries=found,
        open=len(found) <= _MANY,
        long=long,
        pictured=any(entry.pictures for entry in found),
        sources=_addresses(found) if long else {},
        advice=list(_advice(found)),
        waived=waived_entries(report, longest),
        lists=[(title, items) for title, items in _lists(report) if items],
        most_items=_MOST_ITEMS,
        width=WIDTH,
        in_full=IN_FULL,
    )
    return page.strip("\n") + "\n"


@cache
def _pages() -> "Environment":
    """The templates, made once: they are not changed by being used."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # start-up is a feature

    return Environment(
        loader=PackageLoader("belie.reports"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: object) -> object:
    """What an expression of a template shows: text without anything that a screen would not show as it is."""
    if type(value) is not str or value.isprintable():  # not markup, which is finished
        return value
    return "\n".join(map(clean, value.split("\n")))


def _digest(text: str) -> str:
    """The hash of a style or a script, as a content security policy writes it."""
    return b64encode(sha256(text.encode()).digest()).decode()


def _addresses(found: Sequence[Entry]) -> dict[str, tuple[int, str, str]]:
    """The sources that have an address, by id, each with a number, its label and the address."""
    shown = (one for entry in found for column in entry.columns for one in column.claims)
    known = {one.claim.source: (one.claim.label, one.link) for one in shown if one.claim.source and one.link}
    return {id: (number, label, link) for number, (id, (label, link)) in enumerate(sorted(known.items()), 1)}


def _first_with(id: str, found: Sequence[Entry]) -> str:
    """The fingerprint of the first entry that a claim takes part in."""
    with_it = (one for one in found if any(claim.id == id for each in one.opposition.findings for claim in each.claims))
    entry = next(with_it, None)
    return entry.finding.fingerprint if entry else ""


def _advice(found: Sequence[Entry]) -> Iterator[tuple[str, list[str]]]:
    """What to do about findings, by verdict and by whether they are of definitions, each with the first as example."""
    for verdict in Verdict:
        for of_definitions in (False, True):
            chosen = (one.finding for one in found if one.finding.verdict is verdict)
            first = next((one for one in chosen if is_of_definitions(one) is of_definitions), None)
            if first:
                what = "a contradiction" if verdict is Verdict.CONTRADICTION else f"what is {verdict}"
                about = f"{what} of definitions" if of_definitions else what
                yield f"About {about}, with the first one above as example", advice(first, _ADVICE_WIDTH)


def _lists(report: Report) -> list[tuple[str, Sequence[str]]]:
    """What the run left out or did not look at, and its notes."""
    return [
        ("Notes", report.notes),
        ("Set aside, and judged no more", [f"{one}, corrected by {by}" for one, by in report.set_aside]),
        (
            "There may be more findings than are shown (cap in checks/*.yaml sets how many)",
            [f"{group.rule}, {group.name}: {len(group.findings)} are shown" for group in report.capped],
        ),
        ("Rules that were not exercised (nothing to compare)", report.not_exercised),
        ("Claims that no rule looked at", report.unchecked),
    ]
