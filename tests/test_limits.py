"""Files that are too large, broken or hostile: one problem each, soon and in little memory."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pytest

from explainer.collect import Limits, read_source
from explainer.collect.decode import UnreadableError
from explainer.collect.kinds import Kind
from explainer.collect.readers.reading import Job
from explainer.collect.readers.worker import read_apart

SENTENCE = "The factory will close at the end of September, the company said on Monday. "


def zipped() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("page.html", SENTENCE * 10)
    return stream.getvalue()


HOSTILE = {
    "empty.txt": (b"", "empty"),
    "spaces.txt": (b" \n\t\n", "empty"),
    "nuls.txt": (b"Words\0and\0words. " * 50, "binary"),
    "noise.txt": (bytes(range(256)) * 40, "binary"),
    "encrypted.txt": (b"%PDF-1.7\n/Encrypt 5 0 R\n" + bytes(range(256)) * 20, "binary"),
    "zip.html": (zipped(), "binary"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
    "empty.html": (b"<html></html>", "no-text"),
    "nested.html": (b"<html><body>" + b"<div>" * 50_000 + b"words" * 30, "no-text"),
    "unclosed.html": (b"<html><body>" + b"<table><tr><td>" * 20_000 + b"words", "no-text"),
    "long.txt": (b"x" * 5_000_001, "too-large"),
    "deep.mhtml": (
        b"".join(
            b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3000)
        ),
        "reader-failed",
    ),
    "packed.eml": (
        b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(b"<html><body>" + b"<div>" * 50_000 + b"words" * 30),
        "no-text",
    ),
    "navigation.html": (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no-text"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_one_problem(tmp_path: Path, name: str) -> None:
    data, code = HOSTILE[name]
    (tmp_path / name).write_bytes(data)
    collected = read_source(tmp_path / name, root=tmp_path, limits=Limits(seconds=120))
    assert () == collected.sources
    assert [(name, code)] == [(problem.file, problem.code) for problem in collected.problems]
    assert "; " in collected.problems[0].message


def test_a_huge_line_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    (problem,) = read_source(path, root=tmp_path).problems
    assert "too-large" == problem.code
    assert "200.0 MB" in problem.message


def test_the_limits_are_the_caller_s(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE * 20, "utf-8")
    assert 1 == len(read_source(path).sources)
    (problem,) = read_source(path, limits=Limits(text_bytes=100)).problems
    assert "too-large" == problem.code


def test_a_large_file_reads_the_same_in_a_process_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A title\n\n" + "\n\n".join([SENTENCE * 3] * 5), "utf-8")
    here = read_source(path)
    apart = read_source(path, limits=Limits(quick_bytes=10))
    assert 1 == len(here.sources)
    assert here == apart


def test_a_reader_that_takes_too_long_is_stopped() -> None:
    words = (SENTENCE + "\n\n").encode() * 50_000
    with pytest.raises(UnreadableError) as caught:
        read_apart(Job(Kind.TEXT, words), Limits(seconds=1.0))
    assert "too-slow" == caught.value.code


def test_a_small_file_of_many_marks_can_be_stopped(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"[" * 250_000 + b"words")
    (problem,) = read_source(tmp_path / "a.md", limits=Limits(seconds=1)).problems
    assert "too-slow" == problem.code


def test_a_reader_that_takes_too_much_memory_is_stopped() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_apart(Job(Kind.TEXT, b"words " * 800_000), Limits(memory=8_000_000))
    assert "reader-failed" == caught.value.code


@pytest.mark.parametrize("line", ["a", "By Jane Roe", "© 2024 Example Post", "July 15, 2024"])
def test_very_many_lines_are_read_or_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{line}\n" * 20_000, "utf-8")
    collected = read_source(path, limits=Limits(seconds=3))
    codes = {problem.code for problem in collected.problems}
    assert collected.sources or codes & {"too-slow", "no-text"}


def test_a_refusal_comes_back_from_the_process() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_apart(Job(Kind.TEXT, b"\0" * 100), Limits())
    assert "binary" == caught.value.code
