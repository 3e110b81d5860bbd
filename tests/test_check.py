"""`invoke check`: what an editor should look at, in plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.pipeline.check import check
from tests.building import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def test_problems_and_pairs_are_listed_ready_to_paste() -> None:
    said = check(ROOT / "content")
    assert "note: content/topics/" in said
    merge = said.partition("\nmerge:\n")[2]
    pairs = [line for line in merge.splitlines() if line.startswith("  - [")]
    assert all(line.count(",") == 1 for line in pairs)


def test_one_topic_is_checked_alone(tmp_path: Path) -> None:
    for name in ("bridge", "ferry"):
        folder = tmp_path / "content/topics" / name
        folder.mkdir(parents=True)
        (folder / "topic.md").write_text("---\nquestion: Why?\n---\n")
    said = check(tmp_path / "content", topic="ferry")
    assert "topics/ferry/topic.md:1: no title" in said
    assert "bridge" not in said
    assert "bridge" in check(tmp_path / "content")


def test_every_cut_line_is_told_with_its_place_and_reason() -> None:
    said = check(ROOT / "content", cut=True)
    assert "sources/000_bc56668d2830b9c7.txt:4: " in said
    assert "veryGood! (38462)" in said
    assert "veryGood! (38462)" not in check(ROOT / "content")


def test_of_many_pairs_the_likeliest_are_listed() -> None:
    said = check(ROOT / "content")
    scores = [float(line.split()[1]) for line in said.splitlines() if line.startswith("  # 0.")]
    assert 12 == len(scores)
    assert sorted(scores, reverse=True) == scores
    assert "less likely pairs aren't listed" in said
