"""Saved web pages and Markdown files: the article, what the markup says, and nothing alive."""

from __future__ import annotations

import quopri
from pathlib import Path

import pytest

from explainer.collect import Collected, read_source
from explainer.collect.readers.html import parse
from explainer.model import Basis

LEDE = (
    "The country’s last maker of oil lamps will close its factory in the north at the end of "
    "September, the company said on Monday, ending 140 years of production in the town."
)
QUOTE = (
    "“We have carefully examined every way to go on and made this sad decision,” said its "
    "director in a statement. About 200 people work in the factory."
)
BAN = (
    "The ministry announced last month that it would ban the sale of oil lamps from October, "
    "citing fires in houses that killed twelve people last year."
)

PAGE = f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Lamp maker closes its last factory | Example Post</title>
<meta property="og:site_name" content="Example Post">
<link rel="canonical" href="https://www.examplepost.com/business/lamp-maker">
<script type="application/ld+json">
{{"@graph": [{{"@type": "WebSite", "name": "Example Post"}},
 {{"@type": "NewsArticle", "headline": "Lamp maker closes its last factory",
  "datePublished": "2024-07-15T18:03:00+01:00", "dateModified": "2024-07-16T08:00:00+01:00",
  "author": [{{"@type": "Person", "name": "Jane Roe"}}, {{"@type": "Person", "name": "John Doe"}}],
  "publisher": {{"@type": "Organization", "name": "The Example Post"}}}}]}}
