"""What a cluster costs: the same site built here, by two processes, and by two Dask workers.

    python -m benchmarks.cluster [TOPICS] [SOURCES]

The workers run on this machine's loopback, so they add no processor: what they take longer than
two processes is the price of the cluster, that of the network excepted.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.build import NOTHING, RESULTS, Row, machine, warning
from benchmarks.measure import Cost
from benchmarks.project import Site

_WORKERS = 2


@contextmanager
def workers(site: Site) -> Iterator[str]:
    """A scheduler and its workers, as processes; gives the value for `EXPLAINER_EXECUTOR`."""
    scheduler = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    worker = [sys.executable, "-m", "distributed.cli.dask_worker"]
    run = [
        [*scheduler, "--host", "127.0.0.1", "--port", "8786", "--no-dashboard"],
        *[[*worker, "127.0.0.1:8786", "--nthreads", "1", "--no-dashboard"]] * _WORKERS,
    ]
    started = [
        subprocess.Popen(
            command,
            cwd=site.folder,
            env=site.env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for command in run
    ]
    try:
        yield "dask://127.0.0.1:8786"
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.wait(30)


def measure(site: Site, executor: str) -> Cost:
    """Build from nothing with that executor."""
    site.use(executor)
    return site.from_nothing()


def main() -> None:
    """Measure all three and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topics", nargs="?", type=int, default=10)
    parser.add_argument("sources", nargs="?", type=int, default=50, help="articles of each topic")
    asked = parser.parse_args()
    topics, sources = asked.topics, asked.sources
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder))
        site.fill(1, 5)
        site.from_nothing()  # compiles the copied modules
        site.fill(topics, sources)
        found = {
            "one process": measure(site, "here"),
            "two processes": measure(site, "processes:2"),
        }
        with workers(site) as executor:
            found["two Dask workers"] = measure(site, executor)
    lines = [
        f"{topics} topics of {sources} articles from nothing. {machine()}.",
        "",
        "| where | seconds by the clock | of processor, here | largest process here, MB |",
        "|---|--:|--:|--:|",
        *(f"| {n} | {c.wall:.1f} | {c.cpu:.1f} | {c.megabytes:.0f} |" for n, c in found.items()),
        "",
        *warning([Row(name, topics * sources, NOTHING, c, 1) for name, c in found.items()][:2]),
    ]
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "cluster.md").write_text("\n".join(lines))
    print("\n".join(lines))


if __name__ == "__main__":
    main()
