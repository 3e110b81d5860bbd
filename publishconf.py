"""Settings for publishing: the site's address, without which feeds can't name their pages."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403

SITEURL = "https://example.org"
