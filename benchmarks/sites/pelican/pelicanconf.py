"""Pelican with one template, and none of the lists that a blog has."""

import importlib.util

SITENAME = "Pages"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
# The environment has one reader of Markdown or the other.
PLUGINS = [] if importlib.util.find_spec("markdown") else ["markdown_it_reader"]
MARKDOWN: dict[str, object] = {
    "extension_configs": {"markdown.extensions.footnotes": {}, "markdown.extensions.meta": {}}
}
DIRECT_TEMPLATES = ["index"]
ARTICLE_SAVE_AS = "{slug}/index.html"
ARTICLE_URL = "{slug}/"
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
