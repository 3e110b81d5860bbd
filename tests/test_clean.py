"""From a page to articles: golden pairs, the editor's word, and what must hold for any page."""

import json
import os
import re
from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file

from explainer.collect.article import Article, ClueKind
from explainer.collect.clean import clean
from explainer.collect.decode import Decoded, decode
from explainer.collect.lines.cues import CUES as CUE_ROWS
from explainer.collect.lines.cues import name
from explainer.collect.lines.editor import Editor, missing
from explainer.collect.lines.feed import read_feed
from explainer.collect.lines.furniture import shared_furniture
from explainer.collect.lines.heading import find_heading
from explainer.collect.lines.letter import read_letter
from explainer.collect.lines.line import read_lines
from explainer.collect.lines.survey import survey
from explainer.collect.lines.tail import trimmed
from explainer.collect.lines.words import words_of

HERE = Path(__file__).parent
LAMPS = (
    "The last maker of oil lamps in the city will close its factory in July, and the council of the"
    " city wants the land for a school, the owner of the lamp factory told workers on Monday."
)
SEEDS = sorted((HERE.parent / "content/topics/kaspersky-us-exit/sources").glob("*.txt"))
PAGES = sorted((HERE / "articles").glob("*.txt"))
HEADINGS = read_fixture_file(HERE / "cases" / "lines_headings.md")
PROSE = read_fixture_file(HERE / "cases" / "lines_prose.md")
CUES = read_fixture_file(HERE / "cases" / "lines_cues.md")
LETTERS = read_fixture_file(HERE / "cases" / "lines_letter.md")
FEEDS = read_fixture_file(HERE / "cases" / "lines_feed.md")


