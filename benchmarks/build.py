"""How fast sites are built, beside other generators; `invoke bench build` runs this.

    python -m benchmarks.build [--quick] [--articles N] [--repeat N]
                               [--peers NAMES | --skip-peers]

Whole processes are measured, from the command to its end. Results go to `benchmarks/results/`.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from statistics import linear_regression

from benchmarks.measure import Cost, FailedError, typical
from benchmarks.peers import HUGO, PELICAN, PELICAN_IT, Installed, installed
from benchmarks.project import ROOT, Site

RESULTS = Path(__file__).parent / "results"
PROGRAMS = ROOT / ".cache" / "peers"
NOTHING, UNCHANGED, EDITED, TEMPLATE = "from nothing", "nothing changed", "one edit", "a template"
SERVED = "one edit, served"
CASES = (NOTHING, UNCHANGED, EDITED, SERVED, TEMPLATE)


@dataclass(frozen=True, slots=True)
class Row:
    """What one kind of build cost: `size` counts articles, `runs` how often it was measured."""

    what: str
    size: int
    case: str
    cost: Cost
    runs: int


@dataclass(frozen=True, slots=True)
class Plan:
    """How much to measure; of the peers those whose names begin with one of `peers`."""

    repeat: int = 5
    peers: tuple[str, ...] = ("",)
    pages: tuple[int, ...] = (1_000, 10_000)
    topics: int = 100
    sources: int = 100
    growth: tuple[int, ...] = (250, 500, 1_000, 2_000)


QUICK = Plan(repeat=1, pages=(200,), topics=4, sources=50, growth=(25, 50, 100, 200))
FEW, MANY, ONE = "five articles", "many topics", "one topic"


def measure_peers(folder: Path, plan: Plan) -> Iterator[Row | tuple[str, str]]:
    """The other generators; a pair says which is missing and why."""
    for peer in installed(PROGRAMS):
        if isinstance(peer, tuple):
            yield peer
            continue
        if not peer.peer.name.startswith(plan.peers):
            yield peer.peer.name, "left out of this run"
            continue
        for pages in plan.pages:
            if pages <= peer.peer.largest:
                yield from _measure_peer(peer, folder / "pages", pages, plan.repeat)


def _measure_peer(
    peer: Installed, place: Path, pages: int, repeat: int
) -> Iterator[Row | tuple[str, str]]:
    runs = {
        NOTHING: lambda: peer.full(place),
        UNCHANGED: lambda: peer.unchanged(place),
        EDITED: lambda: peer.edited(place, pages),
    }
    peer.make(place, pages)
    try:
        for case, run in runs.items():
            yield Row(f"{peer.peer.name} {peer.version}", pages, case, *typical(run, repeat))
    except FailedError as error:
        yield peer.peer.name, str(error)


def measure_ours(folder: Path, plan: Plan) -> Iterator[Row]:
    """This program."""
    site = Site(folder / "site")
    site.fill(1, 5)
    site.from_nothing()  # compiles the copied modules
    for case, run in ((NOTHING, site.from_nothing), (UNCHANGED, site.build), (EDITED, site.edited)):
        yield Row(FEW, 5, case, *typical(run, plan.repeat))
    with site.served() as edited:
        yield Row(FEW, 5, SERVED, *typical(edited, plan.repeat))
    for size in plan.growth:
        site.fill(1, size)
        yield Row(ONE, size, NOTHING, *typical(site.from_nothing, plan.repeat))
    site.fill(plan.topics, plan.sources)
    cases = (
        (NOTHING, site.from_nothing),
        (UNCHANGED, site.build),
        (EDITED, site.edited),
        (TEMPLATE, site.restyled),
    )
    for case, run in cases:
        yield Row(MANY, plan.topics * plan.sources, case, *typical(run, plan.repeat))
    with site.served() as edited:
        yield Row(MANY, plan.topics * plan.sources, SERVED, *typical(edited, plan.repeat))


def exponent(rows: list[Row]) -> float:
    """The power of its size that the processor time of one topic's build grows with."""
    grown = [row for row in rows if row.what == ONE]
    sizes = [math.log(row.size) for row in grown]
    return linear_regression(sizes, [math.log(row.cost.cpu) for row in grown]).slope


