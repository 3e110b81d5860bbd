"""Compiled templates: found by the next build, made anew when anything of theirs changed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from jinja2.bccache import Bucket

from explainer.build.compiled import CompiledTemplates

PAGE = "{{ name }}: {{ 1 + 1 }}"


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


class Watched(CompiledTemplates):
    """Remembers which templates were compiled."""

    compiled: list[str]

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.compiled.append(bucket.key)
        super().dump_bytecode(bucket)


def compiled(folder: Path, page: str = PAGE, maker: bytes = b"1") -> int:
    """How many templates a build had to compile; what they show is always right."""
    kept = Watched(folder, maker)
    kept.compiled = []
    env = Environment(loader=DictLoader({"page": page}), bytecode_cache=kept, autoescape=True)
    assert page.replace("{{ name }}", "a").replace("{{ 1 + 1 }}", "2") == env.get_template(
        "page"
    ).render(name="a")
    return len(kept.compiled)


def test_a_template_is_compiled_once(tmp_path: Path) -> None:
    assert [1, 0, 0] == [compiled(tmp_path) for _ in range(3)]


def test_a_changed_template_or_program_compiles_anew(tmp_path: Path) -> None:
    compiled(tmp_path)
    assert 1 == compiled(tmp_path, page=f"{PAGE}!")
    assert 1 == compiled(tmp_path, page=f"{PAGE}!", maker=b"2")
    assert 0 == compiled(tmp_path, page=f"{PAGE}!", maker=b"2")


@pytest.mark.parametrize("kept", [0, 1, 15, 16, 40, -1])
def test_a_cut_file_counts_as_missing(tmp_path: Path, kept: int) -> None:
    compiled(tmp_path)
    (file,) = tmp_path.glob("__pycache__/*")
    file.write_bytes(file.read_bytes()[:kept])
    assert [1, 0] == [compiled(tmp_path), compiled(tmp_path)]


def test_a_damaged_file_counts_as_missing(tmp_path: Path) -> None:
    compiled(tmp_path)
    (file,) = tmp_path.glob("__pycache__/*")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)
    assert 1 == compiled(tmp_path)


def test_nothing_is_kept_where_python_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [1, 1] == [compiled(tmp_path), compiled(tmp_path)]
    assert [] == list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").write_text("in the way")
    assert [1, 1] == [compiled(tmp_path), compiled(tmp_path)]