def as_text(articles: tuple[Article, ...]) -> str:
    """All that cleaning found, to be read and compared."""
    parts = []
    for article in articles:
        parts += [f"# {article.title}", f"({article.layout})"]
        parts += [f"> {article.standfirst}"] if article.standfirst else []
        parts += [paragraph.text for paragraph in article.paragraphs]
        clues = (f"{c.line} {c.kind}: {c.text} {c.name}".rstrip() for c in article.clues)
        parts += ["## clues", *clues]
        parts += ["## removed", *(f"{r.line} {r.reason}: {r.text}" for r in article.removed)]
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("path", [*SEEDS, *PAGES], ids=lambda path: path.stem)
def test_golden_articles(path: Path) -> None:
    found = as_text(clean(decode(path.read_bytes())))
    golden = HERE / "articles" / f"{path.stem}.golden"
    if os.environ.get("EXPLAINER_GOLDEN") == "write":
        golden.write_text(found, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == found


@pytest.mark.parametrize(("line", "title", "texts", "reason"), CUES)
def test_cues(line: int, title: str, texts: str, reason: str) -> None:
    named = {text: getattr(name(text), "reason", "none") for text in texts.splitlines()}
    assert dict.fromkeys(named, reason.strip()) == named


def test_what_begins_a_line_fits_nowhere_else() -> None:
    """A pattern that begins with ^ is tried at the beginning alone, so no branch may lack it."""
    begun = [one for cue in CUE_ROWS for one in cue.patterns if one.startswith("^")]
    texts = [text for _, _, texts, _ in CUES for text in texts.splitlines()]
    free = [re.compile(one, re.IGNORECASE) for one in begun]
    assert [] == [one.pattern for one in free for text in texts if one.search(f" {text}", 1)]


def test_what_a_cue_needs_is_what_a_line_can_have() -> None:
    needed = {word for cue in CUE_ROWS for word in cue.needs} - set("0©@>»›‹#")
    assert [] == [word for word in sorted(needed) if words_of(word) != [word]]


@pytest.mark.parametrize(("line", "title", "given", "wanted"), PROSE)
def test_prose_beside_the_body(line: int, title: str, given: str, wanted: str) -> None:
    rows = given.splitlines()
    lines = read_lines(decode("\n".join(row[2:] for row in rows).encode()))
    kept = trimmed(survey(lines), [row[0] == "+" for row in rows if row != "~"])
    assert [one.text for one, keep in zip(lines, kept, strict=True) if keep] == wanted.splitlines()


@pytest.mark.parametrize(("line", "title", "page", "wanted"), FEEDS)
def test_posts_of_one_author(line: int, title: str, page: str, wanted: str) -> None:
    lines = read_lines(decode(page.encode()))
    feed = read_feed(lines, Editor())
    assert wanted.splitlines() == [one.text for one in feed.lines]
    told = {one.number for one in feed.lines} | {cut.line for cut in feed.removed}
    assert {one.number for one in lines} == told


def test_an_editor_keeps_an_answer() -> None:
    page = FEEDS[0][2]
    feed = read_feed(read_lines(decode(page.encode())), Editor(("this is a disgrace",)))
    assert "this is a disgrace" == feed.lines[-1].text


@pytest.mark.parametrize(("line", "title", "page", "wanted"), LETTERS)
def test_the_text_of_a_mail(line: int, title: str, page: str, wanted: str) -> None:
    lines = read_lines(decode(page.encode()))
    letter = read_letter(lines, Editor())
    subject = letter.subject.text if letter.subject else "-"
    assert wanted.splitlines() == [subject, *(one.text for one in letter.lines)]
    told = {one.number for one in letter.lines} | {cut.line for cut in letter.removed}
    assert {one.number for one in lines} == told


def test_an_editor_keeps_what_stands_above_a_mail() -> None:
    page = LETTERS[0][2]
    letter = read_letter(read_lines(decode(page.encode())), Editor(("see below",)))
    assert "see below" == letter.lines[0].text
    assert 9 == len(letter.removed)


def test_a_mail_s_subject_is_the_title_where_there_is_no_other() -> None:
    (article,) = clean(decode(LETTERS[0][2].encode()))
    assert "Ferry runs aground" == article.title


@pytest.mark.parametrize(("line", "title", "above", "wanted"), HEADINGS)
def test_the_title_above_the_body(line: int, title: str, above: str, wanted: str) -> None:
    lines = read_lines(decode(f"{above}\n{LAMPS}".encode()))
    heading = find_heading(survey(lines), [one.text == LAMPS for one in lines])
    assert lines[heading.title].text == wanted.strip()


def test_the_title_stands_above_a_longer_headline_that_is_taken_for_body() -> None:
    title = "Owner of the last oil lamp factory of the city will close it in July"
    second = (
        "City council says that the land of the lamp factory is wanted for a school that opens soon"
    )
    page = f"Oil\n{title}\n{second}\n\nJane Roe\nSun 1 Sep 2024 14.41 BST\n{LAMPS}"
    lines = read_lines(decode(page.encode()))
    heading = find_heading(survey(lines), [line.text in (second, LAMPS) for line in lines])
    assert title == lines[heading.title].text


@pytest.mark.parametrize(
    ("below", "is_title"),
    [
        ("Why it glows at night", True),
        ("3 thoughts on “Why it glows at night”", True),
        ("Why it glows at night, and why it does not", False),
    ],
)
def test_a_title_of_other_words_is_said_again_below_the_text(below: str, is_title: bool) -> None:
    page = f"Tales of Springfield's river\nWhy it glows at night\nLeave a reply\n{LAMPS}\n{below}"
    lines = read_lines(decode(page.encode()))
    heading = find_heading(survey(lines), [one.text == LAMPS for one in lines])
    assert is_title == (heading.title == 1)


FINED = """\
Ferry Runs Aground in Springfield Over Pumps That Had Failed: A Matter of Money or a Want of Will?

Legal - May 30, 2025
The harbour office of Springfield looks after the ferries of many firms that have their seat there.
On 2 May, the office announced that it fined Globex 5 million dollars for pumps that had failed.

It is not the first clash of Globex with the office. In September 2023 the office fined it for its
lights. Globex challenged that decision in court, where it is still pending.

The fine is the second largest that the office has imposed.
"""


def test_the_only_day_right_below_the_first_line_is_a_stamp() -> None:
    (article,) = clean(decode(FINED.encode()))
    assert "Legal - May 30, 2025" in [cut.text for cut in article.removed]


LONG = """\
Harbour News
Watch Live

Ferry: Owner adds two more sailings after pumps row - and says it did not know of any trouble at all

The owner says it left decisions on pumps and sailings entirely to its captains and engineers.

John Doe
News reporter @johndoe_example
Wednesday 4 September 2024 19:39, UK

The owner has announced two more sailings from Springfield, and said it had no idea of the trouble.

The owner said in a statement that decisions on pumps were left "entirely to the captains".

Places on the two ferries will be sold in a ballot to those who got none in the first sale.
"""


def test_the_day_below_a_long_headline_a_standfirst_and_a_name_is_a_stamp() -> None:
    (article,) = clean(decode(LONG.encode()))
    assert article.title.startswith("Ferry: Owner adds")
    stamps = [clue.text for clue in article.clues if clue.kind is ClueKind.STAMP]
    assert ["Wednesday 4 September 2024 19:39, UK"] == stamps
    assert not any("Doe" in paragraph.text for paragraph in article.paragraphs)


def test_each_reason_is_explained() -> None:
    told = (HERE.parent / "docs" / "cleaning.md").read_text(encoding="utf-8")
    pages = [clean(decode(path.read_bytes())) for path in [*SEEDS, *PAGES]]
    reasons = {cut.reason for page in pages for article in page for cut in article.removed}
    assert set() == {r for r in reasons | {cue.reason for cue in CUE_ROWS} if f"`{r}`" not in told}


def test_the_model_says_where_it_comes_from() -> None:
    model = HERE.parent / "plugins/explainer/collect/lines/model.json"
    assert "WCXB" in json.loads(model.read_text(encoding="utf-8"))["about"]
    assert model.stat().st_size < 200_000


def lines_told(articles: tuple[Article, ...]) -> set[int]:
    """The raw lines that the articles account for."""
    kept = {s.line for a in articles for p in a.paragraphs for s in p.segments}
    return kept | {cut.line for a in articles for cut in a.removed}


LINE = st.sampled_from(
    [
        "",
        "Home",
        "  * Sport",
        "Share this",
        "July 15, 2024",
        "3 replies",
        "Moderator",
        "Name Surname",
        "Related",
        "The council said on Monday that the bridge would stay closed until the autumn.",
        "“We are  sorry,” said the mayor, who had promised in May that it would open in June.",
        "https://example.com/a",
        "Example | The bridge stays closed until the autumn",
        "a\u00a0b",
        "x" * 200,
    ]
)


@given(st.lists(LINE, max_size=40))
def test_each_line_is_kept_or_told(lines: list[str]) -> None:
    articles = clean(Decoded_of(lines))
    assert {n for n, line in enumerate(lines, 1) if line.strip()} == lines_told(articles)


@given(st.lists(LINE, max_size=40))
def test_each_character_is_where_its_segment_says(lines: list[str]) -> None:
    for article in clean(Decoded_of(lines)):
        for paragraph in article.paragraphs:
            ends = [segment.start for segment in paragraph.segments[1:]] + [len(paragraph.text)]
            for segment, end in zip(paragraph.segments, ends, strict=True):
                raw = (lines[segment.line - 1] + "\n")[segment.column - 1 :]
                said = paragraph.text[segment.start : end]
                assert said == raw.replace("\u00a0", " ").replace("\n", " ")[: len(said)]


def test_a_thread_may_end_with_a_header() -> None:
    said = "The council said on Monday that the bridge would stay closed until the autumn."
    header = ["Member Name", "Moderator", "July 15, 2024", "3 replies"]
    lines = [*header, said, *header, said, *header]
    assert set(range(1, len(lines) + 1)) == lines_told(clean(Decoded_of(lines)))


def Decoded_of(lines: list[str]) -> Decoded:  # noqa: N802
    """The lines as a decoded file; also where they are all blank."""
    text = "\n".join(lines)
    return decode(text.encode()) if text.strip() else Decoded(text)


BRIDGE = """The bridge stays closed until the autumn

The council said on Monday that the bridge would stay closed until the autumn.

The repairs cost twice as much as was planned, and nobody knows who will pay for them.

Subscribe to our daily newsletter
"""


def test_keep_overrules() -> None:
    (article,) = clean(decode(BRIDGE.encode()), keep=("Subscribe to our daily newsletter",))
    assert "Subscribe to our daily newsletter" == article.paragraphs[-1].text


def test_keep_overrules_what_is_a_reply() -> None:
    page = (HERE / "articles" / "forum_opening.txt").read_bytes()
    reply = "Lucky you! I was stuck in the office and only heard it."
    (before,) = clean(decode(page))
    (after,) = clean(decode(page), keep=(reply,))
    assert reply in {cut.text for cut in before.removed}
    assert reply not in {cut.text for cut in after.removed}
    assert [*before.paragraphs] == [*after.paragraphs[:-1]]
    assert reply == after.paragraphs[-1].text


def test_drop_overrules() -> None:
    (article,) = clean(decode(BRIDGE.encode()), drop=("twice as much as was planned",))
    assert 1 == len(article.paragraphs)
    assert [(5, "editor")] == [(r.line, r.reason) for r in article.removed if r.line == 5]


def test_a_quote_may_run_over_lines() -> None:
    quote = " ".join(BRIDGE.splitlines()[2:5])
    (article,) = clean(decode(BRIDGE.encode()), drop=(quote,))
    assert () == article.paragraphs


def test_missing_quotes_are_told() -> None:
    assert ("not there",) == missing(BRIDGE, ("nobody knows\nwho", "not there"))


def site_page(lead: str) -> Decoded:
    """A page of one site: its own lead, and what all its pages say."""
    slogan = "The Example Courier has told the town what it needs to know since 1921."
    return decode(f"{lead}\n\n{slogan}\n\nMore to come as we get it.\n".encode())


LEADS = (
    "The council said on Monday that the bridge would stay closed until the autumn, at the least.",
    "A village got its station back on Tuesday, sixty years after the last train had left it.",
    "Nobody was hurt when a crane fell on the old harbour hall in the early hours of Wednesday.",
)


def test_furniture_of_one_site() -> None:
    pages = tuple(map(site_page, LEADS))
    furniture = shared_furniture(pages)
    assert 2 == len(furniture)
    (article,) = clean(pages[0], furniture=furniture)
    assert [LEADS[0]] == [paragraph.text for paragraph in article.paragraphs]


def test_one_page_has_no_furniture() -> None:
    assert frozenset() == shared_furniture((site_page(LEADS[0]),))


def test_versions_of_one_article_are_no_furniture() -> None:
    body = "\n\n".join(LEADS)
    pages = (decode(body.encode()), decode(f"{body}\n\nThis was updated.".encode()))
    assert frozenset() == shared_furniture(pages * 2)


def test_wrapped_items_of_a_list_are_put_together_again() -> None:
    prose = "The operator of the ferry has put off all of its night sailings until it is known why."
    items = [f"{mark} {prose} {prose}" for mark in ("-", "*", "•")]
    page = "\n".join(fill(item, 60) for item in items)
    assert [f"{prose} {prose}"] * 3 == [line.text for line in read_lines(decode(page.encode()))]


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        (
            " date 2024-07-15 Pumps fail again\n\nThe ferry ran aground.",
            ["date 2024-07-15", "Pumps fail again", "The ferry ran aground."],
        ),
        ("date 2024-07-15\nPumps fail", ["date 2024-07-15", "Pumps fail"]),
        ("Date: 2024-07-15 Pumps fail", ["Date: 2024-07-15", "Pumps fail"]),
        ("The date 2024-07-15 was set.", ["The date 2024-07-15 was set."]),
        (
            "Hm:\nhttps://post.example/2024/pum...html.htmlPumps fail again",
            ["Hm:", "https://post.example/2024/pum...html.html", "Pumps fail again"],
        ),
        ("https://post.example/Pumps/Fail.html", ["https://post.example/Pumps/Fail.html"]),
        ("Pumps fail\ndate 2024-07-15 was set", ["Pumps fail", "date 2024-07-15 was set"]),
    ],
)
def test_what_is_glued_to_the_first_words_is_a_line_of_its_own(page: str, texts: list[str]) -> None:
    lines = read_lines(decode(page.encode()))
    assert texts == [line.text for line in lines]
    assert all(line.text == page[slice(*line.pieces[0])] for line in lines)


