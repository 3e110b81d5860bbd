"""Settings of the site while it is being written; `publishconf.py` adds what publishing needs."""

AUTHOR = ""
SITENAME = "Explainers"
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"

PLUGIN_PATHS = ["plugins"]
PLUGINS = ["explainer.glue"]

# Everything the site shows is made by the plugin; Pelican's own readers get no article to read,
# so that no text found on the web can set metadata or name a file.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS = ["images", "extra"]
STATIC_CHECK_IF_MODIFIED = True
THEME_STATIC_PATHS: list[str] = []  # the plugin copies them, and leaves unchanged bytes alone
DIRECT_TEMPLATES: list[str] = []
READERS = {"rst": None, "html": None}
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
DELETE_OUTPUT_DIRECTORY = False

AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
ARCHIVES_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ""
FEED_ATOM = FEED_RSS = FEED_ALL_ATOM = FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = CATEGORY_FEED_RSS = TAG_FEED_ATOM = TAG_FEED_RSS = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = TRANSLATION_FEED_RSS = None

EXPLAINER_DESCRIPTION = "What happened, who reported it, and where the accounts differ."
