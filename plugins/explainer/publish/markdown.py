"""The editor's own prose, as HTML. Markup in it is text: nothing passes through."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def html(markdown: str, top: int = 2) -> str:
    """Markdown as HTML whose highest heading is of level `top`, so that headings stay in order."""
    if not markdown.strip():
        return ""
    reader = _reader()
    tokens = reader.parse(markdown)
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = top - min(levels, default=top)
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
