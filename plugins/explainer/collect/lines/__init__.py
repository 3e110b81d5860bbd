"""Pasted text, line by line: which lines are the article's, and what the others are."""
