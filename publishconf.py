"""Settings for publishing: the site's address, without which feeds can't name their pages."""

from pelicanconf import *  # noqa: F403

SITEURL = "https://example.org"
