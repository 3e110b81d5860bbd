"""The machinery around the stages: options, inventory of the content, cache, executors, output."""
