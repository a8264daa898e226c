"""Direct identifiers: what points at one person by itself. Always an error, never excepted."""
