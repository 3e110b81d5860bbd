"""Fixtures that several tests share."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import settings

from tests.building import ROOT, Built, build_site

# How long an example takes says more of the machine than of the code. The same code is asked the
# same examples; `pytest --hypothesis-profile search` asks others each time.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, derandomize=False)
settings.load_profile("same")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own content, built once."""
    site = build_site(tmp_path_factory.mktemp("site"))
    assert 0 == site.status, site.said
    return site


@pytest.fixture(scope="session")
def seeds() -> dict[str, Any]:
    """The annotation of the first topic's articles."""
    found: dict[str, Any] = json.loads((ROOT / "tests/data/seeds.json").read_text("utf-8"))
    return found
