"""Names in small letters, of places, and words that are names too."""
