"""The headings of summaries, which stand between a title and the text that they sum up."""

from __future__ import annotations

from explainer.collect.lines.form import form

#: What heads points in sentences or in headlines, points in sentences, and headlines.
BRIEF = r"in (?:short|brief)"
POINTS = r"key (?:points|takeaways)"
_HEADLINES = r"(?:story )?highlights|at a glance"

_OTHER = (
    r"summary|synopsis|das wichtigste(?: in kürze)?|auf einen blick|en bref|l['’]essentiel|en breve"
    r"|las claves|in sintesi|em resumo"
)

is_summary = form(rf"^(?:{BRIEF}|{POINTS}|{_HEADLINES}|{_OTHER})\W*$")
#: Whether a summary in headlines stands below, whose lines say nothing that the text doesn't.
is_summary_in_headlines = form(rf"^(?:{BRIEF}|{_HEADLINES})\W*$")
#: Whether the points of a text stand below.
is_summary_in_points = form(rf"^{POINTS}\W*$")
