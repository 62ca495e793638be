"""The mutation score as JSON; docs/mutation.md says what the keys mean."""

from belie import __version__
from belie.model.mutation import Change, Outcome, Score, Tried, Undefended
from belie.reports.json_report import json_text

Json = dict[str, object]


def render_mutation_json(score: Score) -> str:
    """The score as one JSON object, in ASCII alone, with a line break at the end. Paths start at the corpus's root."""
    return json_text(
        {
            "version": __version__,
            "seed": score.seed,
            "summary": {
                "possible": score.possible,
                "mutants": len(score.tried),
                **{outcome.value: score.count(outcome) for outcome in Outcome},
                "percent": score.percent,
            },
            "by_what": {
                what: {outcome.value: counts[outcome] for outcome in Outcome} for what, counts in score.by_what.items()
            },
            "by_rule": dict(sorted(score.by_rule.items())),
            "undefended": [_undefended(one) for one in score.undefended],
            "mutants": [_tried(one) for one in score.tried],
        }
    )


def _undefended(one: Undefended) -> Json:
    line, column, *_ = one.claim.place
    return {
        "id": one.claim.id,
        "file": one.claim.origin.path,
        "line": line,
        "column": column,
        "says": one.says,
        "changes": [_change(change) for change in one.changes],
        "would_defend": list(one.defences),
    }


def _tried(one: Tried) -> Json:
    claim = one.mutant.original.id
    return {"claim": claim, **_change(one.mutant.change), "outcome": one.outcome.value, "rules": list(one.rules)}


def _change(change: Change) -> Json:
    return {"key": change.key, "what": change.what, "before": change.before, "after": change.after}
