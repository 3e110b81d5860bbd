"""A page's view and its template become HTML.

A page is a body in a frame. What is in the block `main` is the body; all around it is the frame,
which shows `view.frame` alone. So where the frame changes and the body doesn't, the page is made of
a new frame and the body that it had.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateSyntaxError,
    select_autoescape,
)
from jinja2.meta import find_referenced_templates
from jinja2.runtime import Context, new_context
from msgspec import Struct

from explainer.errors import ThemeError
from explainer.publish.pages import Page
from explainer.publish.site import Site
from explainer.publish.templates import Compiler, Said, shown
from explainer.publish.views.frame import Frame
from explainer.publish.words import right_to_left, words


def environment(theme: Path, site: Site, compiled: BytecodeCache | None = None) -> Environment:
    """The environment that a site's pages are rendered in; `theme` holds ``templates``, which are
    `compiled` once where that is kept.
    """
    env = Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=select_autoescape(("html", "xml"), default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", Said],
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=compiled,
    )
    env.code_generator_class = Compiler
    env.extend(language=site.language, shown=shown)
    _translate(env, site)
    env.globals.update(site=site, direction="rtl" if right_to_left(site.language) else "ltr")
    return env


class Html(Struct, frozen=True):
    """A page: its body, and what of its frame stands before and after."""

    top: str
    body: str
    bottom: str

    @property
    def whole(self) -> str:
        """The page as it is written."""
        return f"{self.top}{self.body}{self.bottom}"


class _Framed(Struct, frozen=True):
    """A view that has a frame and nothing else."""

    frame: Frame


def render(page: Page, env: Environment) -> Html:
    """Fill a page's template; one that has no block `main` is a body without a frame."""
    return _fill(page.template, page.view, env, hollow=False)


def surround(template: str, frame: Frame, env: Environment) -> tuple[str, str]:
    """What stands before and after the body of a page."""
    html = _fill(template, _Framed(frame), env, hollow=True)
    return html.top, html.bottom


def references(name: str, source: str, env: Environment) -> tuple[str, ...] | None:
    """The templates that a template names; ``None`` where it computes a name."""
    try:
        names = tuple(find_referenced_templates(env.parse(source, name)))
    except TemplateSyntaxError as error:
        raise ThemeError(name, error.lineno, error.message or "no Jinja") from error
    return None if None in names else tuple(name for name in names if name)


#: Stands where the body belongs while a frame is filled in: XML and HTML can't hold it.
_GAP = "\x00"


def _fill(template: str, view: object, env: Environment, *, hollow: bool) -> Html:
    """The page; a `hollow` one has no body."""
    body = ""

    def main(context: Context) -> Iterator[str]:
        nonlocal body
        if not hollow:
            body = env.concat(context.blocks["main"][1](context))
        yield _GAP

    filled = env.get_template(template)
    # Not the template's own `new_context`: it would compare all globals' names for every page.
    values = {**env.globals, "view": view}
    context = new_context(env, template, filled.blocks, values, shared=True)
    context.blocks.setdefault("main", []).insert(0, main)
    top, gap, bottom = env.concat(filled.root_render_func(context)).partition(_GAP)
    return Html(top, body, bottom) if gap else Html("", top, "")


def _translate(env: Any, site: Site) -> None:  # noqa: ANN401  (the extension adds its method)
    env.install_gettext_translations(words(site.language).translations, newstyle=True)
