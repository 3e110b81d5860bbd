"""Lines that several pages of one site share are furniture; never across sites."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.collect import Limits, site_furniture

SHARED = "Sign up for the Harbour Courier morning letter"


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    """Three pages, the first two of one site; all carry one line."""
    hosts = ("www.courier.example", "courier.example", "other.example")
    for number, host in enumerate(hosts):
        text = f"The council met for the {number + 1}. time about the bridge.\n{SHARED}\n"
        (tmp_path / f"{number}.txt").write_text(text)
        (tmp_path / f"{number}.yaml").write_text(f"url: https://{host}/bridge/{number}\n")
    return sorted(tmp_path.glob("*.txt"))


def test_pages_of_one_site_share_their_furniture(pages: list[Path]) -> None:
    found = site_furniture(pages, Limits())
    assert [True, True, False] == [SHARED in found[page] for page in pages]
    assert not any("council" in line for page in pages for line in found[page])


def test_pages_without_a_site_have_none(pages: list[Path]) -> None:
    for page in pages:
        page.with_suffix(".yaml").unlink()
    assert {frozenset()} == set(site_furniture(pages, Limits()).values())


def test_a_broken_neighbour_is_passed_over(pages: list[Path]) -> None:
    pages[0].write_bytes(bytes(range(256)))
    assert {frozenset()} == set(site_furniture(pages, Limits()).values())