FOOTER = "https://www.harbourpost.example/2025/03/11/ferry-aground/ {n}/2"


def test_the_edges_of_printed_pages_are_no_text() -> None:
    head = "3/12/25, 9:41 AM    Ferry runs aground off the harbour - Harbour Post"
    parts = [
        "The ferry ran aground off the harbour on Friday night after its pumps had failed.",
        "“We had 140 passengers on board and all of them are safe,” the captain said on the radio.",
        "A tug will try to pull the ship free when the tide is highest, at about four on Saturday.",
    ]
    page = [head, "Ferry runs aground", *parts[:2], FOOTER.format(n=1), head, parts[2]]
    text = "\n\n".join([*page, FOOTER.format(n=2)])
    (article,) = clean(decode(text.encode()))
    assert parts == [paragraph.text for paragraph in article.paragraphs]
    assert 4 == sum(cut.reason == "page furniture" for cut in article.removed)


def test_a_date_above_a_page_that_was_not_printed_stays() -> None:
    text = "3/12/25, 9:41 AM  The day began\n\nThe ferry ran aground on Friday, its owner said."
    (article,) = clean(decode(text.encode()))
    assert not [cut for cut in article.removed if cut.reason == "page furniture"]


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        # A gallery's list, slide and text; a picture's text with and without whose it is.
        ("The gate in July.\n1/2\nThe gate in July.\n\nThe gate in July.", False),
        ("The owner stands at the gate of his factory in July.\n" * 3, False),
        (
            "The owner stands at the gate of his factory in July.\n"
            "The owner stands at the gate of his factory in July. (Jane Roe/AP)",
            False,
        ),
        (
            "The owner stands at the gate of his factory in July.\n"
            "The owner stands at the gate of his factory in July. (Jane Roe for Example Post)",
            False,
        ),
        ("The owner of the factory in the city said it would be shut in July.", True),
    ],
)
def test_texts_of_pictures_above_an_article(above: str, kept: bool) -> None:
    page = f"Oil lamp maker closes\nBy Jane Roe\nJuly 15, 2024\n\n{above}\n\n{LAMPS}\n"
    (article,) = clean(decode(page.encode()))
    text = "\n".join(paragraph.text for paragraph in article.paragraphs)
    assert kept == (above.partition("\n")[0] in text)
    assert LAMPS in text


