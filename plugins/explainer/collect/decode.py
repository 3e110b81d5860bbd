"""From bytes to text that can be trusted, with the way back to the raw file.

The encoding is settled in this order: a byte order mark, UTF-16 where every other byte is NUL,
strict UTF-8, what is declared, Windows-1252. Guessing from frequencies is left out on purpose: on
news text, short and mostly ASCII, guesses are wrong more often than this order is.

The text is then repaired (mojibake, entities, ligatures: `ftfy`, curly quotes kept) and
freed of characters that a reader can't see but a program would read: bidirectional
controls (Unicode UAX #9; "Trojan Source", CVE-2021-42574), zero-width characters, tag
characters. Each kind is reported with its place.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, count, repeat

from msgspec import Struct

from explainer.collect import characters
from explainer.errors import ExplainerError
from explainer.model import Segment

#: Byte order marks, the longer before those that they start with (Unicode 23.8).
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: How files begin that are certainly not text.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich-text document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"BZh9", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
)

#: All line ends that text files use; the first three count lines as editors do.
_LINE_END = re.compile(r"\r\n|\r|\n|\x0b|\x0c|\x85|\u2028|\u2029")
_RARE_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_RAW_LINE_ENDS = ("\r\n", "\r", "\n")

#: At most this share of control characters may be in a text.
_MAX_CONTROLS = 0.02
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")


class UnreadableError(ExplainerError, ValueError):
    """The bytes are not a text; `code` is the code of the `Problem` that they become."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


class Note(Struct, frozen=True):
    """Something that was repaired, removed or looks wrong, at a place in the raw file."""

    line: int
    column: int
    code: str
    message: str


class Decoded(Struct, frozen=True, dict=True):
    """A text whose lines end in ``\\n``, and where in the raw file each character stood."""

    text: str
    segments: tuple[Segment, ...] = ()
    notes: tuple[Note, ...] = ()
    encoding: str = "utf-8"

    @cached_property
    def _starts(self) -> list[int]:
        """Where the segments begin."""
        return [segment.start for segment in self.segments]

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column in the raw file of a character of `text`; (0, 0) if there is none."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0, 0
        segment = self.segments[index]
        return segment.line, segment.column + offset - segment.start

    def within(self, start: int, end: int) -> tuple[Segment, ...]:
        """The segments that begin between two offsets."""
        first = bisect_left(self._starts, start)
        return self.segments[first : bisect_left(self._starts, end, lo=first)]


def decode(data: bytes, declared: str = "") -> Decoded:
    """Read `data` as text; `declared` is the charset that a header or the markup names.

    Raises `UnreadableError` where the bytes are empty or no text at all.
    """
    raw, encoding = _read(data, declared)
    notes: list[Note] = []
    if encoding in _SLOPPY:
        message = "not UTF-8, read as Windows-1252; save the file as UTF-8 if letters look wrong"
        notes.append(Note(0, 0, "charset", message))
    raw = characters.with_plain_spaces(raw)
    if characters.is_clean(raw):
        return Decoded(*_as_it_is(raw), tuple(notes), encoding)
    _refuse_binary(raw)
    lines: list[str] = []
    segments: list[Segment] = []
    start = 0
    for number, column, line in _raw_lines(raw):
        segments.append(Segment(start, number, column))
        if not characters.is_clean(line):
            repaired = characters.repair(line)
            segments[-1:] = _places(repaired.columns, start, number, column)
            notes += (Note(number, column + at, code, say) for at, code, say in repaired.findings)
            line = repaired.text
        lines.append(line)
        start += len(line) + 1
    return Decoded("\n".join(lines), tuple(segments), _few(notes), encoding)


def _as_it_is(raw: str) -> tuple[str, tuple[Segment, ...]]:
    """A text that wants no repair, with a segment for each line."""
    numbers, columns, lines = zip(*_raw_lines(raw), strict=True)
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return "\n".join(lines), tuple(map(Segment, starts, numbers, columns))


