"""How cost grows with size: the figures, and their pictures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .bench_offices import GROWTH as CROWDS
from .bench_timeline import SIZES as POINTS
from .bench_timeline import STEEPEST, cost_of, exponent
from .crowds import SHAPES as CROWD_SHAPES
from .measure import side_by_side
from .networks import SHAPES as NETWORK_SHAPES
from .networks import network
from .shared import BELIE, PROBE, ROOT, corpus


@dataclass(frozen=True, slots=True)
class Growth:
    """CPU seconds by size, for each of several lines. `unit` is what sizes count; `limit` the steepest exponent."""

    name: str
    title: str
    unit: str
    lines: Mapping[str, Sequence[tuple[int, float]]]
    limit: float | None = None

    def rows(self) -> Iterator[tuple[str, str, str]]:
        """A line, its figures, and the exponent that fits them."""
        for name, found in self.lines.items():
            figures = ", ".join(f"{size:,}: {cost:.3g} s" for size, cost in found)
            slope = exponent([size for size, _ in found], [cost for _, cost in found])
            yield name, figures, f"{slope:.2f}"


def check_growth() -> Growth:
    """A cold check of ten and a hundred times as many claims, beside loading the files alone."""
    lines: dict[str, list[tuple[int, float]]] = {"belie check": [], "PyYAML loading the files": []}
    for files in (25, 250, 2_500):
        root = str(corpus(files))
        costs = side_by_side({"belie": [*BELIE, root], "yaml": [*PROBE, "load_only", root]}, ROOT, 3)
        lines["belie check"].append((files * 40, costs["belie"].cpu))
        lines["PyYAML loading the files"].append((files * 40, costs["yaml"].cpu))
    return Growth("check", "belie check, cold", "claims", lines)


def network_growth(largest: int) -> Growth:
    """Networks of up to so many points (two an event), with one conflict planted: all that is found of it."""
    sizes = [size for size in POINTS if size <= largest]
    lines = {
        shape: [(size, cost_of(network(shape, size // 2, True))) for size in sizes]
        for shape in NETWORK_SHAPES
        if shape != "woven"
    }
    lines["woven, clean"] = [(size, cost_of(network("woven", size // 2, False))) for size in sizes]
    title = "networks of events, one conflict planted (woven: none)"
    return Growth("networks", title, "points in time", lines, STEEPEST)


def crowd_growth() -> Growth:
    """One group of a rule with thousands of claims."""
    from .bench_offices import judge
    from .bench_timeline import timed

    lines: dict[str, list[tuple[int, float]]] = {}
    for shape, (rule, make) in CROWD_SHAPES.items():
        for size in CROWDS:
            crowd = make(size)
            cost = min(timed(lambda: judge(rule, crowd))[0] for _ in range(2))  # noqa: B023 - run at once
            lines.setdefault(shape, []).append((size, cost))
    return Growth("crowds", "one group with many claims", "claims in the group", lines)


def draw(growth: Growth, folder: Path) -> Path:
    """Draw the lines over logarithmic axes, the same figures as the same picture; the file. Needs matplotlib."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "belie"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4.5), layout="constrained")
    for place, (name, found) in enumerate(growth.lines.items()):
        sizes, costs = zip(*found, strict=True)
        axes.loglog(sizes, costs, marker="os^Dv<>p*"[place % 9], label=name)
    axes.set_title(growth.title)
    axes.set_xlabel(growth.unit)
    axes.set_ylabel("CPU seconds")
    axes.grid(True, which="major", alpha=0.3)
    axes.legend(fontsize="small")
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"growth-{growth.name}.svg"
    figure.savefig(file, metadata={"Date": None})
    pyplot.close(figure)
    return file
