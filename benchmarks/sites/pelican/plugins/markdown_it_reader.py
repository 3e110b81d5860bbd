"""Reads Markdown with markdown-it-py, as one would who wants Pelican to be quicker."""

from typing import Any

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from pelican import signals
from pelican.readers import BaseReader, Readers
from pelican.utils import pelican_open


class MarkdownItReader(BaseReader):  # type: ignore[misc]
    """Front matter of `Name: value` lines, then CommonMark with footnotes."""

    enabled = True
    file_extensions = ("md",)
    _markdown = MarkdownIt("commonmark").use(footnote_plugin)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The HTML and the metadata of a file."""
        with pelican_open(source_path) as text:
            head, _, body = text.partition("\n\n")
        pairs = (line.partition(":") for line in head.splitlines())
        fields = {name.strip().lower(): value.strip() for name, _, value in pairs}
        metadata = {name: self.process_metadata(name, value) for name, value in fields.items()}
        return self._markdown.render(body), metadata


def _add(readers: Readers) -> None:
    readers.reader_classes["md"] = MarkdownItReader


def register() -> None:
    """Tell Pelican."""
    signals.readers_init.connect(_add)
