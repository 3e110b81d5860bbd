"""From text to articles: what kind of page it is, what to take from it, what to cut and why.

Every line that isn't blank ends up in a paragraph or in `Article.removed` with its reason
(`docs/cleaning.md` lists the reasons). Lines that tell something about the article are clues
as well. The editor's `keep` and `drop`, quoted from the text, overrule everything.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from msgspec.structs import replace

from explainer.collect.article import Article, Clue, ClueKind, Layout
from explainer.collect.decode import Decoded
from explainer.collect.lines.archived import unarchived
from explainer.collect.lines.editor import Editor
from explainer.collect.lines.encyclopedia import without_notes
from explainer.collect.lines.feed import read_feed
from explainer.collect.lines.forum import Post, Thread, read_thread, says_forum
from explainer.collect.lines.labels import read_labels, read_sender
from explainer.collect.lines.letter import read_letter
from explainer.collect.lines.line import Line, read_lines
from explainer.collect.lines.pages import unpaged
from explainer.collect.lines.paragraphs import paragraph
from explainer.collect.lines.pasted import (
    around_quotes,
    handing_on,
    is_pasted,
    is_talk,
    lead_in,
)
from explainer.collect.lines.prints import unprinted
from explainer.collect.lines.quoted import unquoted
from explainer.collect.lines.records import Record, read_records
from explainer.collect.lines.several import Beginning, beginnings, seams
from explainer.collect.lines.shown import shown_title
from explainer.collect.lines.splices import unspliced
from explainer.collect.lines.survey import Survey, survey
from explainer.collect.lines.verdicts import Verdict, judge, taken
from explainer.model import Removed

#: With this many words of prose above the first post, a page is an article with comments.
_PROSE_WORDS = 60
_PROSE = 12
#: So many lines of a post may stand above the headline of what is pasted into it.
_POST_HEAD = 4
#: So many posts two articles with comments hardly seem to have.
_THREAD = 5
#: Words below a headline that are more than a teaser.
_ANOTHER = 40
#: Words of an article on either side of a line that ends a page, where it is two.
_PAGE = 80
#: Words of prose that were cut below such a line, which are more than a site says of itself.
_CUT, _LEFT_OUT = 200, ("after the article", "not article text")


def clean(
    decoded: Decoded,
    *,
    keep: tuple[str, ...] = (),
    drop: tuple[str, ...] = (),
    furniture: frozenset[str] = frozenset(),
    may_be_several: bool = False,
) -> tuple[Article, ...]:
    """The articles on a page, the page's own first.

    `furniture` are lines that the page's site prints on its other pages too (`shared_furniture`).
    A text that somebody made `may_be_several`: articles pasted one below the other.
    """
    editor = Editor(keep, drop, furniture)
    decoded, around = unquoted(decoded)
    decoded, pages = unpaged(decoded)
    lines = read_lines(decoded)
    first, *rest = _articles(decoded, lines, editor, may_be_several=may_be_several)
    return (_with_removed(first, (*around, *pages)), *rest)


def is_forum(decoded: Decoded) -> bool:
    """Whether a text is a forum's page, and no article with comments below."""
    lines = read_lines(decoded)
    thread = read_thread(survey(lines)) if says_forum(lines) else None
    return thread is not None and _words_of_prose(thread.head) < _PROSE_WORDS


def _articles(
    decoded: Decoded, lines: Sequence[Line], editor: Editor, *, may_be_several: bool
) -> tuple[Article, ...]:
    """The articles that some lines of a text hold."""
    own, banner = unarchived(lines)
    printed, edges = unprinted(own)
    edges = (*banner, *edges)
    if records := read_records(printed):
        first, *rest = (_recorded(decoded, record, editor) for record in records)
        return (_with_removed(first, edges), *rest)
    own, spliced = unspliced(decoded, printed)
    copied = without_notes(decoded, own)
    letter = read_letter(copied.lines, editor)
    feed = read_feed(letter.lines, editor)
    cuts = (*edges, *spliced, *copied.removed, *letter.removed, *feed.removed)
    seen = survey(feed.lines)
    thread = read_thread(seen)
    others = _others(seen, editor, thread) if may_be_several else ()
    if firsts := [seen.lines[one.at] for one in others if one.is_sure]:
        return tuple(
            _doubted(article, others)
            for part in _parted(lines, firsts)
            for article in _articles(decoded, part, editor, may_be_several=False)
        )
    if thread:
        page, *pasted = _thread_articles(decoded, thread, editor)
        return (_with_removed(page, cuts), *pasted)
    labels = read_labels(feed.lines, editor)
    labels = labels if labels.clues else read_sender(feed.lines, editor)
    seen = survey(labels.lines) if labels.clues else seen
    article = _article(decoded, judge(seen, editor), Layout.ARTICLE)
    told = (*copied.clues, *letter.clues, *feed.clues, *labels.clues)
    article = _with_removed(article, (*cuts, *labels.removed), told)
    article = _titled(_with_subject(article, letter.subject), labels.title)
    article = _doubted(article, others)
    return (_amid_pages(article, seams(seen)) if may_be_several else article,)


