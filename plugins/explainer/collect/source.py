"""`read_source`: one file as it was found becomes the sources that are in it.

Nothing that a file holds makes this raise: what can't be read is a `Problem`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.article import Article, Clue, ClueKind, Layout
from explainer.collect.attribution.attribute import Attribution, attribute
from explainer.collect.decode import Note, UnreadableError, decode
from explainer.collect.files import (
    is_led_out,
    is_regular,
    read_regular,
    read_small,
    sidecar_path,
)
from explainer.collect.kinds import Kind, kind_of
from explainer.collect.language import UNDETERMINED, language_of
from explainer.collect.limits import Limits
from explainer.collect.links import FETCH_LINKS, addresses_in
from explainer.collect.notices import has_text, no_text
from explainer.collect.readers.reading import Job, Read, read
from explainer.collect.sidecar import NO_SIDECAR, Sidecar, parse_sidecar
from explainer.collect.slugs import distinct, source_slug
from explainer.collect.topic import relative
from explainer.errors import Problem, Severity
from explainer.model import Basis, Outlet, Segment, Source, Span

#: Beyond these, a file is read in a process of its own: lines; elements that stay open; all tags;
#: marks of Markdown's links and emphasis, which its parser matches in quadratic time.
_MOST_LINES, _MOST_OPEN, _MOST_TAGS, _MOST_MARKS = 5000, 2000, 20_000, 5000
_MARKS = (b"[", b"*", b"_", b"`", b"<")
_MARKED_UP = (Kind.HTML, Kind.MAIL)
_NO_LIMITS_GIVEN = Limits()


class Collected(Struct, frozen=True):
    """The sources of a file, and what is wrong with it."""

    sources: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_source(
    path: Path,
    *,
    root: Path | None = None,
    outlets: tuple[Outlet, ...] = (),
    limits: Limits = _NO_LIMITS_GIVEN,
    furniture: frozenset[str] = frozenset(),
    language: str = "en",
) -> Collected:
    """Read a file and the sidecar beside it.

    `root` is what `Source.file` is relative to, `outlets` the editor's list, `furniture` lines
    that recur over the pages of the same site, `language` what holds where the file names none.
    """
    path = Path(path)
    name = relative(path, root)
    sidecar, problems = _read_sidecar(path, root)
    read_in = partial(_read, path, sidecar, limits, furniture=furniture)
    found = _collected(name, path.stem, read_in, sidecar, outlets, language)
    return replace(found, problems=(*problems, *found.problems))


def read_bytes(
    name: str,
    data: bytes,
    *,
    sidecar: Sidecar = NO_SIDECAR,
    outlets: tuple[Outlet, ...] = (),
    limits: Limits = _NO_LIMITS_GIVEN,
) -> Collected:
    """Read the bytes of an article that is not (yet) in a file of that name."""
    path = Path(name)
    read_in = partial(_read, path, sidecar, limits, data)
    return _collected(name, path.stem, read_in, sidecar, outlets, "en")


def _read(
    path: Path,
    sidecar: Sidecar,
    limits: Limits,
    data: bytes | None = None,
    furniture: frozenset[str] = frozenset(),
) -> Read:
    """The articles in a file (or in `data`); raises `UnreadableError` for what is none."""
    if data is None:
        data = _bytes(path, limits)
    _check_size(len(data), path, limits)
    if addresses_in(data):
        raise UnreadableError("links", "this holds addresses and no article; " + FETCH_LINKS)
    return _guarded(_job(path, data, sidecar, furniture), limits)


def _collected(
    name: str,
    stem: str,
    read_in: Callable[[], Read],
    sidecar: Sidecar,
    outlets: tuple[Outlet, ...],
    language: str,
) -> Collected:
    """The sources of a file, or why there are none."""
    try:
        return _collect(name, stem, read_in(), sidecar, outlets, language)
    except UnreadableError as error:
        code, message = error.code, str(error)
    except OSError as error:
        code = "unreadable"
        message = f"the file can't be read ({error.strerror}); check its name and permissions"
    except Exception as error:  # noqa: BLE001 - hostile input may break any parser; the site goes on
        code, kind = "reader-failed", type(error).__name__
        message = f"reading failed ({kind}: {error}); save the article as plain text"
    return Collected((), (Problem(name, 0, 0, code, Severity.ERROR, message),))


def _collect(
    name: str,
    stem: str,
    result: Read,
    sidecar: Sidecar,
    outlets: tuple[Outlet, ...],
    language: str,
) -> Collected:
    """The sources that were read from a file, and what is wrong with them."""
    articles = tuple(
        article
        for article in result.articles
        if article.paragraphs and (sidecar.keep or has_text(article))
    )
    found = [_noted(name, note) for note in result.notes]
    found += [_not_quoted(name, quote) for quote in result.missing]
    if not articles:
        found.append(no_text(name, result.articles))
    sources = []
    for part, article in enumerate(articles):
        word = sidecar if part == 0 else _of_later_parts(sidecar)
        source = _source(name, stem, part, article, word, outlets)
        told = source.language or language_of(source.text, language)
        sources.append(replace(source, language=told))
        found += _lacks(sources[-1])
        found += [_may_be_another(name, clue) for clue in article.others]
        found += [_is_another(name, source)] if part and article.layout is Layout.ARTICLE else []
    kept, clashes = distinct(tuple(sources))
    return Collected(kept, (*found, *clashes))


def _read_sidecar(path: Path, root: Path | None) -> tuple[Sidecar, tuple[Problem, ...]]:
    beside = sidecar_path(path)
    name = relative(beside, root)
    if not is_regular(beside) or is_led_out(beside, root):
        return NO_SIDECAR, ()
    try:
        data = read_small(beside, "the sidecar", "shorten it")
        return parse_sidecar(name, decode(data).text if data.strip() else "")
    except UnreadableError as error:
        return NO_SIDECAR, (Problem(name, 0, 0, error.code, Severity.ERROR, str(error)),)


def _bytes(path: Path, limits: Limits) -> bytes:
    """The bytes of a file, not a byte more than the limits allow."""
    _check_size(path.stat().st_size, path, limits)
    return read_regular(path, max(limits.text_bytes, limits.html_bytes) + 1)


def _check_size(size: int, path: Path, limits: Limits) -> None:
    is_html = kind_of(path, b"<") in _MARKED_UP
    allowed = limits.html_bytes if is_html else limits.text_bytes
    if size > allowed:
        message = (
            f"the file has {size / 1e6:.1f} MB, more than the {allowed / 1e6:g} MB allowed; "
            "keep only the article, or raise the limit in the settings"
        )
        raise UnreadableError("too-large", message)


def _job(path: Path, data: bytes, sidecar: Sidecar, furniture: frozenset[str]) -> Job:
    kind = kind_of(path, data)
    _, _, charset = sidecar.content_type.lower().partition("charset=")
    charset = charset.partition(";")[0].strip(" \"'")
    return Job(kind, data, sidecar.keep, sidecar.drop, furniture, sidecar.url, charset)


def _guarded(job: Job, limits: Limits) -> Read:
    """Read a job here where that is surely cheap, else in a process that can be stopped."""
    if len(job.data) <= limits.quick_bytes and not _is_odd(job):
        return read(job)
    from explainer.collect.readers.worker import read_apart

    return read_apart(job, limits)


def _is_odd(job: Job) -> bool:
    """Whether a file has more lines, or more or deeper markup, than articles have.

    The markup in a mail may be packed (base64), so that it can't be counted.
    """
    data = job.data
    if job.kind is Kind.MAIL or data.count(b"\n") > _MOST_LINES:
        return True
    if job.kind is Kind.MARKDOWN:
        return sum(map(data.count, _MARKS)) > _MOST_MARKS
    return job.kind is Kind.HTML and (
        data.count(b"<") - 2 * data.count(b"</") > _MOST_OPEN or data.count(b"<") > _MOST_TAGS
    )


def _of_later_parts(sidecar: Sidecar) -> Sidecar:
    """What a sidecar says of a file's later articles: not who wrote them, or when."""
    return replace(
        sidecar,
        title="",
        standfirst="",
        outlet="",
        origin="",
        authors=(),
        published=None,
        url="",
        archive="",
    )


