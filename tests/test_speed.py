"""How the benchmark counts and judges; the speed itself is no test's business."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.build import (
    EDITED,
    FEW,
    MANY,
    NOTHING,
    ONE,
    SERVED,
    TEMPLATE,
    UNCHANGED,
    Plan,
    Row,
    disturbed,
    report,
    targets,
)
from benchmarks.measure import Cost, FailedError, asked, cost, typical

_BUSY = "import time\nwhile time.process_time() < 0.4: pass"
_LEFT_BEHIND = f"""
import os
if os.fork() == 0:
    os.setsid()
    exec({_BUSY!r})
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands orphans over")
def test_a_process_left_behind_is_counted(tmp_path: Path) -> None:
    found = cost([sys.executable, "-c", _LEFT_BEHIND], tmp_path)

    assert 0.4 <= found.cpu < 3


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="no luck"):
        cost([sys.executable, "-c", "raise SystemExit('no luck')"], tmp_path)


def test_a_command_that_hangs_is_ended(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match=r"more than 0\.2 seconds"):
        cost([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path, limit=0.2)


@pytest.mark.skipif(sys.platform != "linux", reason="counted from /proc")
def test_an_answer_costs_what_it_took_and_not_what_came_before() -> None:
    command = [sys.executable, "-c", f"{_BUSY}\nfor _ in range(2): input(); print(0)\ninput()"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as process:
        asked(process)
        assert asked(process).cpu < 0.4
        with pytest.raises(FailedError):
            asked(process)


def test_medians_and_the_highest_peak() -> None:
    costs = iter([Cost(3, 30, 100), Cost(1, 10, 300), Cost(2, 20, 200)])

    assert (Cost(2, 20, 300), 3) == typical(lambda: next(costs), 3)


def test_nothing_is_repeated_once_patience_is_over() -> None:
    assert (Cost(1, 1, 1), 1) == typical(lambda: Cost(1, 1, 1), 5, patience=0)


def _rows() -> list[Row]:
    ours = [(FEW, 5, case, 0.5) for case in (NOTHING, UNCHANGED, EDITED, SERVED)]
    ours += [(MANY, 10_000, NOTHING, 50), (MANY, 10_000, UNCHANGED, 0.7)]
    ours += [(MANY, 10_000, EDITED, 0.9), (MANY, 10_000, TEMPLATE, 8), (MANY, 10_000, SERVED, 0.4)]
    ours += [(ONE, size, NOTHING, size / 100) for size in (250, 500, 1000, 2000)]
    peers = [("Hugo 1.2", EDITED, 9), ("Pelican, Markdown 4.12", NOTHING, 40)]
    peers += [("Pelican, markdown-it 4.12", NOTHING, 30)]
    all_rows = [*ours, *((name, 10_000, case, took) for name, case, took in peers)]
    return [Row(what, size, case, Cost(s, s, 100), 1) for what, size, case, s in all_rows]


def test_targets_are_judged() -> None:
    lines = [target.line for target in targets(_rows())]

    assert 13 == len(lines)
    assert "| 10,000 sources, nothing changed | 0.70 CPU-s | ≤ 0.6 CPU-s | **not met** |" in lines
    assert (
        "| 10,000 sources, one edit | 0.10 × Hugo's rebuild | ≤ 0.15 × Hugo's rebuild | met |"
        in (lines)
    )
    assert (
        "| one topic of 250 to 2,000: growth | 1.00 (exponent) | ≤ 1.2 (exponent) | met |" in lines
    )
    assert "| one topic of 1,000, from nothing | 10.00 s | ≤ 60 s | met |" in lines


def test_a_missing_peer_leaves_its_ratio_out() -> None:
    rows = [row for row in _rows() if not row.what.startswith("Hugo")]

    assert 12 == len(list(targets(rows)))


def test_a_busy_machine_is_told_of() -> None:
    quiet, busy = (Row(FEW, 5, NOTHING, Cost(2, wall, 100), 1) for wall in (2.3, 6))

    assert (busy,) == disturbed([quiet, busy])
    assert "busy" not in report(_rows(), [], Plan())
    assert "in 1 of 17 cases" in report([*_rows(), busy], [], Plan())
