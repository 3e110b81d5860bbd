"""The output folder: unchanged bytes stay untouched, nothing is written outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from explainer.build import output

if TYPE_CHECKING:
    from pathlib import Path


def test_unchanged_bytes_are_not_rewritten(tmp_path: Path) -> None:
    assert output.write(tmp_path, "a/b.html", b"one")
    before = (tmp_path / "a/b.html").stat()
    assert not output.write(tmp_path, "a/b.html", b"one")
    after = (tmp_path / "a/b.html").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert output.write(tmp_path, "a/b.html", b"two")
    assert b"two" == (tmp_path / "a/b.html").read_bytes()
    assert ["b.html"] == [path.name for path in (tmp_path / "a").iterdir()]


@pytest.mark.parametrize("path", ["", "/etc/x", "../x", "a/../../x", "a\\..\\x"])
def test_paths_that_leave_the_folder_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(output.OutputPathError):
        output.write(tmp_path, path, b"x")


def test_removing_a_page_removes_the_folders_that_it_leaves_empty(tmp_path: Path) -> None:
    output.write(tmp_path, "a/b/c.html", b"x")
    output.write(tmp_path, "a/d.html", b"x")
    output.remove(tmp_path, "a/b/c.html")
    assert not (tmp_path / "a/b").exists()
    assert (tmp_path / "a/d.html").exists()
    output.remove(tmp_path, "never/there.html")


def test_missing_names_what_somebody_deleted(tmp_path: Path) -> None:
    output.write(tmp_path, "a.html", b"x")
    assert frozenset({"b.html"}) == output.missing(tmp_path, frozenset({"a.html", "b.html"}))