@pytest.mark.parametrize(
    ("head", "below", "kept", "cut"),
    [
        # A standfirst does not make what signs the article a part of it.
        (
            "The last maker of lamps in the city says the owner gave up, to nobody's surprise.\n\n"
            "By Jane Roe and John Doe\n"
            "Jane Roe reported from the harbour, and John Doe from the city.\n\n"
            "July 15, 2024",
            "",
            "",
            ("Jane Roe reported", "July 15, 2024"),
        ),
        # A last sentence below an advertisement; a link there, which is none.
        ("By Jane Roe", "Advertisement\nIt had made lamps there for longer.", "It had made", ()),
        ("By Jane Roe", "Advertisement\nMore lamps", "", ("More lamps",)),
    ],
)
def test_what_stands_around_an_article(
    head: str, below: str, kept: str, cut: tuple[str, ...]
) -> None:
    page = f"Oil lamp maker closes\n{head}\n\n{LAMPS}\n\n{LAMPS[:-1]}, it said.\n\n{below}\n"
    (article,) = clean(decode(page.encode()))
    text = "\n".join(paragraph.text for paragraph in article.paragraphs)
    assert kept in text
    assert not any(words in text for words in cut)


@pytest.mark.parametrize(
    ("head", "foot", "cut"),
    [
        ("3/12/25, 9:41 AM Lamps", "https://example.org/lamps {}/2", True),
        ("Lamps 3/12/25, 9:41 AM", "https://example.org/lamps Page {} of 2", True),
        ("Jane Roe 3/12/25, 9:41 AM", "https://example.org/lamps", False),
    ],
)
def test_edges_that_a_browser_prints(head: str, foot: str, cut: bool) -> None:
    pages = (f"{head}\n\n{{}}\n\n{LAMPS}\n\n{foot.format(at)}" for at in (1, 2))
    text = "\n\n".join(pages).replace("{}", "Oil lamp maker closes its last factory", 1)
    (article,) = clean(decode(text.replace("{}", "It had made lamps for years.").encode()))
    edges = {one.text for one in article.removed if one.reason == "page furniture"}
    assert cut == ({head, foot.format(1), foot.format(2)} <= edges)


