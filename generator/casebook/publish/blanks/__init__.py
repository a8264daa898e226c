"""Empty forms as files of Excel and Word, the same bytes every time."""
