"""Intake: what `invoke add` makes of what an editor hands over; no build runs any of it."""
