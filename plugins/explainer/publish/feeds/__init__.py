"""Feeds: a topic's updates, and those of the whole site, as RSS 2.0, Atom 1.0 and JSON Feed 1.1.

`entries` turns a topic's updates into `Entry` values that can be kept: all that feeds need, so
that a topic which hasn't changed needn't be digested to stand in the site's feeds. `documents`
deals entries out, the newest ones to the feed that is subscribed to and the older ones to archives
(RFC 5005, section 4); `written` makes files of a document. Each format is a module; feedgen writes
the XML, and `feedgen_gaps` closes what it leaves open.
"""