def _source(
    name: str,
    stem: str,
    part: int,
    article: Article,
    sidecar: Sidecar,
    outlets: tuple[Outlet, ...],
) -> Source:
    found: Attribution = attribute(article, sidecar, outlets)
    text, spans, segments = _joined(article)
    return Source(
        slug=source_slug(found.title, stem, text),
        file=name,
        part=part,
        title=found.title,
        text=text,
        paragraphs=spans,
        segments=segments,
        standfirst=sidecar.standfirst or article.standfirst,
        outlet=found.outlet,
        origin=found.origin,
        authors=found.authors,
        dateline=found.dateline,
        language=found.language,
        url=found.url,
        archive_url=sidecar.archive,
        published=found.published,
        added=sidecar.added,
        batch=sidecar.batch,
        licence=sidecar.licence,
        display=sidecar.display,
        withdrawn=sidecar.withdrawn,
        removed=article.removed,
        evidence=found.evidence,
    )


def _joined(article: Article) -> tuple[str, tuple[Span, ...], tuple[Segment, ...]]:
    """The paragraphs joined by blank lines, their spans, and the way back to the raw file."""
    spans: list[Span] = []
    segments: list[Segment] = []
    start = 0
    for paragraph in article.paragraphs:
        spans.append(Span(start, start + len(paragraph.text)))
        segments += (Segment(start + at.start, at.line, at.column) for at in paragraph.segments)
        start += len(paragraph.text) + 2
    return "\n\n".join(part.text for part in article.paragraphs), tuple(spans), tuple(segments)


