"""The tasks of an editor and of a developer: `invoke --list` shows them all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

if TYPE_CHECKING:
    from logging import LogRecord

    from explainer.build.freshness import Seen
    from explainer.pipeline.site import Job

ROOT = Path(__file__).parent
CONTENT, OUTPUT = ROOT / "content", ROOT / "output"
CACHE_FILE = ROOT / ".cache" / "explainer.sqlite3"

# Invoke keeps no compiled modules unless told to, so that each build would compile the program.
sys.dont_write_bytecode = bool(sys.flags.dont_write_bytecode)


@task(help={"profile": "name the slowest articles and topics"})
def build(_: Context, profile: bool = False) -> None:
    """Build the site into output/; only what changed is made anew."""
    _build(profile=profile)


@task
def build_on_request(_: Context) -> None:
    """Build for each line of standard input; `serve` keeps such a process."""
    from explainer.build.builder import answer
    from explainer.build.freshness import look

    program = (str(ROOT / "plugins"), *map(str, sorted(ROOT.glob("*.py"))))
    # Else Pelican would tell a warning only in the first of the builds.
    answer(lambda: _build("--logs-dedup-min-level=DEBUG"), lambda: look(program).stamp)


@task(help={"siteurl": "the site's address, over the one in publishconf.py"})
def publish(_: Context, siteurl: str = "") -> None:
    """Build for publishing, with publishconf.py; fails on problems of severity error."""
    extra = [f'EXPLAINER_TODAY="{_today()}"', *([f'SITEURL="{siteurl}"'] if siteurl else [])]
    _pelican("publishconf.py", "--fatal=errors", extra=extra)


@task
def ping(_: Context) -> None:
    """Tell the WebSub hub (EXPLAINER_HUB) that the feeds changed; run it after the upload."""
    from explainer.build.inventory import scan
    from explainer.pipeline.content import find_topics
    from explainer.publish.hub import feed_addresses, ping_hub

    job = _job("publishconf.py")
    if not job.site.hub:
        raise Exit("EXPLAINER_HUB is not set; set it to your hub's address in publishconf.py", 1)
    topics, _problems = find_topics(scan(job.content), job.options.topics, job.options.pages)
    failed = ping_hub(job.site.hub, feed_addresses(job.site, [topic.slug for topic in topics]))
    if failed:
        raise Exit("\n".join(map(str, failed)), 1)


@task(help={"port": "where to listen", "host": "on which interface"})
def serve(_: Context, port: str = "8000", host: str = "127.0.0.1") -> None:
    """Serve the site, rebuild it on every change and reload the open page."""
    import threading

    from explainer.build.builder import Builder
    from explainer.build.server import PreviewServer
    from explainer.build.server import serve as run

    watched = [CONTENT, ROOT / "theme", ROOT / "plugins", ROOT / "pelicanconf.py"]
    builder = Builder([sys.executable, "-m", "invoke", "build-on-request"])
    try:
        run(PreviewServer(OUTPUT, host, int(port)), watched, builder, threading.Event())
    except (OSError, OverflowError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "that is no port"
        raise Exit(f"can't listen on {host}:{port}: {why}; try another --port", 1) from error


@task(positional=["what"], help={"topic": "folder name of the topic", "what": "FILE, URL or -"})
def add(_: Context, what: str, topic: str = "", private: bool = False) -> None:
    """Add an article (file, URL, list of URLs, feed, WARC, or - for pasted text) to a topic."""
    from explainer.collect.intake.add import add as add_source
    from explainer.pipeline.stages import limits_of

    if not topic:
        raise Exit("which topic is it for? add --topic and the name of its folder", 1)
    job = _job()
    folder, limits = job.content / job.options.topics / topic, limits_of(job.options)
    report = add_source(what, folder, today=_today(), private=private, limits=limits)
    print(report)
    if report.failed:
        raise Exit("", 1)


@task(positional=["slug"], help={"title": "the topic's title", "slug": "its folder name"})
def new_topic(_: Context, slug: str, title: str = "") -> None:
    """Make a topic's folder with a topic.md to fill in."""
    from explainer.build.inventory import scan
    from explainer.collect.intake.add import NewTopicError
    from explainer.collect.intake.add import new_topic as make
    from explainer.pipeline.content import reserved

    job = _job()
    if slug in reserved(scan(job.content), job.options.pages):
        raise Exit(f"a page of the site's own is at {slug!r}; take another name", 1)
    try:
        path = make(job.content / job.options.topics, slug, title, today=_today())
    except NewTopicError as error:
        raise Exit(str(error), 1) from error
    print(f"made: {os.path.relpath(path)}; write its question there, then ./run add articles")


