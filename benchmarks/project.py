"""A copy of the site's project with other content, to build without touching the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
_FILES = ("pelicanconf.py", "publishconf.py", "tasks.py", "pyproject.toml")
_FOLDERS = ("plugins", "theme")


def copy_project(folder: Path) -> Path:
    """Copy all but the content into a folder that may exist; give the folder back."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        shutil.copy2(ROOT / name, folder / name)
    for name in _FOLDERS:
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignore, dirs_exist_ok=True)
    return folder
