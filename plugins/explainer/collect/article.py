"""What cleaning finds in a file, before anybody knows who wrote it and when."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from explainer.model import Removed, Segment


class Layout(StrEnum):
    """What kind of page an article was found on."""

    ARTICLE = "article"
    FORUM_POST = "forum post"
    PASTED = "pasted into a forum post"


class ClueKind(StrEnum):
    """What a line outside the body can tell about the article."""

    TITLE = "title"
    BREADCRUMB = "breadcrumb"
    SITE_NAME = "site name"
    BYLINE = "byline"
    STAMP = "date stamp"
    POSTED = "posted by"  # a forum post's own date and member
    URL = "url"
    CONTACT = "contact"  # a mail address or a tip line
    CREDIT = "credit"  # copyright and agency lines
    EXCERPT = "excerpt"  # "Full article", "Read more at ..."
    MARKUP = "markup"  # JSON-LD, OpenGraph, <link>: `name` says which


class Clue(Struct, frozen=True):
    """A line (or a piece of markup) that isn't body but tells something; `line` counts from 1."""

    kind: ClueKind
    text: str
    line: int = 0
    name: str = ""


class Paragraph(Struct, frozen=True):
    """A cleaned paragraph; the segments' `start` counts from the paragraph's own beginning."""

    text: str
    segments: tuple[Segment, ...] = ()


class Article(Struct, frozen=True):
    """One article found in a file, cleaned but not yet attributed or dated.

    `others` are lines in it that may be headlines of other articles.
    """

    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    standfirst: str = ""
    layout: Layout = Layout.ARTICLE
    clues: tuple[Clue, ...] = ()
    removed: tuple[Removed, ...] = ()
    others: tuple[Clue, ...] = ()
