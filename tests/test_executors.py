"""Executors: the place of the work changes nothing but the time."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from explainer.build.executors import WINDOW, HereExecutor, executor, map_all
from explainer.errors import SettingError

if TYPE_CHECKING:
    from pathlib import Path


def square(number: int) -> int:
    return number * number


def die_once(marker: Path) -> str:
    """Kill the worker process the first time; answer where the marker shows that it died."""
    if not marker.exists():
        marker.touch()
        os._exit(1)
    return "done"


def test_results_come_in_the_order_of_the_tasks_and_lazily() -> None:
    tasks = iter(range(3 * WINDOW))
    results = map_all(HereExecutor(), square, tasks)
    assert 0 == next(results)
    assert WINDOW == next(tasks)
    rest = [n * n for n in range(1, 3 * WINDOW) if n != WINDOW]
    assert rest == list(results)


def test_a_pool_gives_the_same_as_this_process() -> None:
    with executor("processes:2", 0) as pool:
        assert [n * n for n in range(100)] == list(map_all(pool, square, range(100)))


def process(_: object) -> int:
    return os.getpid()


def test_a_lone_task_starts_no_process() -> None:
    with executor("processes:2", 0) as pool:
        assert [os.getpid()] == list(map_all(pool, process, [0]))
        assert os.getpid() not in list(map_all(pool, process, [0, 1]))


def test_a_lone_task_loads_nothing_of_processes() -> None:
    said = (
        "import sys; from explainer.build.executors import executor, map_all\n"
        "with executor('processes:2', 0) as pool: assert [1] == list(map_all(pool, abs, [-1]))\n"
        "assert 'multiprocessing' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", said], check=True)


def test_a_dying_worker_costs_time_not_results(tmp_path: Path) -> None:
    with executor("processes:2", 0) as pool:
        markers = [tmp_path / str(n) for n in range(3)]
        assert ["done"] * 3 == list(map_all(pool, die_once, [markers[0], *markers[:1] * 2]))


def test_a_handful_of_articles_starts_no_process() -> None:
    with executor("auto", 5) as pool:
        assert isinstance(pool, HereExecutor)


@pytest.mark.parametrize("choice", ["threads", "processes:many", ""])
def test_a_setting_that_means_nothing_is_refused(choice: str) -> None:
    with pytest.raises(SettingError, match="expected auto"), executor(choice, 1):
        pass