@dataclass(frozen=True, slots=True)
class Target:
    """A figure to reach: `unit` stands behind the numbers."""

    work: str
    reached: float
    target: float
    unit: str

    @property
    def line(self) -> str:
        """Its row of the table."""
        verdict = "met" if self.reached <= self.target else "**not met**"
        unit = f" {self.unit}"
        return f"| {self.work} | {self.reached:.2f}{unit} | ≤ {self.target:g}{unit} | {verdict} |"


def targets(rows: list[Row]) -> Iterator[Target]:
    """Each figure that the program should reach, as far as it was measured."""
    found = {(row.what, row.size, row.case): row.cost for row in rows}
    many = max(row.size for row in rows if row.what == MANY)
    for case, limit in ((UNCHANGED, 0.6), (EDITED, 1.2), (SERVED, 1.2), (NOTHING, 6.0)):
        yield Target(f"five articles, {case}", found[FEW, 5, case].wall, limit, "s")
    edited, template = found[MANY, many, EDITED].cpu, found[MANY, many, TEMPLATE].cpu
    yield Target(f"{many:,} sources, one edit", edited, 1.0, "CPU-s")
    yield Target(f"{many:,} sources, {SERVED}", found[MANY, many, SERVED].cpu, 1.0, "CPU-s")
    unchanged = found[MANY, many, UNCHANGED].cpu
    yield Target(f"{many:,} sources, nothing changed", unchanged, 0.6, "CPU-s")
    if hugo := _peer(rows, HUGO, EDITED):
        yield Target(f"{many:,} sources, one edit", edited / hugo.cpu, 0.15, "× Hugo's rebuild")
    if fast := _peer(rows, PELICAN_IT, NOTHING):
        unit = "× Pelican with markdown-it, CPU"
        yield Target(f"{many:,} sources, a template", template / fast.cpu, 0.2, unit)
    nothing = found[MANY, many, NOTHING]
    if plain := _peer(rows, PELICAN, NOTHING):
        unit = "× Pelican with Markdown, wall"
        yield Target(f"{many:,} sources, from nothing", nothing.wall / plain.wall, 2.5, unit)
    grown = [row for row in rows if row.what == ONE]
    thousand = next((row for row in grown if row.size == 1_000), grown[-1])
    yield Target(f"one topic of {thousand.size:,}, from nothing", thousand.cost.wall, 60, "s")
    sizes = f"{grown[0].size:,} to {grown[-1].size:,}"
    yield Target(f"one topic of {sizes}: growth", exponent(rows), 1.2, "(exponent)")
    memory = max(row.cost.megabytes for row in rows if row.what == MANY)
    yield Target(f"{many:,} sources, largest process", memory, 600, "MB")


def _peer(rows: list[Row], name: str, case: str) -> Cost | None:
    """What the largest build of a peer cost."""
    its = [r for r in rows if r.what.rpartition(" ")[0] == name and r.case == case]
    return max(its, key=lambda row: row.size).cost if its else None


