"""Bad input is normal: one clear line each, the rest builds, only publishing fails."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks.project import Site
from explainer.collect import read_source
from explainer.collect.source import read_bytes
from explainer.digest.claims import find_claims
from explainer.digest.sentences import read
from explainer.errors import Problem, Severity
from explainer.pipeline import build
from explainer.pipeline.rescue import Rescue
from explainer.publish.site import Site as SiteSettings
from tests.building import ROOT, TOPIC, Built, build_site
from tests.news import TOPIC as NEWS
from tests.news import reading

if TYPE_CHECKING:
    from pathlib import Path

    from explainer.model import Reading, Source

GOOD = (
    "The council voted on Tuesday, 4 June 2024, to close the harbour bridge to lorries.\n\n"
    "The mayor said the ban would begin on 1 July. Engineers had warned of cracks in May.\n"
)


def bad_content(folder: Path) -> Path:
    """A content folder with a good topic and one bad thing of each kind."""
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    bad = content / "topics/bad"
    (bad / "sources").mkdir(parents=True)
    (bad / "topic.md").write_text("---\ntitle: Bad things\npin: [nobody]\n---\n")
    files = {
        "good.txt": GOOD.encode(),
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 20,
        "nothing-said.txt": b"The bridge is closed to lorries and nobody says since when it is.\n",
        "broken-sidecar.txt": GOOD.replace("Tuesday", "Wednesday").encode(),
        "broken-sidecar.yaml": b"title: [unclosed\nurl: x\n",
        "same.txt": b"Harbour bridge closes to lorries after cracks\n\n" + GOOD.encode(),
        "same.md": b"# Harbour bridge closes to lorries after cracks\n\n" + GOOD.encode(),
        "zipped.html": b"PK\x03\x04" + bytes(500),
        "picture.png": b"\x89PNG",
        "story.url": b"[InternetShortcut]\r\nURL=https://example.org/a\r\n",
        "links.txt": b"https://example.org/a\nhttps://example.org/b\n",
        "good.yml": b"outlet: Example Post\n",
        "lone.yaml": b"title: No article\n",
    }
    for name, data in files.items():
        (bad / "sources" / name).write_bytes(data)
    (bad / "beside.txt").write_text(GOOD)
    (content / "topics/without-sources").mkdir()
    (content / "topics/without-sources/topic.md").write_text("---\ntitle: Nothing yet\n---\n")
    (content / "topics/Odd Name").mkdir()
    (content / "topics/about/sources").mkdir(parents=True)
    (content / "pages/search.md").write_text("Nothing.\n")
    (content / "pages/Odd Page.md").write_text("Nothing.\n")
    (content / "pages/wide.md").write_bytes("# Wide\n".encode("utf-16"))
    (content / "topics/no-topic-file/sources").mkdir(parents=True)
    (content / "topics/no-topic-file/sources/a.txt").write_text(GOOD)
    return content


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("bad")
    return build_site(folder, bad_content(folder))


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("content/topics/bad/sources/empty.txt", "empty"),
        ("content/topics/bad/sources/binary.txt", "binary"),
        ("content/topics/bad/sources/broken-sidecar.yaml:1", "invalid YAML"),
        ("content/topics/bad/sources/zipped.html", "zip"),
        ("content/topics/bad/sources/picture.png", "not read"),
        ("content/topics/bad/sources/story.url", "./run add"),
        ("content/topics/bad/sources/good.yml", ".yaml; rename it"),
        ("content/topics/bad/sources/links.txt", "./run add"),
        ("content/topics/bad/sources/lone.yaml", "without its article"),
        ("content/topics/bad/beside.txt", "move it there"),
        ("content/topics/bad/topic.md:3", "no claim has the id 'nobody'"),
        ("content/topics/without-sources", "no sources"),
        ("content/topics/Odd Name", "rename the folder"),
        ("content/topics/about", "a page of the site's own is there"),
        ("content/pages/wide.md", "save it as such"),
        ("content/pages/search.md", "a page of the site's own is there"),
        ("content/pages/Odd Page.md", "rename the file"),
        ("content/topics/no-topic-file/topic.md", "no topic.md"),
    ],
)
def test_each_is_told_in_one_clear_line(site: Built, place: str, words: str) -> None:
    lines = [line for line in site.said.splitlines() if f": {place}" in line]
    assert 1 == len(lines), site.said
    assert re.fullmatch(rf"(error|warning): {re.escape(place)}(:\d+)?: .+; .+", lines[0])
    assert words in lines[0]


def test_the_rest_is_built_and_the_problems_counted(site: Built) -> None:
    assert 0 == site.status
    assert re.search(r"\d+ errors?, \d+ warnings?", site.said)
    assert "Traceback" not in site.said
    assert f"{TOPIC}/index.html" in {p.relative_to(site.output).as_posix() for p in site.pages}
    assert "close the harbour bridge to lorries" in site.page("bad/index.html")
    assert "close the harbour bridge to lorries" in site.page("no-topic-file/index.html")
    assert "Nothing yet" in site.page("without-sources/index.html")


def test_an_article_without_date_and_title_and_two_of_one_slug_are_kept(site: Built) -> None:
    sources = {path.parent.name for path in site.output.glob("bad/sources/*/index.html")}
    assert 5 == len(sources), sources
    assert 2 == sum(name.startswith("harbour-bridge") for name in sources)


def test_publishing_fails_on_errors_and_only_on_them(tmp_path: Path) -> None:
    for name in "bg":
        (tmp_path / name).mkdir()
    bad = build_site(
        tmp_path / "b", bad_content(tmp_path), "--fatal=errors", settings="publishconf.py"
    )
    assert 0 != bad.status
    good = build_site(tmp_path / "g", ROOT / "content", "--fatal=errors", settings="publishconf.py")
    assert 0 == good.status, good.said


def invoked(site: Site, *task: str) -> Built:
    """What a task of a copy of the project says."""
    command = [sys.executable, "-m", "invoke", *task]
    done = subprocess.run(command, capture_output=True, text=True, cwd=site.folder, env=site.env)
    return Built(site.folder / "output", done.returncode, done.stdout + done.stderr)


def test_a_broken_template_is_told(tmp_path: Path) -> None:
    site = Site(tmp_path)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    with (tmp_path / "theme/templates/base.html").open("a", encoding="utf-8") as file:
        file.write("{% if %}")
    broken = invoked(site, "build")
    assert 2 == broken.status
    lines = (tmp_path / "theme/templates/base.html").read_text("utf-8").count("\n") + 1
    assert f"error: templates/base.html:{lines}: Expected an expression" in broken.said
    assert "Traceback" not in broken.said


def test_the_tasks_keep_to_the_settings(tmp_path: Path) -> None:
    site = Site(tmp_path)
    with (tmp_path / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write("EXPLAINER_TOPICS = 'stories'\nEXPLAINER_TEXT_MEGABYTES = 0.0001\n")
    assert "warning: content/stories: there is no such folder" in invoked(site, "build").said
    assert 1 == invoked(site, "new-topic", "search").status
    assert "made: content/stories/bridge/topic.md; " in invoked(site, "new-topic", "bridge").said
    (tmp_path / "a.txt").write_text(GOOD)
    assert "more than the 0.0001 MB" in invoked(site, "add", "a.txt", "--topic", "bridge").said
    shutil.copy(tmp_path / "a.txt", tmp_path / "content/stories/bridge/sources/a.txt")
    assert "stories/bridge/sources/a.txt: the file has" in invoked(site, "check").said
    assert "no topic ferry; give" in invoked(site, "check", "--topic", "ferry").said


@pytest.mark.parametrize("port", ["abc", "99999"])
def test_what_is_no_port_is_told(tmp_path: Path, port: str) -> None:
    done = invoked(Site(tmp_path), "serve", "--port", port)
    assert 1 == done.status
    assert f"can't listen on 127.0.0.1:{port}: that is no port; " in done.said
    assert "Traceback" not in done.said


def test_errors_are_told_once_and_fail_publishing_alone(tmp_path: Path) -> None:
    site = Site(tmp_path)
    bad_content(tmp_path)
    for task, status in (("build", 0), ("publish", 1)):
        done = invoked(site, task)
        assert status == done.status
        assert 1 == done.said.count("empty.txt: the file is empty")
        assert "Traceback" not in done.said
        assert "The content has errors" not in done.said


def test_an_article_that_breaks_a_stage_is_shown_and_the_others_are_cited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaking(source: Source) -> Reading:
        return read(source) if "harbour" in source.text else read(None)  # type: ignore[arg-type]

    monkeypatch.setattr("explainer.digest.sentences.read", breaking)
    (tmp_path / "sources").mkdir()
    (tmp_path / "topic.md").write_text("---\ntitle: The bridge\n---\n")
    (tmp_path / "sources/good.txt").write_text(GOOD)
    (tmp_path / "sources/odd.txt").write_text(GOOD.replace("harbour", "river"))
    explainer = build(tmp_path)
    assert 2 == len(explainer.sources)
    assert {"good.txt"} == {
        source.file[8:] for claim in explainer.claims for source in claim.sources
    }
    (told,) = (problem for problem in explainer.problems if problem.code == "unread")
    assert re.fullmatch(r"sources/odd.txt: .+AttributeError.+; please report it.+", str(told))


@pytest.mark.parametrize("odd", [{3}, {0, 6}, set(range(7))])
def test_an_article_that_breaks_its_topic_is_shown_and_the_others_are_cited(
    odd: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stage raises an error while two things are there; here it is the odd articles' words."""
    readings = tuple(
        reading(
            f"The {'river' if number in odd else 'harbour'} bridge will close.", f"Daily {number}"
        )
        for number in range(7)
    )

    def breaking(readings: tuple[Reading, ...], *others: object) -> object:
        said = [r.source.text for r in readings if r.sentences]
        assert not any("river" in text for text in said), "odd"
        return find_claims(readings, *others)  # type: ignore[arg-type]

    monkeypatch.setattr("explainer.digest.claims.find_claims", breaking)
    published = Rescue(NEWS, readings, (), SiteSettings(), "odd").published()
    told = [problem for problem in published.problems if problem.code == "undigested"]
    assert [f"daily-{number}.txt" for number in sorted(odd)] == [problem.file for problem in told]
    assert 7 == sum("/sources/" in page.path for page in published.pages)
    cited = {outlet.name for outlet in published.card.outlets if outlet.claims}
    assert {f"Daily {number}" for number in range(7) if number not in odd} == cited


