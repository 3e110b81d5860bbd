"""A page's view and its template become HTML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from explainer.publish.pages import Page
from explainer.publish.site import Site
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
            if _is_message(tokens[at : at + 4]):
                message = tokens[at + 2]
                yield Token(message.lineno, "string", say.text(message.value))
                at += 4
            else:
                yield tokens[at]
                at += 1


def _is_message(tokens: list[Token]) -> bool:
    kinds = [token.type for token in tokens]
    return kinds == ["name", "lparen", "string", "rparen"] and tokens[0].value == "_"


def environment(theme: Path, site: Site) -> Environment:
    """The environment that a site's pages are rendered in; `theme` holds ``templates``."""
    env = Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=select_autoescape(("html", "xml"), default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", _Said],
        auto_reload=False,
    )
    env.extend(language=site.language)
    _translate(env, site)
    env.globals.update(site=site, direction="rtl" if right_to_left(site.language) else "ltr")
    return env


def render(page: Page, env: Environment) -> str:
    """The page as it is written."""
    return env.get_template(page.template).render(view=page.view)


def _translate(env: Any, site: Site) -> None:  # noqa: ANN401  (the extension adds its method)
    env.install_gettext_translations(words(site.language).translations, newstyle=True)
