"""Everything that can go wrong, as values and as exceptions.

Bad input is normal: it becomes a `Problem`, and the rest of the site is built.
An `ExplainerError` is for what no content may do, such as a claim without a source.
"""

from __future__ import annotations

import traceback
from enum import StrEnum
from pathlib import PurePath

from msgspec import Struct

#: Characters that would break a line of a log or turn it round, as escapes.
_UNPRINTED = {
    code: chr(code).encode("unicode_escape").decode()
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


class Severity(StrEnum):
    """How bad a `Problem` is. Only errors fail `invoke publish`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Problem(Struct, frozen=True, order=True):
    """One thing that is wrong with the content, said so that an editor can mend it.

    `line` and `column` count from 1; 0 means the whole file. `code` is a stable
    short name for tools, such as ``no-date``. `message` says what is wrong and what to do,
    as ``what is wrong; what to do``.
    """

    file: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str

    def __str__(self) -> str:
        place = self.file if not self.line else f"{self.file}:{self.line}"
        return f"{place}: {self.message}".translate(_UNPRINTED)


def failure_of(error: BaseException) -> str:
    """What was raised, and in which line of the program."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{error!r} in {PurePath(frame.filename).name}:{frame.lineno}"


class ExplainerError(Exception):
    """Base of all errors that this program raises itself."""


class QuoteMismatchError(ExplainerError, ValueError):
    """A citation's quote isn't the slice of its source that it points at."""

    def __init__(self, source: str, start: int, end: int) -> None:
        super().__init__(f"the quote is not {source}[{start}:{end}]")


class NoCitationError(ExplainerError, ValueError):
    """A claim, a conflict's side or an event was made without a citation."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} needs at least one citation")


class ThemeError(ExplainerError, ValueError):
    """A template isn't one."""

    def __init__(self, name: str, line: int, what: str) -> None:
        super().__init__(f"templates/{name}:{line}: {what}; mend this line of the theme")


class SettingError(ExplainerError, ValueError):
    """A setting has a value that can't be used; `why` says what is wrong and what to do."""

    def __init__(self, name: str, value: object, why: str) -> None:
        super().__init__(f"{name} = {value!r}: {why}")
