"""The preview server: serves the built site, rebuilds on a change, reloads the open page.

Builds run in another process, so that a crash ends nothing. The script that reloads a page is
added on the way out; the files stay as built.
"""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from watchfiles import DefaultFilter, watch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.build.builder import Builder

EVENTS = "/.changes"
#: A long poll is answered after this many seconds even if nothing changed.
POLL_SECONDS = 20.0
#: Changes of so many milliseconds are one.
_PATIENCE = 200

_SCRIPT = f"""<script>(function poll() {{
  fetch("{EVENTS}?%d", {{cache: "no-store"}}).then(function (answer) {{
    if (answer.status === 205) location.reload(); else poll();
  }}, function () {{ setTimeout(poll, 2000); }});
}})();</script>""".encode()


@dataclass(slots=True)
class Changes:
    """Counts the rebuilds, and lets any number of threads wait for the next."""

    count: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)

    def announce(self) -> None:
        """A rebuild is done."""
        with self.changed:
            self.count += 1
            self.changed.notify_all()

    def wait(self, seen: int, seconds: float) -> bool:
        """Whether others than the first `seen` were announced, or are within some seconds."""
        with self.changed:
            return self.changed.wait_for(lambda: self.count != seen, seconds)


class PreviewServer(ThreadingHTTPServer):
    """Serves a folder on the loopback interface (or where asked), with its own 404 page."""

    daemon_threads = True

    def __init__(self, output: Path, host: str, port: int) -> None:
        self.output = output
        self.changes = Changes()
        super().__init__((host, port), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is nothing to tell."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    @property
    def url(self) -> str:
        """Where a browser finds the site."""
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}/"


class _Handler(SimpleHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == EVENTS and address.query.isdecimal():
            changed = self.server.changes.wait(int(address.query), POLL_SECONDS)
            self._answer(HTTPStatus.RESET_CONTENT if changed else HTTPStatus.NO_CONTENT, "", b"")
            return
        file = self._file()
        if file is None:
            self._not_found()
        elif file.is_dir():
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", address.path + "/")
            self.end_headers()
        else:
            self._send_file(HTTPStatus.OK, file)

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for builds and their problems."""

    def _file(self) -> Path | None:
        path = unquote(urlsplit(self.path).path)
        target = (self.server.output / path.lstrip("/")).resolve()
        if path.endswith("/"):
            target /= "index.html"
        inside = target.is_relative_to(self.server.output.resolve())
        return target if inside and target.exists() else None

    def _not_found(self) -> None:
        page = self.server.output / "404.html"
        if page.exists():
            self._send_file(HTTPStatus.NOT_FOUND, page)
        else:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain", b"not found\n")

    def _send_file(self, status: HTTPStatus, file: Path) -> None:
        seen, data = self.server.changes.count, file.read_bytes()
        kind = self.guess_type(str(file))
        if kind == "text/html":
            data = data.replace(b"</body>", _SCRIPT % seen + b"</body>", 1)
        if kind.startswith("text/") or kind.endswith(("xml", "json")):
            kind += "; charset=utf-8"
        self._answer(status, kind, data)

    def _answer(self, status: HTTPStatus, kind: str, data: bytes) -> None:
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


def serve(
    server: PreviewServer, watched: Sequence[Path], builder: Builder, stop: threading.Event
) -> None:
    """Build, serve and rebuild on every change below `watched`, until `stop` is set.

    The builder's messages go to the terminal and its failure ends nothing.
    """
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    coming = watch(
        *watched,
        watch_filter=DefaultFilter(),
        stop_event=stop,
        debounce=_PATIENCE,
        rust_timeout=_PATIENCE,
        yield_on_timeout=True,
    )
    next(coming, None)  # Watch before the first build reads, so that it misses no change.
    rebuild(server, builder)
    thread.start()
    print(f"Serving {server.url} — stop with Ctrl+C", flush=True)
    try:
        for changes in coming:
            if changes:
                rebuild(server, builder)
    finally:
        builder.close()
        server.shutdown()
        server.server_close()


def rebuild(server: PreviewServer, builder: Builder) -> None:
    """Build and reload open pages."""
    if status := builder.build():
        print(f"The build failed (exit status {status}); the last good site stays.",
              file=sys.stderr, flush=True)  # fmt: skip
    server.changes.announce()
