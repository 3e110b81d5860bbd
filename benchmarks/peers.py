"""The generators that the program is compared with: how to get, feed and run each.

Each builds the same articles as Markdown with footnotes: one page an article through one plain
template, and an index of fifty; no tags, feeds or menus. `sites/` holds their settings and
templates. They are installed below the given folder, or by Debian's package manager; a peer
that can't be had says why.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.corpus import markdown_pages
from benchmarks.measure import Cost, FailedError, cost

_SITES = Path(__file__).parent / "sites"


class MissingError(Exception):
    """A peer can't be installed here; the message says why."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator: `site` is its folder in `sites/`, `page` where and how it wants an article."""

    name: str
    site: str
    page: Callable[[str, str, str, str], tuple[str, str]]
    install: Callable[[Path], str]
    build: tuple[str, ...]
    version: tuple[str, ...] = ("--version",)
    again: tuple[str, ...] = ()
    largest: int = 10_000


@dataclass(frozen=True, slots=True)
class Installed:
    """A peer that can run: `program` is its executable."""

    peer: Peer
    program: str
    version: str

    def make(self, folder: Path, pages: int) -> None:
        """Write a project with so many pages."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(_SITES / self.peer.site, folder)
        for slug, title, day, text in markdown_pages(pages):
            name, content = self.peer.page(slug, title.replace('"', "'"), day.isoformat(), text)
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        if self.peer.site == "eleventy":  # finds its libraries beside its project alone
            (folder / "node_modules").symlink_to(Path(self.program).parent.parent)

    def full(self, folder: Path) -> Cost:
        """Build from nothing."""
        for left in ("output", "cache", "resources", "__pycache__", ".jekyll-metadata"):
            path = folder / left
            path.unlink() if path.is_file() else shutil.rmtree(path, ignore_errors=True)
        return self._run(self.peer.build, folder)

    def unchanged(self, folder: Path) -> Cost:
        """Build again."""
        return self._run(self.peer.again or self.peer.build, folder)

    def edited(self, folder: Path, pages: int) -> Cost:
        """Build again after one page has got a sentence more."""
        slug, title, day, text = list(markdown_pages(pages // 2 + 1))[-1]
        name, _ = self.peer.page(slug, title, day.isoformat(), text)
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write("\nOne more sentence.\n")
        return self.unchanged(folder)

    def _run(self, arguments: tuple[str, ...], folder: Path) -> Cost:
        return cost([self.program, *arguments], folder)


def installed(folder: Path) -> Iterator[Installed | tuple[str, str]]:
    """Each peer, or its name and why it is missing."""
    for peer in PEERS:
        try:
            program = peer.install(folder.resolve())
            said = subprocess.run([program, *peer.version], capture_output=True, text=True)
            line = (said.stdout or said.stderr).strip().splitlines()[0]
            words = (word.strip(",v") for word in line.replace("-", " ").split())
            number = next((word for word in words if word[:1].isdigit()), line)
            yield Installed(peer, program, number)
        except (MissingError, FailedError, OSError, IndexError) as error:
            yield peer.name, str(error)


def _python(folder: Path, *, packages: tuple[str, ...], program: str) -> str:
    """A program from PyPI, in an environment of its own."""
    home = folder / "-".join(packages).replace("[", "-").replace("]", "").replace("<", "")
    path = home / "bin" / program
    if not path.exists():
        _install([sys.executable, "-m", "venv", str(home)])
        _install([str(home / "bin" / "python"), "-m", "pip", "install", "-q", *packages])
    return str(path)


def _node(folder: Path, *, packages: tuple[str, ...], program: str) -> str:
    """A program from npm."""
    path = folder / "node" / "node_modules" / ".bin" / program
    if not path.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise MissingError("there is no npm")
        _install([npm, "install", "--silent", "--prefix", str(folder / "node"), *packages])
    return str(path)


def _debian(_: Path, *, program: str) -> str:
    """A program that is there or that Debian's package of its name has."""
    if not shutil.which(program) and os.geteuid() == 0 and shutil.which("apt-get"):
        _install(["apt-get", "update", "-qq"])
        _install(["apt-get", "install", "-y", "-qq", "--no-install-recommends", program])
    path = shutil.which(program)
    if path is None:
        raise MissingError(f"there is no {program}")
    return path


def _install(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()
        raise MissingError(f"can't be installed: {lines[-1] if lines else command[0]}")


def _pelican_page(slug: str, title: str, day: str, text: str) -> tuple[str, str]:
    head = f"Title: {title}\nDate: {day}\nSlug: {slug}\nCategory: news\n"
    return f"content/{slug}.md", f"{head}\n{text}"


def _yaml_page(
    slug: str, title: str, day: str, text: str, *, place: str, layout: str = "page"
) -> tuple[str, str]:
    head = f'---\ntitle: "{title}"\ndate: {day}\nlayout: {layout}\n---\n'
    return place.format(slug=slug, day=day), head + text


def _lektor_page(slug: str, title: str, day: str, text: str) -> tuple[str, str]:
    return (
        f"content/{slug}/contents.lr",
        f"_model: page\n---\ntitle: {title}\n---\ndate: {day}\n---\nbody:\n\n{text}",
    )


_PELICAN = ("--settings", "pelicanconf.py", "--quiet")
_CACHING = ("--cache-path", "cache", "-e", "CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true")
_pelican = partial(_python, packages=("pelican[markdown]",), program="pelican")
_pelican_it = partial(
    _python, packages=("pelican", "markdown-it-py", "mdit-py-plugins"), program="pelican"
)
_mkdocs = partial(_python, packages=("mkdocs<2",), program="mkdocs")
_lektor = partial(_python, packages=("lektor",), program="lektor")
# Later versions ask for libraries that not every registry has.
_eleventy = partial(
    _node,
    packages=("@11ty/eleventy@3.1.2", "markdown-it", "markdown-it-footnote"),
    program="eleventy",
)
_yaml = partial(_yaml_page, place="content/{slug}.md")

PELICAN, PELICAN_IT, HUGO = "Pelican, Markdown", "Pelican, markdown-it", "Hugo"

PEERS = (
    Peer(PELICAN, "pelican", _pelican_page, _pelican, build=_PELICAN),
    Peer(PELICAN_IT, "pelican", _pelican_page, _pelican_it, build=_PELICAN),
    Peer(
        f"{PELICAN_IT}, its cache",
        "pelican",
        _pelican_page,
        _pelican_it,
        build=(*_PELICAN, *_CACHING),
    ),
    Peer(
        HUGO,
        "hugo",
        partial(_yaml, layout="single"),
        partial(_debian, program="hugo"),
        build=("--quiet", "--destination", "output"),
        version=("version",),
    ),
    Peer("Eleventy", "eleventy", partial(_yaml, layout="page.njk"), _eleventy, build=()),
    Peer("MkDocs", "mkdocs", _yaml, _mkdocs, build=("build", "--quiet")),
    Peer(
        "MkDocs --dirty",
        "mkdocs",
        _yaml,
        _mkdocs,
        build=("build", "--quiet"),
        again=("build", "--quiet", "--dirty"),
    ),
    Peer("Lektor", "lektor", _lektor_page, _lektor, build=("build", "-O", "output")),
    Peer(
        "Jekyll --incremental",
        "jekyll",
        partial(_yaml_page, place="_posts/{day}-{slug}.md"),
        partial(_debian, program="jekyll"),
        build=("build", "--quiet"),
        largest=1_000,
    ),
)
