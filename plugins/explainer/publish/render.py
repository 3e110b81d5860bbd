"""A page's view and its template become HTML.

A page is a body in a frame. What is in the block `main` is the body; all around it is the frame,
which shows `view.frame` alone. So where the frame changes and the body doesn't, the page is made of
a new frame and the body that it had.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    select_autoescape,
)
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.meta import find_referenced_templates
from jinja2.runtime import Context, new_context
from msgspec import Struct

from explainer.publish.pages import Page
from explainer.publish.site import Site
from explainer.publish.views.frame import Frame
from explainer.publish.words import right_to_left, words


class _Said(Extension):
    """Puts the words of ``_("...")`` in when a template is compiled, not when it is filled in.

    An environment has one language, so that these words are as fixed as the markup around them.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The template's tokens, each such call replaced by its words."""
        say = words(self.environment.language)  # type: ignore[attr-defined]
        tokens = list(stream)
        at = 0
        while at < len(tokens):
            if tokens[at].value == "_" and _is_message(tokens[at : at + 4]):
                message = tokens[at + 2]
                yield Token(message.lineno, "string", say.text(message.value))
                at += 4
            else:
                yield tokens[at]
                at += 1


def _is_message(tokens: list[Token]) -> bool:
    return [token.type for token in tokens] == ["name", "lparen", "string", "rparen"]


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
        extensions=["jinja2.ext.i18n", _Said],
        auto_reload=False,
        bytecode_cache=compiled,
    )
    env.extend(language=site.language)
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
    top, gap, rest = _fill(page.template, page.view, env, hollow=False).partition(_GAP)
    if not gap:
        return Html("", top, "")
    body, _, bottom = rest.partition(_GAP)
    return Html(top, body, bottom)


def surround(template: str, frame: Frame, env: Environment) -> tuple[str, str]:
    """What stands before and after the body of a page."""
    top, _, bottom = _fill(template, _Framed(frame), env, hollow=True).partition(_GAP * 2)
    return top, bottom


def references(source: str, env: Environment) -> tuple[str, ...] | None:
    """The templates that a template names; ``None`` where it computes a name."""
    names = tuple(find_referenced_templates(env.parse(source)))
    return None if None in names else tuple(name for name in names if name)


#: Stands on either side of the body while a page is rendered: XML and HTML can't hold it.
_GAP = "\x00"


def _fill(template: str, view: object, env: Environment, *, hollow: bool) -> str:
    """The page with the edges of its body marked; a `hollow` one has none."""

    def edged(context: Context) -> Iterator[str]:
        inner = () if hollow else context.blocks["main"][1](context)
        return chain((_GAP,), inner, (_GAP,))

    filled = env.get_template(template)
    # Not the template's own `new_context`: it would compare all globals' names for every page.
    values = {**env.globals, "view": view}
    context = new_context(env, template, filled.blocks, values, shared=True)
    context.blocks.setdefault("main", []).insert(0, edged)
    return env.concat(filled.root_render_func(context))


def _translate(env: Any, site: Site) -> None:  # noqa: ANN401  (the extension adds its method)
    env.install_gettext_translations(words(site.language).translations, newstyle=True)
