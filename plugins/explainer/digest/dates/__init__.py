"""A temporal tagger: finds the time expressions of an English text and says which days they mean.

It follows TIMEX3 (TimeML 1.2.1) in what it marks and how it writes it, and needs nothing but the
standard library and `explainer.model`. The flow, one module a step: `tokens` cuts the text, `scan`
finds expressions by the `rules`, a table of patterns over tokens (`grammar`), and `tagger` has each
rule's reader turn its match (`hit`) into a value, with what the `context` says of publication,
tense and the date before; `values` knows the days that a value stands for. The rows of the table
live with their readers: `absolute`, `ranges`, `periods`, `clock`, `holidays`, `amounts` and
`relative`.
"""

from explainer.digest.dates.scan import Scan, scan
from explainer.digest.dates.signs import signs_of
from explainer.digest.dates.tagger import find_dates, mentions_of, read_scan_published

__all__ = ["Scan", "find_dates", "mentions_of", "read_scan_published", "scan", "signs_of"]
