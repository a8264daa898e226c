"""One module for each command. Slow imports stand inside functions, so that `--help` and short commands stay fast."""
