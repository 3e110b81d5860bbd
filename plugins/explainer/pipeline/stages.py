"""The order of the stages. All are pure; only `Reader` and `publish_site` read files.

::

    file ── read_source ─► Sources ── read ─► Readings                     per file, in parallel
    Readings ── settle ─► dated ── trace ─ find_claims ─ stand_alone
             ─ differences ─ find_events ─ mark_withdrawn ─ arrange ─► Explainer
    Explainer ── replay ─► its updates
    Explainer ── Desk ── topic_pages, entries, topic_files, topic_card ─► what readers see
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from explainer import collect
from explainer.collect.limits import Limits
from explainer.errors import Problem, Severity, failure_of
from explainer.model import Explainer, Reading, Source, Topic
from explainer.publish.feeds.entries import Entry
from explainer.publish.file import File
from explainer.publish.pages import Page
from explainer.publish.views.card import TopicCard

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from explainer.build.options import Options
    from explainer.digest.memory import Memory
    from explainer.model import Outlet
    from explainer.publish.prose import Prose
    from explainer.publish.site import Site


class Read(Struct, frozen=True):
    """What one file gave."""

    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]


def limits_of(options: Options) -> Limits:
    """How large a file may be, by the settings."""
    return Limits(
        text_bytes=int(options.text_megabytes * 1e6), html_bytes=int(options.html_megabytes * 1e6)
    )


class ArticleFile(Struct, frozen=True):
    """A file to read, the topic's language, and the lines it shares with its site's pages."""

    path: Path
    language: str
    furniture: frozenset[str]


class Reader(Struct, frozen=True):
    """What reading any file takes: the content folder, the editor's outlets, the limits."""

    root: Path
    outlets: tuple[Outlet, ...]
    limits: Limits

    def files(self, folder: Path, articles: Iterable[str], language: str) -> list[ArticleFile]:
        """The article files of a topic's folder."""
        paths = [folder / path for path in articles]
        shared = collect.site_furniture(paths, self.limits)
        return [ArticleFile(path, language, shared[path]) for path in paths]

    def read(self, file: ArticleFile) -> Read:
        """Collect the articles of one file and read each."""
        collected = collect.read_source(
            file.path,
            root=self.root,
            outlets=self.outlets,
            limits=self.limits,
            furniture=file.furniture,
            language=file.language,
        )
        read = tuple(map(_read, collected.sources))
        failed = (problem for _, problem in read if problem)
        return Read(tuple(reading for reading, _ in read), (*collected.problems, *failed))


def _read(source: Source) -> tuple[Reading, Problem | None]:
    """An article, read; one on which reading fails is shown, and nothing is cited from it."""
    from explainer.digest.sentences import read

    try:
        return read(source), None
    except Exception as error:  # noqa: BLE001 - one article's failure must not end the others'
        failed = (
            f"its sentences can't be read ({failure_of(error)}), so that nothing is cited from it; "
            "please report it, with the file"
        )
        return Reading(source, ()), Problem(source.file, 0, 0, "unread", Severity.ERROR, failed)


def read_topic(folder: Path, root: Path) -> tuple[Topic, tuple[Problem, ...]]:
    """The editor's word on a topic; without any, the folder's name is its title."""
    topic, problems = collect.read_topic(folder, root)
    title = folder.name.replace("-", " ").capitalize()
    return topic or Topic(folder.name, title, file=folder.name), problems


def gather(reads: Iterable[Read]) -> Read:
    """What all files of a topic gave; outlets have one name each, sources of one slug are told
    apart.
    """
    reads = tuple(reads)
    readings = [reading for read in reads for reading in read.readings]
    named = collect.under_one_name(tuple(reading.source for reading in readings))
    sources, clashes = collect.distinct(named)
    renamed = map(lambda reading, source: replace(reading, source=source), readings, sources)
    return Read(tuple(renamed), (*(p for read in reads for p in read.problems), *clashes))


def digest(topic: Topic, readings: tuple[Reading, ...], problems: tuple[Problem, ...]) -> Explainer:
    """Everything that follows from a topic's articles and the editor's word."""
    return digest_again(topic, readings, problems, None)[0]


