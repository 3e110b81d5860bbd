"""The editor's own prose, as HTML. Markup in it is text: nothing passes through."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


#: The level of the highest heading: a page's own title is above it.
_TOP = 2


def html(markdown: str) -> str:
    """Markdown as HTML, its headings in order below the page's."""
    if not markdown.strip():
        return ""
    reader = _reader()
    tokens = reader.parse(markdown)
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = _TOP - min(levels, default=_TOP)
    for token in tokens:
        _shift(token, shift)
    return str(reader.renderer.render(tokens, reader.options, {}))


def _shift(token: Token, levels: int) -> None:
    if token.type in ("heading_open", "heading_close"):
        token.tag = f"h{min(int(token.tag[1]) + levels, 6)}"


@lru_cache(maxsize=1)
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")
