"""A real Dask cluster on the loopback interface: the same bytes, and a death costs only time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from explainer.build.executors import ClusterError, executor, map_all
from tests.building import Built, build_site
from tests.test_site import tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A scheduler and two worker processes."""
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
    )
    with cluster:
        yield cluster.scheduler_address.replace("tcp://", "dask://")


def die_once(marker: Path) -> str:
    """End the worker's process the first time; the second time the marker is there."""
    if not marker.exists():
        marker.touch()
        os._exit(1)
    return "done"


def test_a_cluster_builds_the_same_bytes(address: str, built: Built, tmp_path: Path) -> None:
    other = build_site(tmp_path, extra=(f'EXPLAINER_EXECUTOR="{address}"',))
    assert 0 == other.status, other.said
    assert tree(built) == tree(other)


def test_a_killed_worker_costs_time_not_results(address: str, tmp_path: Path) -> None:
    with executor(address, 0) as pool:
        marker = tmp_path / "died"
        assert ["done"] * 3 == list(map_all(pool, die_once, [marker] * 3))
        assert marker.exists()


def test_a_cluster_that_does_not_answer_is_told_clearly() -> None:
    with (
        pytest.raises(ClusterError, match=r"no Dask scheduler answers at dask://127\.0\.0\.1:9"),
        executor("dask://127.0.0.1:9", 0),
    ):
        pass
