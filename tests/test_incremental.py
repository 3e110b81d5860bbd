"""A build does what changed and nothing else."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from explainer.build.cache import Cache
from explainer.build.freshness import Fresh, look, recall, remember
from explainer.build.inventory import scan
from explainer.build.options import Options
from explainer.build.progress import Progress
from explainer.pipeline.report import told
from explainer.pipeline.site import Job, Report, SiteBuild
from explainer.publish.feeds.archives import Document
from explainer.publish.feeds.channel import Channel
from explainer.publish.feeds.formats import Format
from explainer.publish.feeds.generator import generator
from explainer.publish.site import Site
from tests.building import ROOT, TOPIC

OTHER = (
    "Harbour bridge closes to lorries after cracks are found\n\n"
    "Tuesday, 4 June 2024\n\n"
    "The council voted on Tuesday to close the harbour bridge to lorries from 1 July 2024. "
    "Engineers had found cracks in two of its piers in May, the mayor said.\n\n"
    "“Nobody should cross a bridge that its own engineers would not,” the mayor told reporters.\n"
)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """A job on copies of the content (with a second topic) and the theme."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    sources = tmp_path / "content/topics/harbour-bridge/sources"
    sources.mkdir(parents=True)
    (sources.parent / "topic.md").write_text("---\ntitle: The harbour bridge\n---\n")
    (sources / "council.txt").write_text(OTHER)
    return Job(
        content=tmp_path / "content",
        output=tmp_path / "output",
        theme=tmp_path / "theme",
        options=Options(),
        site=Site(name="Test"),
    )


def build(job: Job) -> Report:
    with Cache(job.output.parent / "cache.sqlite3") as cache:
        return SiteBuild(job, scan(job.content), cache, Progress()).run()


def stamps(job: Job) -> dict[str, int]:
    files = (path for path in job.output.rglob("*") if path.is_file())
    return {p.relative_to(job.output).as_posix(): p.stat().st_mtime_ns for p in files}


