"""Nothing that a reader sees is outside the catalogue: no page or feed has a sentence that is
English in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer import collect
from explainer.model import Source
from explainer.publish import news, reasons
from explainer.publish.excerpt import Excerpts
from explainer.publish.feeds.entries import entries
from explainer.publish.news import summary
from explainer.publish.site import Site
from explainer.publish.views.credit import credit_line
from explainer.publish.views.desk import Desk
from explainer.publish.views.update import update_view
from explainer.publish.words import words
from tests import example, telling

ARABIC, ENGLISH = words("ar"), words("en")
SITE = Site(language="ar")
ARTICLES = Path(__file__).parent / "articles"


def sources() -> Iterator[Source]:
    """Articles as they were found, which differ in how things about them are known."""
    for path in sorted(ARTICLES.glob("*.txt")) + sorted(ARTICLES.glob("*.html")):
        yield from collect.read_source(path, root=ARTICLES).sources


def test_an_update_is_told_in_the_language_of_the_site() -> None:
    excerpts = Excerpts(example.EXPLAINER, SITE)
    titles = [news.title(update, excerpts, ARABIC) for update in example.EXPLAINER.updates]
    assert [
        "أوردت Example Post: “The Example Bridge closes on March 3”",
        "تختلف الروايات: “fewer than 50”، “Around 60” أو “Several”؛"
        " أكدت Example Arabic Service معلومة واحدة",
        "سُحب: “Bridge may reopen early” (The Example Daily)",
    ] == titles


def test_what_changed_is_counted_in_the_language_of_the_site() -> None:
    assert "معلومة واحدة بسند أكثر" in summary(example.EXPLAINER.updates[1].changes, ARABIC)


def test_feeds_are_in_the_language_of_the_site() -> None:
    opening = entries(Desk(example.EXPLAINER, SITE))[0]
    assert "<h3>معلومات جديدة</h3>" in opening.html
    assert "معلومات جديدة" in [category.label for category in opening.categories]


def test_the_words_of_articles_are_marked_with_their_language() -> None:
    desk = Desk(example.EXPLAINER, SITE)
    views = [update_view(desk, update, None, None) for update in desk.explainer.updates]
    changes = [change for view in views for group in view.groups for change in group.changes]
    said = {change.lang for change in changes if change.quote}
    assert {"en", ""} == said, "claims are English; accounts are joined by Arabic words"
    assert [] == [c for c in changes if " أو " in c.quote and c.lang]


def test_every_fact_has_words() -> None:
    changes = [change for update in example.EXPLAINER.updates for change in update.changes]
    assert [] == [c for c in changes if telling.told(c, "ar").text == telling.told(c).text]


def test_who_carried_a_copy_is_said_in_the_language_of_the_site() -> None:
    assert "Example News Agency (عبر إعادة نشر مجهولة المصدر)" == credit_line(example.WIRE, ARABIC)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("dateline; names no year", "سطر المكان والتاريخ؛ لا يذكر سنة"),
        ("host a.example of the link", "المضيف a.example في الرابط"),
        (
            "“Monday” is 2024-07-15 or after; posted then",
            "«Monday» هو 15 يوليو 2024 أو بعده؛ نُشر حينها",
        ),
        (
            "“Monday” is 2024-07-15, counted from what the other articles date",
            "«Monday» هو 15 يوليو 2024، محسوبًا مما تؤرّخه المقالات الأخرى",
        ),
        ("it was out by 2024-07-15", "كان قد نُشر بحلول 15 يوليو 2024"),
        ("the last day that it tells of is 2024-07-15", "آخر يوم يتحدث عنه هو 15 يوليو 2024"),
        ("an address alone on a line", "عنوان منفرد في سطر"),
        ("og:title", "og:title"),
        ("", ""),
    ],
)
def test_a_note_is_said_in_the_language_of_the_site(note: str, expected: str) -> None:
    assert expected == reasons.note(note, ARABIC)
    assert note.replace("2024-07-15", "July 15, 2024") == reasons.note(note, ENGLISH)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "“July 20, 2024” (2024-07-20) lies ahead in the text",
            "“July 20, 2024” lies ahead in the text",
        ),
        (
            "“July 20” (2024-07-20) lies ahead in the text",
            "“July 20” (July 20, 2024) lies ahead in the text",
        ),
    ],
)
def test_a_note_names_no_day_that_its_words_name(note: str, expected: str) -> None:
    assert expected == reasons.note(note, ENGLISH)


def test_no_note_is_left_in_english() -> None:
    notes = {
        part
        for source in sources()
        for item in source.evidence
        if item.field != "dateline"
        for part in item.note.split("; ")
        if " " in part
    }
    assert notes
    assert [] == [note for note in sorted(notes) if note == reasons.note(note, ARABIC)]


def test_no_reason_for_a_cut_is_left_in_english() -> None:
    cuts = {removed.reason for source in sources() for removed in source.removed}
    assert cuts
    assert [] == [cut for cut in sorted(cuts) if cut == ARABIC.text(cut)]
