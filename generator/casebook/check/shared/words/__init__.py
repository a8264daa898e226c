"""Words and numbers that the readers know, in no context."""