def changed(before: dict[str, int], after: dict[str, int]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def test_nothing_changed_does_nothing(job: Job) -> None:
    first = build(job)
    before = stamps(job)
    second = build(job)
    assert (2, 0) == (first.made, first.rendered)
    assert (0, 0, 0) == (second.made, second.rendered, second.written)
    assert first.problems == second.problems
    assert before == stamps(job)


def test_an_edit_touches_its_topic_and_the_pages_that_show_it(job: Job) -> None:
    build(job)
    before = stamps(job)
    file = job.content / "topics/harbour-bridge/sources/council.txt"
    file.write_text(OTHER.replace("two of its piers", "three of its piers"))
    report = build(job)
    assert (1, 0) == (report.made, report.rendered)
    touched = changed(before, stamps(job))
    assert touched
    assert not {path for path in touched if path.startswith(TOPIC)}
    assert "three of its piers" in (job.output / "harbour-bridge/index.html").read_text()


def test_a_document_of_a_feed_that_says_the_same_is_not_made_again(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: set[str] = set()

    def watched(channel: Channel, document: Document, kind: Format) -> object:
        made.add(channel.folder)
        return generator(channel, document, kind)

    monkeypatch.setattr("explainer.publish.feeds.generator.generator", watched)
    build(job)
    assert {"", "harbour-bridge/", f"{TOPIC}/"} == made
    made.clear()
    topic = job.content / "topics/harbour-bridge"
    (topic / "sources/council.yaml").write_text("authors: [Ada Writer]\n")
    build(job)
    assert "Ada Writer" in (job.output / "harbour-bridge/citations.bib").read_text()
    assert set() == made
    (topic / "sources/council.txt").write_text(OTHER.replace("two of its", "three of its"))
    build(job)
    assert {"", "harbour-bridge/"} == made
    assert "three of its piers" in (job.output / "feed.rss.xml").read_text()


def test_a_deleted_file_is_made_again(job: Job) -> None:
    build(job)
    feed = job.output / "harbour-bridge/feed.rss.xml"
    before = feed.read_bytes()
    (job.content / "topics/harbour-bridge/sources/council.yaml").write_text("authors: [A. Writer]")
    feed.unlink()
    build(job)
    assert before == feed.read_bytes()
    feed.unlink()
    build(job)
    assert before == feed.read_bytes()


def test_touching_files_does_nothing(job: Job) -> None:
    build(job)
    before = stamps(job)
    for path in job.content.rglob("*"):
        os.utime(path, ns=(10**18, 10**18))
    assert 0 == build(job).made
    assert before == stamps(job)


def test_a_template_renders_anew_and_digests_nothing(job: Job) -> None:
    build(job)
    template = job.theme / "templates/base.html"
    template.write_text(template.read_text() + "<!-- mark -->")
    report = build(job)
    assert (0, 2) == (report.made, report.rendered)
    assert "<!-- mark -->" in (job.output / TOPIC / "index.html").read_text()


def test_a_template_renders_only_the_pages_that_show_it(job: Job) -> None:
    build(job)
    before = stamps(job)
    template = job.theme / "templates/parts/paragraph.html"
    template.write_text(template.read_text().replace("<p>", '<p class="marked">', 1))
    build(job)
    touched = changed(before, stamps(job))
    assert touched
    assert all("/sources/" in path for path in touched)
    style = job.theme / "static/style.css"
    style.write_text(style.read_text() + "/* mark */")
    before = stamps(job)
    build(job)
    assert {"theme/style.css"} == changed(before, stamps(job))


def test_new_frames_around_old_bodies_equal_pages_made_whole(job: Job, tmp_path: Path) -> None:
    build(job)
    template = job.theme / "templates/base.html"
    template.write_text(template.read_text().replace("</footer>", "<p>ü</p></footer>"))
    (job.output / TOPIC / "index.html").write_text("Somebody's own words")
    build(job)
    fresh = replace(job, output=tmp_path / "fresh")
    with Cache(None) as cache:
        SiteBuild(fresh, scan(fresh.content), cache, Progress()).run()
    assert tree(job.output) == tree(fresh.output)


def test_topics_of_the_same_content_have_pages_of_their_own(job: Job) -> None:
    topics = job.content / "topics"
    shutil.copytree(topics / "harbour-bridge", topics / "other-bridge")
    build(job)
    assert (job.output / "harbour-bridge/index.html").exists()
    assert (job.output / "other-bridge/index.html").exists()


def test_what_the_cache_has_lost_is_made_again(job: Job) -> None:
    build(job)
    before = tree(job.output)
    with sqlite3.connect(job.output.parent / "cache.sqlite3") as db:
        db.execute("UPDATE result SET value = x'00' WHERE length(value) > 2000")
    shutil.rmtree(job.output)
    assert 2 == build(job).made
    assert before == tree(job.output)


def test_what_is_gone_from_the_content_is_gone_from_the_site(job: Job) -> None:
    build(job)
    assert (job.output / "harbour-bridge/index.html").exists()
    shutil.rmtree(job.content / "topics/harbour-bridge")
    build(job)
    assert not (job.output / "harbour-bridge").exists()
    assert "harbour" not in (job.output / "index.html").read_text().lower()


def test_a_page_that_somebody_deleted_comes_back(job: Job) -> None:
    build(job)
    page = job.output / TOPIC / "index.html"
    before = page.read_bytes()
    page.unlink()
    report = build(job)
    assert (0, 1) == (report.made, report.written)
    assert before == page.read_bytes()


def test_what_the_program_did_not_write_stays(job: Job) -> None:
    build(job)
    (job.output / "CNAME").write_text("example.org")
    shutil.rmtree(job.content / "topics/harbour-bridge")
    build(job)
    assert "example.org" == (job.output / "CNAME").read_text()


def test_a_setting_that_pages_show_builds_anew(job: Job) -> None:
    build(job)
    report = build(replace(job, site=replace(job.site, name="Another name")))
    assert 2 == report.made
    assert "Another name" in (job.output / "index.html").read_text()


def test_another_address_compiles_no_template_anew(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else `invoke build` and `invoke publish` would undo what the other compiled."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    build(job)
    compiled = job.theme / "templates/__pycache__"
    before = {file.name: file.stat().st_mtime_ns for file in compiled.iterdir()}
    build(replace(job, site=replace(job.site, url="https://example.org")))
    after = {file.name: file.stat().st_mtime_ns for file in compiled.iterdir()}
    assert before
    assert before.items() <= after.items()


def test_an_incremental_build_equals_a_build_from_nothing(job: Job, tmp_path: Path) -> None:
    build(job)
    file = job.content / "topics/harbour-bridge/sources/council.txt"
    file.write_text(OTHER.replace("two of its piers", "three of its piers"))
    build(job)
    fresh = replace(job, output=tmp_path / "fresh")
    with Cache(None) as cache:
        SiteBuild(fresh, scan(fresh.content), cache, Progress()).run()
    assert tree(job.output) == tree(fresh.output)


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def what_stands(cache_file: Path, output: Path, settings: str) -> str | None:
    last = recall(cache_file, output, settings)
    return last.told if last and last.stands(look(last.inputs)) else None


def test_fresh_until_anything_that_was_read_or_written_changes(job: Job) -> None:
    cache_file = job.output.parent / "cache.sqlite3"
    with Cache(cache_file) as cache:
        report = SiteBuild(job, scan(job.content), cache, Progress()).run()
        inputs = (str(job.content), str(job.theme))
        paths = tuple(sorted(report.paths))
        stamp = look(inputs).stamp
        remember(
            cache,
            Fresh("conf.py", inputs, stamp, str(job.output), paths, told(report, job.content)),
        )
    assert told(report, job.content) == what_stands(cache_file, job.output, "conf.py")
    assert what_stands(cache_file, job.output, "publishconf.py") is None
    page = job.output / "index.html"
    data = page.read_bytes()
    page.unlink()
    assert what_stands(cache_file, job.output, "conf.py") is None
    page.write_bytes(data)
    assert what_stands(cache_file, job.output, "conf.py") is not None
    (job.content / "topics/harbour-bridge/topic.md").write_text("---\ntitle: Bridge\n---\n")
    assert what_stands(cache_file, job.output, "conf.py") is None


def test_a_folder_that_a_link_leads_to_may_have_changed_unseen(tmp_path: Path) -> None:
    content, cache_file = tmp_path / "content", tmp_path / "cache.sqlite3"
    (content / "topics").mkdir(parents=True)
    (tmp_path / "shared").mkdir()
    inputs, output = (str(content),), str(tmp_path / "output")

    def is_fresh() -> bool:
        with Cache(cache_file) as cache:
            remember(cache, Fresh("conf.py", inputs, look(inputs).stamp, output, (), "told"))
        return what_stands(cache_file, Path(output), "conf.py") is not None

    assert is_fresh()
    (content / "topics/shared").symlink_to(tmp_path / "shared")
    assert not is_fresh()


def test_a_template_that_a_link_leads_to_renders_anew(job: Job) -> None:
    linked, shared = job.theme / "templates/update.html", job.theme.parent / "update.html"
    linked.rename(shared)
    linked.symlink_to(shared)
    build(job)
    shared.write_text(shared.read_text().replace("</h1>", " of old</h1>", 1))
    assert build(job).written


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_among_templates_is_none(job: Job) -> None:
    os.mkfifo(job.theme / "templates/pipe.html")
    assert build(job).written


def test_a_build_with_nothing_to_do_loads_nothing_heavy() -> None:
    code = "import sys, explainer.build.freshness; print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in said.stdout.split()}
    assert set() == loaded & {
        "pelican",
        "trafilatura",
        "sklearn",
        "scipy",
        "numpy",
        "jinja2",
        "rich",
    }
