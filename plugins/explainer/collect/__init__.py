"""Collect: files as they were found become Sources."""
