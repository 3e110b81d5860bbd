"""The site's own pages (method, corrections …): Markdown files with a small front matter."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from explainer.errors import Problem, Severity
from explainer.publish.site import MenuItem


class Prose(Struct, frozen=True):
    """A page; `order` sorts the menu."""

    slug: str
    title: str
    markdown: str
    description: str = ""
    order: int = 0

    @property
    def path(self) -> str:
        """The page's path in the site."""
        return f"{self.slug}/index.html"


def read_prose(folder: Path) -> tuple[tuple[Prose, ...], tuple[Problem, ...]]:
    """The pages of a folder, in the order of the menu, and those that can't be read."""
    pages, problems = [], []
    for file in sorted(folder.glob("*.md")):
        try:
            pages.append(parse_prose(file.stem, file.read_text("utf-8-sig")))
        except (OSError, UnicodeError):
            message = "this can't be read as text in UTF-8; save it as such"
            place = f"{folder.name}/{file.name}"
            problems.append(Problem(place, 0, 0, "page", Severity.ERROR, message))
    return tuple(sorted(pages, key=lambda page: (page.order, page.slug))), tuple(problems)


def parse_prose(slug: str, text: str) -> Prose:
    """A page: ``key: value`` lines between ``---`` lines, then Markdown."""
    fields: dict[str, str] = {}
    body = text
    if text.startswith("---\n"):
        head, _, body = text.removeprefix("---\n").partition("\n---\n")
        pairs = (line.partition(":") for line in head.splitlines())
        fields = {key.strip().lower(): value.strip() for key, _, value in pairs}
    order = fields.get("order", "")
    return Prose(
        slug,
        fields.get("title") or slug.replace("-", " ").capitalize(),
        body,
        fields.get("description", ""),
        int(order) if order.isdigit() else 0,
    )


def menu_of(pages: tuple[Prose, ...]) -> tuple[MenuItem, ...]:
    """The menu that leads to these pages."""
    return tuple(MenuItem(page.title, page.path) for page in pages)
