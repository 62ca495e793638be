"""The mutation score as text: how many changes are noticed, and which facts nothing defends."""

from belie.model.mutation import Outcome, Score, Undefended
from belie.reports.layout import WIDTH, clean, wrap


def render_mutation(score: Score, prefix: str = "", width: int = WIDTH) -> str:
    """The score. `prefix` stands before each path, so that it leads there from the working folder."""
    blocks = [_summary(score, width)]
    if score.tried:
        blocks += [_by_what(score), _by_rule(score)]
        blocks += [_head(score, width), *(_undefended(one, prefix, width) for one in score.undefended)]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _summary(score: Score, width: int) -> list[str]:
    if score.percent is None:
        return wrap(
            "There is nothing to change: no claim holds a date, a number or an entity with an alternative.", width
        )
    caught, seen, unnoticed = (score.count(outcome) for outcome in Outcome)
    some = f"{len(score.tried):,} of {score.possible:,}" if score.possible > len(score.tried) else f"{score.possible:,}"
    text = f"Mutation score {score.percent} %: of {some} changes, {caught:,} {'is' if caught == 1 else 'are'} caught"
    text += f", {seen:,} {'is' if seen == 1 else 'are'} seen as possible or as a warning" if seen else ""
    return wrap(f"{text}, {unnoticed:,} {'goes' if unnoticed == 1 else 'go'} unnoticed (seed {score.seed}).", width)


def _by_what(score: Score) -> list[str]:
    rows: list[tuple[str, ...]] = [("what is changed", "caught", "seen", "unnoticed")]
    rows += [(what, *(str(counts[outcome]) for outcome in Outcome)) for what, counts in score.by_what.items()]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return [
        "  ".join((first.ljust(widths[0]), *(cell.rjust(size) for cell, size in zip(rest, widths[1:], strict=True))))
        for first, *rest in rows
    ]


def _by_rule(score: Score) -> list[str]:
    if not score.by_rule:
        return []
    counts = sorted(score.by_rule.items(), key=lambda item: (-item[1], item[0]))
    size = max(len(str(count)) for _, count in counts)
    return ["Who notices", *(f"  {count:>{size}}  {clean(rule)}" for rule, count in counts)]


def _head(score: Score, width: int) -> list[str]:
    if not score.undefended:
        return ["Every change was noticed."]
    count = len(score.undefended)
    claims = "1 claim holds a fact" if count == 1 else f"{count:,} claims hold facts"
    return wrap(f"{claims} that nothing defends: changed like this, nobody would notice.", width)


def _undefended(one: Undefended, prefix: str, width: int) -> list[str]:
    line, column, *_ = one.claim.place
    lines = [f"{prefix}{one.claim.origin.path}:{line}:{column}: {clean(one.claim.id)}"]
    lines += wrap(one.says, width, "  ")
    for change in one.changes:
        lines += wrap(f"{change.key}, {change.what}: {change.before} -> {change.after}", width, "  - ", "    ")
    return [*lines, *wrap(f"would defend it: {'; '.join(one.defences)}", width, "  ", "    ")]