def test_a_topic_without_what_breaks_it_is_built_whatever_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaking(readings: tuple[Reading, ...], *others: object) -> object:
        assert not readings
        return find_claims(readings, *others)  # type: ignore[arg-type]

    monkeypatch.setattr("explainer.digest.claims.find_claims", breaking)
    published = Rescue(NEWS, (reading("It fell."),), (), SiteSettings(), "odd").published()
    (told,) = published.problems
    assert "this topic can't be digested (odd)" in told.message


HOSTILE = """Title: Injected
Slug: ../../../../escaped
Save_as: index.html
Template: ../../etc/passwd
Date: 2024-06-04

<script>alert("a")</script> The council voted on 4 June 2024 to close
<img src=x onerror=alert(1)> the bridge to lorries.

{{ 7 * 7 }} {% include "/etc/passwd" %} The mayor said that
[a link](javascript:alert(2)) was closed on Friday.

.. include:: /etc/passwd

The bridge is \u202egnihton\u202c and \u200bzero, the spokesman
<b onmouseover="alert(3)">said</b> on 5 June 2024.
"""


def test_nothing_that_an_article_says_takes_effect(tmp_path: Path) -> None:
    content = tmp_path / "content"
    for suffix in ("txt", "md", "html"):
        sources = content / f"topics/hostile-{suffix}/sources"
        sources.mkdir(parents=True)
        (sources.parent / "topic.md").write_text("---\ntitle: <i>Hostile</i> & co\n---\n")
        (sources / f"a.{suffix}").write_text(HOSTILE)
    site = build_site(tmp_path, content)
    assert 0 == site.status, site.said
    assert not list(tmp_path.rglob("escaped*"))
    from bs4 import BeautifulSoup

    for page in site.pages:
        tree = BeautifulSoup(page.read_text("utf-8"), "lxml")
        assert {None} >= {s.string for s in tree.find_all("script") if not s.get("src")} or all(
            s.get("type") == "application/ld+json" for s in tree.find_all("script") if s.string
        )
        assert not [t for t in tree.find_all(True) for name in t.attrs if name.startswith("on")]
        assert not [a for a in tree.find_all("a") if "javascript:" in str(a.get("href"))]
        assert not tree.find("img")
        assert "root:" not in page.read_text("utf-8")
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b]", page.read_text("utf-8"))
        assert not tree.find("i", string="Hostile")


