"""The site's own pages (method, corrections …): Markdown files with a small front matter."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

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


def read_prose(folder: Path) -> tuple[Prose, ...]:
    """The pages of a folder, in the order of the menu."""
    pages = (parse_prose(file.stem, file.read_text("utf-8")) for file in folder.glob("*.md"))
    return tuple(sorted(pages, key=lambda page: (page.order, page.slug)))


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