def _noted(name: str, note: Note) -> Problem:
    return Problem(name, note.line, note.column, note.code, Severity.NOTE, note.message)


def _not_quoted(name: str, quote: str) -> Problem:
    """A line of the sidecar's `keep` or `drop` that quotes nothing."""
    message = f"the sidecar's keep or drop quotes “{quote}”, which isn't here; copy the words again"
    return Problem(name, 0, 0, "no-such-quote", Severity.WARNING, message)


def _may_be_another(name: str, line: Clue) -> Problem:
    """A headline below which the words may be another article's, or the end of the first's page."""
    shown = f"({line.text[:60]!r})"
    message = (
        f"another article may begin here {shown}, whose words count as the first one's; if so, "
        "cut it into a file of its own, else list the line under keep"
    )
    if line.kind is ClueKind.CREDIT:
        message = (
            f"a page ends here {shown}, and more text follows, which counts as the first article's "
            "or is left out; if it is another article, cut it into a file of its own"
        )
    return Problem(name, line.line, 0, "another-article", Severity.WARNING, message)


def _is_another(name: str, source: Source) -> Problem:
    """An article that was found below another one in a text."""
    line = min((*(cut.line for cut in source.removed), source.segments[0].line))
    message = (
        f"another article begins here ({source.title[:60]!r}) and is a source of its own; put it "
        "into a file of its own to give it a sidecar, or list its headline under keep if it is none"
    )
    return Problem(name, line, 0, "several-articles", Severity.NOTE, message)


def _lacks(source: Source) -> list[Problem]:
    """What an editor should add, since the article doesn't say it."""
    found = []
    titles = (item for item in source.evidence if item.field == "title" and not item.refused)
    title = next(titles, None)
    if title and title.basis is Basis.INFERRED:
        message = "no title was found, so the first words serve; add 'title: …' to the sidecar"
        found.append(Problem(source.file, 0, 0, "no-title", Severity.NOTE, message))
    if source.language == UNDETERMINED:
        message = (
            "this isn't in English, so that little in it is matched with what others tell, and "
            "none of it stands in brief; add 'language: …' to the sidecar"
        )
        found.append(Problem(source.file, 0, 0, "other-language", Severity.WARNING, message))
    if not source.published:
        message = "nothing says when this was published; add 'published: …' to the sidecar"
        found.append(Problem(source.file, 0, 0, "no-date", Severity.NOTE, message))
    return found