def digest_again(
    topic: Topic,
    readings: tuple[Reading, ...],
    problems: tuple[Problem, ...],
    memory: Memory | None,
) -> tuple[Explainer, Memory]:
    """The same, sooner by what is remembered of an earlier time; and what to remember of this."""
    from explainer.digest.claims import find_claims
    from explainer.digest.conflicts import differences
    from explainer.digest.events import find_events
    from explainer.digest.lineage import trace
    from explainer.digest.memory import Memory
    from explainer.digest.outline import arrange
    from explainer.digest.publication import settle
    from explainer.digest.standalone import stand_alone
    from explainer.digest.updates import replay
    from explainer.digest.withdrawn import mark_withdrawn

    memory = memory or Memory()
    traced = trace(settle(readings), memory.compared)
    readings = traced.readings
    sources = tuple(reading.source for reading in readings)
    as_of = topic.as_of or newest(sources)
    found = find_claims(readings, traced.lineage, topic, memory.matched, memory.counted)
    claims = stand_alone(found.claims, readings, topic)
    differing = differences(claims, readings, topic, found.akin, memory.differed)
    events = find_events(claims, readings)
    claims, brief, sections = arrange(mark_withdrawn(claims), readings, topic)
    explainer = Explainer(
        topic=topic,
        as_of=as_of,
        sources=sources,
        claims=claims,
        brief=brief,
        sections=sections,
        events=events,
        conflicts=differing.conflicts,
        lineage=traced.lineage,
        suggestions=found.suggestions,
        problems=tuple(
            dict.fromkeys((*problems, *(_undecided(topic, name) for name in found.undecided)))
        ),
    )
    explainer = replace(explainer, updates=replay(explainer))
    return explainer, Memory(traced.decided, found.decided, found.counted, differing.found)


def _undecided(topic: Topic, name: str) -> Problem:
    """A decision on a claim that isn't there: mistyped, or its first passage is another now."""
    message = (
        f"no claim has the id {name!r}, so nothing comes of it here; correct it (an id is the end "
        "of a claim's link on the page), or take it out"
    )
    line = dict(topic.lines).get(name, 0)
    return Problem(topic.file, line, 0, "no-claim", Severity.WARNING, message)


def newest(sources: Iterable[Source]) -> date | None:
    """The day on which the topic last gained a source."""
    return max((source.arrived for source in sources if source.arrived), default=None)


class Published(Struct, frozen=True):
    """A topic's pages and files, and what the whole site needs of it."""

    pages: tuple[Page, ...]
    files: tuple[File, ...]
    card: TopicCard
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def publish(explainer: Explainer, site: Site) -> Published:
    """All that readers see of a topic."""
    from explainer.publish import excerpt, files, pages
    from explainer.publish.feeds.entries import entries
    from explainer.publish.views.card import topic_card
    from explainer.publish.views.desk import Desk

    desk = Desk(explainer, site)
    told = entries(desk)
    return Published(
        pages=pages.topic_pages(desk),
        files=files.topic_files(desk, told),
        card=topic_card(desk),
        entries=told,
        problems=(*explainer.problems, *excerpt.check(explainer, desk.excerpts)),
    )


class SitePublished(Struct, frozen=True):
    """The pages and files that belong to no topic."""

    pages: tuple[Page, ...]
    files: tuple[File, ...]


def publish_site(
    cards: tuple[TopicCard, ...],
    feeds: tuple[File, ...],
    prose: tuple[Prose, ...],
    theme: Path,
    site: Site,
) -> SitePublished:
    """The site's own pages, its feeds, and the theme's static files."""
    from explainer.publish import pages

    static = tuple(
        File(f"theme/{path.relative_to(theme / 'static').as_posix()}", (path.read_bytes(),), bytes)
        for path in sorted((theme / "static").rglob("*"))
        if path.is_file()
    )
    return SitePublished(pages.site_pages(cards, site, prose), (*feeds, *static))
