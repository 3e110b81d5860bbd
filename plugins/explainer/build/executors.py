"""Where the per-source and per-topic work runs: here, in a pool of processes, on a cluster.

Every stage is a pure function that is mapped through a `concurrent.futures.Executor`,
so the place changes nothing but the time.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from itertools import chain, islice
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from explainer.build.garbage import collect_seldom
from explainer.errors import ExplainerError, SettingError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

P = ParamSpec("P")
R = TypeVar("R")
A = TypeVar("A")

#: Below this much work (articles to read), starting processes costs more than it saves.
WORTH_A_POOL = 60

#: Tasks under way at once: enough to keep the workers busy, few enough to bound memory.
WINDOW = 32


class ClusterError(ExplainerError):
    """The cluster can't be used; says what to install or where it was looked for."""


class HereExecutor(Executor):
    """Runs each call at once, in this process."""

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Call and wrap the result; an exception of the call is raised at once."""
        future: Future[R] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class ProcessesExecutor(Executor):
    """Runs calls in processes, which start with the first of them: an edit of one topic makes none,
    and what looks after processes is one itself.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Have a process call it."""
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            context = get_context("forkserver")
            self._pool = ProcessPoolExecutor(self._count, context, initializer=collect_seldom)
        return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes."""
        if self._pool:
            self._pool.shutdown(wait, cancel_futures=cancel_futures)


@contextmanager
def executor(choice: str, work: int) -> Iterator[Executor]:
    """The executor that a setting asks for.

    `choice` is ``auto`` (processes where the work is worth it), ``here``, ``processes``,
    ``processes:N`` or ``dask://host:port``; `work` counts the articles to read.
    """
    if choice.startswith("dask://"):
        yield from _dask(choice)
        return
    count = _processes(choice, work)
    with HereExecutor() if count < 2 else ProcessesExecutor(count) as pool:
        yield pool


def map_all(pool: Executor, function: Callable[[A], R], tasks: Iterable[A]) -> Iterator[R]:
    """The results in the order of the tasks; what a dying process left is done here.

    A lone task is done here, too, where else a process would have to be started for it.
    """
    waiting: deque[tuple[A, Future[R] | None]] = deque()
    coming = iter(tasks)
    first = tuple(islice(coming, 2))
    if len(first) == 1 and isinstance(pool, ProcessesExecutor):
        pool = HereExecutor()
    for task in chain(first, coming):
        waiting.append((task, _submit(pool, function, task)))
        if len(waiting) >= WINDOW:
            yield _result(function, *waiting.popleft())
    while waiting:
        yield _result(function, *waiting.popleft())


def _submit(pool: Executor, function: Callable[[A], R], task: A) -> Future[R] | None:
    try:
        return pool.submit(function, task)
    except BrokenExecutor:
        return None


def _result(function: Callable[[A], R], task: A, future: Future[R] | None) -> R:
    try:
        return future.result() if future else function(task)
    except BrokenExecutor:
        return function(task)


def _processes(choice: str, work: int) -> int:
    name, _, number = choice.partition(":")
    if name == "here":
        return 1
    if name == "auto":
        return (os.cpu_count() or 1) if work >= WORTH_A_POOL else 1
    if name == "processes" and (not number or number.isdigit()):
        return int(number) if number else os.cpu_count() or 1
    expected = "auto, here, processes, processes:N or dask://host:port"
    raise SettingError("EXPLAINER_EXECUTOR", choice, f"expected {expected}")


def _dask(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError("a cluster needs dask.distributed; pip install '.[cluster]'") from error
    try:
        client = Client(  # type: ignore[no-untyped-call]
            address.replace("dask://", "tcp://", 1), timeout="5s", set_as_default=False
        )
    except OSError as error:
        raise ClusterError(f"no Dask scheduler answers at {address}; is it running?") from error
    with client:
        yield client.get_executor(pure=False, retries=3)  # type: ignore[no-untyped-call]
