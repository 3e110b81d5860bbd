"""Which lines are chosen, from scores alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.collect.lines.choice import chosen

ARTICLE = [300] * 8
JUNK = [-300] * 12


def kept(scores: list[int], words: int = 20) -> list[bool]:
    found: list[bool] = chosen(np.array(scores, np.int32), np.full(len(scores), words)).tolist()
    return found


@pytest.mark.parametrize("doubtful", [50, 90])
def test_what_is_doubtful_is_kept_beside_the_article_alone(doubtful: int) -> None:
    beside = kept([*JUNK, *ARTICLE, doubtful, *JUNK])
    apart = kept([*JUNK, *ARTICLE, *JUNK, doubtful, *JUNK])
    assert (sum(beside), sum(apart)) == (len(ARTICLE) + 1, len(ARTICLE))


def test_what_is_sure_is_kept_wherever_it_stands() -> None:
    assert sum(kept([*ARTICLE, *JUNK, 400, *JUNK])) == len(ARTICLE) + 1


def test_a_gap_of_a_line_ends_no_article() -> None:
    near, far = ([*ARTICLE, *JUNK[:gap], 110, 110, *JUNK] for gap in (1, 12))
    assert (sum(kept(near)), sum(kept(far))) == (len(ARTICLE) + 2, len(ARTICLE))


def test_a_page_that_keeps_little_is_judged_more_strictly() -> None:
    alike = [150, 150, 10, 10, 10]
    assert sum(kept([*alike, *[300] * 30])) > sum(kept([*alike, *[-300] * 30])) + 30 - 1


@given(st.lists(st.integers(-1500, 1500), max_size=40), st.integers(1, 300))
def test_every_page_keeps_something(scores: list[int], words: int) -> None:
    found = kept(scores, words)
    assert len(found) == len(scores)
    assert any(found) == bool(scores)
