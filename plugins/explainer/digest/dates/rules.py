"""The rule table.

Where two rules match, the one that starts first wins, then the longer, then the earlier row.
"""

from __future__ import annotations

from explainer.digest.dates import (
    absolute,
    amounts,
    clock,
    holidays,
    parts,
    periods,
    ranges,
    relative,
)
from explainer.digest.dates.grammar import Compiled, Rule, compile_rule, expand, vocabulary
from explainer.digest.dates.roles import PHRASES, ROLES
from explainer.digest.dates.tokens import SHAPES

_MODULES = (absolute, ranges, periods, clock, holidays, amounts, parts, relative)
RULES: tuple[Rule, ...] = tuple(
    expand(rule, PHRASES) for module in _MODULES for rule in module.RULES
)
VOCABULARY = vocabulary(RULES, ROLES, SHAPES)
COMPILED: tuple[Compiled, ...] = tuple(compile_rule(rule, ROLES, VOCABULARY) for rule in RULES)
