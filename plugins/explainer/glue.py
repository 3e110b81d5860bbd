"""The edge with Pelican: signals, settings, a generator of our own; nothing else knows Pelican.

The generator reads `content/topics/` itself, so that no article's text can set metadata or
name a file, and unchanged topics cost nothing. It writes with `explainer.build.output`
and not with Pelican's writer, which renders and rewrites every file in every build.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Content
from pelican.generators import Generator

from explainer.build.cache import Cache
from explainer.build.executors import ClusterError
from explainer.build.freshness import Fresh, Seen, look, remember
from explainer.build.garbage import collect_seldom
from explainer.build.inventory import Folder
from explainer.build.options import Options
from explainer.build.progress import Progress
from explainer.errors import ExplainerError, SettingError, Severity, ThemeError
from explainer.pipeline.report import slowest, told
from explainer.pipeline.site import Job, Report, SiteBuild
from explainer.publish.site import Site
from explainer.publish.views.card import TopicCard
from explainer.publish.words import languages

logger = logging.getLogger(__name__)

Settings = dict[str, Any]


class ExplainerPage(Content):  # type: ignore[misc]  # Pelican has no types
    """A topic as other plugins and `{filename}` links see it; its URL comes from its slug."""

    mandatory_properties = ("title",)
    default_template = "explainer"


class ExplainerGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Builds all topics and the site's own pages, and tells Pelican of them."""

    report: Report
    told: str

    def generate_context(self) -> None:
        """Bring the site up to date; put a page for each topic into Pelican's context."""
        job = job_of(self.settings)
        progress = Progress()
        cache_file = Path(job.options.cache).absolute() if job.options.cache else None
        seen = _seen(job)  # before anything is read: an edit in the meantime must be seen
        content = seen.folders.get(str(job.content)) or Folder(job.content, ())
        with Cache(cache_file, job.options.cache_megabytes * 1_000_000) as cache:
            with _refusing(ClusterError, SettingError, ThemeError):
                self.report = SiteBuild(job, content, cache, progress).run()
            self.told = told(self.report, job.content)
            remember(cache, _fresh(job, seen, self.report, self.told))
        topics = Path(self.path) / job.options.topics
        for summary in self.report.summaries:
            self.add_source_path(_page(summary.card, topics, self))
        self.context["explainer_topics"] = tuple(s.card for s in self.report.summaries)
        if job.options.profile:
            print(slowest(progress), file=sys.stderr)

    def generate_output(self, writer: object) -> None:
        """Tell what the build found; the pages are written already, only where they changed."""
        del writer
        print(self.told, file=sys.stderr, flush=True)
        errors = sum(problem.severity is Severity.ERROR for problem in self.report.problems)
        if errors:
            logger.error("The content has errors: %d", errors)


def job_of(settings: Settings) -> Job:
    """What Pelican's settings ask to be built."""
    options = Options.read(settings)
    if options.language.partition("-")[0] not in languages():
        known = ", ".join(languages())
        raise SettingError("EXPLAINER_LANGUAGE", options.language, f"give one of {known}")
    site = Site(
        name=settings["SITENAME"],
        url=settings["SITEURL"].rstrip("/"),
        language=options.language,
        description=options.description,
        display=options.display,
        contact=options.contact,
        hub=options.hub,
        tag_date=options.tag_date,
    )
    return Job(
        content=Path(settings["PATH"]).resolve(),
        output=Path(settings["OUTPUT_PATH"]).resolve(),
        theme=Path(settings["THEME"]).resolve(),
        options=options,
        site=site,
    )


def _seen(job: Job) -> Seen:
    """The files and folders that a build reads, as `invoke` saw them if it did."""
    settings = Path(job.options.settings_file)
    files = sorted(settings.absolute().parent.glob("*.py")) if settings.name else []
    inputs = tuple(map(str, (job.content, job.theme, *files)))
    known = job.options.seen
    return known if known and known.inputs == inputs else look(inputs)


def _fresh(job: Job, seen: Seen, report: Report, said: str) -> Fresh:
    return Fresh(
        settings=job.options.settings_file,
        inputs=seen.inputs,
        stamp=seen.stamp,
        output=str(job.output),
        paths=tuple(sorted(report.paths)),
        told=said,
    )


def register() -> None:
    """Pelican calls this to connect the plugin."""
    collect_seldom()
    signals.initialized.connect(_check)
    signals.get_generators.connect(_generators)


def _check(pelican: Any) -> None:  # noqa: ANN401 - Pelican has no types
    """Refuse bad settings before anything is built."""
    with _refusing(ExplainerError):
        job_of(pelican.settings)


@contextmanager
def _refusing(*kinds: type[ExplainerError]) -> Iterator[None]:
    """End with one line where something is wrong that isn't the content, nor the program."""
    try:
        yield
    except kinds as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(2)


def _generators(_: object) -> type[ExplainerGenerator]:
    return ExplainerGenerator


def _page(card: TopicCard, topics: Path, generator: ExplainerGenerator) -> ExplainerPage:
    return ExplainerPage(
        "",
        metadata={
            "title": card.title,
            "slug": card.slug,
            "url": f"{card.slug}/",
            "save_as": f"{card.slug}/index.html",
        },
        settings=generator.settings,
        source_path=str(topics / card.slug / "topic.md"),
        context=generator.context,
    )