def odd_content(folder: Path) -> Path:
    """A topic whose folder holds what only looks like files, and names that are hard to print."""
    sources = folder / "content/topics/odd/sources"
    sources.mkdir(parents=True)
    (sources.parent / "topic.md").write_text("---\ntitle: Odd\n---\n")
    (sources / "good.txt").write_text(GOOD)
    (sources / "line\nbreak.txt").write_text(GOOD.replace("Tuesday", "Monday"))
    (sources / f"{'n' * 251}.txt").write_text(GOOD.replace("Tuesday", "Friday"))
    (sources / "\u202etxt.exe.txt").write_text(GOOD.replace("Tuesday", "Sunday"))
    (folder / "secret.txt").write_text("A secret that no page may show, nor anything beside it.\n")
    (sources / "secret.txt").symlink_to(folder / "secret.txt")
    (folder / "secret.yaml").write_text("title: A secret title\n")
    (sources / "titled.txt").write_text(GOOD.replace("Tuesday", "Saturday"))
    (sources / "titled.yaml").symlink_to(folder / "secret.yaml")
    (sources / "device.txt").symlink_to("/dev/zero")
    (sources / "dangling.txt").symlink_to("nowhere")
    (sources / "loop").symlink_to("..")
    os.mkfifo(sources / "pipe.txt")
    os.mkfifo(sources / "good.yaml")
    return folder / "content"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_what_only_looks_like_a_file_is_told_and_never_opened(tmp_path: Path) -> None:
    site = build_site(tmp_path, odd_content(tmp_path))
    assert 0 == site.status, site.said
    assert "Traceback" not in site.said
    texts = ("secret.txt", "device.txt", "dangling.txt", "loop", "pipe.txt")
    for name in (*texts, "good.yaml", "titled.yaml"):
        assert f"warning: content/topics/odd/sources/{name}: not read" in site.said
    assert not [page for page in site.pages if "A secret" in page.read_text("utf-8")]
    assert 5 == len([*site.output.glob("odd/sources/*/index.html")])


