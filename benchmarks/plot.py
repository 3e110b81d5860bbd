"""Draw the figures of `benchmarks.build` as one picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from benchmarks.build import Row

_CASES = (
    ("from nothing", "#9aa5b1"),
    ("one edit", "#d9822b"),
    ("nothing changed", "#2f6f9f"),
)
_INK, _FAINT = "#222222", "#dddddd"


def draw(rows: list[Row], path: Path) -> None:
    """Save bars of all generators at the largest size, and how one topic's build grows."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    pyplot.rcParams.update({"font.size": 9, "text.color": _INK, "axes.edgecolor": _FAINT})
    figure, (left, right) = pyplot.subplots(
        1, 2, figsize=(10, 4.2), width_ratios=(3, 2), layout="constrained"
    )
    _bars(left, rows)
    _growth(right, [row for row in rows if row.what == "one topic"])
    figure.savefig(path, dpi=150, metadata={"Software": None})
    pyplot.close(figure)


def _bars(axes: Any, rows: list[Row]) -> None:  # noqa: ANN401 - matplotlib has no types
    many = [row for row in rows if row.what != "one topic"]
    size = max(row.size for row in many)
    its = [row for row in many if row.size == size]
    names = list(dict.fromkeys(row.what for row in its))
    height = 0.8 / len(_CASES)
    for place, (case, colour) in enumerate(_CASES):
        costs = {row.what: row.cost.cpu for row in its if row.case == case}
        known = [name for name in names if name in costs]
        marks = axes.barh(
            [names.index(name) + (place - 1) * height for name in known],
            [costs[name] for name in known],
            height,
            color=colour,
            label=case,
        )
        axes.bar_label(marks, fmt=_seconds, padding=2, fontsize=7)
    labels = ["this program" if name == "many topics" else name for name in names]
    axes.set_yticks(range(len(names)), labels)
    axes.invert_yaxis()
    axes.set_xscale("log")
    axes.set_xlabel("seconds of processor, logarithmic")
    axes.set_title(f"{size:,} articles", loc="left", fontweight="bold")
    axes.legend(frameon=False, loc="upper center", bbox_to_anchor=(0.4, -0.13), ncols=3)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)


def _seconds(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}"


def _growth(axes: Any, rows: list[Row]) -> None:  # noqa: ANN401 - matplotlib has no types
    sizes, seconds = [row.size for row in rows], [row.cost.cpu for row in rows]
    if not rows:
        return
    axes.loglog(sizes, seconds, "o-", color=_CASES[2][1], label="measured")
    straight = [seconds[0] * size / sizes[0] for size in sizes]
    axes.loglog(sizes, straight, "--", color=_CASES[0][1], label="in proportion")
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.set_yticks(seconds, [_seconds(each) for each in seconds])
    axes.minorticks_off()
    axes.set_xlabel("articles in one topic")
    axes.set_ylabel("seconds of processor, from nothing")
    axes.set_title("One topic", loc="left", fontweight="bold")
    axes.legend(frameon=False)
    axes.spines[["top", "right"]].set_visible(False)
