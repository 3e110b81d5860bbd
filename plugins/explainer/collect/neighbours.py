"""Pages of one site among a topic's articles, and the lines that they share.

The site is the host of the `url` in a page's sidecar. A site of which the topic has one page
costs nothing: its page isn't read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from explainer.collect.addresses import host_of
from explainer.collect.decode import Decoded, UnreadableError, decode
from explainer.collect.files import is_regular, read_regular, read_small, sidecar_path
from explainer.collect.hosts import bare_host
from explainer.collect.limits import Limits
from explainer.collect.lines.furniture import shared_furniture

_URL = re.compile(r"^url:[ \t]*[\"']?(https?://[^\s\"']+)", re.MULTILINE)
_NOTHING: frozenset[str] = frozenset()


def site_furniture(paths: Sequence[Path], limits: Limits) -> Mapping[Path, frozenset[str]]:
    """For each text file the lines that it shares with other pages of its site."""
    sites: defaultdict[str, list[Path]] = defaultdict(list)
    for path in sorted(paths):
        if path.suffix.lower() == ".txt" and (host := _host(path)):
            sites[host].append(path)
    found = dict.fromkeys(paths, _NOTHING)
    for pages in sites.values():
        if len(pages) > 1:
            decoded = [text for path in pages if (text := _decoded(path, limits))]
            found.update(dict.fromkeys(pages, shared_furniture(decoded)))
    return found


def _host(path: Path) -> str:
    """The host that the sidecar's `url` names, "" where there is none."""
    if not is_regular(beside := sidecar_path(path)):
        return ""
    try:
        text = read_small(beside, "the sidecar", "shorten it").decode("utf-8", "replace")
        match = _URL.search(text)
        return bare_host(host_of(match[1])) if match else ""
    except ValueError:
        return ""


def _decoded(path: Path, limits: Limits) -> Decoded | None:
    """The text of a page that is quick to read; the others keep their lines."""
    try:
        if path.stat().st_size <= limits.quick_bytes:
            return decode(read_regular(path, limits.quick_bytes))
    except (OSError, UnreadableError):
        pass
    return None
