"""The inventory: bytes decide, stamps only save reading."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from explainer.build.cache import Cache
from explainer.build.inventory import content_key, scan, subfolders

if TYPE_CHECKING:
    from pathlib import Path


def test_folders_are_listed_in_order_without_droppings(tmp_path: Path) -> None:
    for name in ("b/x.txt", "a/y.txt", "a/deep/z.txt", "a/.hidden", "a/y.txt~", ".git/c"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "a-b").mkdir()
    home = scan(tmp_path.parent)
    folders = subfolders(home, tmp_path.name)
    assert ["a", "a-b", "b"] == [folder.path.name for folder in folders]
    assert tuple(scan(folder.path) for folder in folders) == folders
    assert ["deep/z.txt", "y.txt"] == [file.path for file in folders[0].files]
    assert () == subfolders(home, "nowhere")
    assert () == scan(tmp_path / "nowhere").files


def test_touching_changes_the_stamp_but_not_the_content_key(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("one")
    with Cache(None) as cache:
        first = scan(tmp_path)
        os.utime(file, ns=(1, 1))
        touched = scan(tmp_path)
        assert first.stamp_key != touched.stamp_key
        assert content_key(first, cache) == content_key(touched, cache)
        file.write_text("two")
        assert content_key(first, cache) != content_key(scan(tmp_path), cache)


def test_a_renamed_file_changes_the_content_key(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    with Cache(None) as cache:
        before = content_key(scan(tmp_path), cache)
        (tmp_path / "a.txt").rename(tmp_path / "b.txt")
        assert before != content_key(scan(tmp_path), cache)


def test_a_link_that_leads_elsewhere_is_stamped_by_what_it_leads_to(tmp_path: Path) -> None:
    """The file isn't read, but what else reads it (a theme's template) must see that it changed."""
    outside, folder = tmp_path / "outside.txt", tmp_path / "folder"
    outside.write_text("one")
    folder.mkdir()
    (folder / "link.txt").symlink_to(outside)
    with Cache(None) as cache:
        before = scan(folder)
        key = content_key(before, cache)
        outside.write_text("two")
        os.utime(outside, ns=(1, 1))
        after = scan(folder)
        assert [True, True] == [file.is_foreign for file in (*before.files, *after.files)]
        assert before.stamp_key != after.stamp_key
        assert key != content_key(after, cache)
