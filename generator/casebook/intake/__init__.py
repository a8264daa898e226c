"""What arrives as a mail, a Word file or an issue: the answers to the questions that are in it."""
