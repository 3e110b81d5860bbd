"""The whole site, made anew only where its content, its theme or the program changed.

Each topic is keyed by the bytes of everything in it. A topic whose key was written before is
not read, not digested, not rendered; of a changed one, the files that changed are read again,
and the pages whose view changed are written.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from explainer import collect
from explainer.build.cache import Cache, key_of
from explainer.build.executors import executor, map_all
from explainer.build.inventory import content_hashes, content_key
from explainer.build.options import Options
from explainer.collect import Limits
from explainer.errors import Problem
from explainer.model import Topic
from explainer.pipeline.content import TopicFolder, find_topics
from explainer.pipeline.keys import Keys
from explainer.pipeline.outputs import Outputs
from explainer.pipeline.records import TopicPages, TopicSummary, decode, encode
from explainer.pipeline.stages import ArticleFile, Reader, publish_site, read_topic
from explainer.pipeline.work import (
    ReadTask,
    RenderTask,
    Theme,
    TopicTask,
    encode_page,
    make_topic,
    read_files,
    render_pages,
)
from explainer.publish.feeds import address_problems, date_problems
from explainer.publish.prose import menu_of, read_prose
from explainer.publish.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Executor

    from explainer.build.progress import Progress

#: Files that one task reads: enough to outweigh its journey to another process.
_CHUNK = 16


@dataclass(frozen=True, slots=True)
class Job:
    """What to build, from where, to where."""

    content: Path
    output: Path
    theme: Path
    options: Options
    site: Site


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: `made` and `rendered` count topics, `written` counts files."""

    problems: tuple[Problem, ...]
    summaries: tuple[TopicSummary, ...]
    articles: int
    made: int
    rendered: int
    written: int
    paths: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Plan:
    """One topic of a build; `key` changes with anything that its pages may show."""

    topic: TopicFolder
    key: bytes

    @property
    def summary_key(self) -> bytes:
        return key_of("summary", self.key)

    @property
    def pages_key(self) -> bytes:
        return key_of("pages", self.key)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a topic's folder says: the editor's word, and each article file by its result's key."""

    topic: Topic
    problems: tuple[Problem, ...]
    files: Mapping[bytes, ArticleFile]


def _shown(options: Options) -> Options:
    """The options without those that change only where and how fast the work is done."""
    return replace(
        options,
        executor="",
        cache="",
        cache_megabytes=0,
        today=None,
        profile=False,
        settings_file="",
    )


