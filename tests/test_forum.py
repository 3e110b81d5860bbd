"""Forum threads: each post with its member and date; no other page is a thread."""

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from explainer.collect.clean import clean
from explainer.collect.decode import decode
from explainer.collect.lines.forum import read_thread
from explainer.collect.lines.line import read_lines
from explainer.collect.lines.pasted import handing_on, is_pasted
from explainer.collect.lines.survey import survey
from explainer.collect.source import read_bytes

HERE = Path(__file__).parent
THREADS = read_fixture_file(HERE / "cases" / "lines_forum.md")
PASTED = read_fixture_file(HERE / "cases" / "lines_pasted.md")


def told(page: str) -> str:
    """The posts of a page: member, date, first words."""
    thread = read_thread(survey(read_lines(decode(page.encode()))))
    if thread is None:
        return "none\n"
    posts = []
    for post in thread.posts:
        clue = next(iter(post.clues), None)
        said = " ".join(post.body[0].text.split()[:4])
        posts.append(f"{clue.name if clue else ''} | {clue.text if clue else ''} | {said}\n")
    return "".join(posts)


@pytest.mark.parametrize(("line", "title", "page", "posts"), THREADS)
def test_threads(line: int, title: str, page: str, posts: str) -> None:
    assert posts == told(page)


@pytest.mark.parametrize(("line", "title", "page", "expected"), PASTED)
def test_pasted_articles(line: int, title: str, page: str, expected: str) -> None:
    found = is_pasted(read_lines(decode(page.encode())))
    assert expected.strip() == ("pasted" if found else "own words")


@pytest.mark.parametrize(
    ("said", "is_own"),
    [
        ("The Post has a good piece on this, pasting the important part of it:", True),
        ("Paywalled, so here is the full text:", True),
        ("What the harbour said on Monday:", False),
        ("The harbour quotes three prices.", False),
    ],
)
def test_what_a_member_says_above_an_excerpt(said: str, is_own: bool) -> None:
    lines = read_lines(decode(f"PSA: pumps fail\n{said}\nThe ferry ran aground.".encode()))
    assert [said] * is_own == [line.text for line in handing_on(lines)]


def test_a_members_word_above_an_excerpt_is_a_comment() -> None:
    page = (HERE / "articles" / "forum_opening.txt").read_text(encoding="utf-8")
    said = "No paywall, but I paste the text:"
    (article, *_) = clean(decode(page.replace("\nThe Airbus", f"\n{said}\n\nThe Airbus").encode()))
    assert [said] == [cut.text for cut in article.removed if said in cut.text]
    (kept, *_) = clean(
        decode(page.replace("\nThe Airbus", f"\n{said}\n\nThe Airbus").encode()), keep=(said,)
    )
    assert said in [paragraph.text for paragraph in kept.paragraphs]


def test_what_a_first_post_quotes_is_the_article_and_its_own_words_a_comment() -> None:
    page = (
        "Hacker News new | past | comments | ask | show | jobs | submit\n"
        "Ferry runs aground off the harbour (harbourpost.example)\n"
        "87 points by kestrel on Jan 16, 2024 | hide | past | favorite | 41 comments\n"
        "gearhead on Jan 16, 2024 | next [–]\n\n"
        "> The ferry Aurora ran aground off the harbour on Monday evening with forty people on "
        "board, the coast guard said.\n\nI don't see how they get it off.\n reply\n"
        "kestrel on Jan 17, 2024 | parent | next [–]\n\nI was on it last year, lol.\n reply\n"
    )
    (article,) = clean(decode(page.encode()))
    (paragraph,) = article.paragraphs
    assert paragraph.text.startswith("The ferry Aurora ran aground")
    said = {cut.text: cut.reason for cut in article.removed}
    assert "comment" == said["I don't see how they get it off."]


def test_a_comment_on_a_link_is_not_the_linked_outlet_s() -> None:
    page = (
        "Hacker News new | past | comments | ask | show | jobs | submit\n"
        "Ferry runs aground off the harbour (harbourpost.example)\n"
        "87 points by kestrel on Jan 16, 2024 | hide | past | favorite | 41 comments\n"
        "gearhead on Jan 16, 2024 | next [–]\n\n"
        "I have been on that ferry every summer and I always knew that it would end this way, "
        "because nobody ever looks at the doors.\n reply\n"
        "kestrel on Jan 17, 2024 | parent | next [–]\n\nI was on it last year, lol.\n reply\n"
    )
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert "Ferry runs aground off the harbour" == source.title
    assert source.origin is None
