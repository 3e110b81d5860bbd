"""Pages of an encyclopedia: notes, the table of facts and the list of parts are no text."""

import pytest

from explainer.collect.clean import clean
from explainer.collect.decode import decode
from explainer.collect.source import read_bytes

PAGE = """2031 Skarvik ferry accident
From Wikipedia, the free encyclopedia
This article documents a current event. Information may change rapidly as the event progresses.
Date\t19 October 2031
Location\tHarbour of Skarvik
Deaths\t2
On 19 October 2031, the ferry Aurora sank off Skarvik with forty people.[1][2] Two are missing.[a]
Contents
1 Background
2 Accident
3 See also
Background[edit]
The owner had been warned of the doors of its ships.[3] It denied any danger.[citation needed]
Accident[edit]
The ferry left the harbour at 09:30 and began to lean at 09:50.[4] The coast guard came at 10:20.
See also[edit]
List of ferries
This page was last edited on 9 November 2031, at 14:22 (UTC).
"""


def test_an_encyclopedia_s_article_is_its_prose() -> None:
    (article,) = clean(decode(PAGE.encode()))
    first, *others = (paragraph.text for paragraph in article.paragraphs)
    assert first.startswith("On 19 October 2031, the ferry Aurora sank")
    assert first.endswith("with forty people. Two are missing.")
    assert not any("[" in text for text in others)
    cut = {removed.text for removed in article.removed if removed.reason == "infobox"}
    assert {"Contents", "2 Accident"} <= cut


def test_the_day_in_a_table_of_facts_is_not_the_page_s() -> None:
    (source,) = read_bytes("a.txt", PAGE.encode()).sources
    assert source.published
    assert "../2031-11-09" == source.published.edtf


@pytest.mark.parametrize(
    "said",
    [
        "“The doors [of the ferry] were open,” he said.",
        "The list [1 to 5] was read out at the hearing, which went on until noon on that day.",
        "A matrix x[ i ] and the words [sic] stay.",
    ],
)
def test_other_brackets_stay(said: str) -> None:
    (article,) = clean(decode(f"A headline of a text\n\n{said} It was a long day.".encode()))
    assert said in " ".join(paragraph.text for paragraph in article.paragraphs)
