"""Attribution: who wrote an article, who published it, when, and how each of these is known.

Every reader here takes the clues of a cleaned article and gives a value with its evidence.
What nothing says stays unsaid; what merely follows from something is marked as inferred.
"""
