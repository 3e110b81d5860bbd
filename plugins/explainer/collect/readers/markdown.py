"""Markdown files as plain text, each block on the line on which it stands in the file.

Only the words count: markup, HTML and link targets go. A front matter as web clippers write it is
read like a page's markup; any other is just the first lines, which the cleaner may take clues from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from explainer.collect.article import Clue, ClueKind
from explainer.collect.decode import Decoded, decode
from explainer.collect.hosts import host_label
from explainer.collect.lines.bios import unsigned
from explainer.collect.lines.editor import Editor
from explainer.collect.readers.reading import Job, Read, read_text
from explainer.collect.yamltree import Listing, Mapping, Scalar, YamlError, read_yaml
from explainer.model import Removed, Segment


class _Parser(MarkdownIt):
    """A parser to which all links are links, be they scripts' ("Share"), as only words are kept."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        """Whether an address may be a link's."""
        return bool(url)


_PARSER = _Parser("commonmark", {"html": True, "maxNesting": 20}).enable("table")
_BREAKS = ("softbreak", "hardbreak")


#: Keys of front matter (Obsidian's and other clippers'), and the names of the clues that they are.
_KEYS = {
    "title": "headline",
    "source": "canonical",
    "url": "canonical",
    "link": "canonical",
    "author": "author",
    "authors": "author",
    "published": "datePublished",
    "date": "datePublished",
    "site": "publisher",
    "publisher": "publisher",
    "publication": "publisher",
    "language": "lang",
    "lang": "lang",
}
#: The headings of notes on an article as readers export them (Readwise): above what they know of
#: it, above its text, above the passages that somebody marked.
_LISTED, _TEXT, _MARKED = "## metadata", "## full document", "## highlights"
_ITEM = re.compile(r"[-*] (?:Full )?(?P<key>\w+): +(?P<value>\S.*)")
#: A link to a site's home page.
_HOME_LINK = re.compile(r"\[(?P<name>[^\]\n]{2,60})\]\(https?://(?P<host>[\w.-]{4,100})/?\)")
#: What refers to a note at the end ("[^1]"), and doesn't begin it.
_NOTE = re.compile(r"(?<=\S)\[\^[\w-]{1,20}\](?!:)")
#: How notes link names: "[[Jane Roe]]", "[[people/jane|Jane Roe]]".
_WIKI_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")


def read_markdown(job: Job) -> Read:
    """The articles of a Markdown file."""
    decoded = decode(job.data, job.charset)
    head, _ = _front_matter(decoded.text)
    told = _told(head) or tuple(_listed(decoded.text))
    found = read_text(job, plain(decoded, with_head=not told))
    clues = (*told, *_home(decoded.text))
    if not (clues and found.articles):
        return found
    cuts = (
        Removed(at, text, "page furniture") for at, text in _cut(decoded.text, head if told else [])
    )
    first = found.articles[0]
    is_titled = any(clue.name == "headline" for clue in clues)
    writers = [clue.text for clue in clues if clue.name == "author"]
    first = unsigned(first, writers, Editor(job.keep))
    first = replace(
        first,
        title="" if is_titled else first.title,
        clues=(*first.clues, *clues),
        removed=(*cuts, *first.removed),
    )
    return replace(found, articles=(first, *found.articles[1:]))


def _cut(text: str, head: list[str]) -> Iterator[tuple[int, str]]:
    """The lines, from 1, of what is known of an article, and of what a note adds to it."""
    lines = text.split("\n")
    pairs = zip(lines, _unnoted(lines), strict=True)
    noted = [line if line != left else "" for line, left in pairs]
    yield from ((at, line) for at, line in enumerate(head or noted, 1) if line.strip())


def _told(head: list[str]) -> tuple[Clue, ...]:
    """What a front matter says of its article; nothing where it isn't YAML."""
    try:
        tree = read_yaml("\n".join(head))
    except YamlError:
        return ()
    pairs = tree.pairs if isinstance(tree, Mapping) else ()
    said = ((_KEYS[key.text.lower()], node) for key, node in pairs if key.text.lower() in _KEYS)
    return tuple(
        _clue(name, _WIKI_LINK.sub(r"\1", value.text), value.line)
        for name, node in said
        for value in (node.items if isinstance(node, Listing) else (node,))
        if isinstance(value, Scalar) and value.text
    )


