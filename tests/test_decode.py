"""Bytes to text: encodings, repairs, what is removed, what is refused, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.collect.decode import Decoded, UnreadableError, decode


@pytest.mark.parametrize(
    ("data", "declared", "text", "encoding"),
    [
        ("naïve “quote”".encode(), "", "naïve “quote”", "utf-8"),
        (b"\xef\xbb\xbfBOM", "", "BOM", "utf-8"),
        ("é —".encode("utf-16"), "", "é —", "utf-16-le"),
        ("The café closed.".encode("utf-16-le"), "", "The café closed.", "utf-16-le"),
        ("The café closed.".encode("utf-16-be"), "", "The café closed.", "utf-16-be"),
        (b"\xff\xfe" + "odd".encode("utf-16-le") + b"x", "", "odd\ufffd", "utf-16-le"),
        ("é —".encode(), "iso-8859-1", "é —", "utf-8"),
        ("Привет".encode("koi8-r"), "koi8-r", "Привет", "koi8-r"),
        (b"caf\xe9 \x93q\x94", "", "café “q”", "sloppy-windows-1252"),
        (b"caf\xe9 \x93q\x94", "iso-8859-1", "café “q”", "sloppy-windows-1252"),
        (b"caf\xe9", "no-such-charset", "café", "sloppy-windows-1252"),
        (b"caf\xe9", "rot13", "café", "sloppy-windows-1252"),
    ],
)
def test_encoding(data: bytes, declared: str, text: str, encoding: str) -> None:
    decoded = decode(data, declared)
    assert (text, encoding) == (decoded.text, decoded.encoding)


@pytest.mark.parametrize(
    ("raw", "text", "codes"),
    [
        ("it’s “fine” – really…", "it’s “fine” – really…", []),
        ("non\u00a0breaking\u2009space", "non breaking space", []),
        ("it\u00e2\u20ac\u2122s", "it’s", ["garbled"]),
        # the last byte of a closing quotation mark is none of Windows-1252's, and often lost
        ("\u00e2\u20ac\u0153Go,\u00e2\u20ac he said.", "“Go,” he said.", ["garbled"]),
        ("AT&amp;T", "AT&T", ["garbled"]),
        ("of\ufb01ce", "office", ["garbled"]),
        ("right\u202eleft", "rightleft", ["bidi-control"]),
        ("zero\u200bwidth\ufeff", "zerowidth", ["zero-width"]),
        ("tag\U000e0041\U000e0042", "tag", ["tag-character"]),
        ("soft\u00adhyphen", "softhyphen", ["soft-hyphen"]),
        ("bell\x07", "bell", ["control-character"]),
        ("می\u200cخواهم", "می\u200cخواهم", []),
        ("family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469", []),
        ("pаypal says", "pаypal says", ["homoglyph"]),
        ("Москва and Moscow", "Москва and Moscow", []),
        ("10 μm and Δt", "10 μm and Δt", []),
    ],
)
def test_characters(raw: str, text: str, codes: list[str]) -> None:
    # Long enough that one control character is no sign of binary data.
    padding = "\n" + "A line of plain words. " * 4
    decoded = decode((raw + padding).encode())
    assert (text, codes) == (decoded.text[: -len(padding)], [note.code for note in decoded.notes])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"text\0text", "binary"),
        (b"PK\x03\x04 an office document", "binary"),
        (b"%PDF-1.7\nplain", "binary"),
        (b"\n\n%PDF-1.7\nplain", "binary"),
        (b"\xfd7zXZ\x00 an archive", "binary"),
        (b"\x28\xb5\x2f\xfd an archive", "binary"),
        (b"BZh91AY an archive", "binary"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (bytes(range(1, 256)) * 4, "binary"),
    ],
)
def test_no_text(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data)
    assert code == caught.value.code
    assert ";" in str(caught.value)


def test_place_of_each_character_after_repairs() -> None:
    decoded = decode("a\u200bb it\u00e2\u20ac\u2122s ok\x0cnext\r\nlast &amp; least".encode())
    assert "ab it’s ok\nnext\nlast & least" == decoded.text
    places = [
        decoded.locate(decoded.text.index(word)) for word in ("b", "ok", "next", "last", "lea")
    ]
    assert [(1, 3), (1, 12), (1, 15), (2, 1), (2, 12)] == places


def test_place_of_each_character_where_words_arent_parted() -> None:
    raw = "该公司于２０２４年宣布，裁员１００人。"
    decoded = decode(raw.encode())
    assert (1, 5) == decoded.locate(decoded.text.index("2024"))
    assert (1, raw.index("员") + 1) == decoded.locate(decoded.text.index("员"))


def test_notes_of_one_kind_are_few() -> None:
    decoded = decode(("zero\u200bwidth\n" * 500).encode())
    assert 21 == len(decoded.notes)
    assert "480 more like this" == decoded.notes[-1].message


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs"])))
def test_every_character_stands_where_it_says(text: str) -> None:
    if not text.strip():
        return
    decoded = decode(text.encode())
    raw = text.replace("\u2028", "\n").replace("\u2029", "\n").split("\n")
    assert len(decoded.text.split("\n")) >= len(raw) - text.count("\u2028") - text.count("\u2029")
    for offset in range(len(decoded.text)):
        line, column = decoded.locate(offset)
        assert 1 <= line <= len(raw)
        assert column >= 1


@given(st.text("abc \n", min_size=1).filter(str.strip))
def test_plain_text_is_left_alone(text: str) -> None:
    decoded = decode(text.encode())
    assert text == decoded.text
    assert () == decoded.notes
    lines = text.split("\n")
    for offset, character in enumerate(text):
        line, column = decoded.locate(offset)
        assert character == (lines[line - 1] + "\n")[column - 1]


def test_no_place_in_nothing() -> None:
    assert (0, 0) == Decoded("").locate(0)
