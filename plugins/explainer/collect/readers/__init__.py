"""Readers: the bytes of a file of any kind become the articles in it.

`reading` chooses the reader for a kind of file, `worker` runs it in a process of its own. `markup`,
`hidden` and `flight` are what `html` finds in a page besides its text.
"""
