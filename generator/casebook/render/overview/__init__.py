"""All records at once: what was tried where, what did not work, where nothing is known."""
