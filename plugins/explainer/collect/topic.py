"""`topic.md`: front matter between ``---`` lines, then the editor's own prose in Markdown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from explainer.collect.decode import UnreadableError, decode
from explainer.collect.fields import Fields
from explainer.collect.files import read_small
from explainer.collect.slugs import slugify
from explainer.errors import Problem, Severity
from explainer.model import Correction, Decisions, OutlineSection, Topic, content_id

STATUSES = ("open", "stale", "closed")

#: Every key, in the order of `docs/topics.md` (a test holds one against the other).
KEYS = (
    "title",
    "question",
    "status",
    "as_of",
    "language",
    "outline",
    "aliases",
    "pin",
    "hide",
    "merge",
    "split",
    "corrections",
)


def read_topic(folder: Path, root: Path | None = None) -> tuple[Topic | None, tuple[Problem, ...]]:
    """Read the `topic.md` of a topic's folder; ``None`` only where there is none to read.

    `root` is the folder that the paths in problems are relative to.
    """
    path = folder / "topic.md"
    name = relative(path, root)
    if not path.is_file():
        message = "there is no topic.md here; write one with a title and a question"
        return None, (Problem(name, 0, 0, "no-topic-file", Severity.ERROR, message),)
    try:
        data = read_small(path, "topic.md", "articles belong in sources/")
        text = decode(data).text if data.strip() else ""
        return parse_topic(slugify(folder.name) or folder.name, name, text)
    except UnreadableError as error:
        return None, (Problem(name, 0, 0, error.code, Severity.ERROR, str(error)),)


def parse_topic(slug: str, file: str, text: str) -> tuple[Topic, tuple[Problem, ...]]:
    """Read the text of a `topic.md`; whatever is wrong with it, the rest of it counts."""
    problems: list[Problem] = []
    head, prose = _front_matter(file, text, problems)
    fields = Fields.read(file, head, problems, first_line=2)
    topic = Topic(
        slug=slug,
        title=_title(fields, slug),
        question=fields.text("question"),
        status=_status(fields),
        file=file,
        as_of=fields.day("as_of"),
        language=fields.tag("language") or "en",
        outline=_outline(fields),
        aliases=_aliases(fields),
        decisions=Decisions(
            pin=fields.texts("pin"),
            hide=fields.texts("hide"),
            merge=fields.groups("merge"),
            split=fields.texts("split"),
        ),
        corrections=_corrections(fields, slug),
        prose=prose,
    )
    fields.finish()
    lines = fields.lines() if topic.named else {}
    said = replace(topic, lines=tuple((name, lines[name]) for name in topic.named))
    return said, tuple(problems)


def relative(path: Path, root: Path | None) -> str:
    """A path as problems and pages name it: below `root`, with forward slashes."""
    if root is not None and path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    return path.name if root is not None else path.as_posix()


def _front_matter(file: str, text: str, problems: list[Problem]) -> tuple[str, str]:
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].strip() != "---":
        message = "no front matter; begin with a line '---', then 'title: …', then '---' again"
        problems.append(Problem(file, 1, 0, "no-front-matter", Severity.ERROR, message))
        return "", text.strip()
    for number, line in enumerate(lines[1:], 1):
        if line.strip() in ("---", "..."):
            return "".join(lines[1:number]), "".join(lines[number + 1 :]).strip()
    message = "the front matter has no end; close it with a line '---'"
    problems.append(Problem(file, 1, 0, "no-front-matter", Severity.ERROR, message))
    return "".join(lines[1:]), ""


def _title(fields: Fields, slug: str) -> str:
    title = fields.text("title")
    if title:
        return title
    if not fields.problems:  # else the keys weren't read, which is told already
        line = fields.line_of("title") or 1
        fields.report(line, "no-title", "no title; add 'title: …' at the top")
    return slug.replace("-", " ").capitalize()


def _status(fields: Fields) -> str:
    status = fields.text("status") or STATUSES[0]
    if status in STATUSES:
        return status
    message = f"status is {status!r}; write one of {', '.join(STATUSES)}"
    fields.report(fields.line_of("status"), "bad-value", message)
    return STATUSES[0]


def _aliases(fields: Fields) -> tuple[tuple[str, ...], ...]:
    """The groups of names; a name in two of them counts for the first."""
    found: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for group in fields.groups("aliases"):
        for name in sorted(seen.intersection(group)):
            message = f"{name!r} is in two groups of aliases; leave it in one, or join the two"
            fields.report(fields.line_of("aliases"), "bad-value", message)
        found.append(tuple(name for name in dict.fromkeys(group) if name not in seen))
        seen.update(group)
    return tuple(filter(None, found))


def _outline(fields: Fields) -> tuple[OutlineSection, ...]:
    sections = []
    for part in fields.parts("outline"):
        section = OutlineSection(part.text("heading"), part.texts("cues"), part.texts("claims"))
        part.finish()
        if section.heading:
            sections.append(section)
        else:
            part.report(part.line, "bad-value", "a section has no heading; add 'heading: …'")
    return tuple(sections)


def _corrections(fields: Fields, slug: str) -> tuple[Correction, ...]:
    """The corrections; an id hangs on the day and the claim, so that a mended word keeps it."""
    found: list[Correction] = []
    for part in fields.parts("corrections"):
        on, wrong, right = part.day("date"), part.text("wrong"), part.text("right")
        claim = part.text("claim")
        part.finish()
        if on and wrong and right:
            found.append(
                Correction(_correction_id(slug, on, claim, found), on, wrong, right, claim)
            )
        else:
            message = "a correction is incomplete; give date, wrong and right"
            part.report(part.line, "bad-value", message)
    return tuple(found)


def _correction_id(slug: str, on: date, claim: str, earlier: list[Correction]) -> str:
    again = sum(1 for other in earlier if (other.on, other.claim) == (on, claim))
    return content_id("correction", slug, on.isoformat(), claim, str(again))
