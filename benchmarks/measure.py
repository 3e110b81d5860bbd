"""Run a command as a whole and count what it and all its descendants used.

The pools of Python start their workers through a server process that the parent doesn't wait
for, so that `time` misses them. Here a process of its own adopts what its command leaves behind
(Linux, `PR_SET_CHILD_SUBREAPER`) and counts it too; elsewhere only what was waited for counts.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import NamedTemporaryFile

_PR_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor and clock, and megabytes of the largest process."""

    cpu: float
    wall: float
    megabytes: float


class FailedError(Exception):
    """The command ended with an error or took too long."""


def cost(
    command: Sequence[str],
    folder: Path,
    env: Mapping[str, str] | None = None,
    limit: float = 1800,
) -> Cost:
    """Run the command in a folder; raise `FailedError` with what it said last."""
    with NamedTemporaryFile("r") as result, NamedTemporaryFile("r") as said:
        whole = [sys.executable, __file__, result.name, said.name, str(limit), *command]
        done = subprocess.run(whole, cwd=folder, env={**os.environ, **(env or {})})
        if done.returncode:
            words = said.read().strip().splitlines()[-5:]
            raise FailedError(f"{' '.join(command)}: {' / '.join(words)}")
        return Cost(**json.load(result))


def asked(process: subprocess.Popen[str]) -> Cost:
    """What it costs a process to answer an empty line with a status (counted from `/proc`)."""
    if not (process.stdin and process.stdout):
        raise FailedError("the process can't be asked")
    before, start = _processor_seconds(process.pid), time.perf_counter()
    print(file=process.stdin, flush=True)
    if process.stdout.readline() != "0\n":
        raise FailedError("the process failed")
    wall = time.perf_counter() - start
    cpu = _processor_seconds(process.pid) - before
    return Cost(cpu, wall, _most_megabytes(process.pid))


def _processor_seconds(pid: int) -> float:
    """What a process and those that it waited for have used (proc_pid_stat(5), fields 14 to 17)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _most_megabytes(pid: int) -> float:
    """The most that a process held; one that has ended holds nothing (proc_pid_status(5))."""
    status = Path(f"/proc/{pid}/status").read_text()
    if not (kilobytes := re.search(r"^VmHWM:\s*(\d+)", status, re.M)):
        raise FailedError("the process ended")
    return int(kilobytes[1]) / 1024


def typical(run: Callable[[], Cost], times: int, patience: float = 120) -> tuple[Cost, int]:
    """The medians of so many runs, and how many: after `patience` seconds none is started."""
    start = time.monotonic()
    costs = [run()]
    while len(costs) < times and time.monotonic() - start < patience:
        costs.append(run())
    middle = Cost(
        median(c.cpu for c in costs), median(c.wall for c in costs), max(c.megabytes for c in costs)
    )
    return middle, len(costs)


def _main(result: str, said: str, limit: str, *command: str) -> int:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    start = time.perf_counter()
    with Path(said).open("w") as log:
        try:
            done = subprocess.run(command, stdout=log, stderr=log, timeout=float(limit))
        except subprocess.TimeoutExpired:
            log.write(f"took more than {limit} seconds")
            return 1
    wall = time.perf_counter() - start
    _wait_for_all()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    whole = Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)
    Path(result).write_text(json.dumps(asdict(whole)))
    return done.returncode


def _wait_for_all() -> None:
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return


if __name__ == "__main__":
    sys.exit(_main(*sys.argv[1:]))