def _clue(name: str, value: str, line: int) -> Clue:
    """What one key says; a source that is no address is whoever the text is from."""
    is_name = name == "canonical" and "://" not in value and " " in value
    return Clue(ClueKind.MARKUP, value, line, "publisher" if is_name else name)


def _listed(text: str) -> Iterator[Clue]:
    """What a list says of its article that notes have in place of front matter."""
    lines = text.split("\n")
    for number in _noted(lines):
        match = _ITEM.match(lines[number])
        if match and (name := _KEYS.get(match["key"].lower())):
            value = _WIKI_LINK.sub(r"\1", match["value"].strip())
            yield _clue(name, value, number + 1)


def _noted(lines: list[str]) -> range:
    """The indices of a note's heading and the list below it; none where there is no such note."""
    headings = (at for at, line in enumerate(lines[:60]) if line.strip().lower() == _LISTED)
    first = next(headings, -1)
    if first < 0:
        return range(0)
    ends = (at for at in range(first + 1, len(lines)) if not _ITEM.match(lines[at]))
    return range(first, next(ends, len(lines)))


def _unnoted(lines: list[str]) -> list[str]:
    """The lines without a note's list and, where the note has the text, its headings and marks."""
    noted = _noted(lines)
    if not noted:
        return lines
    heads = [line.strip().lower() for line in lines]
    first = heads.index(_TEXT) if _TEXT in heads else -1
    last = heads.index(_MARKED) if first >= 0 and _MARKED in heads else len(lines)
    return [
        "" if at in noted or at in (first, last) or at > last else line
        for at, line in enumerate(lines)
    ]


def _home(text: str) -> Iterator[Clue]:
    """The site's name, which a link above the title to the host of its letters has."""
    above = text.partition("\n# ")[0]
    for match in _HOME_LINK.finditer(above if len(above) < len(text) else ""):
        name = match["name"].casefold().replace("&", "and")
        letters = "".join(filter(str.isalnum, name))
        if letters == host_label(match["host"]):
            line = text.count("\n", 0, match.start()) + 1
            yield Clue(ClueKind.MARKUP, match["name"], line, "application-name")


def plain(decoded: Decoded, *, with_head: bool = True) -> Decoded:
    """The text of a Markdown document; lines keep their numbers, columns are approximate."""
    head, body_at = _front_matter(decoded.text)
    head = head if with_head else [""] * len(head)
    lines = decoded.text.split("\n")
    source = "\n".join([""] * body_at + _unnoted(lines[body_at:]))
    written = [*head, *[""] * (len(lines) - len(head))]
    for number, text in _blocks(_PARSER.parse(source)):
        written[number] = f"{written[number]} | {text}" if written[number] else text
    segments = (
        Segment(start, decoded.locate(stood)[0] or number, 1)
        for number, (start, stood) in enumerate(
            zip(_starts(written), _starts(lines), strict=True), 1
        )
    )
    return Decoded("\n".join(written), tuple(segments), decoded.notes, decoded.encoding)


def _starts(lines: list[str]) -> Iterator[int]:
    """Where the lines begin in the text that they make."""
    return accumulate((len(line) + 1 for line in lines[:-1]), initial=0)


def _front_matter(text: str) -> tuple[list[str], int]:
    """The lines of a head between ``---`` marks, without the marks, and where the body begins."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return [], 0
    for number, line in enumerate(lines[1:60], 1):
        if line.rstrip() in ("---", "..."):
            return ["", *lines[1:number], ""], number + 1
    return [], 0


def _blocks(tokens: list[Token]) -> Iterator[tuple[int, str]]:
    """Line (from 0) and text of each block of running text, cell by cell of a table; headings keep
    their marks.
    """
    marks = ""
    for token in tokens:
        if token.type == "heading_open":
            marks = "#" * int(token.tag[1:]) + " "
        elif token.map and token.type == "inline":
            if text := _words(token.children or []):
                yield token.map[0], marks + text
            marks = ""
        elif token.map and token.type in ("fence", "code_block"):
            yield token.map[0], " ".join(token.content.split())


def _words(children: list[Token]) -> str:
    """The words of a run of inline tokens: text, code and breaks; images and HTML say nothing."""
    parts = []
    for child in children:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in _BREAKS:
            parts.append(" ")
    return " ".join(_NOTE.sub("", "".join(parts)).split())