</script>
<script>alert("alive")</script>
<style>p {{ color: red }}</style>
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article>
<h1>Lamp maker closes its last factory</h1>
<p class="byline">By <a href="/jane">Jane Roe</a> and John Doe</p>
<p>{LEDE}</p>
<p>{QUOTE.replace("“", "&ldquo;").replace("”", "&rdquo;")}</p>
<p>{BAN.replace("killed twelve people", '<a href="/fires">killed twelve people</a>')}</p>
<aside><p>Sign up for our newsletter and get the best stories in your inbox.</p></aside>
<div><a href="#">Share on Facebook</a></div>
</article>
<section><h3>Related stories</h3><ul><li><a href="/a">Candle prices rise</a></li></ul></section>
</main>
<footer><p>© 2024 Example Post Ltd. All rights reserved.</p></footer>
</body></html>
"""


def collect(folder: Path, text: str | bytes, name: str = "page.html") -> Collected:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read_source(path, root=folder)


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0034)https://www.otherpost.example/lamps -->",
        "<!--\n Page saved with SingleFile \n url: https://www.otherpost.example/lamps \n-->",
    ],
)
def test_a_saved_page_knows_where_it_is_from(comment: str, tmp_path: Path) -> None:
    body = f"<h1>Lamps</h1><p>{LEDE}</p><p>{BAN}</p>"
    page = f"<!DOCTYPE html>\n{comment}\n<html><body>{body}</body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (source,) = read_source(tmp_path / "a.html").sources
    assert "https://www.otherpost.example/lamps" == source.url
    assert source.outlet
    assert "Other Post" == source.outlet.name


def test_pictures_in_attributes_are_not_looked_through() -> None:
    picture = '<img src="data:image/png;base64,' + "A" * 10_000 + '">'
    tree = parse(PAGE.replace("</article>", f"{picture}</article>").encode())
    assert "data:," == tree.find(".//img").get("src")


def test_the_article_and_nothing_else(tmp_path: Path) -> None:
    (source,) = collect(tmp_path, PAGE).sources
    assert "\n\n".join((LEDE, QUOTE, BAN)) == source.text


def test_the_markup_tells_who_and_when(tmp_path: Path) -> None:
    (source,) = collect(tmp_path, PAGE).sources
    assert source.outlet is not None
    assert source.published is not None
    assert "Lamp maker closes its last factory" == source.title
    assert ("Example Post", None) == (source.outlet.name, source.origin)
    assert ("Jane Roe", "John Doe") == source.authors
    assert "2024-07-15" == source.published.edtf
    assert ("https://www.examplepost.com/business/lamp-maker", "en-GB") == (
        source.url,
        source.language,
    )
    change = [item for item in source.evidence if item.value == "2024-07-16"]
    assert [True] == [item.refused for item in change]


def a_page(head: str, above: str, below: str = "") -> str:
    """A page with an article between what is given."""
    body = f"<p>{LEDE}</p>\n<p>{QUOTE}</p>\n<p>{BAN}</p>"
    return f"<html><head>{head}</head><body>{above}\n<article>{body}</article>{below}</body></html>"


@pytest.mark.parametrize(
    ("head", "above"),
    [
        # what other sites are to show is no headline
        ("<meta property='og:title' content='Why lamps go dark'>", "<h1>{}</h1>"),
        # the site's name is a heading, too
        ("<title>{} | Example Post</title>", "<h1>Example Post</h1>\n<h1>{}</h1>"),
        ("<title>{} - Example Post</title>", "<h1>Example Post</h1>"),
        # what stands between headline and text is none
        ("", "<h1>{}</h1><p>A lamp burns in the factory, seen through a window in the gate.</p>"),
        ("<title>{} - Example Post</title>", "<div>Workers leave the lamp factory</div>"),
        # headings of what surrounds it
        ("<title>{}</title>", "<h1>Most read</h1>\n<h1>{}</h1>\n<h1>Related content</h1>"),
    ],
)
def test_the_headline_is_the_title(head: str, above: str, tmp_path: Path) -> None:
    title = "Last maker of oil lamps closes its factory"
    (source,) = collect(tmp_path, a_page(head.format(title), above.format(title))).sources
    assert title == source.title


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='og:site_name' content='Magazine'>",
        "<meta name='application-name' content='Last maker of oil lamps closes its factory'>",
    ],
)
def test_a_rubric_or_a_headline_is_no_outlet(head: str, tmp_path: Path) -> None:
    title = "<h1>Last maker of oil lamps closes its factory</h1>"
    (source,) = collect(tmp_path, a_page(head, title)).sources
    assert source.outlet is None
    assert "Last maker of oil lamps closes its factory" == source.title


@pytest.mark.parametrize(
    ("above", "below", "authors"),
    [
        ("<h1>Lamps</h1><div class='post-author-name'>Jane Roe</div>", "", ("Jane Roe",)),
        ("<h1>Lamps</h1><a rel='author' href='/j'>Jane Roe</a>", "", ("Jane Roe",)),
        (
            "<h1>Lamps</h1><div class='byline'>By JANE E. ROE<br>Associated Press</div>",
            "",
            ("Jane E. Roe",),
        ),
        # who wrote or said something else
        ("<h1>Lamps</h1>", "<div class='comment-author-name'>John Doe</div>", ()),
        ("<div class='teaser-author'>John Doe</div><h1>Lamps</h1>", "", ()),
        (
            "<h1>Lamps</h1>",
            "".join(f"<a rel='author'>{name} Doe</a>" for name in ("Al", "Bo", "Cy", "Di")),
            (),
        ),
        ("<meta name='author' content='Example Post'><h1>Lamps</h1>", "", ()),
    ],
)
def test_whom_the_page_shows_as_author(
    above: str, below: str, authors: tuple[str, ...], tmp_path: Path
) -> None:
    site = "<meta property='og:site_name' content='Example Post'>"
    (source,) = collect(tmp_path, a_page(site, above, below)).sources
    assert authors == source.authors


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("The lamp tax was signed into law on August 14, 1935", None),
        ("Oil lamps have been sold in the north since May 3, 1901", None),
        ("Current DateTime: 08:51:09 23 Sep 2011", None),
        ("Expires: 30 Sep 2011", None),
        ("This article was published on July 15, 2024", "2024-07-15"),
        ("Jane Roe, Example Post, July 15, 2024", "2024-07-15"),
        ("Published: Monday, 15 Jul 2024 | 4:35 PM ET", "2024-07-15"),
    ],
)
def test_a_line_above_the_text_may_date_what_happened(
    line: str, day: str | None, tmp_path: Path
) -> None:
    page = f"<html><body><h1>Lamps go out</h1><p>{line}</p><p>{LEDE}</p><p>{QUOTE}</p></body>"
    (source,) = collect(tmp_path, page).sources
    stated = {
        one.value
        for one in source.evidence
        if one.field == "published" and one.basis is Basis.STATED and not one.refused
    }
    assert ({day} if day else set()) == stated


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2010/POLITICS/08/13/lamps", "2010-08-13"),
        ("2010/08/13/lamps", "2010-08-13"),
        ("2010/lamps/8/of/13", None),  # of a year alone follows no day
    ],
)
def test_an_address_may_have_a_section_behind_the_year(
    path: str, day: str | None, tmp_path: Path
) -> None:
    head = f'<link rel="canonical" href="https://www.examplepost.com/{path}">'
    page = f"<html><head>{head}</head><body><h1>Lamps</h1><p>{LEDE}</p><p>{QUOTE}</p></body>"
    (source,) = collect(tmp_path, page).sources
    assert day == (source.published.edtf if source.published else None)


@pytest.mark.parametrize(
    ("site", "outlet"),
    [
        ("www.examplepost.com", "Example Post"),
        ("The Example Post", "The Example Post"),
        ("News, Sports, Jobs - Example Post", "Example Post"),
    ],
)
def test_a_host_is_no_name_of_a_site(site: str, outlet: str, tmp_path: Path) -> None:
    head = (
        f'<title>Lamps go out - Example Post</title><meta property="og:site_name" content="{site}">'
        '<meta property="og:title" content="Lamps go out">'
        '<link rel="canonical" href="https://www.examplepost.com/lamps">'
    )
    page = f"<html><head>{head}</head><body><h1>Lamps go out</h1><p>{LEDE}</p><p>{QUOTE}</p></body>"
    (source,) = collect(tmp_path, page).sources
    assert source.outlet
    assert outlet == source.outlet.name


def test_an_address_for_a_name_is_spelt_as_whoever_holds_the_rights(tmp_path: Path) -> None:
    head = '<title>Lamps go out</title><meta property="og:site_name" content="HarbourPost.co.uk">'
    page = f"<html><head>{head}</head><body><h1>Lamps go out</h1><p>{LEDE}</p><p>{QUOTE}</p>"
    rights = "<footer>© Harbour Post | Terms | Initech Media</footer></body></html>"
    (source,) = collect(tmp_path, page + rights).sources
    assert source.outlet
    assert "Harbour Post" == source.outlet.name


def test_a_host_in_place_of_a_name_tells_whose_site_it_is(tmp_path: Path) -> None:
    head = '<title>Lamps go out</title><meta property="og:site_name" content="https://www.harbourpost.com">'
    page = f"<html><head>{head}</head><body><h1>Lamps go out</h1><p>{LEDE}</p><p>{QUOTE}</p></body>"
    (source,) = collect(tmp_path, page).sources
    assert source.outlet
    assert "Harbour Post" == source.outlet.name


@pytest.mark.parametrize(
    ("instant", "shown", "expected"),
    [
        # The evening in the west, the morning in the east.
        ("2021-10-22T03:40:12+00:00", "October 21, 2021", "2021-10-21"),
        ("2021-10-22T16:00:00Z", "23 October 2021", "2021-10-23"),
        # Nowhere is it that day; the page's own zone; another article's day.
        ("2021-10-22T13:40:12+00:00", "October 21, 2021", "2021-10-22"),
        ("2021-10-22T03:40:12-06:00", "October 21, 2021", "2021-10-22"),
        ("2021-10-22T03:40:12Z", "October 19, 2021", "2021-10-22"),
    ],
)
def test_the_day_where_a_page_is(instant: str, shown: str, expected: str, tmp_path: Path) -> None:
    head = f'<meta property="article:published_time" content="{instant}">'
    body = f"<h1>Lamps go out</h1><p>By Jane Roe</p><p>{shown}</p><p>{LEDE}</p><p>{QUOTE}</p>"
    (source,) = collect(tmp_path, f"<html><head>{head}</head><body>{body}</body></html>").sources
    assert source.published
    assert expected == source.published.edtf


@pytest.mark.parametrize("first", ["Lantern", "Big Tide", "The Kitchen"])
def test_the_first_link_of_a_saved_page_is_no_site_s_name(first: str, tmp_path: Path) -> None:
    head = f"<a href='/1'>{first}</a>\n<a href='/2'>Ferries</a>\n"
    page = f"<html><body>\n{head}<h1>Lamps go out</h1>\n<p>{LEDE}</p>\n<p>{QUOTE}</p></body></html>"
    (source,) = collect(tmp_path, page).sources
    assert source.outlet is None


def test_a_publication_on_a_platform(tmp_path: Path) -> None:
    head = (
        '<meta property="og:site_name" content="Medium"><script type="application/ld+json">'
        '{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "Lamp Notes"}}'
        "</script>"
    )
    page = f"<html><head>{head}</head><body><h1>Lamps go out</h1><p>{LEDE}</p><p>{QUOTE}</p></body>"
    (source,) = collect(tmp_path, page).sources
    assert source.outlet
    assert "Lamp Notes" == source.outlet.name


def test_a_name_before_the_title_in_the_long_one(tmp_path: Path) -> None:
    title = "Lamps go out in the city for the first time"
    head = f"<title>The Lamp Wire Notes – {title}</title>"
    body = f"<body>\n<h1>{title}</h1>\n<p>{LEDE}</p>\n<p>{QUOTE}</p></body>"
    (source,) = collect(tmp_path, f"<html><head>{head}</head>{body}</html>").sources
    assert title == source.title
    assert source.outlet
    assert "The Lamp Wire Notes" == source.outlet.name


def test_a_version_for_printers_has_the_article_s_title(tmp_path: Path) -> None:
    head = "<title>Print: Lamps go out in the city</title>"
    page = f"<html><head>{head}</head><body><p>{LEDE}</p><p>{QUOTE}</p></body></html>"
    (source,) = collect(tmp_path, page).sources
    assert "Lamps go out in the city" == source.title


def test_the_name_of_a_weblog_is_no_title(tmp_path: Path) -> None:
    head = (
        "<title>The Lamp Shelf: Lamps go out in the city</title>"
        '<meta property="og:title" content="Lamps go out in the city">'
    )
    body = f"<h1>The Lamp Shelf</h1><h3>Lamps go out in the city</h3><p>{LEDE}</p><p>{QUOTE}</p>"
    page = f"<html><head>{head}</head><body>{body}<p>Posted by Jane Roe at 9 PM</p></body></html>"
    (source,) = collect(tmp_path, page).sources
    assert "Lamps go out in the city" == source.title
    assert source.outlet
    assert "The Lamp Shelf" == source.outlet.name


def test_passages_lead_back_to_the_file(tmp_path: Path) -> None:
    (source,) = collect(tmp_path, PAGE).sources
    lines = PAGE.split("\n")
    for paragraph, words in zip(
        source.paragraphs, ("last maker", "carefully", "ministry"), strict=True
    ):
        line, _ = source.locate(paragraph.start)
        assert words in lines[line - 1]


def test_what_was_cut_is_listed(tmp_path: Path) -> None:
    (source,) = collect(tmp_path, PAGE).sources
    cut = {removed.text for removed in source.removed}
    assert {"Home", "Related stories", "Share on Facebook", "Candle prices rise"} <= cut


def test_nothing_alive_is_left(tmp_path: Path) -> None:
    (source,) = collect(
        tmp_path, PAGE.replace("Home</a>", "Home<script>alert(1)</script></a>")
    ).sources
    everything = repr(source)
    assert "alert" not in everything
    assert "color: red" not in everything


def test_a_page_without_markup_is_read_from_its_lines(tmp_path: Path) -> None:
    page = (
        "<html><head><title>Storm hits coast</title></head><body><div>\n"
        "<h1>Storm hits coast</h1>\n<div>By JANE ROE Associated Press</div>\n"
        "<div>July 15, 2024</div>\n"
        f"<p>MIAMI (AP) — {LEDE}</p>\n<p>{QUOTE}</p>\n<p>{BAN}</p>\n"
        "<p>© 2024 The Associated Press. All rights reserved.</p></div></body></html>"
    )
    (source,) = collect(tmp_path, page).sources
    assert source.origin is not None
    assert source.published is not None
    assert ("associated-press", "an unidentified repost") == (
        source.origin.outlet.slug,
        source.origin.via,
    )
    assert (("Jane Roe",), "MIAMI (AP) —") == (source.authors, source.dateline)
    assert "2024-07-15" == source.published.edtf
    assert "rights reserved" not in source.text


def test_a_very_short_page_is_read_too(tmp_path: Path) -> None:
    page = (
        "<html><head><title>Short news - Example Post</title></head><body><h1>Short news</h1>"
        "<p>A firm has closed its shop in the town, its owner said on Monday.</p></body></html>"
    )
    (source,) = collect(tmp_path, page).sources
    assert source.outlet is not None
    assert ("Short news", "Example Post") == (source.title, source.outlet.name)
    assert "A firm has closed its shop in the town, its owner said on Monday." == source.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252", "iso-8859-2"])
def test_the_declared_encoding_is_believed(tmp_path: Path, encoding: str) -> None:
    text = PAGE.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("’", "&rsquo;")
    text = text.replace("© ", "").replace(
        "factory in the north", "factory in Ålesündé".replace("Å", "Ä")
    )
    data = text.replace('charset="utf-8"', f'charset="{encoding}"').encode(encoding)
    (source,) = collect(tmp_path, data).sources
    assert "factory in Älesündé at the end" in source.text


def test_html_in_a_text_file_is_still_html(tmp_path: Path) -> None:
    (source,) = collect(tmp_path, PAGE, "page.txt").sources
    assert "\n\n".join((LEDE, QUOTE, BAN)) == source.text


def test_the_editor_s_keep_and_drop_hold(tmp_path: Path) -> None:
    (tmp_path / "page.yaml").write_text("drop: About 200 people work in the factory.\n", "utf-8")
    (source,) = collect(tmp_path, PAGE).sources
    assert "About 200 people" not in source.text


BIO = "Jane Roe is the founder of a newsletter on lamps. She was an editor here until 2018."


@pytest.mark.parametrize(
    ("bio", "keep", "is_kept"),
    [(BIO, "", False), (BIO, BIO, True), (BIO.replace("Jane Roe", "Mary Smith"), "", True)],
    ids=["whoever signed", "asked for", "somebody else"],
)
def test_a_note_on_who_wrote_is_no_part_of_the_article(
    bio: str, keep: str, is_kept: bool, tmp_path: Path
) -> None:
    if keep:
        (tmp_path / "page.yaml").write_text(f"keep: {keep}\n", "utf-8")
    (source,) = collect(tmp_path, PAGE.replace("<aside>", f"<p>{bio}</p><aside>")).sources
    assert is_kept == (bio in source.text)


def test_what_a_class_calls_an_advertisement_is_no_text(tmp_path: Path) -> None:
    sold = "Local roofer reveals the trick that big contractors don't want you to know about"
    for name, is_kept in (("ad", False), ("ad-slot wide", False), ("adult", True)):
        block = f'<div class="{name}"><p>{sold}.</p></div>'
        (source,) = collect(tmp_path, PAGE.replace("<aside>", f"{block}<aside>")).sources
        assert is_kept == (sold in source.text), name


def test_a_long_text_is_no_advertisement_whatever_its_class(tmp_path: Path) -> None:
    page = PAGE.replace("<main><article>", '<main><article class="ad">')
    (source,) = collect(tmp_path, page).sources
    assert LEDE in source.text


def test_a_byline_below_points_that_begin_as_the_text_does(tmp_path: Path) -> None:
    points = f"<ul><li>{LEDE[:90]}</li><li>About 200 people work in the factory</li></ul>"
    page = PAGE.replace('<p class="byline">By <a href="/jane">Jane Roe</a> and John Doe</p>', "")
    page = page[: page.index('"author"')].rstrip(" ,\n") + page[page.index(',\n  "publisher"') :]
    page = page.replace(f"<p>{LEDE}", f"{points}<p>By Associated Press</p><p>{LEDE}")
    (source,) = collect(tmp_path, page).sources
    assert source.origin is not None
    assert "Associated Press" == source.origin.outlet.name


def test_json_ld_of_linked_articles_is_not_the_page_s(tmp_path: Path) -> None:
    listed = PAGE.replace(
        '{"@graph": [',
        '{"@graph": [{"@type": "ItemList", "itemListElement": ['
        '{"@type": "NewsArticle", "headline": "Another"}]},',
    )
    (source,) = collect(tmp_path, listed).sources
    assert "Lamp maker closes its last factory" == source.title


@pytest.mark.parametrize(
    "payload", ["[" * 60_000, "{", '"words"', "[[{}]]", '{"@type": ["Article"]}']
)
def test_broken_json_ld_is_passed_over(tmp_path: Path, payload: str) -> None:
    page = PAGE.replace("</head>", f'<script type="application/ld+json">{payload}</script></head>')
    (source,) = collect(tmp_path, page).sources
    assert "Lamp maker closes its last factory" == source.title


def test_markdown_keeps_the_words_and_drops_the_marks(tmp_path: Path) -> None:
    text = (
        "---\ntitle: A title of its own\nsave_as: index.html\n---\n\n"
        f"# Lamp maker closes its last factory\n\n{LEDE}\n\n> {QUOTE}\n\n"
        f"![a lamp](lamp.png) {BAN.replace('killed', '[killed](https://example.org)')}\n\n"
        "<script>alert(1)</script>\n"
    )
    collected = collect(tmp_path, text, "page.md")
    (source,) = collected.sources
    assert "\n\n".join((LEDE, QUOTE, BAN)) == source.text
    assert "alert" not in source.text
    assert "save_as" not in source.text
    assert 8 == source.locate(0)[0]


def test_markdown_has_no_marks_of_notes_and_whole_rows_of_tables(tmp_path: Path) -> None:
    text = (
        f"# Lamp maker closes its last factory\n\n{LEDE}[^1]\n\n{QUOTE}\n\n"
        f"| Lamp | Price |\n| --- | --- |\n| Harbour | 12 dollars |\n\n{BAN}\n\n"
        "[Share](javascript:void(0))\n"
    )
    (source,) = collect(tmp_path, text, "page.md").sources
    assert LEDE in source.text
    assert "[" not in source.text
    said = "\n".join((source.text, *(cut.text for cut in source.removed)))
    assert "Harbour | 12 dollars" in said
    assert "Share" in said.splitlines()


@pytest.mark.parametrize("head", ["", "<!-- saved from url=(0028)https://example.org/lamps -->\n"])
def test_a_page_in_a_text_file_is_a_page(tmp_path: Path, head: str) -> None:
    (source,) = collect(tmp_path, f"{head}{PAGE}", "page.txt").sources
    assert "Lamp maker closes its last factory" == source.title
    assert "<" not in source.text


@pytest.mark.parametrize(
    ("link", "outlet"),
    [
        ("[The Harbour](https://theharbour.example/)", "The Harbour"),
        ("[Harbour House](https://www.harbour-house.example)", "Harbour House"),
        ("[Law & Harbour](http://www.lawandharbour.example/)", "Law & Harbour"),
        ("[Home](https://theharbour.example/)", None),
        ("[Harbour Weather](https://theharbour.example/about)", None),
    ],
)
def test_the_link_to_a_site_s_home_names_it(link: str, outlet: str | None, tmp_path: Path) -> None:
    text = f"[Skip to content](#main)\n\n{link}\n\n# Lamps go out\n\n{LEDE}\n\n{QUOTE}\n"
    (source,) = collect(tmp_path, text, "page.md").sources
    assert outlet == (source.outlet.name if source.outlet else None)


def test_a_title_that_nobody_states_is_marked(tmp_path: Path) -> None:
    (source,) = collect(tmp_path, f"<html><body><p>{LEDE}</p><p>{BAN}</p></body></html>").sources
    title = next(item for item in source.evidence if item.field == "title")
    assert Basis.INFERRED is title.basis


def test_paragraphs_parted_by_line_breaks_stay_apart(tmp_path: Path) -> None:
    page = f"<html><body><h1>Lamps</h1><div>{LEDE}<br><br>{QUOTE}<br />{BAN}</div></body></html>"
    (source,) = collect(tmp_path, page).sources
    assert f"{LEDE} {QUOTE} {BAN}" == " ".join(source.text.split())


def test_names_in_a_graph_are_found_by_their_ids(tmp_path: Path) -> None:
    graph = """{"@graph": [
      {"@type": "NewsArticle", "headline": "Lamps", "author": {"@id": "#jane"},
       "publisher": {"@id": "#post"}},
      {"@type": "Person", "@id": "#jane", "name": "Jane Roe"},
      {"@type": "Organization", "@id": "#post", "name": "Example Post"}]}"""
    script = f'<script type="application/ld+json">{graph}</script>'
    page = f"<html><head>{script}</head><body><p>{LEDE}</p><p>{QUOTE}</p></body></html>"
    (source,) = collect(tmp_path, page).sources
    assert source.outlet is not None
    assert ("Example Post", ("Jane Roe",)) == (source.outlet.name, source.authors)


def test_microdata_names_the_publisher(tmp_path: Path) -> None:
    publisher = '<span itemprop="publisher"><meta itemprop="name" content="Example Post"></span>'
    page = f"<html><body><h1>Lamps</h1>{publisher}<p>{LEDE}</p><p>{QUOTE}</p></body></html>"
    (source,) = collect(tmp_path, page).sources
    assert source.outlet is not None
    assert "Example Post" == source.outlet.name


def test_a_page_saved_in_one_file_is_unpacked(tmp_path: Path) -> None:
    packed = quopri.encodestring(PAGE.encode()).decode()
    head = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://harbourpost.example/ferry\n"
        "Subject: Saved page\nDate: Thu, 10 Oct 2024 09:15:00 +0200\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\n'
        "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
    )
    saved = f"{head}{packed}\n--b\nContent-Type: text/css\n\nbody {{}}\n--b--\n"
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "a.mhtml").write_text(saved, "utf-8")
    (page,) = read_source(tmp_path / "a.html").sources
    (found,) = read_source(tmp_path / "a.mhtml").sources
    assert (page.text, page.title, page.outlet) == (found.text, found.title, found.outlet)
    assert page.published == found.published


def test_a_newsletter_says_who_sent_it_and_when(tmp_path: Path) -> None:
    letter = (
        "From: The Slipway <slipway@substack.com>\nTo: editor@harbourpost.example\n"
        "Subject: The ferry that isn't\nDate: Fri, 18 Oct 2024 07:04:12 +0100\n"
        "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
        "<html><body><p>" + "</p><p>".join([LEDE, QUOTE, BAN]) + "</p></body></html>\n"
    )
    (tmp_path / "a.eml").write_text(letter, "utf-8")
    (found,) = read_source(tmp_path / "a.eml").sources
    assert "The ferry that isn't" == found.title
    assert found.outlet
    assert "The Slipway" == found.outlet.name
    assert found.published
    assert "2024-10-18" == found.published.edtf


def test_a_mail_without_a_page_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text("From: a\nContent-Type: image/png\n\nxyz\n", "utf-8")
    (problem,) = read_source(tmp_path / "a.eml").problems
    assert "no-text" == problem.code


def test_a_mail_whose_sender_can_t_be_read_is_still_an_article(tmp_path: Path) -> None:
    letter = f"From: :odd; x\nSubject: Ferry aground\n\n{LEDE}\n\n{QUOTE}\n\n{BAN}\n"
    (tmp_path / "a.eml").write_text(letter, "utf-8")
    (found,) = read_source(tmp_path / "a.eml").sources
    assert "Ferry aground" == found.title


CLIP = """---
title: "Island school reopens for one pupil"
source: "https://www.harbourpost.example/article/10012345"
author:
  - "[[Jane Roe]]"
