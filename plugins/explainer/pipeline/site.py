"""The whole site, made anew only where its content, its theme or the program changed.

Each topic is keyed by the bytes of everything in it. A topic whose key was written before is
not read, not digested, not rendered; of a changed one, the files that changed are read again,
and the pages whose view changed are written.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from explainer import collect
from explainer.build.cache import Cache, key_of
from explainer.build.executors import HereExecutor, executor, map_all
from explainer.build.inventory import Folder, bytes_key, content_key
from explainer.build.options import Options
from explainer.errors import Problem
from explainer.pipeline.articles import Articles, Said
from explainer.pipeline.content import TopicFolder, find_pages, find_topics
from explainer.pipeline.keys import Keys
from explainer.pipeline.outputs import Outputs
from explainer.pipeline.picks import Picks, ahead, newest
from explainer.pipeline.press import Digested, Press
from explainer.pipeline.records import TopicSummary, decode, encode
from explainer.pipeline.stages import Reader, limits_of, publish_site
from explainer.pipeline.theme import read_theme
from explainer.pipeline.work import TopicTask, encode_pages, make_topic
from explainer.publish.feeds.checks import address_problems, date_problems
from explainer.publish.feeds.entries import Entry
from explainer.publish.file import File
from explainer.publish.files import site_documents, site_files
from explainer.publish.prose import menu_of
from explainer.publish.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import Executor

    from explainer.build.progress import Progress


class Job(Struct, frozen=True):
    """What to build, from where, to where."""

    content: Path
    output: Path
    theme: Path
    options: Options
    site: Site


class Report(Struct, frozen=True):
    """What a build did: `made` and `rendered` count topics, `written` counts files."""

    problems: tuple[Problem, ...]
    summaries: tuple[TopicSummary, ...]
    articles: int
    made: int
    rendered: int
    written: int
    paths: frozenset[str]


class _Plan(Struct, frozen=True):
    """One topic of a build; `key` changes with anything that its pages may show."""

    topic: TopicFolder
    key: bytes

    @property
    def slug(self) -> str:
        return self.topic.slug

    @property
    def articles(self) -> int:
        return len(self.topic.articles)

    @property
    def summary_key(self) -> bytes:
        return key_of("summary", self.key)


class SiteBuild:
    """One build of a site, from the content folder as it was listed; `run` tells its story."""

    def __init__(self, job: Job, content: Folder, cache: Cache, progress: Progress) -> None:
        self.prose, problems = find_pages(job.content, job.options.pages)
        self.problems = list(problems)
        self.job = replace(job, site=replace(job.site, menu=menu_of(self.prose)))
        self.content, self.cache, self.progress = content, cache, progress
        outlets, problems = collect.read_outlets(job.content / "outlets.yaml", job.content)
        self.problems += problems
        self.keys = Keys.of(cache, job.options.shown, self.job.site, outlets)
        theme = read_theme(job.theme, self.keys, cache)
        self.outputs = Outputs(job.output, theme, cache)
        self.press = Press(theme, self.job.site, cache, self.outputs, progress)
        reader = Reader(job.content, outlets, limits_of(job.options))
        self.articles = Articles(reader, self.keys.reading, cache, progress)
        self.plans: dict[str, _Plan] = {}
        self.known: dict[str, TopicSummary] = {}
        self.entries: dict[bytes, bytes] = {}

    def run(self) -> Report:
        """Bring the output folder up to date with the content."""
        options = self.job.options
        topics, problems = find_topics(self.content, options.topics, options.pages)
        self.problems += problems
        self.plans = {topic.slug: self._plan(topic) for topic in topics}
        self.known = self._summaries()
        todo = [plan for plan in self.plans.values() if not self._stands(plan)]
        shown = [old for plan in todo if (old := self._digested(plan))]
        made = [p.slug for p in todo if p.slug not in {old.owner for old in shown}]
        with executor(self.job.options.executor, self._size(plan.slug for plan in todo)) as pool:
            lost = list(self.press.show(shown, pool))
            self._make(made + lost, pool)
        self._make_site()
        self.outputs.finish()
        return self._report(made=len(made) + len(lost), rendered=len(shown) - len(lost))

    def _report(self, made: int, rendered: int) -> Report:
        summaries = tuple(self.known[slug] for slug in self.plans)
        problems = (*self.problems, *self._feed_problems(summaries))
        return Report(
            problems=(*problems, *(p for summary in summaries for p in summary.problems)),
            summaries=summaries,
            articles=self._size(self.plans),
            made=made,
            rendered=rendered,
            written=self.outputs.written,
            paths=self.outputs.paths,
        )

    def _size(self, slugs: Iterable[str]) -> int:
        """How many articles some topics have."""
        return sum(self.plans[slug].articles for slug in slugs)

    def _plan(self, topic: TopicFolder) -> _Plan:
        content = content_key(topic.folder, self.cache)
        return _Plan(topic, key_of(self.keys.topic, topic.slug, content))

    def _summaries(self) -> dict[str, TopicSummary]:
        """What is known of topics from earlier builds."""
        keys = {slug: plan.summary_key for slug, plan in self.plans.items()}
        kept = self.cache.get_many(keys.values())
        found = {slug: decode(kept.get(key), TopicSummary) for slug, key in keys.items()}
        return {slug: summary for slug, summary in found.items() if summary}

    def _stands(self, plan: _Plan) -> bool:
        return plan.slug in self.known and self.outputs.keep(plan.slug, plan.key)

    def _digested(self, plan: _Plan) -> Digested | None:
        return self.press.digested(plan.slug, plan.key) if plan.slug in self.known else None

    def _make(self, slugs: Sequence[str], pool: Executor) -> None:
        """Read what changed of the topics, digest them, write their pages; the largest first, so
        that no process is left alone with one at the end.
        """
        plans = sorted((self.plans[slug] for slug in slugs), key=lambda plan: -plan.articles)
        said = [self.articles.said(plan.topic) for plan in plans]
        self.articles.read(said, pool)
        results = map_all(pool, make_topic, map(self._topic_task, plans, said))
        tracked = self.progress.track("digesting topics", results, len(plans))
        for plan, made in zip(plans, tracked, strict=True):
            self.progress.note("topic", plan.slug, made.seconds)
            self.cache.put_many(
                {plan.summary_key: encode(made.summary), self._memory_key(plan.slug): made.memory}
            )
            new = Digested(plan.slug, plan.key, made.pages)
            self.press.publish(new, made.contents, made.rendered)
            self.entries[made.summary.entries] = made.contents[made.summary.entries]
            self.known[plan.slug] = made.summary

    def _topic_task(self, plan: _Plan, said: Said) -> TopicTask:
        return TopicTask(
            topic=said.topic,
            problems=said.problems,
            reads=self.articles.encoded(said),
            memory=self.cache.get(self._memory_key(plan.slug)),
            site=self.job.site,
            theme=self.press.theme,
            known=self.outputs.known(plan.slug),
        )

    def _memory_key(self, slug: str) -> bytes:
        """Names what the latest digest of a topic by this program left to remember."""
        return key_of("memory", self.keys.reading, slug)

    def _make_site(self) -> None:
        """The pages and files that belong to no topic."""
        cards = tuple(self.known[slug].card for slug in self.plans)
        feed = newest(self.known.values())
        static = bytes_key(self.job.theme / "static")
        shown = encode((cards, feed)), repr(self.prose)
        key = key_of("site", self.keys.topic, *shown, static)
        if self.outputs.keep("", key):
            return
        old = self.press.digested("", key)
        if old and not list(self.press.show([old], HereExecutor())):
            return
        published = publish_site(
            cards, self._feeds(feed), self.prose, self.job.theme, self.job.site
        )
        maker, known = self.press.theme.maker, self.outputs.known("")
        pages, contents = encode_pages(published.pages, published.files, maker, known)
        new = Digested("", key, pages)
        self.press.publish(new, contents, self.press.render(new, published.pages))

    def _feeds(self, feed: Picks) -> tuple[File, ...]:
        """The files of the site's feeds."""
        documents = site_documents(self._load(feed), feed.earlier)
        return tuple(file for document in documents for file in site_files(document, self.job.site))

    def _feed_problems(self, summaries: Iterable[TopicSummary]) -> Iterator[Problem]:
        yield from address_problems(self.job.site)
        if today := self.job.options.today:
            yield from date_problems(self._load(ahead(summaries, today)), today)

    def _load(self, picks: Picks) -> tuple[Entry, ...]:
        """Entries of feeds; topics of which the cache has lost them are made again."""
        kept = self.cache.get_many(picks.keys - self.entries.keys())
        lost = picks.keys - self.entries.keys() - kept.keys()
        self._make([s for s, topic in self.known.items() if topic.entries in lost], HereExecutor())
        return picks.entries({**kept, **self.entries})