def _places(stood: tuple[int, ...], start: int, line: int, column: int) -> list[Segment]:
    """Segments for a line of which each character `stood` somewhere else in the raw file."""
    return [
        Segment(start + index, line, column + at)
        for index, at in enumerate(stood)
        if not index or at != stood[index - 1] + 1
    ] or [Segment(start, line, column)]


def decode_bytes(data: bytes, declared: str = "") -> tuple[str, str]:
    """The characters of `data` and the encoding that gave them, nothing repaired yet."""
    text, encoding = _read(data, declared)
    _refuse_binary(text)
    return text, encoding


def _read(data: bytes, declared: str) -> tuple[str, str]:
    """The same, unless the data begin as files do that are no text; the others may be none too."""
    if not data.strip():
        raise UnreadableError("empty", "the file is empty; paste the article into it or delete it")
    beginning = data[:_SNIFFED].lstrip()
    for magic, kind in _MAGIC:
        if beginning.startswith(magic):
            message = f"this is {kind}, not text; save the article's text or HTML instead"
            raise UnreadableError("binary", message)
    text, encoding = _decode(data, declared)
    if not text.strip():
        raise UnreadableError("empty", "the file is empty; paste the article into it or delete it")
    return text, encoding


def _refuse_binary(text: str) -> None:
    """Raise for what has more control characters than a text; a clean one has none."""
    if "\0" in text or len(_CONTROLS.findall(text)) > _MAX_CONTROLS * len(text):
        message = "the file holds NULs or other binary data; save it as plain text"
        raise UnreadableError("binary", message)


#: Codecs of `ftfy`: Windows-1252 that leaves its five undefined bytes as controls.
_SLOPPY = ("sloppy-windows-1252",)

#: Bytes that are looked at, and the share of one half of them that must be NUL, for UTF-16.
_SNIFFED, _MOSTLY = 1000, 0.7

#: What browsers read as Windows-1252 when it is declared (WHATWG Encoding, 4.2).
_LATIN_1 = ("iso8859-1", "ascii")


def _decode(data: bytes, declared: str) -> tuple[str, str]:
    """The text by the first encoding of the module's order that fits."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), encoding
    for encoding in (_unmarked_utf16(data) or "utf-8", declared):
        try:
            name = codecs.lookup(encoding).name if encoding else ""
            if name and name not in _LATIN_1:
                return data.decode(name), name
        except (UnicodeError, LookupError, ValueError):
            continue
    import ftfy.bad_codecs  # registers the sloppy codecs; needed for few files

    ftfy.bad_codecs.ok()
    return data.decode("sloppy-windows-1252", errors="replace"), "sloppy-windows-1252"


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without its mark, which shows by the NULs beside Western letters; "" for others."""
    sample = data[:_SNIFFED]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if max(first, second) * 2 < _MOSTLY * len(sample) or min(first, second):
        return ""
    return "utf-16-be" if first else "utf-16-le"


def _raw_lines(raw: str) -> Iterator[tuple[int, int, str]]:
    """Number, first column and text of each line; form feeds and the like split one in two."""
    if any(end in raw for end in _RARE_LINE_ENDS):
        return _split_lines(raw)
    return zip(count(1), repeat(1), raw.split("\n"), strict=False)


def _split_lines(raw: str) -> Iterator[tuple[int, int, str]]:
    """The same for a text with any line ends."""
    number, column, start = 1, 1, 0
    for match in _LINE_END.finditer(raw):
        yield number, column, raw[start : match.start()]
        if match.group() in _RAW_LINE_ENDS:
            number, column = number + 1, 1
        else:
            column += match.end() - start
        start = match.end()
    yield number, column, raw[start:]


#: No file gets more notes of one code than this; the last one counts the rest.
_MAX_NOTES = 20


def _few(notes: list[Note]) -> tuple[Note, ...]:
    """The notes, of each code the first few and a count of the others."""
    kept: list[Note] = []
    for code in dict.fromkeys(note.code for note in notes):
        same = [note for note in notes if note.code == code]
        kept += same[:_MAX_NOTES]
        if more := same[_MAX_NOTES:]:
            kept.append(Note(more[0].line, more[0].column, code, f"{len(more)} more like this"))
    return tuple(sorted(kept, key=lambda note: (note.line, note.column, note.code)))