published: 2025-02-03
created: 2025-02-05
tags:
  - "clippings"
---
*The school stands above the harbour.*

The island's smallest school will open again in March with one pupil, the council said on Monday.

The school had been closed for a year for want of children, and its windows were boarded up in May.

“He will always be first in his class,” his mother told the council, “and, I am afraid, the last.”
"""


def test_the_front_matter_of_a_clip_is_markup(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(CLIP, "utf-8")
    (found,) = read_source(tmp_path / "a.md").sources
    assert "Island school reopens for one pupil" == found.title
    assert ("Jane Roe",) == found.authors
    assert "https://www.harbourpost.example/article/10012345" == found.url
    assert found.published
    assert "2025-02-03" == found.published.edtf
    assert "created" not in found.text
    assert any("created: 2025-02-05" == cut.text and 7 == cut.line for cut in found.removed)


NOTE = """# Island school reopens for one pupil

![cover](https://harbourpost.example/cover.jpg)

## Metadata
- Author: [[Jane Roe]]
- Full Title: Island School Reopens for One Pupil
- Category: #articles
- Summary: A school opens again.
- URL: https://www.harbourpost.example/2025/02/03/island-school

## Full Document
The island's smallest school will open again in March with one pupil, the council said on Monday.

The school had been closed for a year for want of children, and its windows were boarded up in May.

## Highlights
- The island's smallest school will open again. ([View Highlight](https://read.example/1))
"""


def test_a_note_of_a_reader_on_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(NOTE, "utf-8")
    (found,) = read_source(tmp_path / "a.md").sources
    assert found.text.startswith("The island's smallest school will open again in March")
    assert found.text.endswith("boarded up in May.")
    assert ("Jane Roe",) == found.authors
    assert found.published
    assert "2025-02-03" == found.published.edtf
    assert {5, 9, 12, 17, 18} <= {cut.line for cut in found.removed}


@pytest.mark.parametrize("heading", ["## Details", "## Metadata"])
def test_a_list_without_an_article_s_facts_stays(heading: str, tmp_path: Path) -> None:
    text = (
        NOTE.replace("## Metadata", heading)
        .replace("## Full Document\n", "")
        .replace("## Highlights", "## What it costs")
    )
    (tmp_path / "a.md").write_text(text, "utf-8")
    (found,) = read_source(tmp_path / "a.md").sources
    assert "What it costs" in found.text


def test_a_clip_that_was_saved_as_text(tmp_path: Path) -> None:
    for name in ("a.txt", "a.md"):
        (tmp_path / name).write_text(CLIP, "utf-8")
    ((as_text,), (as_markdown,)) = (read_source(tmp_path / n).sources for n in ("a.txt", "a.md"))
    assert as_markdown.text == as_text.text
    assert as_markdown.evidence == as_text.evidence


def test_brackets_in_a_clip_s_title_stay(tmp_path: Path) -> None:
    text = CLIP.replace('"Island school', '"[Opinion] Island school').replace(
        "Jane Roe", "p/1|Jane Roe"
    )
    (tmp_path / "a.md").write_text(text, "utf-8")
    (found,) = read_source(tmp_path / "a.md").sources
    assert "[Opinion] Island school reopens for one pupil" == found.title
    assert ("Jane Roe",) == found.authors


def test_a_head_that_is_no_yaml_stays_text(tmp_path: Path) -> None:
    text = CLIP.replace('title: "Island', 'title: "Island": [')
    (tmp_path / "a.md").write_text(text, "utf-8")
    assert 1 == len(read_source(tmp_path / "a.md").sources)


READER = """<html><head><title>Ferry aground</title></head><body>
<a class="domain" href="https://en.harbourpost.example/2024/06/18/ferry">en.harbourpost.example</a>
<h1>Ferry aground</h1><div class="credits reader-credits">Jane Roe</div><div>2 minutes</div>
<p>{0}</p><p>{1}</p><p>{2}</p></body></html>"""


def test_a_reader_view_names_its_address_and_author(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(READER.format(LEDE, QUOTE, BAN), "utf-8")
    (found,) = read_source(tmp_path / "a.html").sources
    assert "https://en.harbourpost.example/2024/06/18/ferry" == found.url
    assert ("Jane Roe",) == found.authors


def test_a_link_that_is_no_address_hides_no_article(tmp_path: Path) -> None:
    page = READER.replace('href="https://en', 'href="http://[en').format(LEDE, QUOTE, BAN)
    (tmp_path / "a.html").write_text(page, "utf-8")
    (found,) = read_source(tmp_path / "a.html").sources
    assert ("Jane Roe",) == found.authors


SPLICED = """<!doctype html><html lang="en"><head><title>%(title)s -Wealth Ladder</title>
<meta property="og:title" content="%(title)s"><meta property="og:site_name" content="Wealth Ladder">
<meta property="article:published_time" content="2025-04-10T22:02:09Z"></head>
<body><header><a href="/">Wealth Ladder</a></header><h1>%(title)s</h1><p>2025-04-10 22:02:09</p>
<p>A footbridge over the canal has collapsed,%(spam)s just as some pupils crossed it, officials of
the city said on Thursday.</p>
<p>Divers searched the canal for those who had fallen into it, and found all of them alive.</p>
<h3>Related</h3><ul><li><a href="/1">%(spam)s:Ten ways to save on a trip to the sea with all of the
family this summer</a></li></ul><footer>Copyright 2025 Wealth Ladder</footer></body></html>"""


def test_spliced_spam_is_cut_out_of_a_saved_page_and_its_names_and_dates_fall(
    tmp_path: Path,
) -> None:
    file = tmp_path / "page.html"
    title = "A footbridge over the canal collapses as pupils cross it"
    file.write_text(SPLICED % {"title": f"Brightmark:{title}", "spam": "Brightmark"}, "utf-8")
    (found,) = read_source(file).sources
    assert title == found.title
    assert "has collapsed, just as some pupils" in found.text
    assert "Brightmark" not in found.text
    assert (None, None) == (found.outlet, found.published)
    assert "spliced spam" in {cut.reason for cut in found.removed}
    file.write_text(SPLICED % {"title": title, "spam": ""}, "utf-8")
    (clean_page,) = read_source(file).sources
    assert ("Wealth Ladder", "2025-04-10") == (
        clean_page.outlet and clean_page.outlet.name,
        clean_page.published and clean_page.published.edtf,
    )


POST = """<article class="message"><h4><a>%s</a></h4><h5>Well-known member</h5><dl><dt>Joined</dt>
<dd>Aug 17, 2014</dd></dl><dl><dt>Messages</dt><dd>%d</dd></dl><header><a><time
datetime="2024-07-16T10:00:00-0400">Jul 16, 2024</time></a> <a>#%d</a></header><div>%s</div>
<footer><a>Like</a><a>Reply</a></footer></article>"""
THREAD = (
    """The council closed the harbour bridge to lorries on Monday, it said, after a crack was found
    in one of its beams.<br>Engineers said that cars may use it at walking pace until it is mended.
    <br>Source: <a>https://www.theguardian.com/2024/jul/16/the-council-closed-the-bridge</a>""",
    "I could see that coming. Do you know if the ferry runs?",
    """Bridge closure costs hauliers dear, their union says<br>The closure of the harbour bridge
    costs hauliers 4,000 euros a day, their union said on Tuesday, as lorries take the long way
    round by the lock.<br>Its chief told reporters that some of the firms may not last until the
    autumn if nothing is done about it.<br>The council said it would look into a temporary bridge
    of steel, and announced a decision for next week.
    <br><a>https://www.bbc.co.uk/news/bridge-costs</a>""",
    "My cousin drives one of these, so thanks for posting it.",
)
FORUM = """<!doctype html><html><head><title>Harbour bridge closed | Example Forums</title>
<meta property="og:site_name" content="Example Forums"></head><body><h1>Harbour bridge closed</h1>
<ul><li>Thread starter <a>gearhead</a></li></ul>%s<p>You must log in or register to reply here.</p>
</body></html>"""


