"""Compiled templates, kept as Python keeps compiled modules: in `__pycache__`, beside their source.

Whoever can write there can write the templates, which may run any code as it is; the cache of
results holds no code. As with modules, nothing is kept where ``PYTHONDONTWRITEBYTECODE`` is set.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from explainer.build.cache import key_of


class CompiledTemplates(BytecodeCache):
    """The compiled templates of a folder; `maker` changes with whatever compiles them.

    A file that is damaged, or that another maker or source made, counts as missing.
    """

    def __init__(self, templates: Path, maker: bytes) -> None:
        self._folder = templates / "__pycache__"
        self._maker = key_of(sys.version, jinja2.__version__, maker)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket its code, where that is kept."""
        with suppress(OSError):
            data = self._file(bucket).read_bytes()
            seal, code = data[:16], data[16:]
            if seal == self._seal(bucket, code):
                bucket.code = marshal.loads(code)  # noqa: S302 - see above; sealed

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bucket's code, where the folder can be written."""
        if sys.dont_write_bytecode:
            return
        code = marshal.dumps(bucket.code)
        file = self._file(bucket)
        draft = file.with_suffix(f".{os.getpid()}.tmp")
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            draft.write_bytes(self._seal(bucket, code) + code)
            draft.replace(file)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.jinja"

    def _seal(self, bucket: Bucket, code: bytes) -> bytes:
        return key_of(self._maker, bucket.checksum, code)