def test_a_name_breaks_no_line_of_the_report(tmp_path: Path) -> None:
    problem = Problem("a\nb\u202e.txt", 0, 0, "x", Severity.NOTE, "it is odd; rename it")
    assert r"a\nb\u202e.txt: it is odd; rename it" == str(problem)


def test_a_file_that_vanishes_is_one_problem(tmp_path: Path) -> None:
    (problem,) = read_source(tmp_path / "gone.txt", root=tmp_path).problems
    assert ("gone.txt", "unreadable") == (problem.file, problem.code)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("We and our 842 partners store information on a device, such as cookies.",), "notice"),
        (("Subscribe to continue reading this article.", "Cancel at any time."), "notice"),
        (
            (
                "We use cookies and other tools to improve your visit. Read our Cookie Policy.",
                "By choosing I Accept, you consent to our use of cookies and other tools.",
            ),
            "notice",
        ),
        (("Our website uses our own cookies and those of partners.",), "no"),
        (("If you continue to browse, you agree to our terms of use.",), "notice"),
        (("You can change your privacy settings at any time.",), "notice"),
        (("Diese Website verwendet Cookies. Mit Ihrem Besuch stimmen Sie zu.",), "notice"),
        (("0:45", "Up next"), "no article text"),
        (("1 hour ago", "2 hours ago", "3 hours ago"), "no article text"),
        (("Globex said that it and its partners will sell lamps.", "Subscribe to read on."), ""),
        (("The mayor shut the bridge.", "We use cookies, says the sign at its end."), ""),
        (("Initech said that customers can cancel any time.",), ""),
        (("“You can change your privacy settings at any time,” Initech said on Monday.",), ""),
        (("Globex was fined on Monday since nobody may reject its site's many trackers.",), ""),
        (("The mayor shut the bridge.", "If you use it, you accept the risk, a sign reads."), ""),
    ],
)
def test_what_stands_in_an_articles_place_is_none(lines: tuple[str, ...], said: str) -> None:
    body = "".join(f"<p>{line}</p>" for line in lines)
    page = f"<html><head><title>Lamps</title></head><body><h1>Lamps</h1>{body}</body></html>"
    collected = read_bytes("page.html", page.encode())
    assert bool(said) != bool(collected.sources)
    assert not said or any(said in problem.message for problem in collected.problems)
