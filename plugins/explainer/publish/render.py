"""A page's view and its template become HTML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from explainer.publish.pages import Page
from explainer.publish.site import Site
from explainer.publish.words import right_to_left, words


def environment(theme: Path, site: Site) -> Environment:
    """The environment that a site's pages are rendered in; `theme` holds ``templates``."""
    env = Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=select_autoescape(("html", "xml"), default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
    )
    _translate(env, site)
    env.globals.update(site=site, direction="rtl" if right_to_left(site.language) else "ltr")
    return env


def render(page: Page, env: Environment) -> str:
    """The page as it is written."""
    return env.get_template(page.template).render(view=page.view)


def _translate(env: Any, site: Site) -> None:  # noqa: ANN401  (the extension adds its method)
    env.install_gettext_translations(words(site.language).translations, newstyle=True)
