"""A temporal tagger: finds the time expressions of an English text and says which days they mean.

It follows TIMEX3 (TimeML 1.2.1) in what it marks and how it writes it, and needs nothing but the
standard library and `explainer.model`. The flow, one module a step: `tokens` cuts the text,
`rules` (a table; its rows live in `absolute`, `relative`, `amounts`, `clock`) finds
expressions as patterns over tokens (`grammar`), readers turn each into a value with what its
`context` says, and `values` tells the days that a value stands for.
"""

from explainer.digest.dates.leaning import Leaning, leanings
from explainer.digest.dates.scan import Scan, scan
from explainer.digest.dates.tagger import (
    find_dates,
    find_dates_between,
    read_scan,
    read_scan_between,
)

__all__ = [
    "Leaning",
    "Scan",
    "find_dates",
    "find_dates_between",
    "leanings",
    "read_scan",
    "read_scan_between",
    "scan",
]
