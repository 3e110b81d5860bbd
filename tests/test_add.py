"""`invoke add`: files, pasted text, pages, feeds and archives, over a real server on loopback."""

from __future__ import annotations

import gzip
import http.server
import io
import plistlib
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from explainer.collect import read_source
from explainer.collect.intake.add import NewTopicError, add, new_topic
from explainer.collect.intake.fetch import FetchLimits, Page, fetch, resolved
from explainer.collect.intake.guard import FetchError, is_public
from explainer.collect.intake.incoming import incoming
from explainer.collect.intake.near import containment, grams
from explainer.collect.limits import Limits
from explainer.collect.links import addresses_in
from explainer.collect.topic import parse_topic

TODAY = date(2024, 7, 16)

ARTICLE = (
    "The factory will close at the end of September, the company said on Monday in a statement.\n\n"
    "About 200 people work in the factory, which has made lamps for 140 years in the town.\n\n"
    "The ministry announced last month that it would ban the sale of oil lamps from October.\n"
)
OTHER = (
    "A storm hit the coast on Monday and cut the power of 20,000 homes, officials said.\n\n"
    "Nobody was hurt, and the two ports of the county will open again on Thursday.\n"
)


def page(title: str, text: str, head: str = "") -> bytes:
    body = "".join(f"<p>{part}</p>\n" for part in text.strip().split("\n\n"))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title>{head}</head>"
        f"<body><article><h1>{title}</h1>\n{body}</article></body></html>"
    ).encode()


#: What the server gives: bytes, content type, content encoding.
PAGES = {
    "/lamps": (page("Lamp maker closes its factory", ARTICLE), "text/html", "identity"),
    "/storm": (page("Storm hits the coast", OTHER), "text/html; charset=utf-8", "identity"),
    "/text": (ARTICLE.encode(), "text/plain", "identity"),
    "/packed": (gzip.compress(page("Lamp maker", ARTICLE)), "text/html", "gzip"),
    "/bomb": (gzip.compress(bytes(50_000_000)), "text/html", "gzip"),
    "/damaged": (gzip.compress(page("Lamp maker", ARTICLE))[:-20], "text/html", "gzip"),
    "/huge": (b"<p>words</p>" * 200_000, "text/html", "identity"),
    "/picture": (b"\x89PNG", "image/png", "identity"),
}