class SiteBuild:
    """One build of a site; `run` tells its story."""

    def __init__(self, job: Job, cache: Cache, progress: Progress) -> None:
        self.prose = read_prose(job.content / job.options.pages)
        self.job = replace(job, site=replace(job.site, menu=menu_of(self.prose)))
        self.cache, self.progress = cache, progress
        outlets, problems = collect.read_outlets(job.content / "outlets.yaml", job.content)
        self.problems = list(problems)
        self.keys = Keys.of(job.theme, _shown(job.options), self.job.site, outlets)
        self.theme = Theme(job.theme, self.keys.theme)
        self.outputs = Outputs(job.output, self.theme, cache)
        limits = Limits(
            text_bytes=int(job.options.text_megabytes * 1e6),
            html_bytes=int(job.options.html_megabytes * 1e6),
        )
        self.reader = Reader(job.content, outlets, limits)

    def run(self) -> Report:
        """Bring the output folder up to date with the content."""
        topics, problems = find_topics(self.job.content, self.job.options.topics)
        self.problems += problems
        plans = [self._plan(topic) for topic in topics]
        known = {plan.key: self._summary(plan) for plan in plans}
        todo = [p for p in plans if not (known[p.key] and self.outputs.keep(p.topic.slug, p.key))]
        shown = {p: pages for p in todo if known[p.key] and (pages := self._pages(p))}
        made = [p for p in todo if p not in shown]
        with executor(self.job.options.executor, sum(len(p.topic.articles) for p in made)) as pool:
            known.update(self._make(made, pool))
            self._show(shown, pool)
        summaries = tuple(summary for p in plans if (summary := known[p.key]))
        self._make_site(summaries)
        self.outputs.finish()
        self.problems += self._feed_problems(summaries)
        return Report(
            problems=(*self.problems, *(p for s in summaries for p in s.problems)),
            summaries=summaries,
            articles=sum(len(topic.articles) for topic in topics),
            made=len(made),
            rendered=len(shown),
            written=self.outputs.written,
            paths=self.outputs.paths,
        )

    def _plan(self, topic: TopicFolder) -> _Plan:
        return _Plan(topic, key_of(self.keys.topic, content_key(topic.folder, self.cache)))

    def _make(self, plans: Sequence[_Plan], pool: Executor) -> Iterator[tuple[bytes, TopicSummary]]:
        """Read what changed of the topics, digest them, write their pages."""
        said = {plan: self._said(plan) for plan in plans}
        self._read(said.values(), pool)
        results = map_all(pool, make_topic, (self._topic_task(*item) for item in said.items()))
        tracked = self.progress.track("digesting topics", results, len(plans))
        for plan, result in zip(plans, tracked, strict=True):
            self.progress.note("topic", plan.topic.slug, result.seconds)
            self.cache.put_many({plan.summary_key: result.summary, plan.pages_key: result.pages})
            pages, summary = decode(result.pages, TopicPages), decode(result.summary, TopicSummary)
            if pages and summary:
                self.outputs.put(plan.topic.slug, plan.key, pages, result.rendered)
                yield plan.key, summary

    def _said(self, plan: _Plan) -> _Said:
        """The editor's word on a topic, and its article files under the keys of what they give."""
        folder = plan.topic.folder
        topic, problems = read_topic(folder.path, self.job.content)
        files = self.reader.files(folder.path, plan.topic.articles, topic.language)
        hashes = content_hashes(folder, self.cache)
        keys = {}
        for path, file in zip(plan.topic.articles, files, strict=True):
            sidecar = hashes.get(f"{path.rpartition('.')[0]}.yaml", b"")
            around = repr((plan.topic.slug, path, file.language, sorted(file.furniture)))
            keys[key_of("read", self.keys.reading, around, hashes[path], sidecar)] = file
        return _Said(topic, (*plan.topic.problems, *problems), keys)

    def _read(self, topics: Iterable[_Said], pool: Executor) -> None:
        """Read the articles that the cache doesn't know."""
        tasks = [task for said in topics for task in self._read_tasks(said.files)]
        results = map_all(pool, read_files, tasks)
        for batch in self.progress.track("reading articles", results, len(tasks)):
            self.cache.put_many({result.key: result.read for result in batch})
            for result in batch:
                self.progress.note("article", result.path, result.seconds)

    def _read_tasks(self, files: Mapping[bytes, ArticleFile]) -> Iterator[ReadTask]:
        known = self.cache.get_many(files)
        missing = [(file, key) for key, file in files.items() if key not in known]
        for start in range(0, len(missing), _CHUNK):
            some, keys = zip(*missing[start : start + _CHUNK], strict=True)
            yield ReadTask(self.reader, some, keys)

    def _topic_task(self, plan: _Plan, said: _Said) -> TopicTask:
        known = self.cache.get_many(said.files)
        lost = tuple(key for key in said.files if key not in known)
        again = ReadTask(self.reader, tuple(said.files[key] for key in lost), lost)
        reads = {**known, **{result.key: result.read for result in read_files(again)}}
        return TopicTask(
            topic=said.topic,
            problems=said.problems,
            reads=tuple(reads[key] for key in said.files),
            site=self.job.site,
            theme=self.theme,
            known=self.outputs.known(plan.topic.slug),
        )

    def _show(self, digested: Mapping[_Plan, TopicPages], pool: Executor) -> None:
        """Write the pages of topics that are digested already: a template changed."""
        tasks = (
            RenderTask(self.theme, self.job.site, self.outputs.stale(plan.topic.slug, pages))
            for plan, pages in digested.items()
        )
        results = map_all(pool, render_pages, tasks)
        tracked = self.progress.track("writing pages", results, len(digested))
        for (plan, pages), rendered in zip(digested.items(), tracked, strict=True):
            self.outputs.put(plan.topic.slug, plan.key, pages, rendered)

    def _make_site(self, summaries: tuple[TopicSummary, ...]) -> None:
        """The pages and files that belong to no topic."""
        key = key_of(self.keys.topic, encode(summaries), repr(self.prose))
        if self.outputs.keep("", key):
            return
        published = publish_site(summaries, self.prose, self.job.theme, self.job.site)
        pages = TopicPages(tuple(map(encode_page, published.pages)), published.files)
        task = RenderTask(self.theme, self.job.site, self.outputs.stale("", pages))
        self.outputs.put("", key, pages, render_pages(task))

    def _feed_problems(self, summaries: tuple[TopicSummary, ...]) -> Iterator[Problem]:
        yield from address_problems(self.job.site)
        if today := self.job.options.today:
            for summary in summaries:
                yield from date_problems(summary.entries, today)

    def _summary(self, plan: _Plan) -> TopicSummary | None:
        return decode(self.cache.get(plan.summary_key), TopicSummary)

    def _pages(self, plan: _Plan) -> TopicPages | None:
        return decode(self.cache.get(plan.pages_key), TopicPages)