def test_an_article_in_a_forum_s_reply_is_another_outlet_s(tmp_path: Path) -> None:
    members = ("gearhead", "kestrel", "tailwind", "blumo")
    posts = [
        POST % (member, 40 + at, at, said)
        for at, (member, said) in enumerate(zip(members, THREAD, strict=True), 1)
    ]
    opening, pasted = collect(tmp_path, FORUM % "".join(posts)).sources
    assert "Harbour bridge closed" == opening.title
    assert opening.origin
    assert "The Guardian" == opening.origin.outlet.name
    assert "Bridge closure costs hauliers dear, their union says" == pasted.title
    assert "BBC News" == (pasted.outlet and pasted.outlet.name)
    for told in (opening.text, pasted.text):
        assert "cousin" not in told
        assert "ferry" not in told
    assert "4,000 euros" not in opening.text


def test_an_article_with_comments_that_says_who_wrote_it_when_is_no_thread(tmp_path: Path) -> None:
    posts = [POST % ("kestrel", 40 + at, at, said) for at, said in enumerate(THREAD, 1)]
    who = '<meta name="author" content="Jane Roe"><meta property="article:published_time"'
    head = f'{who} content="2024-07-16"></head>'
    page = (FORUM % "".join(posts)).replace("</head>", head)
    assert 1 == len(collect(tmp_path, page).sources)
