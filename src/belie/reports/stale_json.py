"""What is to be checked, as JSON; docs/mutation.md says what the keys mean."""

from belie import __version__
from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.model.wording import say
from belie.reports.json_report import json_text
from belie.reports.stale_claims import Stale

Json = dict[str, object]


def render_stale_json(stale: Stale, entities: Entities) -> str:
    """One JSON object, in ASCII alone, with a line break at the end. Paths start at the corpus's root."""
    return json_text(
        {
            "version": __version__,
            "summary": {
                "claims": stale.claims,
                "checked": len(stale.last),
                "unchecked": len(stale.unchecked),
                "older_than": stale.older,
                "old": len(stale.old),
                "oldest_days": stale.last[-1] if stale.last else None,
            },
            "unchecked": [_claim(claim, entities) for claim in stale.unchecked],
            "old": [{**_claim(one.claim, entities), "by": one.by, "on": one.on, "days": one.days} for one in stale.old],
        }
    )


def _claim(claim: Claim, entities: Entities) -> Json:
    line, column, *_ = claim.place
    return {
        "id": claim.id,
        "file": claim.origin.path,
        "line": line,
        "column": column,
        "says": say(claim, entities),
    }
