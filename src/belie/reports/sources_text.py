"""The sources of a corpus as text."""

from belie.reports.layout import WIDTH, clean, wrap
from belie.reports.sources_overview import Overview, SourceLine


def render_sources(overview: Overview, prefix: str = "", width: int = WIDTH) -> str:
    """The sources: how much they say, what they derive from, who disagrees. `prefix` stands before each path."""
    count = len(overview.sources)
    blocks = [[f"{count:,} source{'' if count == 1 else 's'}, those that say most first"]]
    blocks += [_source(line, prefix, width) for line in overview.sources]
    blocks += [_derived(overview, width), _pairs(overview, width), _themselves(overview, width)]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _source(line: SourceLine, prefix: str, width: int) -> list[str]:
    source = line.source
    name = source.id if source.label == source.id else f"{source.id}: {source.label}"
    if source.origin is None:
        place = "named by the rows of a register alone"
    else:
        row, column, *_ = source.origin.place()
        place = f"{prefix}{source.origin.path}:{row}:{column}"
    claims = f"{line.claims:,} claim{'' if line.claims == 1 else 's'}"
    kinds = ", ".join(f"{count:,} {clean(kind)}" for kind, count in line.kinds.items())
    told = f"{claims}: {kinds}" if kinds else claims
    told += f"; {line.corrected:,} more set aside, since corrected" if line.corrected else ""
    publisher = [f"by {clean(source.publisher)}"] if source.publisher else []
    return [*wrap(name, width), f"  {place}", *wrap(", ".join((*publisher, told)), width, "  ", "    ")]


def _derived(overview: Overview, width: int) -> list[str]:
    derived = [line for line in overview.sources if line.origins]
    if not derived:
        return wrap("No source says that it derives from another (derived_from).", width)
    lines = ["Who derives from whom"]
    for line in derived:
        lines += wrap(f"{line.source.id} from {', '.join(line.origins)}", width, "  ", "    ")
    return lines


def _pairs(overview: Overview, width: int) -> list[str]:
    if not overview.pairs:
        what = "No two sources contradict each other."
        return wrap(what if len(overview.sources) > 1 else "There is no other source to disagree with.", width)
    size = max(len(f"{count:,}") for *_, count in overview.pairs)
    lines = ["Who disagrees with whom, by contradictions"]
    for one, other, count in overview.pairs:
        lines += wrap(f"{one} and {other}", width, f"  {count:>{size},}  ")
    return lines


def _themselves(overview: Overview, width: int) -> list[str]:
    alone = [line for line in overview.sources if line.against_itself]
    lines = ["Who contradicts themselves"] if alone else []
    for line in sorted(alone, key=lambda one: (-one.against_itself, one.source.id)):
        lines += wrap(f"{line.source.id}", width, f"  {line.against_itself:,}  ")
    return lines
