"""How large a file may be and how much its reading may cost."""

from __future__ import annotations

from msgspec import Struct


class Limits(Struct, frozen=True):
    """Sizes in bytes; seconds and bytes of memory for what reads a large or odd file.

    A file up to `quick_bytes` with nothing odd about it is read in this process; any other in a
    process of its own, which is stopped at `seconds` or `memory`.
    """

    text_bytes: int = 5_000_000
    html_bytes: int = 20_000_000
    quick_bytes: int = 300_000
    seconds: float = 10.0
    memory: int = 500_000_000