def _others(page: Survey, editor: Editor, thread: Thread | None) -> tuple[Beginning, ...]:
    """Where other articles begin, or may; what the editor keeps is of the first one's text.

    What is pasted into a thread's posts is read with them; articles with comments may only look
    like a thread.
    """
    if thread and len(thread.posts) >= _THREAD and _words_of_prose(thread.head) < _PROSE_WORDS:
        return ()
    found = [one for one in beginnings(page) if not editor.keeps(one.title.text)]
    if not thread:
        return tuple(found)
    heads = {line.number for post in thread.posts for line in post.body[:_POST_HEAD]}
    apart = (one for one in found if one.is_sure and one.is_parted)
    return tuple(one for one in apart if one.title.number not in heads)


def _parted(lines: Sequence[Line], firsts: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines of a text in parts, each of which but the first begins with one of some lines."""
    starts = [bisect_left(lines, line.pieces, key=attrgetter("pieces")) for line in firsts]
    for start, end in pairwise((0, *starts, len(lines))):
        yield lines[start:end]


def _doubted(article: Article, others: Sequence[Beginning]) -> Article:
    """An article with the headlines below which enough of it may be another one."""
    doubts = (one.title for one in others if not one.is_sure)
    clues = [
        Clue(ClueKind.TITLE, title.text, title.number)
        for title in doubts
        if _ANOTHER <= _words_from(article, title.number) < _words_from(article, 1)
    ]
    return replace(article, others=tuple(clues)) if clues else article


def _amid_pages(article: Article, ends: Sequence[Clue]) -> Article:
    """An article with the line at which a page seems to end, where nothing else is in doubt.

    What is kept on both sides of such a line is most likely of two pages, and so is much prose that
    was cut below it.
    """
    if article.others or not ends:
        return article
    amid = (end for end in ends if _is_seam(article, end))
    return replace(article, others=tuple(amid)[:1])


def _is_seam(article: Article, end: Clue) -> bool:
    """Whether a line stands amid what was kept, or a page's rights above much that was cut."""
    below = _words_from(article, end.line)
    is_end = end.kind is ClueKind.CREDIT and _cut_from(article, end.line) >= _CUT
    return _words_from(article, 1) - below >= _PAGE and (below >= _PAGE or is_end)


def _cut_from(article: Article, number: int) -> int:
    """The words of the prose that was cut from a line of the file on, for no reason of its own."""
    cuts = (cut for cut in article.removed if cut.line >= number and cut.reason in _LEFT_OUT)
    sizes = [cut.text.count(" ") + 1 for cut in cuts]
    return sum(size for size in sizes if size >= _PROSE)


def _words_from(article: Article, number: int) -> int:
    """The words of an article's text from a line of the file on."""
    return sum(
        paragraph.text.count(" ") + 1
        for paragraph in article.paragraphs
        if paragraph.segments and paragraph.segments[0].line >= number
    )


def _with_subject(article: Article, subject: Clue | None) -> Article:
    """The article of a mail, titled by its subject where nothing in it is a title."""
    if article.title or not subject:
        return article
    clues = (subject, *article.clues)
    return replace(article, title=shown_title(subject.text), clues=clues)


def _titled(article: Article, title: str) -> Article:
    """The article below a head that names its title: as its own line has it, else as the head."""
    is_own = not title or (article.title and article.title.casefold() in title.casefold())
    return article if is_own else replace(article, title="")


def _recorded(decoded: Decoded, record: Record, editor: Editor) -> Article:
    """The article of a database's record, whose fields say what is its text."""
    article = _article(decoded, taken(record.body, editor), Layout.ARTICLE)
    around = (
        cut
        for line in record.around
        for reason in ("title" if line.number == record.title.number else "page furniture",)
        for cut in _removed(decoded, line, reason)
    )
    title = Clue(ClueKind.TITLE, record.title.text, record.title.number)
    titled = replace(article, title=shown_title(record.title.text))
    return _with_removed(titled, tuple(around), (title, *record.clues))


def _thread_articles(decoded: Decoded, thread: Thread, editor: Editor) -> tuple[Article, ...]:
    """The page's own article (above the thread or its opening post), then the pasted ones.

    A question that opens a thread is no article where a reply holds one; the editor may keep it.
    A first post that hands on an article ("The text:") is a reply to the link above it.
    """
    pasted = [post for post in thread.posts if is_pasted(post.body)]
    page, replies = _thread_page(decoded, thread, pasted, editor)
    for post in replies:
        page = _with_removed(page, _header(decoded, post))
        if post not in pasted:
            page = _with_removed(page, _comment(decoded, post, thread, editor))
            kept = (line for line in post.body if editor.keeps(line.text))
            added = (paragraph(decoded, line.pieces) for line in kept)
            page = replace(page, paragraphs=(*page.paragraphs, *added))
    articles = [_pasted(decoded, post, editor) for post in replies if post in pasted]
    if page.paragraphs or not articles:
        return page, *articles
    return _with_removed(articles[0], page.removed), *articles[1:]


def _thread_page(
    decoded: Decoded, thread: Thread, pasted: Sequence[Post], editor: Editor
) -> tuple[Article, tuple[Post, ...]]:
    """The page's own article and the posts that are replies to it."""
    opening, *rest = thread.posts
    article_above = _words_of_prose(thread.head) >= _PROSE_WORDS
    wanted = any(editor.keeps(line.text) for line in opening.body)
    hands_on = opening in pasted and lead_in(opening.body)
    if article_above or (pasted and not wanted and (hands_on or is_talk(opening.body))):
        barred = 0 if article_above else len(thread.head)
        page = _article(decoded, judge(survey(thread.head), editor, barred), Layout.ARTICLE)
        return page, thread.posts
    own = (*handing_on(opening.body), *around_quotes(opening.body))
    said = [line for line in own if not editor.keeps(line.text)]
    posted = survey((*thread.head, *(line for line in opening.body if line not in said)))
    verdicts = judge(posted, editor, barred=len(thread.head))
    page = _article(decoded, verdicts, Layout.FORUM_POST)
    around = (*_header(decoded, opening), *_said(decoded, said))
    return _with_removed(page, around, opening.clues), tuple(rest)


def _pasted(decoded: Decoded, post: Post, editor: Editor) -> Article:
    """The article that is pasted into a post, without the member's word that it follows."""
    own = lead_in(post.body)
    article = _article(decoded, judge(survey(post.body[own:]), editor), Layout.PASTED)
    return _with_removed(article, _said(decoded, post.body[:own]), post.clues)


def _said(decoded: Decoded, lines: Sequence[Line]) -> tuple[Removed, ...]:
    """What members say for themselves."""
    return tuple(cut for line in lines for cut in _removed(decoded, line, "comment"))


def _words_of_prose(lines: Sequence[Line]) -> int:
    return sum(words for line in lines if (words := line.text.count(" ") + 1) > _PROSE)


def _header(decoded: Decoded, post: Post) -> tuple[Removed, ...]:
    return tuple(cut for line in post.header for cut in _removed(decoded, line, "forum furniture"))


def _comment(decoded: Decoded, post: Post, thread: Thread, editor: Editor) -> tuple[Removed, ...]:
    """The lines of a reply, those that an earlier post has already as quoted ones.

    What the editor keeps is no comment.
    """
    earlier: set[str] = set()
    for other in thread.posts[: thread.posts.index(post)]:
        earlier.update(line.text for line in other.body)
    return tuple(
        cut
        for line in post.body
        if not editor.keeps(line.text)
        for cut in _removed(decoded, line, "quoted comment" if line.text in earlier else "comment")
    )


def _article(decoded: Decoded, verdicts: Sequence[Verdict], layout: Layout) -> Article:
    """The article that the verdicts leave."""
    paragraphs = (
        paragraph(decoded, verdict.line.pieces) for verdict in verdicts if not verdict.reason
    )
    title = " ".join(v.line.text for v in verdicts if v.reason == "title")
    return Article(
        paragraphs=tuple(paragraphs),
        title=shown_title(title),
        standfirst=" ".join(v.line.text for v in verdicts if v.reason == "standfirst"),
        layout=layout,
        clues=tuple(Clue(v.clue, v.line.text, v.line.number) for v in verdicts if v.clue),
        removed=tuple(
            cut for v in verdicts if v.reason for cut in _removed(decoded, v.line, v.reason)
        ),
    )


def _removed(decoded: Decoded, line: Line, reason: str) -> tuple[Removed, ...]:
    """What is cut with a line, by line of the raw file."""
    if len(line.pieces) == 1:
        ((start, end),) = line.pieces
        return (Removed(line.number, decoded.text[start:end], reason),)
    return tuple(
        Removed(decoded.locate(start)[0], decoded.text[start:end], reason)
        for start, end in line.pieces
    )


def _with_removed(
    article: Article, removed: Sequence[Removed], clues: Sequence[Clue] = ()
) -> Article:
    """The article with more cuts and clues, in the order of their lines."""
    if not removed and not clues:
        return article
    cuts = sorted((*article.removed, *removed), key=lambda cut: cut.line)
    told = sorted((*article.clues, *clues), key=lambda clue: clue.line)
    return replace(article, removed=tuple(cuts), clues=tuple(told))
