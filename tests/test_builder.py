"""The process that builds whenever it is asked."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks.project import ROOT, Site
from explainer.build.builder import Builder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Each build writes its process's number and does what the content asks for.
SCRIPT = """
import os, sys
from pathlib import Path
from explainer.build.builder import answer
folder = Path(sys.argv[1])

def build():
    with (folder / "built").open("a") as file:
        print(os.getpid(), file=file)
    exec((folder / "content").read_text())

answer(build, (folder / "program").read_bytes)
"""


class Bench:
    """A builder of a folder, and the processes that built there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "content").write_text("")
        (folder / "program").write_text("as it was loaded")
        self.builder = Builder([sys.executable, "-c", SCRIPT, str(folder)])

    def build(self, content: str = "") -> int:
        (self.folder / "content").write_text(content)
        return self.builder.build()

    @property
    def processes(self) -> list[str]:
        return (self.folder / "built").read_text().split()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.builder.close()


def test_one_process_builds_again_and_again(bench: Bench) -> None:
    assert [0, 0, 0] == [bench.build() for _ in range(3)]
    assert 3 == len(bench.processes)
    assert 1 == len(set(bench.processes))


def test_a_changed_program_is_loaded_anew(bench: Bench) -> None:
    bench.build()
    (bench.folder / "program").write_text("another")
    assert 0 == bench.build()
    assert 2 == len(set(bench.processes))


def test_where_changes_cant_be_told_each_build_loads_the_program(bench: Bench) -> None:
    (bench.folder / "program").write_text("")
    assert [0, 0] == [bench.build() for _ in range(2)]
    assert 2 == len(set(bench.processes))


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        ("sys.exit(2)", 2, ""),
        ("sys.exit('no such setting')", 1, "no such setting"),
        ("{}['theme']", 1, "KeyError: 'theme'"),
        ("os._exit(7)", 7, ""),
    ],
)
def test_a_failed_build_ends_nothing(
    bench: Bench, content: str, status: int, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert status == bench.build(content)
    assert said in capfd.readouterr().err
    assert 0 == bench.build()
    assert 2 == len(set(bench.processes))


def test_a_process_that_dies_is_replaced_at_once(bench: Bench) -> None:
    bench.build()
    first = set(bench.processes)
    assert 0 == bench.build(f"os.getpid() in {{{', '.join(first)}}} and os._exit(7)")
    assert 2 == len(set(bench.processes))


def test_what_a_build_says_goes_to_the_terminal(
    bench: Bench, capfd: pytest.CaptureFixture[str]
) -> None:
    assert [0, 0] == [bench.build("print(7)"), bench.build("print(8)")]
    assert "7\n8\n" == capfd.readouterr().err


def test_the_site_is_that_of_a_build_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(tmp_path)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    monkeypatch.setenv("PYTHONPATH", site.env["PYTHONPATH"])
    command = [sys.executable, "-m", "invoke", "--search-root", str(tmp_path), "build-on-request"]
    builder = Builder(command)
    changed = {
        "content/topics/kaspersky-us-exit/sources/*.txt": (".\n", ". The port reopened.\n"),
        "theme/templates/base.html": ("</body>", "<!-- restyled --></body>"),
        "plugins/explainer/publish/render.py": ("top.encode", "top.encode"),
    }
    try:
        assert 0 == builder.build()
        for pattern, (old, new) in changed.items():
            for path in site.folder.glob(pattern):
                path.write_text(path.read_text("utf-8").replace(old, new, 1) + "\n", "utf-8")
            assert 0 == builder.build()
    finally:
        builder.close()
    built = outputs(site)
    assert any(
        "The port reopened." in text and "<!-- restyled -->" in text for text in built.values()
    )
    site.from_nothing()
    assert outputs(site) == built


def outputs(site: Site) -> dict[str, str]:
    return {
        path.relative_to(site.folder).as_posix(): path.read_text("utf-8", "replace")
        for path in (site.folder / "output").rglob("*")
        if path.is_file()
    }
