"""The house rules, held over the syntax trees."""

from __future__ import annotations

import ast
import os
import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parent.parent / "plugins" / "explainer"
PHASES = ("collect", "digest", "publish")
SHARED = ("model", "errors", "when")
MODULES = sorted(PACKAGE.rglob("*.py"))

#: What a build may not depend on: the clock, the network, chance, the locale.
IMPURE = {"random", "secrets", "uuid", "time", "locale", "socket", "httpx", "urllib.request"}
#: What an editor's commands run, not a build.
OUTSIDE_A_BUILD = ("collect/intake/", "publish/hub.py")


ROOT = PACKAGE.parent.parent
FOLDERS = ("benchmarks", "content", "docs", "plugins", "tests", "theme")
FILES = [path.as_posix() for folder in FOLDERS for path in (ROOT / folder).rglob("*.*")]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]

#: Every module with its own first sentence, for whoever looks for one.
MAP = ROOT / "docs" / "modules.md"
MAP_HEAD = """# Modules

What each module is for, in its own first sentence. `invoke golden` writes this page from the code.
How the parts work together is told in [architecture.md](architecture.md).
"""


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name(path)} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part(path: Path) -> str:
    """The first part of a module's place in the package."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", [m for m in MODULES if part(m) in PHASES], ids=name)
def test_a_phase_knows_itself_and_the_model(path: Path) -> None:
    ours = [module.split(".") for module in imports(path) if module.startswith("explainer.")]
    strangers = [".".join(m) for m in ours if m[1] not in (*SHARED, part(path))]
    assert [] == strangers


@pytest.mark.parametrize("path", [m for m in MODULES if part(m) in SHARED], ids=name)
def test_the_model_knows_nothing_else(path: Path) -> None:
    ours = [module.split(".")[1] for module in imports(path) if module.startswith("explainer.")]
    assert set() == set(ours) - set(SHARED)


@pytest.mark.parametrize("path", [m for m in MODULES if part(m) == "build"], ids=name)
def test_the_machinery_knows_no_phase(path: Path) -> None:
    ours = {module.split(".")[1] for module in imports(path) if module.startswith("explainer.")}
    assert set() == ours & {*PHASES, "pipeline", "glue"}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_glue_knows_pelican(path: Path) -> None:
    knows = any(module.split(".")[0] == "pelican" for module in imports(path))
    assert knows == (name(path) == "glue.py")


@pytest.mark.parametrize(
    "path",
    [m for m in MODULES if part(m) in PHASES and not name(m).startswith(OUTSIDE_A_BUILD)],
    ids=name,
)
def test_a_stage_reads_no_clock_no_network_no_chance(path: Path) -> None:
    assert set() == {module for module in imports(path) if module.split(".")[0] in IMPURE}
    called = [
        node.func.attr
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    assert set() == {"now", "today", "utcnow"} & set(called)


def test_no_build_takes_articles_in() -> None:
    taking = ("explainer.collect.intake", "explainer.publish.hub")
    own = [path for path in MODULES if not name(path).startswith(OUTSIDE_A_BUILD)]
    assert [] == [name(path) for path in own if any(m.startswith(taking) for m in imports(path))]


def test_the_seeds_are_not_in_the_code() -> None:
    """A name that only the first topic's articles could have taught the program."""
    words = ("kaspersky", "zetter", "raimondo", "bleeping", "pcgamer", "pc gamer", "envestreet",
             "echosense", "poinbank", "wealth momentum", "gatlan", "jasper_the")  # fmt: skip
    found = [
        f"{name(path)}: {word}"
        for path in MODULES
        for word in words
        if word in path.read_text("utf-8").lower()
    ]
    assert [] == found


def summary(path: Path) -> str:
    """The first sentence, or paragraph, of what a module says of itself."""
    said = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert said, f"{name(path)} doesn't say what it is for"
    return " ".join(said.partition("\n\n")[0].split())


def module_map() -> str:
    """The map of the modules, package by package."""
    parts = [MAP_HEAD]
    for folder, paths in groupby(sorted(MODULES, key=lambda path: (path.parent, path.name)),
                                 key=lambda path: path.parent):  # fmt: skip
        package, *modules = sorted(paths, key=lambda path: path.name != "__init__.py")
        place = folder.relative_to(PACKAGE.parent).as_posix()
        lines = (f"- `{path.name}`: {summary(path)}" for path in modules)
        parts += [f"\n## {place}\n\n{summary(package)}\n\n", "\n".join(lines), "\n"]
    return "".join(parts)


def test_golden_map_of_the_modules() -> None:
    if os.environ.get("EXPLAINER_GOLDEN") == "write":
        MAP.write_text(module_map(), "utf-8")
    assert MAP.read_text("utf-8") == module_map()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_in_a_line_what_it_is_for(path: Path) -> None:
    assert len(summary(path)) <= 100
    assert summary(path).endswith(".")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_names_files_that_exist(path: Path) -> None:
    """Files are named by the end of their path, with a folder at least: `conflicts/find.py`."""
    named = set(
        re.findall(r"`((?:[\w.-]+/)+[\w.-]+\.(?:py|html|css|js|md))`", path.read_text("utf-8"))
    )
    assert set() == {place for place in named if not any(f.endswith(f"/{place}") for f in FILES)}
