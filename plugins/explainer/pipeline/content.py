"""What of the content folder is a topic, an article, a page; what lies there by mistake."""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import Path

from msgspec import Struct

from explainer.build.inventory import Folder, subfolders
from explainer.collect.kinds import SUFFIXES as ARTICLES
from explainer.collect.links import FETCH_LINKS
from explainer.collect.links import SUFFIXES as LINKS
from explainer.errors import Problem, Severity
from explainer.publish.prose import Prose, read_prose

#: What stands beside an article in `sources/`.
SIDECARS = (".yaml",)

#: First parts of the site's own paths, which no page may take; nor may a topic, nor the others.
_OWN = ("outlets", "search", "theme")
_RESERVED = (*_OWN, "feeds", "follow", "pages")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class TopicFolder(Struct, frozen=True):
    """A topic's folder: its name is the topic's slug; `articles` are paths below it, sorted."""

    folder: Folder
    articles: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def slug(self) -> str:
        """The folder's name."""
        return self.folder.path.name


def find_topics(
    content: Folder, name: str, pages: str
) -> tuple[tuple[TopicFolder, ...], tuple[Problem, ...]]:
    """The topics below `content` (in its folder `name`), and the folders that can't be topics, such
    as those called like one of its `pages`.
    """
    topics, problems = [], []
    taken = reserved(content, pages)
    if not (content.path / name).is_dir():
        problems.append(_no_topics(name))
    for folder in subfolders(content, name):
        slug = folder.path.name
        shown = f"{name}/{slug}"
        if wrong := _misnamed("folder", slug, shown, taken):
            problems.append(wrong)
        else:
            topics.append(find_topic(folder, shown))
    return tuple(topics), tuple(problems)


def find_topic(folder: Folder, shown: str) -> TopicFolder:
    """Sort the files of a topic's folder; `shown` is the folder's path as problems name it."""
    articles, problems = [], []
    named = (_named(file.path) for file in folder.files)
    stems = {stem for stem, suffix in named if suffix in ARTICLES}
    for file in folder.files:
        place = f"{shown}/{file.path}"
        stem, suffix = _named(file.path)
        if not file.path.startswith("sources/"):
            if suffix in ARTICLES and file.path != "topic.md":
                problems.append(_beside(place))
        elif file.is_foreign:
            problems.append(_foreign(place))
        elif suffix in ARTICLES:
            articles.append(file.path)
        elif suffix in LINKS:
            problems.append(_link(place))
        elif suffix not in SIDECARS:
            problems.append(_not_an_article(place))
        elif stem not in stems:
            problems.append(_no_article(place))
    if not articles:
        problems.append(_no_sources(shown))
    return TopicFolder(folder, tuple(articles), tuple(problems))


def reserved(content: Folder, pages: str) -> frozenset[str]:
    """What no topic may be called: the first parts of the site's own paths, the editor's pages."""
    named = (_named(file.path) for file in content.below(pages).files)
    return frozenset((*_RESERVED, *(stem for stem, suffix in named if suffix == ".md")))


def find_pages(content: Path, name: str) -> tuple[tuple[Prose, ...], tuple[Problem, ...]]:
    """The editor's own pages in a folder of `content`, and what is wrong with others."""
    pages, problems = read_prose(content / name)
    names = {page.slug: f"{name}/{page.slug}.md" for page in pages}
    wrong = {slug: _misnamed("file", slug, shown, _OWN) for slug, shown in names.items()}
    told = tuple(problem for problem in wrong.values() if problem)
    return tuple(page for page in pages if not wrong[page.slug]), (*problems, *told)


def _misnamed(what: str, slug: str, shown: str, taken: Container[str]) -> Problem | None:
    """What is wrong with the name of a topic's folder or a page's file, if anything is."""
    if slug in taken:
        wrong = f"it can't be called {slug!r}, a page of the site's own is there"
    elif not _SLUG.fullmatch(slug):
        wrong = f"{slug!r} can't stand in an address"
    else:
        return None
    advice = f"rename the {what}, with lower-case letters a-z, digits and single hyphens"
    return Problem(shown, 0, 0, f"{what}-name", Severity.ERROR, f"{wrong}; {advice}")


def _named(path: str) -> tuple[str, str]:
    """A path without its suffix, and that in small letters; ten thousand are cut in each build."""
    stem, dot, suffix = path.rpartition(".")
    return stem, dot + suffix.lower()


def _not_an_article(place: str) -> Problem:
    known = ", ".join((*ARTICLES, *SIDECARS))
    message = f"not read, its name doesn't end in {known}; rename it, or move it elsewhere"
    return Problem(place, 0, 0, "not-an-article", Severity.WARNING, message)


def _beside(place: str) -> Problem:
    message = "not read, it isn't in the topic's sources/; move it there if it is an article"
    return Problem(place, 0, 0, "not-in-sources", Severity.WARNING, message)


def _link(place: str) -> Problem:
    message = f"a link and no article; {FETCH_LINKS}"
    return Problem(place, 0, 0, "links", Severity.WARNING, message)


def _foreign(place: str) -> Problem:
    message = (
        "not read, it is no file of this folder (a pipe, a device, a link that leads elsewhere) "
        "or its name isn't UTF-8; put the article itself here"
    )
    return Problem(place, 0, 0, "not-a-file", Severity.WARNING, message)


def _no_article(place: str) -> Problem:
    message = "a sidecar without its article; give it the article's name, or remove it"
    return Problem(place, 0, 0, "lone-sidecar", Severity.WARNING, message)


def _no_topics(shown: str) -> Problem:
    message = "there is no such folder; make a topic in it with ./run new-topic"
    return Problem(shown, 0, 0, "no-topics", Severity.WARNING, message)


def _no_sources(shown: str) -> Problem:
    message = "this topic has no sources; put articles into its sources/ folder"
    return Problem(shown, 0, 0, "no-sources", Severity.WARNING, message)
