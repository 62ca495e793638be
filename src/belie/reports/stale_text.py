"""What is to be checked, as text."""

from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.model.wording import say
from belie.reports.layout import WIDTH, clean, wrap
from belie.reports.stale_claims import Checked, Stale


def render_stale(stale: Stale, entities: Entities, prefix: str = "", width: int = WIDTH) -> str:
    """The claims that are to be checked. `prefix` stands before each path."""
    blocks = list[list[str]]()
    if stale.unchecked:
        head = f"Not checked by anybody: {_of(len(stale.unchecked), stale.claims)}"
        lines = [line for claim in stale.unchecked for line in _claim(claim, entities, prefix, width, "")]
        blocks.append([*wrap(head, width), *lines])
    if stale.old:
        lines = [line for one in stale.old for line in _claim(one.claim, entities, prefix, width, _when(one))]
        head = f"Checked more than {_days(stale.older or 0)} ago: {_of(len(stale.old), stale.claims)}"
        blocks.append([*wrap(head, width), *lines])
    blocks.append(wrap(_summary(stale), width))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _claim(claim: Claim, entities: Entities, prefix: str, width: int, when: str) -> list[str]:
    line, column, *_ = claim.place
    place = f"  {prefix}{claim.origin.path}:{line}:{column}: {clean(claim.id)}"
    words = f"{say(claim, entities)}{when}"
    return [place, *wrap(words, width, "    ")]


def _when(one: Checked) -> str:
    return f" (checked by {one.by} on {one.on}, {_days(one.days)} ago)"


def _summary(stale: Stale) -> str:
    checked = len(stale.last)
    if not checked:
        return "A claim says who has checked it and when with checked: {by: …, on: …}; none here does."
    oldest = f"Checked: {_of(checked, stale.claims)}; the oldest check is {_days(stale.last[-1])} old"
    if stale.older is None:
        hint = "" if stale.unchecked else "; --older DAYS lists old checks"
        return f"{oldest}{hint}."
    return f"{oldest}." if stale.old else f"{oldest}, and none more than {_days(stale.older)}."


def _of(some: int, all_of_them: int) -> str:
    if some == all_of_them:
        return f"all {some:,} claims" if some > 1 else "the only claim"
    return f"{some:,} of {all_of_them:,} claims"


def _days(count: int) -> str:
    return f"{count:,} day{'' if count == 1 else 's'}"
