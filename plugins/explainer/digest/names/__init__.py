"""Who and what an article names: entities, their forms, what later mentions call them.

Without any list of names: `runs` finds runs of capitalised words; `joining` joins them to
entities by their last word (a person) or their first (an organisation) and reads beside them what
they are ("cybersecurity firm X", "X, a maker of ..."); `entities` answers who is meant. News names
in full at first mention and shortens afterwards (The Associated Press Stylebook, "second
reference"), so a short form belongs to the full form that stands before it.
"""

from explainer.digest.names.entities import Names, kind_of, may_be
from explainer.digest.names.joining import find_names
from explainer.digest.names.titles import strip_titles

__all__ = ["Names", "find_names", "kind_of", "may_be", "strip_titles"]