def test_days_that_head_the_parts_of_a_text() -> None:
    told = ("tells the council of it", "sells the land for a school", "closes the lamp factory")
    parts = (f"May {at}, 2024\n\n{LAMPS[:-1]}, and {one}." for at, one in enumerate(told, 3))
    page = f"Oil lamp maker closes\nBy Jane Roe\n\n{LAMPS}\n\n" + "\n\n".join(parts)
    (article,) = clean(decode(page.encode()))
    assert "May 3, 2024" in [paragraph.text for paragraph in article.paragraphs]


def test_a_title_above_read_more_amid_a_text_is_a_link() -> None:
    first = "The factory will close at the end of September, the company said in a statement."
    link = "Lamps: what are your rights if one breaks?"
    last = "About 200 people work in the factory, which has made lamps for many years in the town."
    page = f"Oil lamp maker closes\nBy Jane Roe\n{first}\n{link}\nRead more\n{last}\n"
    (article,) = clean(decode(page.encode()))
    assert [first, last] == [paragraph.text for paragraph in article.paragraphs]


def test_a_sentence_above_read_more_stays() -> None:
    first = "The factory will close at the end of September, the company said in a statement."
    last = "About 200 people work in the factory, which has made lamps for many years in the town."
    page = f"Oil lamp maker closes\nBy Jane Roe\n{first}\nRead more\n{last}\n"
    (article,) = clean(decode(page.encode()))
    assert [first, last] == [paragraph.text for paragraph in article.paragraphs]