@task(
    help={
        "topic": "folder name of the only topic to check",
        "cut": "list every line that cleaning removed, with its reason",
    }
)
def check(_: Context, topic: str = "", cut: bool = False) -> None:
    """List what is wrong or doubtful in the content, with decisions ready to paste."""
    from explainer.pipeline.check import check as check_content

    job = _job()
    if topic and not (job.content / job.options.topics / topic).is_dir():
        raise Exit(f"there is no topic {topic}; give the name of its folder", 1)
    print(check_content(job.content, job.options, topic, cut=cut))


@task(help={"only": "a pytest expression, such as 'not browser'"})
def test(_: Context, only: str = "") -> None:
    """Run the tests, with a browser where one is or may be installed."""
    _provide_browser()
    _run("-m", "pytest", "-n", "2", *(["-k", only] if only else []))


@task
def golden(_: Context) -> None:
    """Write the golden outputs anew, to be reviewed with git diff."""
    _run("-m", "pytest", "-q", "tests", "-k", "golden", env={"EXPLAINER_GOLDEN": "write"})


@task(positional=["what"], help={"what": "lines, dates, matching or build"})
def bench(_: Context, what: str = "build") -> None:
    """Measure quality and speed; results go to benchmarks/results/."""
    _run("-m", f"benchmarks.{what}")


@task
def lint(_: Context) -> None:
    """Check style and types."""
    _run("-m", "ruff", "check", ".")
    _run("-m", "ruff", "format", "--check", ".")
    _run("-m", "mypy")


@task(help={"cache": "forget the cached results too"})
def clean(_: Context, cache: bool = False) -> None:
    """Remove the built site."""
    shutil.rmtree(OUTPUT, ignore_errors=True)
    if cache:
        shutil.rmtree(CACHE_FILE.parent, ignore_errors=True)


def _today() -> date:
    return datetime.now(UTC).date()


def _job(settings: str = "pelicanconf.py") -> Job:
    """What the settings ask to be built."""
    from pelican.settings import read_settings

    from explainer.errors import SettingError
    from explainer.glue import job_of

    CONTENT.mkdir(exist_ok=True)  # a site that begins has none; Pelican asks for one
    try:
        return job_of(read_settings(str(ROOT / settings)))
    except SettingError as error:
        raise Exit(f"error: {error}", 2) from error


def _build(*flags: str, profile: bool = False) -> None:
    """Build, unless nothing that is read has changed."""
    from explainer.build.freshness import look, recall
    from explainer.build.garbage import collect_seldom

    collect_seldom()
    last = recall(CACHE_FILE, OUTPUT, "pelicanconf.py")
    seen = look(last.inputs) if last else None
    if last and seen and last.stands(seen) and not profile:
        print(last.told)
    else:
        _pelican("pelicanconf.py", *flags, profile=profile, seen=seen)


def _pelican(
    settings: str,
    *flags: str,
    extra: Sequence[str] = (),
    profile: bool = False,
    seen: Seen | None = None,
) -> None:
    """Run Pelican in this process; its exit status is the task's."""
    from explainer.build.garbage import collect_seldom

    collect_seldom()  # there is as little to find while modules are loaded

    from pelican import Pelican, console, main, signals
    from pelican.log import DEFAULT_LOG_HANDLER
    from rich.console import Console

    def tell(pelican: Pelican) -> None:
        pelican.settings["EXPLAINER_SEEN"] = seen

    os.chdir(ROOT)
    CONTENT.mkdir(exist_ok=True)
    console.quiet = True  # its closing line counts only articles and pages of its own
    DEFAULT_LOG_HANDLER.console = Console(stderr=True)  # what goes wrong is told all the same
    DEFAULT_LOG_HANDLER.addFilter(_is_news)
    own = [f'EXPLAINER_SETTINGS_FILE="{settings}"', f"EXPLAINER_PROFILE={str(profile).lower()}"]
    with signals.initialized.connected_to(tell):
        main(["--settings", settings, *flags, "-e", *own, *extra])


def _is_news(record: LogRecord) -> bool:
    """Whether a line of the log is news: not that the content has errors, or one is fatal."""
    error = record.exc_info[1] if record.exc_info else None
    return not record.name.startswith("explainer.") and str(error) != "Warning or error encountered"


def _provide_browser() -> None:
    """Install Debian's Chromium for the browser tests where it is missing and this user may."""
    names = ("chromium", "chromium-browser", "google-chrome")
    if any(map(shutil.which, names)) or os.geteuid() or not shutil.which("apt-get"):
        return
    subprocess.run(["apt-get", "update", "-qq"], check=False)
    subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=False)


def _run(*arguments: str, env: dict[str, str] | None = None) -> None:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, env={**os.environ, **(env or {})})
    if done.returncode:
        raise Exit(code=done.returncode)