def machine() -> str:
    """What the figures were measured on."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    model = next((li.partition(":")[2].strip() for li in lines if li.startswith("model name")), "")
    packages = ", ".join(f"{name} {version(name)}" for name in ("pelican", "markdown-it-py"))
    return (
        f"{model or platform.machine()}, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}, {packages}"
    )


def disturbed(rows: list[Row]) -> tuple[Row, ...]:
    """The figures whose command had to wait for other work of the machine.

    None of these builds waits for anything but the disk, so that the clock runs little ahead of
    the processor.
    """
    return tuple(row for row in rows if row.cost.wall > 1.3 * row.cost.cpu + 0.5)


def report(rows: list[Row], missing: list[tuple[str, str]], plan: Plan) -> str:
    """Both tables, in Markdown."""
    often = f"Medians of up to {plan.repeat} runs" if plan.repeat > 1 else "Each measured once"
    lines = [
        "# Speed of builds",
        "",
        "Written by `invoke bench build`; `docs/speed.md` says how it is measured.",
        "",
        f"{machine()}. {often}; whole processes with all that they start.",
        "",
        *warning(rows),
        "## Targets",
        "",
        "| work | measured | target | |",
        "|---|---|---|---|",
        *(target.line for target in targets(rows)),
        "",
        "## All figures",
        "",
        "Seconds of processor / of clock; the memory is the largest process's. “Served” is a build"
        " by the process of `invoke serve`, which has the program loaded.",
        "",
        f"| what | articles | {' | '.join(CASES)} | memory, MB |",
        f"|---|--:|{'--:|' * len(CASES)}--:|",
        *_figures(rows),
        *(f"| {name} | | {why} |{' |' * len(CASES)}" for name, why in missing),
        "",
    ]
    return "\n".join(lines)


def warning(rows: list[Row]) -> Iterator[str]:
    """What a reader must know of figures that were disturbed."""
    if found := disturbed(rows):
        yield (
            f"**The machine was busy with other work**: in {len(found)} of {len(rows)} cases the"
            " clock ran far ahead of the processor. Trust no figure by the clock here, nor a"
            " ratio of two."
        )
        yield ""


def _figures(rows: list[Row]) -> Iterator[str]:
    for what, size in dict.fromkeys((row.what, row.size) for row in rows):
        its = {row.case: row for row in rows if (row.what, row.size) == (what, size)}
        cells = [
            f"{row.cost.cpu:.2f} / {row.cost.wall:.2f}" if (row := its.get(case)) else ""
            for case in CASES
        ]
        memory = max(row.cost.megabytes for row in its.values())
        yield f"| {what} | {size:,} | {' | '.join(cells)} | {memory:.0f} |"


def main() -> None:
    """Measure, tell how far it is, write the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--quick", action="store_true", help="small sizes, once each")
    parser.add_argument("--articles", type=int, default=0, help="instead of 10,000")
    parser.add_argument("--repeat", type=int, default=0, help="how often each build is measured")
    parser.add_argument("--peers", default="", help="only those whose names begin so, by commas")
    parser.add_argument("--skip-peers", action="store_true", help="measure this program alone")
    asked = parser.parse_args()
    if find_spec("matplotlib") is None:  # said now, not when all is measured
        parser.error("the picture needs matplotlib; pip install '.[bench]'")
    plan = QUICK if asked.quick else Plan(repeat=asked.repeat or Plan().repeat)
    plan = replace(plan, peers=tuple(asked.peers.split(",")))
    if asked.articles:
        plan = replace(plan, pages=(asked.articles,), topics=max(1, asked.articles // plan.sources))
    with tempfile.TemporaryDirectory() as folder:
        rows, missing = _measure(Path(folder), plan, asked.skip_peers)
    RESULTS.mkdir(exist_ok=True)
    suffix = "-quick" if asked.quick else ""
    told = {"machine": machine(), "rows": [asdict(row) for row in rows], "missing": missing}
    (RESULTS / f"build{suffix}.json").write_text(json.dumps(told, indent=1) + "\n")
    table = report(rows, missing, plan)
    (RESULTS / f"build{suffix}.md").write_text(table)
    print(table)
    from benchmarks.plot import draw

    draw(rows, RESULTS / f"build{suffix}.png")


def _measure(folder: Path, plan: Plan, alone: bool) -> tuple[list[Row], list[tuple[str, str]]]:
    rows: list[Row] = []
    missing: list[tuple[str, str]] = []
    for found in chain([] if alone else measure_peers(folder, plan), measure_ours(folder, plan)):
        if isinstance(found, Row):
            rows.append(found)
            print(f"{found.what}, {found.size:,}, {found.case}: {found.cost}", file=sys.stderr)
        else:
            missing.append(found)
    return rows, missing


if __name__ == "__main__":
    main()