def test_questions_below_read_also_are_titles() -> None:
    first = "The factory will close at the end of September, the company said in a statement."
    last = "About 200 people work in the factory, which has made lamps for many years in the town."
    links = "Read also:\nThe lamp maker: who is Jane Roe?\nOil lamps, explained\n"
    page = f"Oil lamp maker closes\nBy Jane Roe\n{first}\n{links}{last}\n"
    (article,) = clean(decode(page.encode()))
    assert [first, last] == [paragraph.text for paragraph in article.paragraphs]


def test_entries_of_a_live_page_go_on_below_a_button() -> None:
    entries = (
        ("6 Dec 2024 17.58 CET", "Closing summary", "The company will close its factory for good."),
        ("6 Dec 2024 16.41 CET", "Union reacts", "The union called the decision a bitter blow."),
        ("6 Dec 2024 15.02 CET", "Factory to close", "The lamp factory will close, Initech said."),
        ("6 Dec 2024 10.20 CET", "Workers meet", "About 200 workers met at the gate this morning."),
    )
    told = "\n".join(
        f"{at}\n{head}\n{text}\nShare\nUpdated at 15.30 CET" for at, head, text in entries
    )
    page = f"Lamp factory to close – as it happened\nJane Roe\n{told}\nTopics\nLamps\n"
    (article,) = clean(decode(page.encode()))
    kept = [paragraph.text for paragraph in article.paragraphs]
    assert [text for _, _, text in entries] == [text for text in kept if text.endswith(".")]


def test_a_form_amid_a_text_is_cut_and_the_text_goes_on() -> None:
    first = "The factory will close at the end of September, the company said in a statement."
    form = "Newsletter Sign-up\nTechnology\nA weekly digest of reviews.\nPreview\nSubscribe\n"
    last = "About 200 people work in the factory, which has made lamps for many years in the town."
    page = f"Oil lamp maker closes\nBy Jane Roe\n{first}\n{form}{last}\n"
    (article,) = clean(decode(page.encode()))
    assert [first, last] == [paragraph.text for paragraph in article.paragraphs]
