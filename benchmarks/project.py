"""A copy of the site's project with other content, to build without touching the real one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.corpus import write_corpus
from benchmarks.measure import Cost, asked, cost

ROOT = Path(__file__).parent.parent
_FILES = ("pelicanconf.py", "publishconf.py", "tasks.py", "pyproject.toml")
_FOLDERS = ("plugins", "theme")


def copy_project(folder: Path) -> Path:
    """Copy all but the content into a folder that may exist; give the folder back."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        shutil.copy2(ROOT / name, folder / name)
    for name in _FOLDERS:
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignore, dirs_exist_ok=True)
    return folder


class Site:
    """A copy of the project with a corpus of its own, built by `invoke build`."""

    def __init__(self, folder: Path) -> None:
        self.folder = copy_project(folder)
        self._edits = 0

    def fill(self, topics: int, sources: int) -> None:
        """Give it that many topics of that many articles."""
        shutil.rmtree(self.folder / "content", ignore_errors=True)
        write_corpus(self.folder / "content", topics, sources)

    @property
    def env(self) -> dict[str, str]:
        """The environment in which Python finds this copy of the program, and compiles it once."""
        paths = [str(self.folder / "plugins"), os.environ.get("PYTHONPATH", "")]
        own = {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONDONTWRITEBYTECODE": ""}
        return {**os.environ, **own}

    def use(self, executor: str) -> None:
        """Set where its articles are read."""
        with (self.folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
            file.write(f"EXPLAINER_EXECUTOR = {executor!r}\n")

    def build(self) -> Cost:
        """Bring the output up to date."""
        return cost([sys.executable, "-m", "invoke", "build"], self.folder, self.env, limit=7200)

    def from_nothing(self) -> Cost:
        """Build without output and cache."""
        shutil.rmtree(self.folder / "output", ignore_errors=True)
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)
        return self.build()

    def edited(self) -> Cost:
        """Build after an article in the middle of a topic has got a sentence more."""
        self.edit()
        return self.build()

    @contextmanager
    def served(self) -> Iterator[Callable[[], Cost]]:
        """What an edit costs in the process that `invoke serve` keeps for builds."""
        with subprocess.Popen(
            [sys.executable, "-m", "invoke", "build-on-request"],
            cwd=self.folder,
            env=self.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process:

            def edited() -> Cost:
                self.edit()
                return asked(process)

            edited()
            yield edited

    def edit(self) -> None:
        """Add a sentence to an article in the middle of a topic."""
        articles = sorted(self.folder.glob("content/topics/*/sources/*.txt"))
        sizes = len(articles) // len(list(self.folder.glob("content/topics/*")))
        article = articles[len(articles) // 2 // sizes * sizes + sizes // 2]
        self._edits += 1
        text = article.read_text(encoding="utf-8")
        more = f"The company employs {4000 + self._edits} people."
        article.write_text(text.replace(".\n\n", f". {more}\n\n", 1), encoding="utf-8")

    def restyled(self) -> Cost:
        """Build after the template that all pages extend has changed."""
        self.restyle()
        return self.build()

    def restyle(self) -> None:
        """Change the template that all pages extend."""
        self._edits += 1
        base = self.folder / "theme" / "templates" / "base.html"
        text = base.read_text(encoding="utf-8")
        base.write_text(text.replace("</body>", f"<!-- {self._edits} --></body>"), encoding="utf-8")