def feed(host: str) -> bytes:
    entries = "".join(
        f"<item><title>{name}</title><link>{host}/{name}</link>"
        "<pubDate>Mon, 15 Jul 2024 18:03:00 GMT</pubDate></item>"
        for name in ("storm", "lamps", "gone")
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel>{entries}</channel></rss>".encode()


class Handler(http.server.BaseHTTPRequestHandler):
    """A news site of a few pages."""

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        host = f"http://{self.headers['Host']}"
        redirects = {"/loop": f"{host}/loop", "/moved": "/lamps", "/elsewhere": query}
        if path in PAGES:
            data, kind, encoding = PAGES[path]
            self.give(data, kind, encoding)
        elif path in redirects:
            self.redirect(redirects[path])
        elif path == "/feed":
            self.give(feed(host), "application/rss+xml")
        elif path == "/slow":
            self.trickle()
        elif path == "/slow-head":
            with suppress(ConnectionError):
                for _ in range(20):
                    self.wfile.write(b"HTTP/1.0 200 OK\r\n"[_ : _ + 1])
                    time.sleep(0.1)
        else:
            self.send_error(404)

    def trickle(self) -> None:
        self.send_response(200)
        self.end_headers()
        with suppress(ConnectionError):  # the reader gives up, which is what the test wants
            for _ in range(10):
                self.wfile.write(b"<p>")
                time.sleep(0.1)

    def give(self, data: bytes, kind: str, encoding: str = "identity") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", encoding)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    httpd = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=partial(httpd.serve_forever, 0.01), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}"
    httpd.shutdown()
    httpd.server_close()


@pytest.fixture
def topic(tmp_path: Path) -> Path:
    return new_topic(tmp_path / "content" / "topics", "lamps", "The lamps", today=TODAY).parent


def files(topic: Path) -> list[str]:
    return sorted(path.name for path in (topic / "sources").iterdir())


def test_a_file_is_stored_untouched_with_a_sidecar(topic: Path, tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfLamp maker closes its factory\r\n\r\n" + ARTICLE.encode()
    (tmp_path / "My Article.txt").write_bytes(data)
    report = add(str(tmp_path / "My Article.txt"), topic, today=TODAY)
    assert not report.failed
    assert ["my-article.txt", "my-article.yaml"] == files(topic)
    assert data == (topic / "sources" / "my-article.txt").read_bytes()
    assert "added: 2024-07-16\n" == (topic / "sources" / "my-article.yaml").read_text("utf-8")
    assert "title: Lamp maker closes its factory (stated, line 1)" in str(report)
    assert "outlet: not named (nothing says)" in str(report)
    assert "words: 50 kept, 5 cut" in str(report)


def test_a_sidecar_beside_the_file_comes_along(topic: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "a.yaml").write_text("outlet: Example Post\nadded: 2024-07-01\n", "utf-8")
    report = add(str(tmp_path / "a.txt"), topic, today=TODAY)
    assert "outlet: Example Post (sidecar, line 1)" in str(report)
    text = (topic / "sources" / "a.yaml").read_text("utf-8")
    assert "outlet: Example Post\nadded: 2024-07-01\n" == text


def test_pasted_text_is_named_after_its_title(topic: Path) -> None:
    pasted = f"Lamp maker closes its factory\n\n{ARTICLE}".encode()
    report = add("-", topic, today=TODAY, pasted=lambda: pasted)
    assert not report.failed
    assert "lamp-maker-closes-its-factory.txt" in files(topic)


def test_twice_is_once(topic: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    add(str(tmp_path / "a.txt"), topic, today=TODAY)
    before = files(topic)
    again = add(str(tmp_path / "a.txt"), topic, today=date(2024, 7, 20))
    assert before == files(topic)
    assert not again.failed
    assert "the topic has it already, as a.txt" in str(again)
    other_bytes = add("-", topic, today=TODAY, pasted=lambda: ARTICLE.upper().lower().encode())
    assert "the topic has it already, as a.txt" in str(other_bytes)


def test_a_near_duplicate_is_flagged(topic: Path) -> None:
    add("-", topic, today=TODAY, pasted=ARTICLE.encode)
    longer = f"{ARTICLE}\nThe union has asked the government for more time, its head said.\n"
    report = add("-", topic, today=TODAY, pasted=longer.encode)
    assert not report.failed
    assert 4 == len(files(topic))
    assert "100% of the shorter one's text stands in the-factory-will-close" in str(report)
    other = add("-", topic, today=TODAY, pasted=OTHER.encode)
    assert "of the shorter one's text" not in str(other)


def test_one_name_for_two_texts_overwrites_nothing(topic: Path, tmp_path: Path) -> None:
    for folder, text in (("one", ARTICLE), ("two", OTHER)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text, "utf-8")
        add(str(tmp_path / folder / "a.txt"), topic, today=TODAY)
    assert 4 == len(files(topic))
    assert ARTICLE == (topic / "sources" / "a.txt").read_text("utf-8")


def test_a_page_is_fetched_and_remembers_where_from(topic: Path, server: str) -> None:
    report = add(f"{server}/moved", topic, today=TODAY, private=True)
    assert not report.failed
    assert ["lamp-maker-closes-its-factory.html", "lamp-maker-closes-its-factory.yaml"] == files(
        topic
    )
    stored = topic / "sources" / "lamp-maker-closes-its-factory.html"
    assert page("Lamp maker closes its factory", ARTICLE) == stored.read_bytes()
    assert [
        f'url: "{server}/lamps"',
        "retrieved: 2024-07-16",
        'content_type: "text/html"',
        "added: 2024-07-16",
    ] == stored.with_suffix(".yaml").read_text("utf-8").splitlines()
    (source,) = read_source(stored).sources
    assert (f"{server}/lamps", TODAY) == (source.url, source.added)


def test_a_feed_brings_the_page_of_each_entry(topic: Path, server: str) -> None:
    report = add(f"{server}/feed", topic, today=TODAY, private=True)
    assert report.failed
    assert "2 of 3 articles added" in str(report)
    assert "the server answers 404" in str(report)
    stored = topic / "sources" / "storm-hits-the-coast.html"
    (source,) = read_source(stored).sources
    assert source.published is not None
    assert "2024-07-15" == source.published.edtf
    again = add(f"{server}/feed", topic, today=TODAY, private=True)
    assert "0 of 3 articles added" in str(again)


def warc(records: list[tuple[str, int, str, bytes]]) -> bytes:
    members = []
    for url, status, kind, data in records:
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Target-URI"] = url
        record.headers["WARC-Date"] = "2024-07-14T10:00:00Z"
        record.headers["Content-Type"] = "application/http; msgtype=response"
        head = (
            f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n\r\n"
        )
        record.set_bytes_content(head.encode() + data)
        stream = io.BytesIO()
        record.write(stream)
        members.append(gzip.compress(stream.getvalue()))
    return b"".join(members)


LINKS = {
    "list.txt": "# read these\n\n- {0}/lamps\n2. <{0}/storm>\n{0}/lamps\n",
    "windows.url": "[InternetShortcut]\r\nURL={0}/lamps\r\nIconIndex=0\r\n",
    "gnome.desktop": "[Desktop Entry]\nType=Link\nName=Lamps\nURL={0}/lamps\n",
    "bookmarks.html": (
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>All</H1>\n<DL><p>\n"
        '<DT><H3>Lamps</H3>\n<DL><p>\n<DT><A HREF="{0}/lamps" ADD_DATE="1721030400">Lamps</A>\n'
        '<DT><A HREF="javascript:alert(1)">a button</A>\n<DD>no page\n</DL><p>\n</DL><p>\n'
    ),
    "mac.webloc": (
        '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>'
        "<key>URL</key><string>{0}/lamps</string></dict></plist>\n"
    ),
}


@pytest.mark.parametrize("name", LINKS)
def test_links_bring_their_pages(topic: Path, tmp_path: Path, server: str, name: str) -> None:
    (tmp_path / name).write_text(LINKS[name].format(server), "utf-8")
    report = add(str(tmp_path / name), topic, today=TODAY, private=True)
    assert not report.failed
    expected = ["lamp-maker-closes-its-factory", *["storm-hits-the-coast"] * (name == "list.txt")]
    assert [f"{stem}{end}" for stem in expected for end in (".html", ".yaml")] == files(topic)


def test_pasted_links_bring_their_pages(topic: Path, server: str) -> None:
    add("-", topic, today=TODAY, private=True, pasted=f"{server}/storm\n".encode)
    assert ["storm-hits-the-coast.html", "storm-hits-the-coast.yaml"] == files(topic)


@pytest.mark.parametrize(
    "data",
    [
        b"https://examplepost.com/a\nThe factory will close.\n",
        b"https://\n",
        b"javascript:alert(1)\n",
        b"# remarks\n\n",
        b"",
        b"[InternetShortcut]\nURL=file:///etc/passwd\n",
        b"bplist00 damaged",
        b"<?xml version='1.0'?><html><a href='https://examplepost.com/a'>lamps</a></html>",
        b"<?xml version='1.0'?><plist version='1.0'><array><string>https://a.example</string>"
        b"</array></plist>",
    ],
)
def test_more_than_links_is_no_list_of_links(data: bytes) -> None:
    assert () == addresses_in(data)


def test_a_saved_link_of_safari_is_binary() -> None:
    data = plistlib.dumps({"URL": "https://examplepost.com/a"}, fmt=plistlib.FMT_BINARY)
    assert ("https://examplepost.com/a",) == addresses_in(data)


def test_links_among_the_articles_say_what_to_do(topic: Path) -> None:
    (topic / "sources" / "links.txt").write_text("https://examplepost.com/a\n", "utf-8")
    (problem,) = read_source(topic / "sources" / "links.txt").problems
    assert "addresses and no article; fetch what it leads to with ./run add" in problem.message


def test_an_archive_brings_its_pages(topic: Path, tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(
        warc(
            [
                ("https://www.examplepost.com/lamps", 200, "text/html", page("Lamps", ARTICLE)),
                ("https://www.examplepost.com/a.png", 200, "image/png", b"\x89PNG"),
                ("https://www.examplepost.com/gone", 404, "text/html", page("Gone", OTHER)),
            ]
        )
    )
    report = add(str(tmp_path / "a.warc.gz"), topic, today=TODAY)
    assert not report.failed
    (entry,) = report.entries
    assert entry.path is not None
    (source,) = read_source(entry.path).sources
    assert source.outlet is not None
    assert ("https://www.examplepost.com/lamps", "Example Post") == (source.url, source.outlet.name)
    assert "retrieved: 2024-07-14" in entry.path.with_suffix(".yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("/picture", "not a page"),
        ("/loop", "redirects"),
        ("/gone", "404"),
        ("/elsewhere?file:///etc/passwd", "only http and https"),
        ("/elsewhere?ftp://127.0.0.1/", "only http and https"),
        ("/elsewhere?http://user:word@127.0.0.1/", "no password"),
    ],
)
def test_what_can_t_be_fetched_says_why(topic: Path, server: str, what: str, words: str) -> None:
    report = add(server + what, topic, today=TODAY, private=True)
    assert report.failed
    assert words in str(report)
    assert [] == files(topic)


@pytest.mark.parametrize(
    "what",
    [
        "http://127.0.0.1:1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706433/",
        "http://0/",
    ],
)
def test_a_private_address_is_refused_unless_asked_for(topic: Path, what: str) -> None:
    report = add(what, topic, today=TODAY)
    assert report.failed
    assert "private address" in str(report) or "no such host" in str(report)


def test_a_redirect_into_the_own_network_is_refused(
    monkeypatch: pytest.MonkeyPatch, server: str
) -> None:
    """The first host counts as public, what it redirects to doesn't."""

    def answer(host: str, port: int, *, private: bool) -> str:
        return "127.0.0.1" if host == "public.example" else resolved(host, port, private=private)

    monkeypatch.setattr("explainer.collect.intake.fetch.resolved", answer)
    port = server.rpartition(":")[2]
    with pytest.raises(FetchError, match="private address"):
        fetch(f"http://public.example:{port}/elsewhere?{server}/lamps")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert public == is_public(address)


def test_a_packed_page_is_unpacked(server: str) -> None:
    assert page("Lamp maker", ARTICLE) == fetch(f"{server}/packed", private=True).data


@pytest.mark.parametrize("path", ["/bomb", "/huge"])
def test_a_fetch_is_bounded_in_size(server: str, path: str) -> None:
    with pytest.raises(FetchError, match="larger than 1 MB"):
        fetch(f"{server}{path}", private=True, limits=FetchLimits(size=1_000_000))


@pytest.mark.parametrize("path", ["/slow", "/slow-head"])
def test_a_fetch_is_bounded_in_time(server: str, path: str) -> None:
    with pytest.raises(FetchError, match=r"within 0\.3 s"):
        fetch(f"{server}{path}", private=True, limits=FetchLimits(seconds=0.3))


def test_half_a_page_is_no_page(server: str) -> None:
    with pytest.raises(FetchError, match="damaged"):
        fetch(f"{server}/damaged", private=True)


def test_an_address_without_its_scheme_is_told(topic: Path) -> None:
    report = add("www.examplepost.com/lamps", topic, today=TODAY)
    assert "www.examplepost.com/lamps: it can't be read" in str(report)
    assert "https://" in str(report)


def test_little_text_is_told(topic: Path) -> None:
    report = add(
        "-",
        topic,
        today=TODAY,
        pasted=lambda: b"The storm is over and nobody was hurt, officials said on Monday.\n",
    )
    assert "little for an article" in str(report)


def test_a_record_that_was_cut_off_is_not_stored(topic: Path, tmp_path: Path) -> None:
    whole = warc([("https://www.examplepost.com/a", 200, "text/html", page("Lamps", ARTICLE))])
    (tmp_path / "a.warc").write_bytes(gzip.decompress(whole)[:-300])
    report = add(str(tmp_path / "a.warc"), topic, today=TODAY)
    assert report.failed
    assert "damaged" in str(report)


def test_a_device_is_no_article(topic: Path) -> None:
    report = add("/dev/zero", topic, today=TODAY)
    assert report.failed
    assert "not a file" in str(report)


@pytest.mark.parametrize("data", [b"", b"\0" * 50, b"%PDF-1.7\n" + bytes(range(256))])
def test_what_is_no_article_is_not_stored(topic: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    report = add(str(tmp_path / "a.txt"), topic, today=TODAY)
    assert report.failed
    assert [] == files(topic)


def test_a_missing_file_and_a_missing_topic_say_so(topic: Path, tmp_path: Path) -> None:
    assert "No such file" in str(add(str(tmp_path / "none.txt"), topic, today=TODAY))
    missing = add("-", topic.parent / "none", today=TODAY, pasted=ARTICLE.encode)
    assert "./run new-topic none" in str(missing)
    assert missing.failed
    mistyped = add("-", topic.parent / f"{topic.name}s", today=TODAY, pasted=ARTICLE.encode)
    assert f"take --topic {topic.name}," in str(mistyped)


def test_a_new_topic_can_be_read_and_filled_in(tmp_path: Path) -> None:
    path = new_topic(tmp_path, "oil-lamps", "Why: the lamps?", today=TODAY)
    topic, problems = parse_topic("oil-lamps", "topic.md", path.read_text("utf-8"))
    assert ("Why: the lamps?", ()) == (topic.title, problems)
    assert (path.parent / "sources").is_dir()


@pytest.mark.parametrize("slug", ["", "../up", "Öl", "a b", "a/b"])
def test_a_topic_s_name_is_a_folder_name(tmp_path: Path, slug: str) -> None:
    with pytest.raises(NewTopicError):
        new_topic(tmp_path, slug, today=TODAY)
    assert [] == list(tmp_path.iterdir())


def test_a_topic_isn_t_made_twice(tmp_path: Path) -> None:
    new_topic(tmp_path, "lamps", today=TODAY)
    with pytest.raises(NewTopicError, match="there already"):
        new_topic(tmp_path, "lamps", today=TODAY)


def test_containment_is_of_the_smaller_text() -> None:
    assert 1.0 == containment(grams(ARTICLE), grams(ARTICLE + OTHER))
    assert 0.0 == containment(grams(ARTICLE), grams(OTHER))
    assert 0.0 == containment(grams(""), grams(ARTICLE))


def test_an_archive_with_a_broken_record_gives_those_before_it(topic: Path, tmp_path: Path) -> None:
    whole = warc([("https://www.examplepost.com/a", 200, "text/html", page("Lamps", ARTICLE))])
    (tmp_path / "a.warc").write_bytes(gzip.decompress(whole) + b"WARC/9.9\r\nno header\r\n\r\n")
    report = add(str(tmp_path / "a.warc"), topic, today=TODAY)
    assert report.entries[0].path
    assert "damaged" in report.entries[-1].failure
    assert report.failed


def test_of_a_feed_of_thousands_the_newest_are_taken_and_the_others_told() -> None:
    items = "".join(
        f"<item><title>t</title><link>https://post.example/{n}</link></item>" for n in range(1000)
    )
    feed_of_many = f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>'.encode()
    asked: list[str] = []

    def given(url: str) -> Page:
        asked.append(url)
        return Page(url, feed_of_many if url.endswith("/feed") else b"", "text/xml")

    told, *pages = incoming(
        "https://post.example/feed", pasted=bytes, fetcher=given, limits=Limits()
    )
    assert "800 older entries" == told.label
    assert "add older pages by address" in told.failure
    assert 200 == len(pages) == len(asked) - 1
    assert "https://post.example/0" == asked[-1]
