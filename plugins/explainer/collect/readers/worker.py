"""Reading a dangerous file in a process of its own, which can be stopped.

A fresh interpreter, not a fork: it holds nothing of the build, has its own limits of memory
(``RLIMIT_DATA``) and time, and whatever a parser does to it is an answer: a `Problem`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

import explainer
from explainer.collect.decode import UnreadableError
from explainer.collect.limits import Limits
from explainer.collect.readers.reading import Job, Read, read

_PACKAGES = str(Path(explainer.__file__).parent.parent)
_GRACE = 0.5


class _Refusal(msgspec.Struct, tag=True):
    """What the process answers instead of articles."""

    code: str
    message: str


class _Answer(msgspec.Struct, tag=True):
    """What the process has read."""

    read: Read


def read_apart(job: Job, limits: Limits) -> Read:
    """Read a job in a process of its own; raises `UnreadableError` where that gives nothing."""
    command = [sys.executable, "-m", "explainer.collect.readers.worker", str(limits.memory)]
    environment = {**os.environ, "PYTHONPATH": _PACKAGES, "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, no shell
            command,
            input=msgspec.msgpack.encode(job),
            capture_output=True,
            timeout=max(limits.seconds - _GRACE, _GRACE),
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        message = (
            f"reading it took longer than {limits.seconds:g} s; save the article as plain text"
        )
        raise UnreadableError("too-slow", message) from error
    if done.returncode:
        message = (
            f"reading it failed or took more than {limits.memory / 1e6:g} MB of memory; "
            "save the article as plain text"
        )
        raise UnreadableError("reader-failed", message)
    answer: _Refusal | _Answer = msgspec.msgpack.decode(done.stdout, type=_Refusal | _Answer)
    if isinstance(answer, _Refusal):
        raise UnreadableError(answer.code, answer.message)
    return answer.read


def main() -> None:
    """Read the job on standard input, answer on standard output."""
    _limit_memory(int(sys.argv[1]))
    job = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Job)
    answer: _Refusal | _Answer
    try:
        answer = _Answer(read(job))
    except UnreadableError as error:
        answer = _Refusal(error.code, str(error))
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))


def _limit_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows; the time limit still holds
        return
    resource.setrlimit(resource.RLIMIT_DATA, (size, size))


if __name__ == "__main__":
    main()
